import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import type { Frame, Page } from 'puppeteer-core';
import { byRole, openStage, readerFrame, type Stage, until } from '../tests/e2e/stage.ts';
import { makePage } from './make-page.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

/** A frame of a screen of 60 Hz, 16.67 ms, as the difference of two readings of a clock that is cut to tenths. */
const FRAME = 16.8;
const FRAMES = 240;
const STEP = 320;

/** `npm run bench -- reader [--words N] [--figures N]`: a very long article in the reader, against its limits. */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      words: { type: 'string', default: '100000' },
      figures: { type: 'string', default: '5000' },
    },
  });
  const html = makePage({ words: Number(values.words), figures: Number(values.figures) });
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`;
  const stage = await openStage();
  try {
    return await measure(stage, url);
  } finally {
    await stage.close();
    server.close();
  }
}

async function measure(stage: Stage, url: string): Promise<Row[]> {
  const page = await stage.open(url);
  const plain = await scrollThrough(page);
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const popup = await stage.popup(page);
  const toggle = await byRole(popup, 'switch', 'Reading mode');
  await popup.evaluate(() => {
    const keep = () => Object.assign(globalThis, { clickedAt: performance.timeOrigin + performance.now() });
    addEventListener('click', keep, { capture: true });
  });
  await toggle.click();
  const reader = await readerFrame(page);
  const clicked = await popup.evaluate(() => (globalThis as unknown as { clickedAt: number }).clickedAt);
  const opened = await reader.evaluate(openingOf);
  await popup.close().catch(() => {});
  await page.bringToFront();
  await until(() => reader.evaluate(() => CSS.highlights.has('figleaf-money')), 'the figures', 60_000);
  const marked = await reader.evaluate(() => ({
    at: performance.timeOrigin + performance.now(),
    count: document.querySelector('.tb-btn b')?.textContent ?? '',
    painted: [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0),
  }));
  const words = await reader.evaluate(
    () => (document.querySelector('.body')?.textContent ?? '').split(/\s+/).filter(Boolean).length,
  );
  const shift = await reader.evaluate(shiftOf);
  const scrolled = await scrollThrough(reader);
  const plainScrolled = await (async () => {
    await page.keyboard.press('h');
    await until(() => reader.evaluate(() => !CSS.highlights.has('figleaf-money')), 'no marks');
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    return scrollThrough(reader);
  })();
  await page.keyboard.press('h');
  await until(() => reader.evaluate(() => CSS.highlights.has('figleaf-money')), 'the marks again', 60_000);
  const resized = await resize(page, reader);
  await page.close();
  return [
    { what: 'words in the reader', measured: words, unit: '' },
    { what: 'figures found', measured: Number(marked.count.replaceAll(/\D/g, '')), unit: '' },
    { what: 'figures painted, at the top', measured: marked.painted, unit: '' },
    { what: 'click to the text painted', measured: opened.painted - clicked, unit: 'ms', most: 1000 },
    { what: 'the frame to the text painted', measured: opened.painted - opened.origin, unit: 'ms' },
    { what: 'click to the figures marked, at most', measured: marked.at - clicked, unit: 'ms' },
    ...[0.5, 0.95, 1].map((share) => ({
      what: `a frame of scrolling, figures marked, ${nameOf(share)}`,
      measured: quantile(scrolled, share),
      unit: 'ms',
      ...(share === 0.95 ? { most: FRAME } : {}),
      peers: { 'no marks': quantile(plainScrolled, share), 'the page itself': quantile(plain, share) },
    })),
    ...[0.5, 0.95].map((share) => ({
      what: `resizing by a step, ${nameOf(share)}`,
      measured: quantile(resized, share),
      unit: 'ms',
    })),
    { what: 'layout shift after the first paint', measured: shift, unit: '', most: 0 },
  ];
}

function nameOf(share: number): string {
  return share === 1 ? 'longest' : share === 0.5 ? 'median' : `${share * 100}th percentile`;
}

/** Runs in the frame: its beginning, and the first paint that has something of the article. */
function openingOf(): Promise<{ origin: number; painted: number }> {
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
      const paint = list
        .getEntries()
        .find((entry) => (entry as LargestContentfulPaint).element?.closest('article'));
      if (!paint) return;
      observer.disconnect();
      const { timeOrigin: origin } = performance;
      done({ origin, painted: origin + paint.startTime });
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
  });
}

/** Scrolls down by `STEP` pixels a frame, and answers how long each frame took. */
function scrollThrough(where: Frame | Page): Promise<number[]> {
  return where.evaluate(
    (frames, step) =>
      new Promise<number[]>((done) => {
        const times: number[] = [];
        let last = performance.now();
        const next = (now: number) => {
          times.push(now - last);
          last = now;
          if (times.length > frames) return done(times.slice(1));
          scrollBy({ top: step, behavior: 'instant' });
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    FRAMES,
    STEP,
  );
}

/** Makes the window narrower and wider again: from the event to the frame that shows the text set anew. */
async function resize(page: Page, reader: Frame): Promise<number[]> {
  await reader.evaluate(() => {
    const times: number[] = [];
    addEventListener('resize', () => {
      const start = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => times.push(performance.now() - start), { once: true });
        port1.start();
        port2.postMessage(null);
      });
    });
    Object.assign(globalThis, { times });
  });
  const timesOf = () => reader.evaluate(() => (globalThis as unknown as { times: number[] }).times);
  for (let step = 1; step <= 12; step++) {
    await page.setViewport({ width: 1280 - 40 * (step <= 6 ? step : 12 - step), height: 900 });
    await until(async () => (await timesOf()).length >= step, 'the text to be set anew', 60_000);
  }
  return timesOf();
}

/** Runs in the frame: the sum of the shifts that nobody asked for. */
function shiftOf(): number {
  let sum = 0;
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  for (const entry of observer.takeRecords() as (PerformanceEntry & {
    value: number;
    hadRecentInput: boolean;
  })[])
    if (!entry.hadRecentInput) sum += entry.value;
  return sum;
}
