import type { SavedArticle, SavedRow } from '../../core/article/saved.ts';
import { newestFirst } from '../../core/article/to-row.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { getBundle } from './content-store.ts';
import type { Database } from './database.ts';
import { withDatabase, withUnhealed } from './with-database.ts';

/** Rows that are read at once. */
const PORTION = 1000;

/** Ids of articles whose pictures are to be fetched, the newest first. */
export function listPending(): Promise<Result<string[], Failure>> {
  return withDatabase(async (database) =>
    ok((await database.getAllKeysFromIndex('rows', 'pendingSince')).toReversed()),
  );
}

/** Rows of everything kept, newest first, archive and bin included. */
export function listRows(): Promise<Result<SavedRow[], Failure>> {
  return withDatabase(readRows);
}

/** The same, without those that healing has yet to put back: `untilHealed` says when there are none. */
export function listUnhealed(): Promise<Result<SavedRow[], Failure>> {
  return withUnhealed(readRows);
}

async function readRows(database: Database): Promise<Result<SavedRow[], Failure>> {
  // sorted here: read by an index, every row would be a lookup of its own
  const { store } = database.transaction('rows');
  const rows: SavedRow[] = [];
  // in portions, between which the page can draw
  for (let last: string | null = null; ;) {
    const range: IDBKeyRange | null = last === null ? null : IDBKeyRange.lowerBound(last, true);
    const portion: SavedRow[] = await store.getAll(range, PORTION);
    for (const row of portion) rows.push(row);
    last = portion.at(-1)?.id ?? null;
    if (last === null || portion.length < PORTION) return ok(rows.sort(newestFirst));
  }
}

/** Of a library no larger than this all rows are read at once. */
const SMALL = 200;

/**
 * The rows on top of the list: the newest that are in neither archive nor bin, as far as the database has them before it
 * is healed. `isAll` where these are the rows of everything kept, archive and bin included.
 */
export function listNewest(count: number): Promise<Result<{ rows: SavedRow[]; isAll: boolean }, Failure>> {
  return withUnhealed<{ rows: SavedRow[]; isAll: boolean }>(async (database) => {
    const { store } = database.transaction('rows');
    const index = store.index('savedAt');
    const isListed = (row: SavedRow) => row.binnedAt === null && row.archivedAt === null;
    // one question instead of one for each row, where the browser answers it from the end of the index
    if ('getAllRecords' in IDBIndex.prototype) {
      const fromEnd = { direction: 'prev', count: SMALL + 1 } as unknown as IDBKeyRange;
      const last = await index.getAll(fromEnd);
      if (last.length <= SMALL) return ok({ rows: last.sort(newestFirst), isAll: true });
      const rows = last.filter(isListed).sort(newestFirst).slice(0, count);
      if (rows.length === count) return ok({ rows, isAll: false });
    } else if ((await store.count()) <= SMALL) {
      return ok({ rows: (await store.getAll()).sort(newestFirst), isAll: true });
    }
    const rows: SavedRow[] = [];
    let cursor = await index.openCursor(null, 'prev');
    for (let seen = 0; cursor && rows.length < count && seen < 10 * count; seen++) {
      if (isListed(cursor.value)) rows.push(cursor.value);
      cursor = await cursor.continue();
    }
    return ok({ rows: rows.sort(newestFirst), isAll: false });
  });
}

/** The rows of some articles; ids that are gone, or not healed yet, have none. */
export function getRows(ids: readonly string[]): Promise<Result<SavedRow[], Failure>> {
  return withUnhealed(async (database) => {
    const { store } = database.transaction('rows');
    const rows = await Promise.all(ids.map((id) => store.get(id)));
    return ok(rows.filter((row) => row !== undefined));
  });
}

/** A saved article, from the one store or the other: it can be read while the library is being healed. */
export function getSaved(id: string): Promise<Result<SavedArticle, Failure>> {
  return withUnhealed(async (database) => {
    const saved = await database.get('saved', id);
    if (saved) return ok(saved);
    const bundle = await getBundle(id);
    if (bundle === 'damaged') return err({ is: 'damaged', detail: id });
    if (bundle === 'newer') return err({ is: 'database-newer' });
    return bundle ? ok(bundle) : err({ is: 'not-saved' });
  });
}

/** The row of the article that was saved from an address, the newest of several; null where there is none in the list. */
export function findByAddress(address: string): Promise<Result<SavedRow | null, Failure>> {
  return withDatabase(async (database) => {
    const rows = await database.getAllFromIndex('rows', 'address', withoutFragment(address));
    return ok(newestListed(rows));
  });
}

/** The row that was saved last, the bin left out. */
export function newestListed(rows: readonly SavedRow[]): SavedRow | null {
  const listed = rows.filter((row) => row.binnedAt === null);
  return listed.reduce<SavedRow | null>((a, b) => (a && a.savedAt >= b.savedAt ? a : b), null);
}

/** How many articles are in the list. */
export function countRows(): Promise<Result<number, Failure>> {
  return withDatabase(async (database) => {
    const [all, binned] = await Promise.all([
      database.count('rows'),
      database.countFromIndex('rows', 'binnedAt'),
    ]);
    return ok(all - binned);
  });
}

/** What a saved article is known by: its address up to the place within the page. */
export function withoutFragment(address: string): string {
  return address.replace(/#.*$/s, '');
}
