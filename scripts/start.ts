import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from './find-browser.ts';
import { startSampleServer } from './serve-samples.ts';
import { openStage } from '../tests/e2e/stage.ts';
import { runTour } from './tour.ts';

const ROOT = join(import.meta.dirname, '..');
const SAMPLES = [
  '/vi/quan-ven-song.html',
  '/en/the-machine-that-knew-the-water.html',
  '/ja/isohama-tetsudo.html',
  '/ar/wahat-almarjan.html',
  '/home/',
];

/** Builds the extension for Chromium; where that fails, says what the build said and ends. */
export function buildExtension(browser: 'chrome' | 'firefox' = 'chrome'): void {
  process.stderr.write('Building the extension …\n');
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '-b', browser], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}\nThe extension could not be built.\n`);
  process.exit(1);
}

/** `npm start [-- URL]`: the extension in front of one's eyes, or, where there is no screen, a tour with pictures. */
async function start(given: string | undefined): Promise<void> {
  if (given !== undefined && !(URL.canParse(given) && /^https?:/.test(given))) {
    console.error(`Not an address of a page: ${given}\nUse: npm start -- https://example.org/article`);
    process.exitCode = 2;
    return;
  }
  findBrowser('chromium');
  buildExtension();
  try {
    if (hasDisplay()) await show(given);
    else {
      console.log('There is no display here, so this is the tour without one.\n');
      const isGood = await runTour({ url: given, out: join(ROOT, '.tour') });
      process.exitCode = isGood ? 0 : 1;
    }
  } catch (error) {
    const said = error instanceof Error ? /net::(\S+)/.exec(error.message)?.[1] : undefined;
    if (given === undefined || said === undefined) throw error;
    console.error(
      `The browser could not open ${given}: ${said}\nCheck the address and the connection, then try again.`,
    );
    process.exit(1);
  }
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/** Chromium with the extension and a page, until one closes it or presses Ctrl+C. */
async function show(given: string | undefined): Promise<void> {
  const server = await startSampleServer();
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  const stage = await openStage({ headless: false, lang: locale, server });
  // Puppeteer's own answer to Ctrl+C kills the browser; closing it lets it clear its temporary profile
  process.removeAllListeners('SIGINT');
  const stopped = new Promise((resolve) => {
    process.once('SIGINT', resolve);
    stage.browser.once('disconnected', resolve);
  });
  const blank = (await stage.browser.pages())[0];
  await stage.open(given ?? SAMPLES[0] ?? '/');
  await blank?.close();
  console.log(`Sample pages, all of them at ${server.origin}/`);
  for (const path of SAMPLES) console.log(`  ${server.origin}${path}`);
  console.log(
    '\nThe leaf in the toolbar (or in its menu of extensions) opens Figleaf.\nPress Ctrl+C to stop.',
  );
  await stopped;
  await stage.browser.close().catch(() => {});
  await server.close();
}

if (import.meta.main) await start(process.argv[2]);
