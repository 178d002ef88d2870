import { afterAll, beforeAll, expect, test } from 'vitest';
import { fillIn, type FindingStage, openFinding, titles } from './finding-stage.ts';
import { byRole, hasRole, until } from './stage.ts';

let stage: FindingStage;
beforeAll(async () => {
  stage = await openFinding();
}, 60_000);
afterAll(() => stage.close());

test('a search is kept with its filters, is there after a restart of the page, renamed, deleted and put back', async () => {
  const { library } = stage;
  await fillIn(library, 'searchbox', 'Search titles and text', 'solar');
  await (await byRole(library, 'combobox', 'Any site')).select('sunday');
  await until(async () => (await titles(library)).length === 2, 'both articles about solar');
  await (await byRole(library, 'button', 'Keep this search')).click();
  await fillIn(library, 'textbox', 'Name of the search', 'Sun');
  await library.keyboard.press('Enter');
  await byRole(library, 'button', 'Sun 2');

  await library.reload();
  await until(async () => (await titles(library)).length === 7, 'all');
  await (await byRole(library, 'button', 'Sun 2')).click();
  await until(async () => (await titles(library)).length === 2, 'the two');
  expect(await library.$eval('input[type="search"]', (field) => field.value)).toBe('solar');

  await (await byRole(library, 'button', 'Rename the search Sun')).click();
  await fillIn(library, 'textbox', 'Name of the search', 'Sunshine');
  await library.keyboard.press('Enter');
  await byRole(library, 'button', 'Sunshine 2');
  await (await byRole(library, 'button', 'Delete the search Sunshine')).click();
  await until(async () => !(await hasRole(library, 'button', 'Sunshine 2')), 'no search');
  await (await byRole(library, 'button', 'Undo')).click();
  await byRole(library, 'button', 'Sunshine 2');
});

test('the list opens with a search that its address names, as the keyword of the address bar does', async () => {
  const page = await stage.extensionPage(`/library.html?q=${encodeURIComponent('solar & "roofs"')}`);
  await until(async () => (await titles(page)).join() === 'Roofs that pay: a year of solar', 'the article');
  expect(await page.$eval('input[type="search"]', (field) => field.value)).toBe('solar & "roofs"');
  const manifest = await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { runtime: { getManifest(): { omnibox?: object } } } }
    ).chrome.runtime.getManifest(),
  );
  expect(manifest.omnibox).toEqual({ keyword: 'fl' });
});
