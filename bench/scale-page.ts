import { toRow } from '../core/article/to-row.ts';
import type { SafeHtml } from '../core/sanitize/safe-html.ts';
import { deleteEntry, readEntry, writeEntry } from '../platform/library/content-caches.ts';
import { getBundle, listBundles, putBundle } from '../platform/library/content-store.ts';
import { openDatabase } from '../platform/library/database.ts';
import { makeArticle } from './library-articles.ts';

export { countFilled, fill, isSettled } from './library-page.ts';

/** What the bench calls inside the library's own page: how the shipped stores grow. */

const ROUNDS = 5;
const SAMPLES = 100;
const SHORT_AT_ONCE = 128;

/** Bytes, counts and milliseconds of a library. */
export interface Weighed {
  readonly articles: number;
  /** Bytes an article as JSON, on average of some. */
  readonly rowBytes: number;
  readonly savedBytes: number;
  /** Bytes of all records of the index and of the ledger, and how many there are. */
  readonly termsBytes: number;
  readonly figuresBytes: number;
  readonly records: number;
  readonly largestRecord: number;
  /** As the browser reckons them. */
  readonly databaseBytes: number;
  readonly cacheBytes: number;
  /** Milliseconds, medians. */
  readonly allRows: number;
  readonly firstRows: number;
  readonly allKeys: number;
  readonly count: number;
  readonly oneSaved: number;
  readonly allTerms: number;
  readonly allFigures: number;
  readonly cacheOpen: number;
  readonly cacheMatch: number;
  readonly cachePut: number;
  readonly cacheKeys: number;
}

/** Weighs the library that is there, and times what reading it asks of the two stores. */
export async function weigh(): Promise<Weighed> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.is);
  const { database } = opened.value;
  const keys = await database.getAllKeys('saved');
  const some = Array.from(
    { length: SAMPLES },
    (_, at) => keys[Math.floor((at / SAMPLES) * keys.length)] ?? '',
  );
  const rows = await Promise.all(some.map((id) => database.get('rows', id)));
  const saved = await Promise.all(some.map((id) => database.get('saved', id)));
  const terms = await database.getAll('terms');
  const figures = await database.getAll('figures');
  const { usageDetails = {} } = (await navigator.storage.estimate()) as {
    usageDetails?: { indexedDB?: number; caches?: number };
  };
  const bytesOf = (records: readonly { bytes: ArrayBuffer }[]) =>
    records.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
  const inAll = (values: readonly unknown[]) =>
    values.reduce<number>((sum, value) => sum + new TextEncoder().encode(JSON.stringify(value)).length, 0);
  const probe = (round: number) => ({
    kind: 'wanted' as const,
    name: `00000000-0000-8000-8000-00000000000${round.toString(16)}`,
  });
  const weighed = {
    articles: keys.length,
    rowBytes: inAll(rows) / SAMPLES,
    savedBytes: inAll(saved) / SAMPLES,
    termsBytes: bytesOf(terms),
    figuresBytes: bytesOf(figures),
    records: terms.length,
    largestRecord: Math.max(0, ...terms.map(({ bytes }) => bytes.byteLength)),
    databaseBytes: usageDetails.indexedDB ?? Number.NaN,
    cacheBytes: usageDetails.caches ?? Number.NaN,
    allRows: await median(() => database.getAll('rows')),
    firstRows: await median(() => database.getAllFromIndex('rows', 'savedAt', null, 60)),
    allKeys: await median(() => database.getAllKeys('rows')),
    count: await median(() => database.count('rows')),
    oneSaved: await median((round) => database.get('saved', some[round * 7] ?? ''), 13),
    allTerms: await median(() => database.getAll('terms')),
    allFigures: await median(() => database.getAll('figures')),
    cacheOpen: await median(() => caches.open('figleaf-bundle-0'), 13),
    cacheMatch: await median(
      async (round) => (await readEntry({ kind: 'bundle', name: some[round * 7] ?? '' }))?.text(),
      13,
    ),
    cachePut: await median((round) => writeEntry(probe(round), 'x'.repeat(10_000), 'text/plain'), 13),
    cacheKeys: await median(() => listBundles()),
  };
  for (let round = 0; round < 13; round++) await deleteEntry(probe(round));
  database.close();
  return weighed;
}

/** Puts articles of a few words into both stores; their ids differ in their last digits, as hashes do. */
export async function fillShort(count: number): Promise<void> {
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.is);
  const { database } = opened.value;
  const whole = makeArticle(0);
  const article = { ...whole.article, text: 'Few words.', html: '<p>Few words.</p>' as SafeHtml };
  for (let from = 0; from < count; from += SHORT_AT_ONCE) {
    const saved = Array.from({ length: Math.min(SHORT_AT_ONCE, count - from) }, (_, i) => ({
      ...whole,
      article,
      id: `${whole.id.slice(0, -6)}${(from + i).toString(16).padStart(6, '0')}`,
    }));
    await Promise.all(saved.map(putBundle));
    const tx = database.transaction(['rows', 'saved'], 'readwrite');
    await Promise.all([
      ...saved.flatMap((record) => [
        tx.objectStore('rows').put(toRow(record)),
        tx.objectStore('saved').put(record),
      ]),
      tx.done,
    ]);
  }
  database.close();
}

/** How many records the content store lists, and whether those are all. */
export async function countListed(): Promise<{ listed: number; isWhole: boolean }> {
  const { names, isWhole } = await listBundles();
  return { listed: names.length, isWhole };
}

/** The first question to the content store of a browser that was just started: it has to find out what it holds. */
export async function firstMatch(): Promise<number> {
  const start = performance.now();
  await getBundle('00000000-0000-8000-8000-000000000001');
  return performance.now() - start;
}

/** The same of the database: opened, and one row read. */
export async function firstRow(): Promise<number> {
  const start = performance.now();
  const opened = await openDatabase();
  if (!opened.ok) throw new Error(opened.error.is);
  await opened.value.database.get('rows', '00000000-0000-8000-8000-000000000001');
  opened.value.database.close();
  return performance.now() - start;
}

async function median(work: (round: number) => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? Number.NaN;
}
