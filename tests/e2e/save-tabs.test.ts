import { afterEach, beforeEach, expect, test } from 'vitest';
import { clickMenu, says, titles } from './import-stage.ts';
import { checkLibrary } from './library-invariants.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const EN = '/en/the-machine-that-knew-the-water.html';
const VI = '/vi/quan-ven-song.html';

interface TabsApi {
  tabs: {
    query(about: object): Promise<{ url?: string; index: number; windowId: number }[]>;
    highlight(what: { tabs: number[]; windowId: number }): Promise<unknown>;
  };
}

test('all tabs of the window are saved where they are, and each that was not has its reason', async () => {
  await stage.open(EN);
  await stage.open('/home/');
  const page = await stage.open(VI);
  await clickMenu(stage, page, { menuItemId: 'save-all-tabs' });
  const library = await stage.extensionPage('/library.html');
  await until(async () => (await titles(library)).length >= 2, 'both articles');
  await library.close();
  const popup = await stage.popup(page);
  await says(popup, /2 of \d tabs saved/);
  const said = await popup.$eval('.p-tabs', (box) => (box as HTMLElement).innerText);
  expect(said).toContain('This page does not look like an article.');
  expect(said).toContain('The browser keeps extensions out of this page.');
  await (await byRole(popup, 'button', 'Dismiss')).click();
  await until(async () => (await popup.$('.p-tabs')) === null, 'the summary to go');
});

test('the selected tabs are saved from the popup; one that was saved before is left as it is', async () => {
  await stage.open(EN);
  const page = await stage.open(VI);
  const first = await stage.popup(page);
  await (await byRole(first, 'button', 'Save offline')).click();
  await says(first, 'Saved on this device');
  await first.close().catch(() => {});
  await page.bringToFront();
  const worker = await until(async () => (await stage.extension.workers())[0], 'the worker');
  await worker.evaluate(
    async (paths) => {
      const { chrome } = globalThis as unknown as { chrome: TabsApi };
      const tabs = (await chrome.tabs.query({})).filter((tab) =>
        paths.some((path) => tab.url?.includes(path)),
      );
      // the first of them becomes the active one
      const indices = tabs.map(({ index }) => index).toReversed();
      await chrome.tabs.highlight({ tabs: indices, windowId: tabs[0]?.windowId ?? 0 });
    },
    [EN, VI],
  );
  const opened = stage.browser.waitForTarget((t) => t.url().endsWith('/popup.html'));
  await page.triggerExtensionAction(stage.extension);
  const popup = await (await opened).asPage();
  await (await byRole(popup, 'button', 'Save the 2 selected tabs')).click();
  await says(popup, '1 of 2 tabs saved');
  await says(popup, 'This page was saved before.');
  const library = await stage.extensionPage('/library.html');
  await until(async () => (await titles(library)).length === 2, 'both articles');
});

test('fifty tabs are saved at once, each of them once and whole', async () => {
  const paths = Array.from({ length: 50 }, (_, n) => `/hostile/plain?tab=${n}`);
  for (let at = 0; at < paths.length; at += 10)
    await Promise.all(paths.slice(at, at + 10).map((path) => stage.open(path)));
  const page = await stage.open('/home/');
  await clickMenu(stage, page, { menuItemId: 'save-all-tabs' });
  const library = await stage.extensionPage('/library.html');
  await until(() => library.$('.art[aria-setsize="50"]'), 'all fifty', 120_000);
  await until(
    async () => {
      const found = await checkLibrary(library, []);
      return found.count === 50 && found.disagreeing.length === 0 && found.orphans.length === 0;
    },
    'both stores to agree',
    60_000,
  );
  const popup = await stage.popup(page);
  await says(popup, /50 of \d+ tabs saved/, 60_000);
}, 240_000);
