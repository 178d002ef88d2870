import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentOf } from './content.ts';
import { checkLibrary } from './library-invariants.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';
import { saveOffline, says } from './take-away-stage.ts';

const HARBOUR = 'A Harbour Learns to Share Its Crane';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await saveOffline(stage, '/hostile/plain');
  await saveOffline(stage, '/en/the-machine-that-knew-the-water.html');
});
afterEach(() => stage.close());

const parts = async (page: Page) => Object.keys(await contentOf(page, 'part')).length;
const whole = async (page: Page) => {
  const { disagreeing, missingPictures, orphans, count } = await checkLibrary(page, []);
  return { disagreeing, missingPictures, orphans, count };
};
const WHOLE = { disagreeing: [], missingPictures: [], orphans: [] };

test('pictures are removed and the text stays; undone before, fetched again after', async () => {
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', HARBOUR);
  // pictures and text each have their bytes in the side bar
  await until(
    () => library.$eval('.store-key', (p) => /Pictures [\d.,]+ [kM]B.*Text [\d.,]+ kB/s.test(p.textContent)),
    'the meter',
  );
  const before = await parts(library);
  await (await byRole(library, 'button', 'Free space')).click();
  await says(library, 'Text ');
  await (await until(() => library.$(`.space-lines li:has([lang]) input`), 'a line')).click();
  const drop = async () =>
    (await until(() => library.$('.space-acts .btn-primary:not(:disabled)'), 'the button')).click();
  await drop();
  await says(library, 'The pictures of one article are removed.');
  await (await byRole(library, 'button', 'Undo')).click();
  expect(await parts(library)).toBe(before);

  for (const box of await library.$$('.space-lines input')) await box.click();
  await drop();
  await says(library, 'The pictures of 2 articles are removed.');
  // closing the screen closes the way back
  await (await byRole(library, 'button', 'Close')).click();
  await until(async () => (await parts(library)) === 0, 'the bytes to go');
  expect(await whole(library)).toEqual({ ...WHOLE, count: 2 });
  await (await byRole(library, 'link', HARBOUR)).click();
  await library.waitForSelector('.body p');
  await says(library, 'you removed it to make room');
  await (await byRole(library, 'button', 'Try the lost pictures again')).click();
  await until(
    () =>
      library.$$eval('.body img', (all) => all.length === 2 && all.every((i) => i.src.startsWith('blob:'))),
    'the pictures',
  );
});

test('articles go to the bin and back, and the bin is emptied here too', async () => {
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', HARBOUR);
  await (await byRole(library, 'button', 'Free space')).click();
  for (const box of await until(async () => {
    const all = await library.$$('.space-lines input');
    return all.length === 2 && all;
  }, 'the lines'))
    await box.click();
  await (await byRole(library, 'button', 'Move to the bin')).click();
  await says(library, '2 articles are in the bin.');
  await (await until(() => library.$('.space-acts .btn'), 'Undo')).click();
  await until(
    async () => !(await library.$eval('.sheet', (s) => s.textContent)).includes('in the bin'),
    'them back',
  );
  const [box] = await library.$$('.space-lines input');
  await box?.click();
  await (await byRole(library, 'button', 'Move to the bin')).click();
  await says(library, 'One article lies in the bin');
  await (await byRole(library, 'button', 'Empty the bin')).click();
  await (await byRole(library, 'button', 'Erase one article')).click();
  await until(async () => (await library.$$('.space-lines li')).length === 1, 'one line');
  expect(await whole(library)).toEqual({ ...WHOLE, count: 1 });
});

test('rows that were written before they told the bytes of their text are made anew', async () => {
  const page = await stage.extensionPage('/icons/idle-16.png');
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('figleaf');
      request.addEventListener('success', () => resolve(request.result));
    });
    const tx = database.transaction('rows', 'readwrite');
    const rows = tx.objectStore('rows').getAll();
    rows.addEventListener('success', () => {
      for (const { textBytes: _, ...row } of rows.result) tx.objectStore('rows').put(row);
    });
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    database.close();
  });
  const library = await stage.extensionPage('/library.html');
  await until(() => library.$('.store-key'), 'the meter');
  expect(await whole(library)).toEqual({ ...WHOLE, count: 2 });
});
