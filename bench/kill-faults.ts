import { randomInt } from 'node:crypto';
import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Cuts the tail of the database's log, as a write that was cut off leaves it. */
export function tearLog(profile: string): void {
  const stores = join(profile, 'Default/IndexedDB');
  for (const store of readdirSync(stores).filter((name) => name.endsWith('.leveldb'))) {
    for (const log of readdirSync(join(stores, store)).filter((name) => /^\d+\.log$/.test(name))) {
      const file = join(stores, store, log);
      truncateSync(file, Math.max(0, statSync(file).size - randomInt(1, 30_000)));
    }
  }
}

/** Cuts the end of one of the files by which the content store finds what it holds. */
export function cutContentIndex(profile: string): void {
  const store = join(profile, 'Default/Service Worker/CacheStorage');
  const indexes = readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:index\.txt|the-real-index)$/.test(name))
    .map((name) => join(store, name));
  const file = indexes[randomInt(0, Math.max(1, indexes.length))];
  if (!file) throw new Error('the content store has no index');
  const { size } = statSync(file);
  truncateSync(file, Math.max(0, size - randomInt(1, Math.max(2, size))));
}

/** Puts the database back into its first layout, as it was written then, from a page that does not open it by itself. */
export function lowerDatabase(page: Page): Promise<void> {
  return page.evaluate(async () => {
    interface Saved {
      id: string;
      savedAt: string;
      shelf: unknown;
      addresses: unknown;
      article: { title: string };
    }
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const now = await asked(indexedDB.open('figleaf'));
    const all = await asked(now.transaction('saved').objectStore('saved').getAll() as IDBRequest<Saved[]>);
    now.close();
    await asked(indexedDB.deleteDatabase('figleaf'));
    const opening = indexedDB.open('figleaf', 1);
    opening.addEventListener('upgradeneeded', () => {
      const rows = opening.result.createObjectStore('rows', { keyPath: 'id' });
      rows.createIndex('savedAt', 'savedAt');
      opening.result.createObjectStore('saved', { keyPath: 'id' });
    });
    const old = await asked(opening);
    const tx = old.transaction(['rows', 'saved'], 'readwrite', { durability: 'strict' });
    for (const { shelf: _shelf, addresses: _addresses, ...rest } of all) {
      tx.objectStore('saved').put({ ...rest, version: 1, binnedAt: null });
      tx.objectStore('rows').put({
        id: rest.id,
        title: rest.article.title,
        savedAt: rest.savedAt,
        binnedAt: null,
      });
    }
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    old.close();
  });
}
