import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FirefoxStage, openFirefoxStage } from './firefox-stage.ts';
import { until } from './stage.ts';

const TITLE = "Quận Ven Sông giữ 'nhịp đôi' thu ngân sách và chống ngập trong năm 2020";

let stage: FirefoxStage;
beforeEach(async () => {
  stage = await openFirefoxStage();
});
afterEach(() => stage?.close());

test('sees the article, reads it, marks its figures, keeps it and opens it with the server gone', async () => {
  const { firefox, server, open, toolbar, press, frames } = stage;
  await open(`${server.origin}/vi/quan-ven-song.html`);
  await until(async () => (await toolbar()).includes('article'), 'the article icon');

  expect(await press('R')).toBe(true);
  await until(async () => (await frames()).includes(`${TITLE} – Figleaf`), 'the reader');
  await press('R');
  await until(async () => (await frames()).length === 0, 'the reader to go');

  await press('G');
  await until(
    async () => (await firefox.inPage<number>(`return CSS.highlights.get('figleaf-money')?.size ?? 0`)) > 5,
    'the marks',
  );
  await press('G');
  await until(
    async () => (await firefox.inPage<number>('return CSS.highlights.size')) === 0,
    'the marks to go',
  );

  await press('K');
  await until(async () => (await toolbar()).includes('saved'), 'the saved icon', 40_000);
  await open(stage.pageOf('/library.html'));
  await until(
    async () =>
      (await firefox.inPage<string>('return document.body.innerText')).includes('All 3 pictures kept'),
    'the row',
    40_000,
  );
  await server.close();

  const saved = await firefox.inPage<string>(`return document.querySelector('a[href*="saved="]').href`);
  await open(saved);
  await until(
    () =>
      firefox.inPage<boolean>(
        `const all = [...document.querySelectorAll('.body img')];
         return all.length === 3 && all.every((i) => i.src.startsWith('blob:') && i.complete && i.naturalWidth > 1)`,
      ),
    'the pictures',
  );
  expect(await firefox.inPage<string>(`return document.querySelector('h1').textContent`)).toBe(TITLE);
  await until(async () => (await firefox.inPage<number>('return CSS.highlights.size')) > 0, 'the marks');

  await firefox.inPage(`document.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }))`);
  await until(
    async () =>
      (await firefox.inPage<string>(`return document.querySelector('.checks .sum')?.textContent ?? ''`)) ===
      '2 hold · 1 differs · 4 cannot tell',
    'the checks',
  );
  await firefox.inPage(`document.querySelector('.row-main').click()`);
  await until(
    async () =>
      (await firefox.inPage<number>(`return CSS.highlights.get('figleaf-current')?.size ?? 0`)) === 1,
    'the mark of the figure that was jumped to',
  );
  await firefox.inPage(
    `document.querySelector('#content').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))`,
  );
  await until(
    () => firefox.inPage<boolean>(`return document.querySelector('.fig-pop') !== null`),
    'the card',
  );
  const outside = await firefox.inPage<string[]>(
    `return performance.getEntriesByType('resource').map((e) => e.name).filter((n) => !/^(moz-extension|blob):/.test(n))`,
  );
  expect(outside).toEqual([]);
});
