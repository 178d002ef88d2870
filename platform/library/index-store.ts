import type { IDBPTransaction } from 'idb';
import type { SavedArticle } from '../../core/article/saved.ts';
import { type FiguresRecord, mergeFigures, packFigures } from '../../core/ledger/figures-record.ts';
import type { ArticleIndex, indexArticle } from '../../core/search/index-article.ts';
import { mergeSegments } from '../../core/search/merge-segments.ts';
import { packWords } from '../../core/search/pack-words.ts';
import { openSegment, type Segment } from '../../core/search/segment.ts';
import { report } from '../report.ts';
import type { Database, LibrarySchema } from './database.ts';

type IndexWrite = IDBPTransaction<LibrarySchema, ('rows' | 'saved' | 'terms' | 'figures')[], 'readwrite'>;

/** Who changes records that are there holds this lock; adding needs none. */
const LOCK = 'figleaf-index';

type Indexer = typeof indexArticle;

/**
 * Indexing needs the figure finder, more code than the popup has altogether. Pages load it when they change words; a
 * service worker may load nothing after its start, so it brings the indexer along.
 */
let loadIndexer = async (): Promise<Indexer> =>
  (await import('../../core/search/index-article.ts')).indexArticle;

export function bringIndexer(indexer: Indexer): void {
  loadIndexer = () => Promise.resolve(indexer);
}

/** What is kept of an article. One that cannot be read for it is kept without words: it must be saved all the same. */
export async function indexOf(saved: SavedArticle): Promise<ArticleIndex> {
  try {
    return (await loadIndexer())(saved);
  } catch (bug) {
    report('index', bug);
    return emptyIndex(saved.id, saved.savedAt);
  }
}

function emptyIndex(id: string, date: string): ArticleIndex {
  return {
    terms: packWords(id, { title: [], own: [], source: [], text: [] }),
    figures: packFigures(id, date, [], () => ({ first: 0, count: 0 })),
  };
}

/** Adds to the index within a transaction; what it holds of the same article elsewhere no longer counts. */
export async function addIndex(tx: IndexWrite, { terms, figures }: ArticleIndex): Promise<void> {
  const key = await tx.objectStore('terms').add(terms);
  await tx.objectStore('figures').put(figures, key);
}

/** Indexes articles that the index does not have, as one record. Nothing is written where one of them was saved meanwhile. */
export async function indexMissing(
  database: Database,
  ids: readonly string[],
  pause: () => Promise<void>,
): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const last = (await database.getAllKeys('terms')).at(-1) ?? 0;
    const indexes: ArticleIndex[] = [];
    for (const id of ids) {
      const saved = await database.get('saved', id);
      indexes.push(saved ? await indexOf(saved) : emptyIndex(id, ''));
      await pause();
    }
    const index = await join(
      indexes.map(({ terms }) => openSegment(terms)),
      indexes.map(({ figures }) => figures),
      () => true,
      pause,
    );
    if (!index) throw new Error('what was packed just now does not open');
    const tx = database.transaction(['terms', 'figures'], 'readwrite');
    const newer = await tx.objectStore('terms').getAll(IDBKeyRange.lowerBound(last, true));
    const overtaken = newer.some((record) => record.ids.some((id) => ids.includes(id)));
    await Promise.all([overtaken ? undefined : addIndex(tx as unknown as IndexWrite, index), tx.done]);
  });
}

/**
 * Replaces records by one that holds what `keep` leaves of them, in one transaction. Nothing changes where one of them
 * is gone meanwhile.
 *
 * @param keys neighbours in the order of the keys
 */
export async function replaceRecords(
  database: Database,
  keys: readonly number[],
  keep: (record: number, article: number) => boolean,
  pause: () => Promise<void>,
): Promise<void> {
  await navigator.locks.request(LOCK, () => replaceLocked(database, keys, keep, pause));
}

async function replaceLocked(
  database: Database,
  keys: readonly number[],
  keep: (record: number, article: number) => boolean,
  pause: () => Promise<void>,
): Promise<void> {
  const terms = await Promise.all(keys.map((key) => database.get('terms', key)));
  const figures = await Promise.all(keys.map((key) => database.get('figures', key)));
  if (terms.includes(undefined)) return;
  const index = await join(
    terms.map((record) => record && openSegment(record)),
    figures,
    keep,
    pause,
  );
  if (!index) return clearLocked(database);
  const last = keys.at(-1) ?? 0;
  // still before what was added after it, and no key that ever stood for something else
  const key = (last + Math.floor(last) + 1) / 2;
  const tx = database.transaction(['terms', 'figures'], 'readwrite');
  const range = IDBKeyRange.bound(keys[0], last);
  await Promise.all([tx.objectStore('terms').delete(range), tx.objectStore('figures').delete(range)]);
  if (index.terms.ids.length > 0)
    await Promise.all([
      tx.objectStore('terms').put(index.terms, key),
      tx.objectStore('figures').put(index.figures, key),
    ]);
  await tx.done;
}

async function join(
  segments: readonly (Segment | null | undefined)[],
  records: readonly (FiguresRecord | undefined)[],
  keep: (record: number, article: number) => boolean,
  pause: () => Promise<void>,
): Promise<ArticleIndex | null> {
  const open = segments.filter((segment) => segment !== null && segment !== undefined);
  const there = records.filter((record) => record !== undefined);
  if (open.length < segments.length || there.length < records.length) return null;
  const figures = mergeFigures(there, keep);
  return figures && { terms: await mergeSegments(open, keep, pause), figures };
}

/** Takes articles that are erased for good out of the index: nothing of their words stays. */
export async function dropFromIndex(database: Database, ids: ReadonlySet<string>): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    for (const key of await database.getAllKeys('terms')) {
      const held = (await database.get('terms', key))?.ids ?? [];
      if (!held.some((id) => ids.has(id))) continue;
      await replaceLocked(
        database,
        [key],
        (_, article) => !ids.has(held[article] ?? ''),
        () => Promise.resolve(),
      );
    }
  });
}

/** Throws the whole index away; it is made anew from the saved articles. */
export async function clearIndex(database: Database): Promise<void> {
  await navigator.locks.request(LOCK, () => clearLocked(database));
}

async function clearLocked(database: Database): Promise<void> {
  const tx = database.transaction(['terms', 'figures'], 'readwrite');
  await Promise.all([tx.objectStore('terms').clear(), tx.objectStore('figures').clear(), tx.done]);
}
