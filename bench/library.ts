import { readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { bundle } from '../tests/e2e/bundle.ts';
import { openStage, type Stage, until } from '../tests/e2e/stage.ts';
import { callsInPage } from './calls-in-page.ts';
import { makeArticle, makeQueries } from './library-articles.ts';
import { type Healed, timeHealing } from './time-healing.ts';
import { timePaint } from './time-paint.ts';
import type * as Parts from './library-page.ts';
import type { Row } from './row.ts';

const inPage = callsInPage<typeof Parts>();

const LEDGER_QUERIES = [
  'money > 100 billion đồng',
  '% ba',
  'money over 500 million USD',
  'between 10% and 20%',
  '% nga',
  'measure < 100 km',
];

/** Articles filled in at once: a call into the page must end within minutes, however busy the machine is. */
const CHUNK = 256;
/** Openings of a page, each of which is measured. */
const ROUNDS = 11;
/** What costs more than so much more than the articles are more, grows faster than they do. */
const LINEAR = 1.5;

/** One line of the table: a value per size, in its unit, with the goal where there is one. */
interface Line {
  readonly name: string;
  readonly unit: 'ms' | 'MB' | '×' | '';
  readonly goal: number | null;
  readonly of: (sample: Sample) => number;
}

interface Sample {
  readonly size: number;
  readonly load: number;
  readonly indexing: number;
  readonly paint: readonly number[];
  /** The same page without an article, each round beside that of the list. */
  readonly emptyPaint: readonly number[];
  /** Opening a saved article, from the start of the navigation until its text is painted. */
  readonly read: readonly number[];
  readonly open: number;
  readonly search: readonly number[];
  /** Processor time of the page per letter typed, which other work on the machine does not lengthen. */
  readonly searchWork: number;
  readonly found: number;
  readonly places: readonly number[];
  readonly ledgerOpen: number;
  readonly ledger: readonly number[];
  readonly ledgerWork: number;
  readonly save: readonly number[];
  readonly saveWork: number;
  /** Heap, and memory of its process: with the list alone, and with index and ledger. */
  readonly listHeap: number;
  readonly listResident: number;
  readonly searchHeap: number;
  readonly searchResident: number;
  readonly heal: Healed;
}

const LINES: readonly Line[] = [
  { name: 'indexing an article (1,000 words)', unit: 'ms', goal: 30, of: (s) => s.indexing },
  { name: 'list, first paint, median', unit: 'ms', goal: 200, of: (s) => quantile(s.paint, 0.5) },
  {
    name: 'list, first paint, beside that of an empty library',
    unit: '×',
    goal: null,
    of: (s) => quantile(s.paint, 0.5) / quantile(s.emptyPaint, 0.5),
  },
  { name: 'article, first paint, median', unit: 'ms', goal: null, of: (s) => quantile(s.read, 0.5) },
  { name: 'index opened by the first letter', unit: 'ms', goal: null, of: (s) => s.open },
  { name: 'search per letter, median', unit: 'ms', goal: 50, of: (s) => quantile(s.search, 0.5) },
  { name: 'search per letter, 95th percentile', unit: 'ms', goal: null, of: (s) => quantile(s.search, 0.95) },
  { name: 'search per letter, processor time, mean', unit: 'ms', goal: null, of: (s) => s.searchWork },
  { name: 'letters with something found, share', unit: '', goal: null, of: (s) => s.found },
  { name: 'places of 20 articles, median', unit: 'ms', goal: null, of: (s) => quantile(s.places, 0.5) },
  { name: 'ledger opened by its first query', unit: 'ms', goal: null, of: (s) => s.ledgerOpen },
  { name: 'ledger query, median', unit: 'ms', goal: 100, of: (s) => quantile(s.ledger, 0.5) },
  { name: 'ledger query, slowest', unit: 'ms', goal: null, of: (s) => quantile(s.ledger, 1) },
  { name: 'ledger query, processor time, mean', unit: 'ms', goal: null, of: (s) => s.ledgerWork },
  { name: 'save, median', unit: 'ms', goal: 100, of: (s) => quantile(s.save, 0.5) },
  { name: 'save, processor time, mean', unit: 'ms', goal: null, of: (s) => s.saveWork },
  { name: 'list, heap', unit: 'MB', goal: null, of: (s) => s.listHeap },
  { name: 'list, memory of its process', unit: 'MB', goal: 200, of: (s) => s.listResident },
  { name: 'list with index and ledger, heap', unit: 'MB', goal: null, of: (s) => s.searchHeap },
  { name: 'the same with index and ledger', unit: 'MB', goal: 200, of: (s) => s.searchResident },
  { name: 'healing all articles', unit: 'ms', goal: null, of: (s) => s.heal.whole },
  { name: 'healing, first word of it', unit: 'ms', goal: null, of: (s) => s.heal.told },
  { name: 'healing, first rows', unit: 'ms', goal: null, of: (s) => s.heal.rows },
  { name: 'healing, an article opened meanwhile', unit: 'ms', goal: null, of: (s) => s.heal.read },
  { name: 'load of the machine', unit: '', goal: null, of: (s) => s.load },
];

/**
 * `npm run bench -- library [--sizes 10,1000,10000] [--large] [--profile DIR] [--json]`: the library's goals, in real
 * Chromium. `--large` adds 50,000 articles; `--profile` names a folder in which the library stays, to be measured again.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: '10,1000,10000' },
      large: { type: 'boolean', default: false },
      profile: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const sizes = [...values.sizes.split(',').map(Number), ...(values.large ? [50_000] : [])];
  const parts = await bundle(join(import.meta.dirname, 'library-page.ts'));
  const stage = await openStage(values.profile ? { profile: values.profile } : {});
  const empty = await openStage();
  const samples: Sample[] = [];
  try {
    let filled = await countFilled(stage, parts);
    // a library does not get smaller: what the profile holds already is the smallest that can be measured
    for (const size of sizes.filter((size) => size >= filled)) {
      console.error(`${size} articles …`);
      const page = await partsPage(stage, parts);
      let indexing = 0;
      for (let from = filled; from < size; from += CHUNK)
        indexing += await inPage(
          page,
          (parts, from, until) => parts.fill(from, until),
          from,
          Math.min(size, from + CHUNK),
        );
      console.error('  filled');
      await settle(page);
      await page.close();
      samples.push(
        await measure({ stage, empty }, parts, size, size > filled ? indexing / (size - filled) : NaN),
      );
      filled = Math.max(filled, size);
      print(samples);
    }
  } finally {
    await stage.close();
    await empty.close();
  }
  sayGrowth(samples);
  if (values.json) console.log(JSON.stringify(samples));
  return toRows(samples);
}

/** Every line of every size; the goals are those of 10,000 articles. */
function toRows(samples: readonly Sample[]): Row[] {
  return samples.flatMap((sample) =>
    LINES.map(({ name, unit, goal, of }) => ({
      what: `${sample.size} articles: ${name}`,
      measured: of(sample),
      unit,
      ...(goal === null || sample.size > 10_000 ? {} : { most: goal }),
    })).filter(({ measured }) => Number.isFinite(measured)),
  );
}

/** How many articles an earlier run has left in the profile. */
async function countFilled(stage: Stage, parts: string): Promise<number> {
  const page = await partsPage(stage, parts);
  const count = await inPage(page, (parts) => parts.countFilled());
  await page.close();
  return count;
}

function settle(page: Page): Promise<boolean> {
  return until(() => inPage(page, (parts) => parts.isSettled()), 'the index to be merged', 600_000);
}

async function partsPage(stage: Stage, parts: string): Promise<Page> {
  const page = await stage.extensionPage('/library.html');
  page.setDefaultTimeout(0);
  await page.evaluate(parts);
  return page;
}

async function measure(
  { stage, empty }: { stage: Stage; empty: Stage },
  parts: string,
  size: number,
  indexing: number,
): Promise<Sample> {
  const load = loadavg()[0] ?? 0;
  const paint: number[] = [];
  const emptyPaint: number[] = [];
  const read: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    paint.push(await timePaint(stage, '/library.html', 'a[href*="saved="]'));
    emptyPaint.push(await timePaint(empty, '/library.html', '.empty'));
    const { id } = makeArticle((round * 97) % size);
    read.push(await timePaint(stage, `/reader.html?saved=${id}`, '.body p'));
  }

  const page = await partsPage(stage, parts);
  await page.waitForSelector('a[href*="saved="]');
  const devtools = await page.createCDPSession();
  const { heap: listHeap, resident: listResident } = await readMemory(stage, devtools);

  const letters = makeQueries(12, size).flatMap((query) =>
    Array.from({ length: query.length }, (_, i) => query.slice(0, i + 1)),
  );
  const { times: opening } = await inPage(page, (parts, queries) => parts.search(queries), ['a']);
  await settle(page);
  const before = await workOf(stage);
  const { times: search, found } = await inPage(page, (parts, queries) => parts.search(queries), letters);
  const searchWork = ((await workOf(stage)) - before) / letters.length;
  const places: number[] = [];
  for (const query of makeQueries(5, size))
    places.push(await inPage(page, (parts, query) => parts.places(query), query));

  const { times: ledgerOpening } = await inPage(page, (parts, queries) => parts.ledger(queries), ['%']);
  const beforeLedger = await workOf(stage);
  const { times: ledger } = await inPage(page, (parts, queries) => parts.ledger(queries), [
    ...LEDGER_QUERIES,
    ...LEDGER_QUERIES,
  ]);
  const ledgerWork = ((await workOf(stage)) - beforeLedger) / ledger.length;
  const { heap: searchHeap, resident: searchResident } = await readMemory(stage, devtools);
  await page.close();

  const saver = await partsPage(stage, parts);
  const save: number[] = [];
  const beforeSaves = await workOf(stage);
  for (let i = 0; i < 10; i++)
    save.push(await inPage(saver, (parts, number) => parts.save(number), 1_000_000 + size + i));
  const saveWork = ((await workOf(stage)) - beforeSaves) / save.length;
  await saver.close();
  return {
    size,
    load,
    indexing,
    paint,
    emptyPaint,
    read,
    open: opening[0] ?? 0,
    search,
    searchWork,
    found: found / letters.length,
    places,
    ledgerOpen: ledgerOpening[0] ?? 0,
    ledger,
    ledgerWork,
    save,
    saveWork,
    listHeap,
    listResident,
    searchHeap,
    searchResident,
    heal: await timeHealing(stage, size),
  };
}

