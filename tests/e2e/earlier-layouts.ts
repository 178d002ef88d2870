import type { Page } from 'puppeteer-core';

/**
 * Puts the database back into its first layout, as it was written then, from a page that does not open it by itself.
 *
 * @param isHeld the page keeps it open, as a window with that version of Figleaf does
 */
export function lowerDatabase(page: Page, isHeld = false): Promise<void> {
  return page.evaluate(async (isHeld) => {
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
    if (isHeld) Object.assign(globalThis, { old });
    else old.close();
  }, isHeld);
}

/** The same for the fourth layout: rows did not tell whether pictures are to be fetched, and there was no index of that. */
export function lowerToFourth(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const now = await asked(indexedDB.open('figleaf'));
    const from = now.transaction(['rows', 'saved']);
    const rows = await asked(
      from.objectStore('rows').getAll() as IDBRequest<Record<'pendingSince', string | undefined>[]>,
    );
    const saved = await asked(from.objectStore('saved').getAll());
    now.close();
    await asked(indexedDB.deleteDatabase('figleaf'));
    const opening = indexedDB.open('figleaf', 4);
    opening.addEventListener('upgradeneeded', () => {
      const { result } = opening;
      const store = result.createObjectStore('rows', { keyPath: 'id' });
      store.createIndex('savedAt', 'savedAt');
      store.createIndex('address', 'addresses', { multiEntry: true });
      store.createIndex('binnedAt', 'binnedAt');
      result.createObjectStore('saved', { keyPath: 'id' });
      result.createObjectStore('terms', { autoIncrement: true });
      result.createObjectStore('figures');
      result.createObjectStore('wanted', { keyPath: 'id' }).createIndex('due', 'due');
    });
    const old = await asked(opening);
    const tx = old.transaction(['rows', 'saved'], 'readwrite', { durability: 'strict' });
    for (const { pendingSince: _pendingSince, ...row } of rows) tx.objectStore('rows').put(row);
    for (const record of saved) tx.objectStore('saved').put(record);
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    old.close();
  });
}

/** Bytes of the requests in one cache above which Chromium does not list it, with some to spare. */
const TOO_LARGE = 16_000_000;

/**
 * Puts all of the content store into one cache, as it was kept at first.
 *
 * @param isTooLarge so large that the browser does not list it: a few entries with long headers count as much as 20,000 without
 */
export function lowerContent(page: Page, isTooLarge = false): Promise<void> {
  return page.evaluate(
    (bytes) =>
      // as the store itself moves things: whoever writes meanwhile waits
      navigator.locks.request('figleaf-content', async () => {
        const old = await caches.open('figleaf-content');
        const names = (await caches.keys()).filter((name) => name !== 'figleaf-content');
        const inCaches = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
        const keys = inCaches.flat().map(({ url }) => url);
        const headers = { padding: 'x'.repeat(bytes / Math.max(1, keys.length)) };
        await Promise.all(
          keys.map(async (url) => old.put(new Request(url, { headers }), (await caches.match(url))!)),
        );
        await Promise.all(names.map((name) => caches.delete(name)));
      }),
    isTooLarge ? TOO_LARGE : 0,
  );
}
