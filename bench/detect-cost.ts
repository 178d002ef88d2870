import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.ts';
import { readCorpus, type CorpusPage } from './corpus.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

interface Slice {
  readonly name: string;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** What the detector took on one page, in milliseconds. */
interface Cost {
  readonly wall: number;
  readonly processor: number;
}

/**
 * `npm run bench -- detect-cost --corpus DIR [--extension DIR …] [--pages N]`: what the built detector costs the main thread
 * of a fresh page, from Chromium's own trace: compiling, the first look and its message. Wall clock and processor time, in
 * milliseconds, on N pages of each set. Of several builds each page is shown to each in turn, so that a busy machine is
 * equally busy for all.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: 'string' },
      extension: { type: 'string', multiple: true, default: ['.output/chrome-mv3'] },
      pages: { type: 'string', default: '40' },
    },
  });
  if (!values.corpus)
    throw new Error('usage: detect-cost --corpus DIR [--extension DIR …] [--pages N of each set]');
  const builds = await Promise.all(
    values.extension.map(async (folder) => ({ folder, browser: await open(folder), costs: [] as Cost[] })),
  );
  for (const pages of readCorpus(values.corpus).values()) {
    for (const page of pages.slice(0, Number(values.pages))) {
      for (const { browser, costs } of builds) costs.push(await costOf(browser, page));
    }
  }
  for (const { browser } of builds) await browser.close();
  for (const { folder, costs } of builds) {
    console.log(folder);
    for (const clock of ['wall', 'processor'] as const)
      line(
        clock,
        costs.map((cost) => cost[clock]),
        builds[0]!.costs.map((cost) => cost[clock]),
      );
  }
  return builds.flatMap(({ folder, costs }) => {
    const times = costs.map(({ processor }) => processor).filter((time) => time > 0);
    const name = builds.length > 1 ? `${path.basename(folder)}: ` : '';
    return [
      { what: `${name}processor time, median`, measured: quantile(times, 0.5), unit: 'ms', most: 2 },
      {
        what: `${name}processor time, 95th percentile`,
        measured: quantile(times, 0.95),
        unit: 'ms',
        most: 8,
      },
      { what: `${name}longest, a long task from 50 ms`, measured: quantile(times, 1), unit: 'ms', most: 50 },
    ];
  });
}

function open(extension: string): Promise<Browser> {
  return puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: [path.resolve(extension)],
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/** The evaluation of the detector's script on one page, whose own scripts are off and whose network is away. */
async function costOf(browser: Browser, stored: CorpusPage): Promise<Cost> {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  const slices: Slice[] = [];
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer = request.isNavigationRequest()
      ? request.respond({
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
          body: stored.html(),
        })
      : request.abort();
    answer.catch(() => {});
  });
  session.on('Tracing.dataCollected', (event) => slices.push(...(event.value as unknown as Slice[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await page.goto(stored.url, { waitUntil: 'load' }).catch(() => {});
  // the trace of the last task is written after the task
  await pause(100);
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await page.close();
  const own = slices.filter(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith('/detect.js'),
  );
  const sum = (of: (slice: Slice) => number) => own.reduce((all, slice) => all + of(slice), 0) / 1000;
  return { wall: sum((slice) => slice.dur ?? 0), processor: sum((slice) => slice.tdur ?? 0) };
}

function line(name: string, costs: readonly number[], first: readonly number[]): void {
  const sorted = (values: readonly number[]) => values.filter((value) => value > 0).toSorted((a, b) => a - b);
  const at = (values: readonly number[], part: number) =>
    values[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;
  const [own, ratios] = [sorted(costs), sorted(costs.map((cost, i) => cost / (first[i] || Infinity)))];
  const figure = (part: number) => at(own, part).toFixed(2);
  console.log(
    `  ${name.padEnd(10)} ${own.length} pages  median ${figure(0.5)}  p95 ${figure(0.95)}  longest ${figure(1)} ms  to the first build, median ${at(ratios, 0.5).toFixed(2)}`,
  );
}

if (import.meta.main) await main(process.argv.slice(2));
