import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Frame, Page } from 'puppeteer-core';
import { buildExtension } from '../scripts/start.ts';
import { byRole, openStage, readerFrame, type Stage, until } from '../tests/e2e/stage.ts';

/** A screen of 60 Hz: what a frame may take, in milliseconds. Timers of the browser round by a tenth. */
const FRAME = 16.7;
const FRAMES = 240;
const STEP = 320;

interface Line {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
}

/** `npm run bench -- reader [--words N] [--figures N]`: a very long article in the reader, against its limits. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      words: { type: 'string', default: '100000' },
      figures: { type: 'string', default: '5000' },
      extension: { type: 'boolean', default: false },
    },
  });
  if (!values.extension) await buildExtension();
  const html = makeArticle(Number(values.words), Number(values.figures));
  const server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`;
  const stage = await openStage();
  try {
    print(await measure(stage, url), values.words, values.figures);
  } finally {
    await stage.close();
    server.close();
  }
}

async function measure(stage: Stage, url: string): Promise<Line[]> {
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
    { name: 'words in the reader', goal: '', measured: String(words) },
    { name: 'figures found, painted at the top', goal: '', measured: `${marked.count}, ${marked.painted}` },
    { name: 'click to the text painted', goal: '< 1000 ms', measured: ms(opened.painted - clicked) },
    { name: 'the frame to the text painted', goal: '', measured: ms(opened.painted - opened.origin) },
    { name: 'click to the figures marked', goal: '', measured: `< ${ms(marked.at - clicked)}` },
    {
      name: 'scrolling, figures marked, p50 / p95 / longest',
      goal: `p95 <= ${FRAME} ms`,
      measured: spread(scrolled),
    },
    { name: 'scrolling, no figures marked', goal: '', measured: spread(plainScrolled) },
    { name: 'scrolling the page itself', goal: '', measured: spread(plain) },
    { name: 'resizing in 12 steps, per step', goal: '', measured: spread(resized) },
    { name: 'layout shift after the first paint', goal: '0', measured: shift.toFixed(4) },
  ];
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

/** An article of so many words with so many figures, in chapters of some twenty paragraphs. */
function makeArticle(words: number, figures: number): string {
  const stock =
    'the ferry crossed before the light had left the water and the men on the quay counted what the night had brought them in barrels and in rope while somebody behind the shed was singing about a harbour that had never been theirs'.split(
      ' ',
    );
  const paragraphs: string[] = [];
  const inOne = 90;
  const count = Math.ceil(words / inOne);
  for (let at = 0, figure = 0; at < count; at++) {
    const text: string[] = [];
    for (let word = 0; word < inOne; word++)
      text.push(stock[(at * 7 + word * (1 + (at % 3))) % stock.length] ?? '');
    for (; figure < ((at + 1) * figures) / count; figure++) {
      const place = (figure * 17) % (inOne - 12);
      text[place + 5] = figure % 2 ? `${1000 + figure} barrels` : `$${200 + figure}`;
    }
    const sentence = text.join(' ');
    if (at % 20 === 0) paragraphs.push(`<h2>Chapter ${at / 20 + 1}</h2>`);
    paragraphs.push(`<p>${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.</p>`);
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The long night of the ferry</title><meta property="og:type" content="article"></head><body><article><h1>The long night of the ferry</h1>${paragraphs.join('\n')}</article></body></html>`;
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);
  return `${at(0.5)} / ${at(0.95)} / ${at(1)} ms`;
}

function ms(time: number): string {
  return `${Math.round(time)} ms`;
}

function print(lines: readonly Line[], words: string, figures: string): void {
  console.log(
    `An article of ${words} words and ${figures} figures; ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  console.log('| | goal | measured |\n|---|---|---|');
  for (const { name, goal, measured } of lines) console.log(`| ${name} | ${goal} | ${measured} |`);
}
