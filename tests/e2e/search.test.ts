import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundle } from './bundle.ts';
import type * as Parts from './search-parts.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let parts: string;
let stage: Stage;
beforeAll(async () => {
  parts = await bundle(join(import.meta.dirname, 'search-parts.ts'));
});
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const VI = '/vi/quan-ven-song.html';
const EN = '/en/the-machine-that-knew-the-water.html';
const VI_TITLE = "Quận Ven Sông giữ 'nhịp đôi' thu ngân sách và chống ngập trong năm 2020";
const EN_TITLE = 'The Machine That Knew the Water';

type Global = typeof globalThis & { parts: typeof Parts };

async function save(path: string): Promise<void> {
  const page = await stage.open(path);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await until(
    async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device'),
    'Saved',
    70_000,
  );
  await page.close();
  await popup.close().catch(() => {});
}

/** A page of the extension with the shipped search in it. */
async function searcher(): Promise<Page> {
  const page = await stage.extensionPage('/icons/idle-16.png');
  await page.evaluate(parts);
  return page;
}

/** Titles of what is found, best first, as the marks in them say it. */
function search(page: Page, query: string): Promise<string[]> {
  return page.evaluate(async (query) => {
    const { port } = (globalThis as Global).parts;
    const found = await port.search(query);
    if (!found.ok) throw new Error(found.error.is);
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('figleaf');
      request.addEventListener('success', () => resolve(request.result));
    });
    const titles: string[] = [];
    for (const { id } of found.value.hits) {
      const request = database.transaction('rows').objectStore('rows').get(id);
      await new Promise((resolve) => request.addEventListener('success', resolve));
      titles.push((request.result as { title: string }).title);
    }
    database.close();
    return titles;
  }, query);
}

/** How many records the stores of the index hold. */
function countRecords(page: Page, clear = false): Promise<number[]> {
  return page.evaluate(async (clear) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => request.addEventListener('success', () => resolve(request.result)));
    const database = await asked(indexedDB.open('figleaf'));
    const tx = database.transaction(['terms', 'figures'], 'readwrite');
    const counts: number[] = [];
    for (const name of ['terms', 'figures']) {
      if (clear) await asked(tx.objectStore(name).clear());
      counts.push(await asked(tx.objectStore(name).count()));
    }
    database.close();
    return counts;
  }, clear);
}

describe('searching what was saved', () => {
  test('finds it by its words and figures as soon as it is saved, and shows where', async () => {
    await save(VI);
    const page = await searcher();
    expect(await search(page, 'chong ngap')).toEqual([VI_TITLE]);
    expect(await search(page, 'chống ngập')).toEqual([VI_TITLE]);
    expect(await search(page, 'water wheel')).toEqual([]);
    await save(EN);
    await until(async () => (await search(page, 'machine wate')).includes(EN_TITLE), 'the second article');
    expect(await search(page, 'machnie')).toEqual([EN_TITLE]);

    const place = await page.evaluate(async () => {
      const { port } = (globalThis as Global).parts;
      const found = await port.search('ngân sách');
      const id = found.ok && found.value.hits[0]?.id;
      if (!found.ok || !id) throw new Error('nothing found');
      const places = await port.places([id], found.value.words);
      if (!places.ok) throw new Error(places.error.is);
      const { excerpt } = places.value.get(id)!;
      return excerpt?.marks.map(({ start, end }) => excerpt.text.slice(start, end).toLowerCase());
    });
    expect(place).toEqual(expect.arrayContaining(['ngân', 'sách']));

    const money = await page.evaluate(async () => {
      const { port, parseLedgerQuery } = (globalThis as Global).parts;
      const hits = await port.ledger(parseLedgerQuery('tiền trên 1 tỷ đồng ngân sách', 'vi'), 'largest');
      if (!hits.ok) throw new Error(hits.error.is);
      const rows = Array.from({ length: hits.value.length }, (_, i) => hits.value.at(i));
      const sentences = await port.sentences(rows);
      if (!sentences.ok) throw new Error(sentences.error.is);
      return rows.map((row, i) => ({ ...row, ...sentences.value[i] }));
    });
    expect(money.length).toBeGreaterThan(0);
    for (const { kind, unit, value, surface, sentence, title } of money) {
      expect({ kind, unit, title }).toEqual({ kind: 'money', unit: 'VND', title: VI_TITLE });
      expect(value).toBeGreaterThan(1e9);
      expect(sentence).toContain(surface);
    }
  });

  test('erasing takes every word of an article out of the index; the others stay', async () => {
    await save(VI);
    await save(EN);
    const page = await searcher();
    expect(await countRecords(page)).toEqual([2, 2]);
    await page.evaluate(async () => {
      const { port, changeShelves, eraseBinned } = (globalThis as Global).parts;
      const found = await port.search('chống ngập');
      const id = found.ok ? found.value.hits[0]?.id : undefined;
      if (!id) throw new Error('nothing found');
      await changeShelves([{ id, shelf: { binnedAt: new Date().toISOString() } }]);
      await eraseBinned();
    });
    expect(await countRecords(page)).toEqual([1, 1]);
    await until(async () => (await search(page, 'chống ngập')).length === 0, 'the article to be gone');
    expect(await search(page, 'machine')).toEqual([EN_TITLE]);
  });

  test('an index that is gone is made anew from what is saved', async () => {
    await save(VI);
    const page = await searcher();
    expect(await countRecords(page, true)).toEqual([0, 0]);
    await until(async () => (await search(page, 'chống ngập')).includes(VI_TITLE), 'the article to be found');
    expect(await countRecords(page)).toEqual([1, 1]);

    await page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('figleaf');
        request.addEventListener('success', () => resolve(request.result));
      });
      const tx = database.transaction('terms', 'readwrite');
      const request = tx.objectStore('terms').openCursor();
      request.addEventListener('success', () => {
        const { value } = request.result ?? {};
        if (value) request.result?.update({ ...value, bytes: value.bytes.slice(0, 40) });
      });
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      database.close();
    });
    const after = await searcher();
    await until(
      async () => (await search(after, 'chống ngập')).includes(VI_TITLE),
      'a damaged index to be mended',
    );
  });
});
