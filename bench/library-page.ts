import { toRow } from '../core/article/to-row.ts';
import { mergeFigures } from '../core/ledger/figures-record.ts';
import { parseLedgerQuery } from '../core/ledger/parse-ledger-query.ts';
import { indexArticle } from '../core/search/index-article.ts';
import { mergeSegments, nextMerge } from '../core/search/merge-segments.ts';
import { openSegment } from '../core/search/segment.ts';
import { putBundle } from '../platform/library/content-store.ts';
import { openDatabase } from '../platform/library/database.ts';
import { saveArticle } from '../platform/library/library.ts';
import { createSearchPort } from '../platform/library/search-port.ts';
import { makeArticle } from './library-articles.ts';

/** What the bench calls inside the library's own page: the shipped code. */

const BATCH = 64;

/** Puts the articles `from` to before `until` into both stores and the index, as saving does but in batches. Returns the milliseconds that indexing took. */
export async function fill(from: number, until: number): Promise<number> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.is);
  const { database } = opened.value;
  let indexing = 0;
  for (let start = from; start < until; start += BATCH) {
    const saved = Array.from({ length: Math.min(BATCH, until - start) }, (_, i) => makeArticle(start + i));
    const begun = performance.now();
    const indexes = saved.map(indexArticle);
    indexing += performance.now() - begun;
    const segments = indexes.map(({ terms }) => openSegment(terms)).filter((segment) => segment !== null);
    const terms = await mergeSegments(
      segments,
      () => true,
      () => Promise.resolve(),
    );
    const figures = mergeFigures(
      indexes.map((index) => index.figures),
      () => true,
    );
    if (!figures) throw new Error('the figures do not open');
    await Promise.all(saved.map(putBundle));
    const tx = database.transaction(['rows', 'saved', 'terms', 'figures'], 'readwrite');
    const key = await tx.objectStore('terms').add(terms);
    await Promise.all([
      ...saved.flatMap((record) => [
        tx.objectStore('rows').put(toRow(record)),
        tx.objectStore('saved').put(record),
      ]),
      tx.objectStore('figures').put(figures, key),
      tx.done,
    ]);
  }
  database.close();
  return indexing;
}

/** How many articles are kept. */
export async function countFilled(): Promise<number> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.is);
  const count = await opened.value.database.count('rows');
  opened.value.database.close();
  return count;
}

const port = createSearchPort();

/** Milliseconds until the answer to each query, and how many of them found something. */
export async function search(queries: readonly string[]): Promise<{ times: number[]; found: number }> {
  const times: number[] = [];
  let found = 0;
  for (const query of queries) {
    const start = performance.now();
    const answer = await port.search(query);
    times.push(performance.now() - start);
    if (!answer.ok) throw new Error(answer.error.is);
    if (answer.value.hits.length > 0) found++;
  }
  return { times, found };
}

/** Milliseconds until the places of the first 20 articles found by a query are there. */
export async function places(query: string): Promise<number> {
  const answer = await port.search(query);
  if (!answer.ok) throw new Error(answer.error.is);
  const ids = answer.value.hits.slice(0, 20).map(({ id }) => id);
  const start = performance.now();
  await port.places(ids, answer.value.words);
  return performance.now() - start;
}

/** Milliseconds until the answer to each query of the ledger, and how many figures were found. */
export async function ledger(queries: readonly string[]): Promise<{ times: number[]; found: number[] }> {
  const times: number[] = [];
  const found: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    const answer = await port.ledger(parseLedgerQuery(query, 'en'), 'largest');
    times.push(performance.now() - start);
    if (!answer.ok) throw new Error(answer.error.is);
    found.push(answer.value.length);
  }
  return { times, found };
}

/** Milliseconds that saving one article takes, once it is read: both stores, index and all. */
export async function save(number: number): Promise<number> {
  const { article, figures } = makeArticle(number);
  const start = performance.now();
  const saved = await saveArticle(article, figures, article.url, 'update');
  if (!saved.ok) throw new Error(saved.error.is);
  return performance.now() - start;
}

/** Whether the index has nothing left to fill or to merge, so that nothing of it runs beside what is measured. */
export async function isSettled(): Promise<boolean> {
  await port.search('a');
  const { held = [] } = await navigator.locks.query();
  if (held.some(({ name }) => name === 'figleaf-index')) return false;
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.is);
  const sizes: number[] = [];
  for await (const { value } of opened.value.database.transaction('terms').store)
    sizes.push(value.ids.length);
  const rows = await opened.value.database.count('rows');
  opened.value.database.close();
  return nextMerge(sizes) === null && sizes.reduce((sum, size) => sum + size, 0) >= rows;
}
