import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type ElementHandle,
  type Extension,
  type Frame,
  type Page,
} from 'puppeteer-core';
import { findBrowser } from '../../scripts/find-browser.ts';
import { type SampleServer, startSampleServer } from '../../scripts/serve-samples.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Without these, Chromium calls its maker at every start. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  // without a screen there is no mouse either, and the pages would show what they show to fingers:
  // ui::HOVER_TYPE_HOVER and ui::POINTER_TYPE_FINE of the browser's source
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4',
  // without a screen, one of 800 by 600 is assumed, which cuts off what opens from the toolbar
  '--screen-info={1600x1200}',
];

export interface Stage {
  readonly browser: Browser;
  readonly extension: Extension;
  readonly server: SampleServer;
  readonly origin: string;
  open(path: string): Promise<Page>;
  /** Clicks the real toolbar button and answers the popup it opens. */
  popup(page: Page): Promise<Page>;
  /** The extension's own page at `path`, in a tab. */
  extensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly headless?: boolean;
  readonly lang?: string;
  readonly profile?: string;
  readonly width?: number;
  readonly server?: SampleServer;
  /** Permissions taken out of the manifest: the browser holds an extension with `unlimitedStorage` to no quota. */
  readonly without?: readonly string[];
}

/** Chromium with the built extension, and a server of the sample pages. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const { headless = true, lang = 'en', width = 1280 } = options;
  const server = options.server ?? (await startSampleServer());
  const built = join(ROOT, '.output/chrome-mv3');
  const folder = options.without ? withoutPermissions(built, options.without) : built;
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: [folder],
    defaultViewport: headless ? { width, height: 900 } : null,
    args: [...QUIET, `--lang=${lang}`, `--accept-lang=${lang}`, `--window-size=${width},980`],
    env: { ...process.env, LANGUAGE: lang },
    ...(options.profile ? { userDataDir: options.profile } : {}),
  });
  const extension = await until(
    async () => [...(await browser.extensions()).values()][0],
    'the extension',
  ).catch(async (error: unknown) => {
    browser.process()?.kill('SIGKILL');
    throw error;
  });
  return {
    browser,
    extension,
    server,
    origin: server.origin,
    async open(path) {
      const page = await browser.newPage();
      await page.goto(path.startsWith('http') ? path : server.origin + path, {
        waitUntil: 'domcontentloaded',
      });
      return page;
    },
    async popup(page) {
      await page.bringToFront();
      const opened = browser.waitForTarget(
        (t) => t.url().endsWith('/popup.html') && t.opener() === undefined,
      );
      await page.triggerExtensionAction(extension);
      const popup = await (await opened).asPage();
      await popup.waitForSelector('.popup');
      return popup;
    },
    async extensionPage(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${extension.id}${path}`);
      return page;
    },
    async close() {
      await browser.close();
      if (folder !== built) rmSync(folder, { recursive: true });
      if (!options.server) await server.close();
    },
  };
}

function withoutPermissions(built: string, without: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'figleaf-'));
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { permissions: string[] };
  manifest.permissions = manifest.permissions.filter((p) => !without.includes(p));
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

/** Asks again until there is an answer: every wait of the stories ends in a condition, not in a time. */
export async function until<T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  what: string,
  budget = 15_000,
): Promise<T> {
  const end = performance.now() + budget;
  let bug: unknown;
  while (performance.now() < end) {
    try {
      const answer = await Promise.race([ask(), noAnswer()]);
      if (answer) return answer;
    } catch (error) {
      bug = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error(`Waited in vain for ${what}`, { cause: bug });
}

/** A question to a page that is just going away may never be answered: it is asked again. */
function noAnswer(): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), 4000));
}

/** The reader's frame over a page. */
export function readerFrame(page: Page): Promise<Frame> {
  return until(async () => {
    const frame = page.frames().find((f) => f.url().includes('/frame.html'));
    return frame && (await frame.$('.article h1')) ? frame : null;
  }, 'the reader');
}

/** The one element with this role and accessible name. */
export async function byRole(
  where: Page | Frame,
  role: string,
  name: string,
): Promise<ElementHandle<HTMLElement>> {
  const found = await until(
    () => where.$(`::-p-aria([name="${name}"][role="${role}"])`),
    `${role} "${name}"`,
  );
  return found as ElementHandle<HTMLElement>;
}

export async function hasRole(where: Page | Frame, role: string, name: string): Promise<boolean> {
  return (await where.$(`::-p-aria([name="${name}"][role="${role}"])`)) !== null;
}

/** What the toolbar button says of the tab of `page`. */
export async function toolbarTitle({ extension }: Stage, page: Page): Promise<string> {
  const worker = await until(async () => (await extension.workers())[0], 'the worker');
  const url = page.url();
  return worker.evaluate(async (address) => {
    const { chrome } = globalThis as unknown as { chrome: ToolbarApi };
    const tabs = await chrome.tabs.query({});
    const tab = tabs.findLast((t) => t.url === address);
    return tab?.id === undefined ? '' : chrome.action.getTitle({ tabId: tab.id });
  }, url);
}

/** What the worker is asked in `toolbarTitle`. */
interface ToolbarApi {
  tabs: { query(about: object): Promise<{ id?: number; url?: string }[]> };
  action: { getTitle(of: { tabId: number }): Promise<string> };
}

/** Turns reading mode over as the shortcut does, which no test can press, by the message it sends. */
export async function toggleReading(helper: Page, address: string): Promise<void> {
  await helper.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: TogglingApi };
    const tab = (await chrome.tabs.query({})).find((t) => t.url === url);
    const message = { id: 1, timestamp: Date.now(), type: 'setReading', data: { tabId: tab?.id, on: null } };
    await chrome.runtime.sendMessage(message);
  }, address);
}

/** What the helper page is asked in `toggleReading`. */
interface TogglingApi {
  tabs: { query(about: object): Promise<{ id?: number; url?: string }[]> };
  runtime: { sendMessage(message: object): Promise<unknown> };
}
