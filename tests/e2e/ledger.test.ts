import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fillIn, type FindingStage, openFinding, surfaces } from './finding-stage.ts';
import { byRole, hasRole, until } from './stage.ts';

let stage: FindingStage;
let library: Page;
beforeAll(async () => {
  stage = await openFinding();
  library = stage.library;
}, 60_000);
afterAll(() => stage.close());

const SEARCH = 'Search the figures of all saved articles';
const shows = (wanted: readonly string[]) =>
  until(
    async () => (await surfaces(library)).toSorted().join() === wanted.toSorted().join(),
    `the figures ${wanted.join(', ')}`,
  ).catch(async (bug: unknown) => {
    expect((await surfaces(library)).toSorted()).toEqual(wanted.toSorted());
    throw bug;
  });

const kind = async (name: string) =>
  (await library.waitForSelector(`.chip:has([data-kind="${name}"])`))?.click();

/** What a paste brings. */
async function pasted(): Promise<string> {
  await library.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'pasted';
    document.body.append(area);
    area.focus();
  });
  await library.keyboard.press('v', { commands: ['Paste'] });
  return library.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('#pasted');
    area?.remove();
    return area?.value ?? '';
  });
}

beforeEach(async () => {
  await library.reload();
  await (await byRole(library, 'button', 'Figures')).click();
  await until(async () => (await surfaces(library)).length > 15, 'all figures');
});

describe('the ledger answers', () => {
  test('all money figures over 1 trillion đồng on health', async () => {
    await fillIn(library, 'searchbox', SEARCH, 'All money figures over 1 trillion đồng on health');
    await shows(['VND 3 trillion', 'VND 1.5 trillion', 'VND 1.2 trillion']);
    await fillIn(library, 'searchbox', SEARCH, 'tiền trên một nghìn tỷ đồng về y tế');
    await shows(['2.400 tỷ đồng']);
  });

  test('all percentages I saved about solar', async () => {
    await fillIn(library, 'searchbox', SEARCH, 'all percentages I saved about solar');
    await shows(['18%', '11%', '4%', '7%']);
  });
});

test('is narrowed by kind, unit, value and date, and freed again', async () => {
  await kind('money');
  await (await byRole(library, 'combobox', 'Any unit')).select('VND');
  await fillIn(library, 'textbox', 'From value', 'two trillion đồng');
  await shows(['VND 3 trillion', 'VND 7 trillion', 'VND 2 trillion', '2.400 tỷ đồng']);
  await fillIn(library, 'textbox', 'To value', '2,5 nghìn tỷ đồng');
  await shows(['VND 2 trillion', '2.400 tỷ đồng']);
  await library.$eval('#ledger-from', (field) => {
    (field as HTMLInputElement).value = '2023-01-01';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await shows(['2.400 tỷ đồng']);
  await fillIn(library, 'textbox', 'To value', 'a great deal');
  await until(
    async () => (await library.$eval('body', (b) => b.innerText)).includes('This is not read as a value.'),
    'the note',
  );
  await (await byRole(library, 'button', 'Show all')).click();
  await until(async () => (await surfaces(library)).length > 15, 'all figures');
});

test('copies rows for a spreadsheet and as CSV', async () => {
  await fillIn(library, 'searchbox', SEARCH, '% solar roofs');
  await shows(['18%', '11%', '4%']);
  await library.bringToFront();
  await (await byRole(library, 'button', 'Copy rows')).click();
  await until(
    async () => (await library.$eval('body', (b) => b.innerText)).includes('3 rows copied'),
    'the word',
  );
  const rows = (await pasted()).split('\n').map((line) => line.split('\t'));
  expect(rows).toHaveLength(4);
  expect(rows[1]?.slice(0, 6)).toEqual([
    '18',
    '',
    '%',
    'percent',
    '18%',
    'Solar power covered 18% of the demand, up from 11%.',
  ]);
  await (await byRole(library, 'button', 'Copy as CSV')).click();
  await until(
    async () => (await pasted()).includes('"Solar power covered 18% of the demand, up from 11%."'),
    'CSV',
  );
});

test('plots the figures of one unit, over time and by article, for the keyboard and as a table too', async () => {
  await fillIn(library, 'searchbox', SEARCH, 'VND');
  await kind('money');
  await (await byRole(library, 'button', 'Plot')).click();
  const caption = 'Figures in VND, 6 of 6 drawn';
  await byRole(library, 'group', caption);
  expect(await library.$$eval('.lp-points circle', (all) => all.length)).toBe(6);
  await library.$eval('.lp-points a[tabindex="0"]', (point) => (point as HTMLElement).focus());
  const said = () => library.$eval('.lp-said', (p) => p.textContent);
  const first = await said();
  expect(first).toContain('A road to the coast');
  await library.keyboard.press('End');
  await until(async () => (await said()) !== first, 'the last point');
  expect(await said()).toContain('health');
  await (await byRole(library, 'radio', 'By article')).click();
  await until(() => library.$('.ledger-plot[data-by="article"]'), 'the other plot');
  expect(await library.$$eval('.lp-side bdi', (all) => all.map((b) => b.textContent).toSorted())).toEqual([
    'A road to the coast',
    'Where the money for health goes',
  ]);
  await (await library.$('.ledger-plot summary'))?.click();
  expect(await library.$$eval('.lp-table tbody tr', (all) => all.length)).toBe(6);
  expect(await hasRole(library, 'columnheader', 'Date')).toBe(true);
});
