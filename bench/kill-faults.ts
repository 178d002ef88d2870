import { randomInt } from 'node:crypto';
import { readdirSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

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
