import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { byRole, type Stage, until } from './stage.ts';

/** A file on the disk, as a user has it. */
export function fileOf(name: string, data: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'figleaf-import-')), name);
  writeFileSync(path, data);
  return path;
}

/** Chooses files in the import screen of the library, and waits until they are read. */
export async function chooseFiles(stage: Stage, ...paths: string[]): Promise<Page> {
  const library = await stage.extensionPage('/library.html');
  await (await byRole(library, 'button', 'Import')).click();
  const input = await library.waitForSelector('input[type="file"]');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the element is one, by its selector
  await (input as Awaited<ReturnType<typeof library.$<'input'>>>)?.uploadFile(...paths);
  await library.waitForSelector('.imp-files');
  return library;
}

/** Waits until a page says something. */
export function says(page: Page, text: string | RegExp, budget?: number): Promise<unknown> {
  return until(
    async () => {
      const said = await page.$eval('body', (b) => b.innerText);
      return typeof text === 'string' ? said.includes(text) : text.test(said);
    },
    String(text),
    budget,
  );
}

/** Titles of the rows of the list. */
export function titles(library: Page): Promise<string[]> {
  return library.$$eval('.list h2', (all) => all.map((h) => h.textContent.trim()));
}

export const POCKET = 'title,url,time_added,tags,status\n';

/** What is asked of the worker in `clickMenu`. */
interface MenuApi {
  contextMenus: { onClicked: { dispatch(info: object, tab: object): void } };
  tabs: { query(about: object): Promise<{ url?: string }[]> };
}

/** Clicks an entry of the context menu of `page`, as far as a test can: the menu itself is the browser's. */
export async function clickMenu(stage: Stage, page: Page, info: object): Promise<void> {
  const worker = await until(async () => (await stage.extension.workers())[0], 'the worker');
  await worker.evaluate(
    async (clicked, url) => {
      const { chrome } = globalThis as unknown as { chrome: MenuApi };
      const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
      chrome.contextMenus.onClicked.dispatch({ pageUrl: url, ...clicked }, tab ?? {});
    },
    info,
    page.url(),
  );
}

/** What the badge of the toolbar button says in the tab of `page`. */
export async function badge(stage: Stage, page: Page): Promise<string> {
  const worker = await until(async () => (await stage.extension.workers())[0], 'the worker');
  return worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: BadgeApi };
    const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
    return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
  }, page.url());
}

interface BadgeApi {
  tabs: { query(about: object): Promise<{ id?: number; url?: string }[]> };
  action: { getBadgeText(of: { tabId: number }): Promise<string> };
}
