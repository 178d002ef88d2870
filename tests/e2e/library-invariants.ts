import type { Page } from 'puppeteer-core';

/** What does not hold of the library; empty where all of it does. */
export interface Broken {
  /** Ids that were acknowledged and are not there, or not whole. */
  readonly lost: readonly string[];
  /** Articles that one of the two stores does not have, or has otherwise than the other. */
  readonly disagreeing: readonly string[];
  /** Pictures that are said to be kept, but are gone or do not match their hash. */
  readonly missingPictures: readonly string[];
  /** Pictures that no article names. */
  readonly orphans: readonly string[];
  /** Articles in the library. */
  readonly count: number;
}

/**
 * Checks the invariants of the library from a page of the extension, without changing it: every acknowledged article is
 * listed, whole and the same in both stores; every kept picture matches its hash; no picture is nobody's.
 */
export function checkLibrary(page: Page, acknowledged: readonly string[]): Promise<Broken> {
  return page.evaluate(async (wanted) => {
    interface Saved {
      id: string;
      article: { title: string; text: string; html: string };
      pictures: { is: string; hash?: string }[];
    }
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('figleaf');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const all = <T>(store: string) =>
      new Promise<T[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.addEventListener('success', () => resolve(request.result as T[]));
        request.addEventListener('error', () => reject(request.error));
      });
    const [rows, saved] = await Promise.all([
      all<{ id: string; title: string }>('rows'),
      all<Saved>('saved'),
    ]);
    database.close();
    const old = 'figleaf-content';
    // of what is being moved out of it, the copy in the new place counts
    const places = (await caches.keys()).toSorted((a, b) => Number(a === old) - Number(b === old));
    const inCaches = await Promise.all(
      places.map(async (name) =>
        (await caches.open(name)).keys().catch((error: Error) => {
          // begun on a disk that was full; what is missing because of it is found below
          if (error.name === 'UnknownError') return [];
          throw error;
        }),
      ),
    );
    const keys = [...new Set(inCaches.flat().map((request) => request.url))];
    const read = async (url: string) => {
      for (const cacheName of places) {
        const response = await caches.match(url, { cacheName });
        if (response) return response;
      }
      return undefined;
    };
    const bundles = new Map<string, Saved | null>();
    await Promise.all(
      keys
        .filter((key) => key.includes('/bundle/'))
        .map(async (url) => {
          const json = (await (await read(url))?.json().catch(() => null)) as Saved | null;
          bundles.set(url.split('/').at(-1) ?? '', json);
        }),
    );
    const byId = new Map(saved.map((record) => [record.id, record]));
    const listed = new Map(rows.map((row) => [row.id, row]));
    const isWhole = (id: string) => {
      const record = byId.get(id);
      return (
        record !== undefined &&
        listed.get(id)?.title === record.article.title &&
        record.article.text.length > 0 &&
        record.article.html.length > 0
      );
    };
    const ids = new Set([...byId.keys(), ...listed.keys(), ...bundles.keys()]);
    const disagreeing = [...ids].filter(
      (id) =>
        !isWhole(id) || JSON.stringify(bundles.get(id)?.article) !== JSON.stringify(byId.get(id)?.article),
    );
    const named = new Set(
      saved.flatMap((record) => record.pictures.flatMap((p) => (p.is === 'kept' ? (p.hash ?? '') : []))),
    );
    const isGood = async (hash: string) => {
      const response = await read(`https://figleaf.invalid/part/${hash}`);
      if (!response) return false;
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === hash;
    };
    const missingPictures: string[] = [];
    for (const hash of named) if (!(await isGood(hash))) missingPictures.push(hash);
    const parts = keys.filter((key) => key.includes('/part/')).map((key) => key.split('/').at(-1) ?? '');
    return {
      lost: wanted.filter((id) => !isWhole(id)),
      disagreeing,
      missingPictures,
      orphans: parts.filter((hash) => !named.has(hash)),
      count: saved.length,
    };
  }, acknowledged);
}
