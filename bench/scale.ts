import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'puppeteer-core';
import { bundle } from '../tests/e2e/bundle.ts';
import { lowerContent } from '../tests/e2e/earlier-layouts.ts';
import { openStage, type Stage, until } from '../tests/e2e/stage.ts';
import { callsInPage } from './calls-in-page.ts';
import type { Row } from './row.ts';
import type * as Parts from './scale-page.ts';
import { timeHealing } from './time-healing.ts';

const inPage = callsInPage<typeof Parts>();

const CHUNK = 256;

/** What is listed of each size, in its unit. */
const LINES: readonly (readonly [name: string, unit: string, of: (weighed: Parts.Weighed) => number])[] = [
  ['rows, an article', 'kB', (w) => w.rowBytes / 1000],
  ['record, an article', 'kB', (w) => w.savedBytes / 1000],
  ['words, an article', 'kB', (w) => w.termsBytes / w.articles / 1000],
  ['figures, an article', 'kB', (w) => w.figuresBytes / w.articles / 1000],
  ['database by the browser, an article', 'kB', (w) => w.databaseBytes / w.articles / 1000],
  ['content store by the browser, an article', 'kB', (w) => w.cacheBytes / w.articles / 1000],
  ['records of words', '', (w) => w.records],
  ['largest of them', 'MB', (w) => w.largestRecord / 1e6],
  ['all rows', 'ms', (w) => w.allRows],
  ['the first 60 rows', 'ms', (w) => w.firstRows],
  ['all ids', 'ms', (w) => w.allKeys],
  ['count', 'ms', (w) => w.count],
  ['one record', 'ms', (w) => w.oneSaved],
  ['all words', 'ms', (w) => w.allTerms],
  ['all figures', 'ms', (w) => w.allFigures],
  ['content store: open', 'ms', (w) => w.cacheOpen],
  ['content store: one record', 'ms', (w) => w.cacheMatch],
  ['content store: put', 'ms', (w) => w.cachePut],
  ['content store: all addresses', 'ms', (w) => w.cacheKeys],
];

/**
 * `npm run bench -- scale [--sizes 100,1000,10000] [--entries 20000] [--profile DIR]`: how the stores grow: bytes an article in each,
 * and the time of what reading asks of them; and what becomes of as many records as one cache does not list. `docs/scale.md` reckons
 * with it. A profile that is named stays.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      sizes: { type: 'string', default: '100,1000,10000' },
      entries: { type: 'string', default: '20000' },
      profile: { type: 'string' },
    },
  });
  const profile = values.profile ?? mkdtempSync(join(tmpdir(), 'figleaf-scale-'));
  const parts = await bundle(join(import.meta.dirname, 'scale-page.ts'));
  const rows: Row[] = [];
  try {
    for (const size of values.sizes.split(',').filter(Boolean).map(Number)) {
      await withStage(profile, async (stage) => {
        const page = await partsPage(stage, parts);
        await fillTo(page, size);
        const weighed = await inPage(page, (parts) => parts.weigh());
        rows.push(
          ...LINES.map(([name, unit, of]) => ({
            what: `${size} articles: ${name}`,
            measured: of(weighed),
            unit,
          })),
        );
      });
      // a browser that knows nothing of the stores yet
      await withStage(profile, async (stage) => {
        const page = await stage.extensionPage('/icons/idle-16.png');
        await page.evaluate(parts);
        const what = `${size} articles, browser just started:`;
        rows.push(
          {
            what: `${what} content store, first record`,
            measured: await inPage(page, (p) => p.firstMatch()),
            unit: 'ms',
          },
          {
            what: `${what} database, first row`,
            measured: await inPage(page, (p) => p.firstRow()),
            unit: 'ms',
          },
        );
      });
      console.error(`  ${size} weighed`);
    }
  } finally {
    if (!values.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  if (Number(values.entries) > 0) rows.push(...(await moveAndHeal(Number(values.entries), parts)));
  return rows;
}

/** So many records in the one cache of an earlier Figleaf, which does not list them: moved, and then healed from. */
async function moveAndHeal(entries: number, parts: string): Promise<Row[]> {
  const profile = mkdtempSync(join(tmpdir(), 'figleaf-scale-'));
  const rows: Row[] = [];
  const add = (what: string, measured: number, unit: string) =>
    void rows.push({ what: `${entries} records in one cache: ${what}`, measured, unit });
  const isMoved = (page: Page) => page.evaluate(async () => !(await caches.has('figleaf-content')));
  try {
    await withStage(profile, async (stage) => {
      const page = await partsPage(stage, parts);
      await inPage(page, (p, entries) => p.fillShort(entries), entries);
      await page.goto(`chrome-extension://${stage.extension.id}/icons/idle-16.png`);
      await lowerContent(page);
      await page.evaluate(parts);
      add('listed', (await inPage(page, (p) => p.countListed())).listed, '');
    });
    await withStage(profile, async (stage) => {
      const page = await stage.extensionPage('/icons/idle-16.png');
      const begun = performance.now();
      await until(() => isMoved(page), 'the old cache to be empty', 600_000);
      add('moved, from the start of the browser', performance.now() - begun, 'ms');
      await page.evaluate(parts);
      add('listed after that', (await inPage(page, (p) => p.countListed())).listed, '');
    });
    await withStage(profile, async (stage) => {
      const { whole } = await timeHealing(stage, 1);
      add('healed after that from a dropped database', whole, 'ms');
      const page = await partsPage(stage, parts);
      add('articles then', await inPage(page, (p) => p.countFilled()), '');
    });
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
  return rows;
}

async function withStage(profile: string, work: (stage: Stage) => Promise<void>): Promise<void> {
  const stage = await openStage({ profile });
  try {
    await work(stage);
  } finally {
    await stage.close();
  }
}

async function partsPage(stage: Stage, parts: string): Promise<Page> {
  const page = await stage.extensionPage('/library.html');
  page.setDefaultTimeout(0);
  await page.evaluate(parts);
  return page;
}

/** Adds what is missing, and lets the index come to rest. */
async function fillTo(page: Page, size: number): Promise<void> {
  const there = await inPage(page, (parts) => parts.countFilled());
  for (let from = there; from < size; from += CHUNK)
    await inPage(page, (parts, from, until) => parts.fill(from, until), from, Math.min(size, from + CHUNK));
  await until(() => inPage(page, (parts) => parts.isSettled()), 'the index to be merged', 600_000);
}
