import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
let library: Page;

beforeAll(async () => {
  stage = await openStage();
  for (const path of ['/vi/quan-ven-song.html', '/en/the-machine-that-knew-the-water.html']) {
    const page = await stage.open(path);
    const popup = await stage.popup(page);
    await (await byRole(popup, 'button', 'Save offline')).click();
    await until(
      async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device'),
      'Saved',
      70_000,
    );
    await popup.close().catch(() => {});
  }
  library = await stage.extensionPage('/library.html');
  await until(async () => (await library.$$('.art')).length === 2, 'both articles');
}, 180_000);
afterAll(() => stage.close());

const titles = () => library.$$eval('.list h2', (all) => all.map((h) => h.textContent));

test('finds words of the text, with or without accents, and shows the place', async () => {
  const field = await library.waitForSelector('input[type="search"]');
  await field?.type('lanh dao quan goi');
  const excerpt = await until(
    () =>
      library.$eval('.excerpt', (p) => ({ text: p.textContent, marks: p.querySelectorAll('mark').length })),
    'the place',
  );
  expect(excerpt.text).toContain('Lãnh đạo quận gọi');
  expect(excerpt.marks).toBeGreaterThanOrEqual(3);
  expect(await titles()).toHaveLength(1);
  await field?.press('Escape');
  await until(async () => (await titles()).length === 2, 'both again');
});

test('forgives a letter', async () => {
  const field = await library.waitForSelector('input[type="search"]');
  await field?.type('machime');
  await until(async () => (await titles()).join() === 'The Machine That Knew the Water', 'the article');
  await field?.press('Escape');
});

test('lists the figures of all articles, narrowed by kind, value and words', async () => {
  await (await byRole(library, 'button', 'Figures')).click();
  const count = () =>
    library.$eval('.ledger-count', (p) => Number.parseInt(p.textContent.replaceAll(',', ''), 10));
  const all = await until(async () => (await count()) || null, 'the figures');
  expect(all).toBeGreaterThan(100);
  await (await library.waitForSelector('.chip:has([data-kind="percent"])'))?.click();
  await until(async () => (await count()) < all, 'fewer');
  const kinds = await library.$$eval('.ft .fig', (figs) => [
    ...new Set(figs.map((f) => f.getAttribute('data-kind'))),
  ]);
  expect(kinds).toEqual(['percent']);
  await (await library.waitForSelector('.ledger-filters .chip'))?.click();
  const field = await library.waitForSelector('input[type="search"]');
  await field?.type('tiền > 1 nghìn tỷ đồng');
  const sums = await until(async () => {
    const shown = await library.$$eval('.ft .fig', (figs) => figs.map((f) => f.textContent));
    return shown.length < 10 && shown.includes('28.916 tỷ đồng') && shown;
  }, 'the large sums');
  expect(sums).not.toContain('594,172 tỷ đồng');
});

test('an article that is deleted for good leaves no figures', async () => {
  await (await byRole(library, 'button', 'Saved 2')).click();
  await (await byRole(library, 'checkbox', 'Select The Machine That Knew the Water')).click();
  await (await byRole(library, 'button', 'Delete')).click();
  await (await byRole(library, 'button', 'Bin 1')).click();
  await (await byRole(library, 'button', 'Empty the bin')).click();
  await (await byRole(library, 'button', 'Erase one article')).click();
  await (await byRole(library, 'button', 'Figures')).click();
  await until(
    () =>
      library.$$eval(
        '.f-art bdi',
        (all) => all.length > 0 && all.every((title) => title.textContent.startsWith('Quận Ven Sông')),
      ),
    'the figures of the other article alone',
  );
});