/** Of the process that all pages of the extension share, in MB: what its script holds, and what it holds without the files it shares with others. */
async function readMemory(stage: Stage, devtools: CDPSession): Promise<{ heap: number; resident: number }> {
  await devtools.send('HeapProfiler.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await devtools.send('Runtime.getHeapUsage')) as { usedSize: number };
  const status = readFileSync(`/proc/${await processOf(stage)}/status`, 'utf8');
  const kilobytes = ['RssAnon', 'RssShmem'].map((name) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]),
  );
  return { heap: usedSize / 2 ** 20, resident: kilobytes.reduce((sum, each) => sum + each, 0) / 1024 };
}

/** Milliseconds of processor time that process has used. */
async function workOf(stage: Stage): Promise<number> {
  const stat = readFileSync(`/proc/${await processOf(stage)}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // fields 14 and 15 of proc(5), in hundredths of a second
  return 10 * (Number(fields[11]) + Number(fields[12]));
}

async function processOf(stage: Stage): Promise<number> {
  const devtools = await stage.browser.target().createCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const own = processInfo.filter(({ type, id }) => {
    if (type !== 'renderer') return false;
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes('--extension-process');
  });
  const first = own[0];
  if (!first) throw new Error('the process of the extension is not there');
  return own.reduce((most, each) => (each.cpuTime > most.cpuTime ? each : most), first).id;
}

/** Lines whose processor time grew faster than the number of articles between two sizes. */
function sayGrowth(samples: readonly Sample[]): void {
  const works = [
    ['search per letter', (s: Sample) => s.searchWork],
    ['ledger query', (s: Sample) => s.ledgerWork],
    ['save', (s: Sample) => s.saveWork],
    ['memory with index and ledger', (s: Sample) => s.searchResident],
  ] as const;
  for (const [i, after] of samples.entries()) {
    const before = samples[i - 1];
    if (!before) continue;
    for (const [name, of] of works) {
      const growth = of(after) / Math.max(of(before), 0.1);
      const articles = after.size / before.size;
      console.log(
        `${name}: ${growth.toFixed(1)} times from ${before.size} to ${after.size} (${articles.toFixed(0)} times the articles)${growth > LINEAR * articles ? ', FASTER THAN LINEAR' : ''}`,
      );
    }
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

function print(samples: readonly Sample[]): void {
  const columns = samples.map(({ size }) => String(size).padStart(10)).join('');
  console.log(`\n${''.padEnd(54)}${columns}${'goal'.padStart(10)}   (${availableParallelism()} cores)`);
  for (const { name, unit, goal, of } of LINES) {
    const values = samples.map((sample) => {
      const value = of(sample);
      if (!Number.isFinite(value)) return '–'.padStart(10);
      return value.toFixed(value < 10 ? 1 : 0).padStart(10);
    });
    const last = samples.at(-1);
    const verdict =
      goal === null || !last || Number.isNaN(of(last)) ? '' : of(last) < goal ? '   met' : '   not met';
    console.log(
      `${`${name}${unit ? `, ${unit}` : ''}`.padEnd(54)}${values.join('')}${String(goal ?? '–').padStart(10)}${verdict}`,
    );
  }
}
