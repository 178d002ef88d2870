import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fillIn, type FindingStage, openFinding, titles } from './finding-stage.ts';
import { byRole, until } from './stage.ts';

let stage: FindingStage;
let library: Page;
beforeAll(async () => {
  stage = await openFinding();
  library = stage.library;
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => fillIn(library, 'searchbox', 'Search titles and text', ''));

const HEALTH = 'Where the money for health goes';
const ROADS = 'A road to the coast';
const SOLAR = 'Roofs that pay: a year of solar';
const WIND = 'Wind over the bay';
const Y_TE = 'Chi cho y tế năm nay';
const JAPANESE = '港の朝、競りの数字を読む';
const THAI = 'ชาวนาปลูกข้าวได้มากขึ้น';

/** The first of what a search finds are these, in this order. */
async function finds(query: string, wanted: readonly string[]): Promise<void> {
  await fillIn(library, 'searchbox', 'Search titles and text', query);
  await until(
    async () => (await titles(library)).slice(0, wanted.length).join() === wanted.join(),
    `${wanted.join(', ')} for “${query}”`,
  );
}

test.each<[string, string, readonly string[]]>([
  ['the title before the text', 'solar', [SOLAR, WIND]],
  ['a word with a wrong letter', 'medicimes', [HEALTH]],
  ['Vietnamese without accents', 'benh vien huyen', [Y_TE]],
  ['Vietnamese with accents', 'bảo hiểm y tế', [Y_TE]],
  ['a piece of Japanese that a dictionary cuts otherwise', '年度', [JAPANESE]],
  ['Thai in the midst of a sentence', 'ผลผลิต', [THAI]],
  ['the beginning of a word', 'hosp', [HEALTH]],
])('finds %s', async (_, query, wanted) => {
  await finds(query, wanted);
  expect((await titles(library)).length).toBe(wanted.length);
});

test('finds tags and notes', async () => {
  await library.focus('.art h2 a');
  await library.keyboard.press('t');
  await byRole(library, 'combobox', 'Add a tag');
  await library.keyboard.type('harvest');
  await library.keyboard.press('Enter');
  await until(() => library.$('.tags'), 'the tag');
  await library.keyboard.press('Escape');
  await finds('harvest', [THAI]);
});

test('is narrowed by site, language, length and age, and sorted', async () => {
  const choose = async (name: string, value: string) =>
    (await byRole(library, 'combobox', name)).select(value);
  const shows = (wanted: readonly string[]) =>
    until(
      async () => (await titles(library)).toSorted().join() === wanted.toSorted().join(),
      wanted.join(', '),
    );
  await choose('Any site', 'ledger');
  await shows([HEALTH, ROADS]);
  await choose('Any site', '');
  await choose('Any language', 'ja');
  await shows([JAPANESE]);
  await choose('Any language', '');
  await choose('Any length', 'long');
  await shows([]);
  await choose('Any length', 'short');
  await choose('Any time', 'day');
  await choose('Any site', 'ledger');
  await shows([HEALTH, ROADS]);
  await choose('Sort', 'title');
  expect(await titles(library)).toEqual([ROADS, HEALTH]);
});
