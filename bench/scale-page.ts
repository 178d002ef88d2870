import { openDatabase } from '../platform/library/database.ts';

export { countFilled, fill, isSettled } from './library-page.ts';

/** What the bench calls inside the library's own page: how the shipped stores grow. */

const ROUNDS = 5;
const SAMPLES = 100;

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
  const cache = await caches.open('figleaf-content');
  const address = (id: string) => `https://figleaf.invalid/bundle/${id}`;
  const probe = 'https://figleaf.invalid/probe';
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
    cacheOpen: await median(() => caches.open('figleaf-content'), 13),
    cacheMatch: await median(
      async (round) => (await cache.match(address(some[round * 7] ?? '')))?.text(),
      13,
    ),
    cachePut: await median((round) => cache.put(`${probe}${round}`, new Response('x'.repeat(10_000))), 13),
    cacheKeys: await median(() => cache.keys()),
  };
  for (let round = 0; round < 13; round++) await cache.delete(`${probe}${round}`);
  database.close();
  return weighed;
}

/** The first question to the content store of a browser that was just started: it has to find out what it holds. */
export async function firstMatch(): Promise<number> {
  const start = performance.now();
  const cache = await caches.open('figleaf-content');
  await (await cache.match('https://figleaf.invalid/bundle/00000000-0000-8000-8000-000000000001'))?.text();
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
