import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLibrary } from './library-invariants.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';
import { saveOffline, says } from './take-away-stage.ts';

const HARBOUR = 'A Harbour Learns to Share Its Crane';
const HELD = '/hostile/pictures/harbour.jpg';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** Saving of a page that has come as far as its text, with one picture that the server does not answer yet. */
async function saveHalf(): Promise<{ page: Page; popup: Page }> {
  const page = await stage.open('/hostile/plain');
  stage.server.hold(HELD);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await says(popup, 'The text is already kept');
  return { page, popup };
}

async function expectWhole(page: Page, count: number): Promise<void> {
  const { lost: _lost, ...found } = await checkLibrary(page, []);
  expect(found).toEqual({ disagreeing: [], missingPictures: [], orphans: [], count });
}

test('a tab that is closed in the middle of saving costs nothing', async () => {
  const { page, popup } = await saveHalf();
  await page.close();
  await popup.close().catch(() => {});
  stage.server.release();
  const library = await stage.extensionPage('/library.html');
  await says(library, 'Both pictures kept', 40_000);
  await expectWhole(library, 1);
});

test('an extension that is started anew in the middle of saving goes on', async () => {
  const { page } = await saveHalf();
  const admin = await stage.browser.newPage();
  await admin.goto('chrome://extensions');
  await admin.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: DeveloperApi }).chrome;
    // without it the browser does not start an unpacked extension again
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.reload(id);
  }, stage.extension.id);
  stage.server.release();
  await page.close();
  const library = await until(() => stage.extensionPage('/library.html'), 'the extension');
  await says(library, 'Both pictures kept', 40_000);
  await expectWhole(library, 1);
});

test('without a network the text is kept, lost pictures are told, and another try gets them', async () => {
  const page = await stage.open('/hostile/plain');
  const worker = await until(async () => (await stage.extension.workers())[0], 'the worker');
  const network = (offline: boolean) =>
    worker.client.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await worker.client.send('Network.enable');
  await network(true);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await says(popup, 'Text, 2 of 2 pictures lost');
  const library = await stage.extensionPage('/library.html');
  await says(library, '2 of 2 pictures lost');
  await expectWhole(library, 1);
  await network(false);
  await library.bringToFront();
  await (await byRole(library, 'button', `Try again: Try the lost pictures of ${HARBOUR} again`)).click();
  await says(library, 'Both pictures kept', 40_000);
  await expectWhole(library, 1);
});

test('an article that is saved again while it is deleted is one, and whole', async () => {
  await saveOffline(stage, '/hostile/plain');
  const library = await stage.extensionPage('/library.html');
  const remove = await byRole(library, 'button', `Delete ${HARBOUR}`);
  // the popup last: it goes when another tab comes to the front
  const popup = await stage.popup(await stage.open('/hostile/plain'));
  const again = await byRole(popup, 'button', 'Update');
  await Promise.all([again.evaluate((b) => b.click()), remove.evaluate((b) => b.click())]);
  // the popup tells the end of it, whichever came last
  await until(
    async () => /Saved on this device|Save offline/.test(await popup.$eval('body', (b) => b.innerText)),
    'the end',
  );
  await popup.close().catch(() => {});
  await library.bringToFront();
  await until(
    () =>
      library.evaluate(async () => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return held.length + pending.length === 0;
      }),
    'both to be written',
  );
  await until(async () => (await checkLibrary(library, [])).disagreeing.length === 0, 'both stores to agree');
  await expectWhole(library, 1);
  // whichever came last: it lies in the list or in the bin, and never in both
  await library.reload();
  await until(() => library.$('.art, .nothing'), 'the list');
  const listed = (await library.$$('.art')).length;
  await (await until(() => library.$('.side ul li:nth-child(3) button'), 'the bin')).click();
  await until(() => library.$('.art, .nothing'), 'the bin');
  expect(listed + (await library.$$('.art')).length).toBe(1);
});

interface DeveloperApi {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string): Promise<unknown>;
  };
}
