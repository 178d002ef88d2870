import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from '../scripts/find-browser.ts';
import { readCorpus, type CorpusPage } from './corpus.ts';
import type { Browser } from 'puppeteer-core';

interface Slice {
  readonly name: string;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/**
 * `node bench/detect-cost.ts FOLDER [EXTENSION] [PAGES]`: what the built detector costs the main thread of a fresh page,
 * from Chromium's own trace: compiling, the first look and its message. Wall clock and processor time, in milliseconds.
 */
async function main(folder = '', extension = '.output/chrome-mv3', most = '40'): Promise<void> {
  if (!folder) throw new Error('usage: node bench/detect-cost.ts FOLDER [EXTENSION] [PAGES a set]');
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium'),
    headless: true,
    pipe: true,
    enableExtensions: [path.resolve(extension)],
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  const slices: Slice[] = [];
  for (const pages of readCorpus(folder).values()) {
    for (const page of pages.slice(0, Number(most))) slices.push(...(await evaluations(browser, page)));
  }
  await browser.close();
  line(
    'wall clock',
    slices.map((slice) => slice.dur ?? 0),
  );
  line(
    'processor',
    slices.map((slice) => slice.tdur ?? 0),
  );
}

/** The evaluations of the detector's script on one page, whose own scripts are off and whose network is away. */
async function evaluations(browser: Browser, stored: CorpusPage): Promise<Slice[]> {
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
  return slices.filter(
    ({ name, args }) => name === 'EvaluateScript' && args?.data?.url?.endsWith('/detect.js'),
  );
}

function line(name: string, microseconds: readonly number[]): void {
  const sorted = microseconds.toSorted((a, b) => a - b);
  const at = (part: number) =>
    ((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) / 1000).toFixed(2);
  console.log(
    `${name.padEnd(12)} ${sorted.length} pages  median ${at(0.5)}  p95 ${at(0.95)}  longest ${at(1)} ms`,
  );
}

await main(...process.argv.slice(2));
