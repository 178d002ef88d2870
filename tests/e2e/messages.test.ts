import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf } from './content.ts';
import { byRole, openStage, readerFrame, type Stage, toggleReading, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

interface Api {
  tabs: { query(about: object): Promise<{ id?: number; url?: string }[]> };
  runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: unknown } | undefined> };
}

/** What is answered to a message of the extension's own layout; 'refused' where it is none. */
async function ask(type: string, data: object): Promise<unknown> {
  const { chrome } = globalThis as unknown as { chrome: Api };
  const answer = await chrome.runtime.sendMessage({ id: 1, type, data, timestamp: 0 }).catch(() => undefined);
  return answer && 'res' in answer ? answer.res : 'refused';
}

async function tabOf(page: Page): Promise<number> {
  const helper = await stage.extensionPage('/options.html');
  const id = await helper.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: Api };
    return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
  }, page.url());
  await helper.close();
  if (id === undefined) throw new Error('no tab');
  return id;
}

test('a script in a web page, the extension’s own too, is told nothing of the library and starts nothing', async () => {
  const page = await stage.open('/hostile/plain');
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  const id = await until(
    () =>
      popup.$eval('a[href*="saved="]', (link) =>
        new URL((link as HTMLAnchorElement).href).searchParams.get('saved'),
      ),
    'the copy',
  );
  await popup.close();
  const tabId = await tabOf(page);
  const [realm] = page.extensionRealms();
  if (!realm) throw new Error('no script of the extension in the page');
  const messages: readonly (readonly [string, object])[] = [
    ['savedState', { id }],
    ['changeShelf', { id, shelf: { starred: true } }],
    ['marks', { tabId }],
    ['changeMark', { tabId, id, change: { is: 'remove', id } }],
    ['retryPictures', { id }],
    ['setReading', { tabId, on: true }],
    ['save', { tabId, way: 'update', evenPrivate: true }],
    ['saveTabs', { ids: [tabId] }],
    ['take', { token: crypto.randomUUID(), tabId }],
    ['mend', { tabId, rules: [] }],
    ['opening', { tabId, on: true }],
    ['readLink', { url: `${stage.origin}/secret`, mayBePrivate: true }],
  ];
  for (const [type, data] of messages) expect(await realm.evaluate(ask, type, data), type).toBe('refused');
  expect(stage.server.requests).not.toContain('GET /secret');
  await page.close();
});

test('the reader over one page has no say over another tab', async () => {
  const other = await stage.open('/hostile/clobber');
  const otherTab = await tabOf(other);
  const page = await stage.open('/hostile/plain');
  const helper = await stage.extensionPage('/options.html');
  await toggleReading(helper, page.url());
  await page.bringToFront();
  const reader = await readerFrame(page);
  // what it says of the other tab is done to its own
  expect(
    await reader.evaluate(ask, 'save', { tabId: otherTab, way: 'update', evenPrivate: false }),
  ).toMatchObject({
    ok: true,
  });
  const library = await stage.extensionPage('/library.html');
  await until(async () => (await library.$$('.list h2')).length > 0, 'the list');
  const sites = Object.values(await contentOf(library, 'bundle'))
    .map((text) => JSON.parse(text) as { addresses: string[] })
    .flatMap(({ addresses }) => addresses.map((address) => new URL(address).pathname));
  expect(sites).not.toContain('/hostile/clobber');
  await reader.evaluate(ask, 'setReading', { tabId: otherTab, on: false }).catch(() => 'gone with its frame');
  await until(() => !page.frames().some((frame) => frame.url().includes('/frame.html')), 'the reader to go');
  expect(other.frames()).toHaveLength(1);
  await page.close();
});

test('a fresh view loads pictures, and nothing by script', async () => {
  const page = await stage.open('/hostile/plain');
  const helper = await stage.extensionPage('/options.html');
  await toggleReading(helper, page.url());
  await page.bringToFront();
  const reader = await readerFrame(page);
  await until(
    () =>
      reader.$$eval('.body img', (all) => all.some((image) => (image as HTMLImageElement).naturalWidth > 0)),
    'a picture',
  );
  const fetched = await reader.evaluate(
    (url) =>
      fetch(url).then(
        () => 'fetched',
        () => 'refused',
      ),
    `${stage.origin}/told`,
  );
  expect(fetched).toBe('refused');
  expect(stage.server.requests).not.toContain('GET /told');
  await page.close();
});
