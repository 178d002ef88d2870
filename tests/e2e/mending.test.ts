import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReading, openSavedCopy, textOf } from './figures-stage.ts';
import { byRole, openStage, readerFrame, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PATH = '/parts/tide-tables.html';
const has = async (reader: Frame, words: string) => (await textOf(reader, '.body')).includes(words);

test('hides a part with the keys, undoes it, brings back what was left out, and remembers both', async () => {
  const { page, reader } = await openReading(stage, PATH);
  expect(await has(reader, 'Rope of every length')).toBe(true);
  await page.keyboard.press('x');
  const region = await byRole(reader, 'region', 'Mend this page');
  // the first part below the bar has the focus; the keys lead to the box
  for (let at = 0; at < 12; at++) {
    if ((await textOf(reader, '.mend-on')).startsWith('Rope')) break;
    await page.keyboard.press('ArrowDown');
  }
  expect(await reader.evaluate(() => document.activeElement?.textContent)).toContain('Rope of every length');
  await page.keyboard.press('Delete');
  await until(async () => !(await has(reader, 'Rope of every length')), 'the box to go');
  expect(await region.evaluate((bar) => bar.querySelector('[role=status]')?.textContent)).toContain(
    'Hidden in',
  );
  await page.keyboard.press('u');
  await until(() => has(reader, 'Rope of every length'), 'the box to come back');
  // a press chooses, too
  await reader.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.body p')]
      .find((p) => p.textContent.startsWith('Rope'))
      ?.click(),
  );
  await (await byRole(reader, 'button', 'Hide: paragraph')).click();
  await until(async () => !(await has(reader, 'Rope of every length')), 'the box to go again');

  expect(await has(reader, 'drawn by the postman')).toBe(false);
  // Escape closes what was opened last
  await reader.focus('.mend button');
  await page.keyboard.press('a');
  await reader.waitForSelector('.aa');
  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.aa')), 'the typography to close');
  expect(await reader.$('.mend')).not.toBeNull();
  await (await reader.waitForSelector('.mend [aria-expanded]'))?.click();
  const back = await until(
    async () =>
      (await reader.$$('.md-list li')).length > 0 &&
      reader.evaluateHandle(() =>
        [...document.querySelectorAll('.md-list li')]
          .find((li) => li.textContent?.includes('postman'))
          ?.querySelector('button'),
      ),
    'the map in the list',
  );
  await (back.asElement() as ElementHandle<Element> | null)?.click();
  await until(() => has(reader, 'drawn by the postman'), 'the map');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.mend')), 'mending to end');
  expect(await reader.$('.article h1')).not.toBeNull();
  await page.close();

  // the next visit
  const again = await openReading(stage, PATH);
  expect(await has(again.reader, 'Rope of every length')).toBe(false);
  expect(await has(again.reader, 'drawn by the postman')).toBe(true);

  // and the saved copy
  const library = await openSavedCopy(stage, again);
  expect(await textOf(library, '.body')).toContain('drawn by the postman');
  expect(await textOf(library, '.body')).not.toContain('Rope of every length');
  await library.close();
  // nothing of it was asked of anybody
  expect(stage.server.requests.filter((line) => /mend|rule/.test(line))).toEqual([]);
}, 60_000);

test('the rules are listed in the settings, and go from there', async () => {
  const options = await stage.extensionPage('/options.html');
  const remove = await until(
    () =>
      options
        .$('#sites ::-p-aria([name^="Remove the rule: Rope"])')
        .then((found) => found ?? options.$('#sites li button')),
    'the rule',
  );
  const before = (await options.$$('#sites li')).length;
  expect(before).toBe(2);
  await remove.click();
  await until(async () => (await options.$$('#sites li')).length === 1, 'the rule to go');
  await options.close();
  const page = await stage.open(PATH);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'switch', 'Reading mode')).click();
  const reader = await readerFrame(page);
  expect(await has(reader, 'Rope of every length')).toBe(true);
  await page.close();
});

test('mends a saved copy by itself: hidden for good, out of the search, and back again', async () => {
  const reading = await openReading(stage, '/en/the-machine-that-knew-the-water.html');
  const library = await openSavedCopy(stage, reading);
  const all = await library.$$eval('.body p', (list) => list.map((p) => p.textContent));
  const gone = all[2] ?? '';
  const isThere = async () => (await textOf(library, '.body')).includes(gone);

  await library.keyboard.press('x');
  await byRole(library, 'region', 'Mend this page');
  await library.evaluate(() => document.querySelectorAll<HTMLElement>('.body p')[2]?.click());
  await library.keyboard.press('Delete');
  await until(async () => !(await isThere()), 'the paragraph to go');
  await library.reload();
  await library.waitForSelector('.body p');
  expect(await isThere()).toBe(false);
  expect(await library.$$('.body p')).toHaveLength(all.length - 1);
  expect(await storedText(library)).not.toContain(gone);

  await library.keyboard.press('x');
  await (await library.waitForSelector('.mend [aria-expanded]'))?.click();
  await (await library.waitForSelector('.md-list button'))?.click();
  await until(isThere, 'the paragraph to come back');
  expect(await library.$$eval('.body p', (list) => list.map((p) => p.textContent))).toEqual(all);
  expect(await storedText(library)).toContain(gone);
  await library.close();
}, 60_000);

/** The text of the article that was saved last, as the library has it. */
const storedText = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('figleaf');
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('saved').objectStore('saved').getAll();
          all.addEventListener('success', () => {
            opening.result.close();
            const newest = all.result.toSorted((a, b) => a.savedAt.localeCompare(b.savedAt)).at(-1);
            resolve(newest.article.text);
          });
        });
        opening.addEventListener('error', () => reject(opening.error));
      }),
  );
