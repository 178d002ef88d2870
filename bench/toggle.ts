import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { byRole, openStage, type Stage, toolbarTitle, until } from '../tests/e2e/stage.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

const PAGES = [
  '/vi/quan-ven-song.html',
  '/en/the-machine-that-knew-the-water.html',
  '/ja/isohama-tetsudo.html',
  '/ar/wahat-almarjan.html',
  '/hostile/plain',
];
const LIMITS = { median: 150, p95: 300, closing: 30 };
const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** When the reader's frame came to what, in milliseconds after the click. */
interface Opening {
  /** The frame begins to load: the message arrived, the reading script is in the page, the article is extracted. */
  readonly frame: number;
  /** The scripts of the frame are there and begin to run. */
  readonly scripts: number;
  /** They ran for the first time: the bar is drawn, the article asked for. */
  readonly ran: number;
  /** The text of the article is on the screen, by the browser's own paint timing. */
  readonly painted: number;
}

interface Sample {
  readonly path: string;
  /** First reading of a fresh page, by the switch of the popup. */
  readonly first: Opening;
  /** Again on the same page. */
  readonly second: Opening;
  /** First reading of a fresh page without a popup, as a shortcut does it: nothing is injected or extracted before. */
  readonly direct: Opening;
  readonly closeSwitch: number;
  readonly closeEscape: number;
  /** Readability's own parse of the same page in the same run: what this machine was worth just then. */
  readonly readability: number;
}

/** `npm run bench -- toggle [--rounds N]`: click to readable text, and back, in real Chromium. */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: { rounds: { type: 'string', default: '20' } },
  });
  const stage = await openStage();
  const samples: Sample[] = [];
  const bugs: string[] = [];
  try {
    const helper = await stage.extensionPage('/options.html');
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const path of PAGES) {
        const sample = await measure(stage, helper, path).catch(async (bug: unknown) => {
          bugs.push(`${path}: ${String(bug)}${await clearAway(stage, helper)}`);
        });
        if (sample) samples.push(sample);
      }
    }
  } finally {
    await stage.close();
  }
  print(samples);
  for (const bug of bugs) console.error(`Not measured: ${bug}`);
  if (bugs.length > 0) process.exitCode = 1;
  return toRows(samples);
}

/** Closes what a failed reading left open; tells where the reader had given up the page for a tab of its own. */
async function clearAway(stage: Stage, helper: Page): Promise<string> {
  const left = (await stage.browser.pages().catch(() => [])).filter(
    (page) => page !== helper && page.url() !== 'about:blank',
  );
  const isInTab = left.some((page) => page.url().includes('/reader.html'));
  for (const page of left) await page.close().catch(() => {});
  return isInTab ? ' (the reader opened in a tab: its frame did not answer in time)' : '';
}

async function measure(stage: Stage, helper: Page, path: string): Promise<Sample> {
  const { page, probe } = await openArticle(stage, path);
  const popup = await stage.popup(page);
  const toggle = await byRole(popup, 'switch', 'Reading mode');
  await popup.evaluate(() => {
    const keep = () => Object.assign(globalThis, { clickedAt: performance.timeOrigin + performance.now() });
    addEventListener('click', keep, { capture: true });
  });
  const clickedAt = () => popup.evaluate(() => (globalThis as unknown as { clickedAt: number }).clickedAt);

  await toggle.click();
  const first = await readOpening(probe, clickedAt);
  await watchClosing(page);
  await toggle.click();
  const closeSwitch = (await closedAt(page)) - (await clickedAt());
  await until(async () => (await toolbarTitle(stage, page)).includes('article'), 'the reader to be closed');
  await toggle.click();
  const second = await readOpening(probe, clickedAt);
  await popup.close();
  await page.bringToFront();
  await watchClosing(page);
  const pressedAt = now();
  await page.keyboard.press('Escape');
  const closeEscape = (await closedAt(page)) - pressedAt;
  const readability = await timeReadability(page);
  await page.close();
  return {
    path,
    first,
    second,
    direct: await measureDirect(stage, helper, path),
    closeSwitch,
    closeEscape,
    readability,
  };
}

/** What of the browser's interface for extensions is used inside the helper page. */
interface ExtensionApi {
  readonly tabs: { query(wanted: object): Promise<{ id?: number; url?: string }[]> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** The way of the shortcut, which no test can press: the same message that the popup sends, from a page behind. */
async function measureDirect(stage: Stage, helper: Page, path: string): Promise<Opening> {
  const { page, probe } = await openArticle(stage, path);
  const sentAt = await helper.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tab = (await chrome.tabs.query({})).findLast((t) => t.url === url);
    const at = performance.timeOrigin + performance.now();
    void chrome.runtime.sendMessage({
      id: 1,
      type: 'setReading',
      data: { tabId: tab?.id, on: true },
      timestamp: Date.now(),
    });
    return at;
  }, page.url());
  const opening = await readOpening(probe, async () => sentAt);
  await page.close();
  return opening;
}

async function openArticle(stage: Stage, path: string): Promise<{ page: Page; probe: CDPSession }> {
  const page = await stage.open(path);
  await until(async () => (await toolbarTitle(stage, page)).includes('article'), 'the article icon');
  // Puppeteer stops every new frame until it has looked into it, which costs the reader's frame up to 200 ms
  await setAttach(clientOf(page), false);
  return { page, probe: await page.createCDPSession() };
}

/** Puppeteer's own session with the page, which it keeps to itself. */
function clientOf(page: Page): CDPSession {
  return (Reflect.get(page, '_client') as () => CDPSession).call(page);
}

function setAttach(session: CDPSession, autoAttach: boolean): Promise<unknown> {
  return session.send('Target.setAutoAttach', {
    autoAttach,
    waitForDebuggerOnStart: false,
    flatten: true,
    // else the worker of the extension is attached too
    ...(autoAttach ? { filter: [{ type: 'iframe' }] } : {}),
  });
}

interface FrameTimes {
  readonly origin: number;
  readonly interactive: number;
  readonly loaded: number;
  readonly painted: number;
}

/**
 * Looks into the reader's frame once it is there, and asks for its paint timing: the first candidate for the largest
 * contentful paint that lies in the article is the first paint of the article.
 */
async function readOpening(probe: CDPSession, startedAt: () => Promise<number>): Promise<Opening> {
  const frames: CDPSession[] = [];
  const add = (session: CDPSession) => void frames.push(session);
  probe.on('sessionattached', add);
  const times = await until(async () => {
    if (frames.length === 0) await setAttach(probe, true);
    const { result } = (await frames.at(-1)?.send('Runtime.evaluate', {
      awaitPromise: true,
      returnByValue: true,
      expression: `(${timesOfFrame.toString()})()`,
    })) ?? { result: { value: null } };
    return (result.value as FrameTimes | null) ?? null;
  }, 'the text of the article');
  probe.off('sessionattached', add);
  await setAttach(probe, false);
  const start = await startedAt();
  const { origin, interactive, loaded, painted } = times;
  // the frame of a reader that was made ready has done part of it before the click
  const since = (at: number) => Math.max(0, at - start);
  return { frame: since(origin), scripts: since(interactive), ran: since(loaded), painted: since(painted) };
}

/** Runs in the frame. Answers null as long as the frame is still empty. */
function timesOfFrame(): Promise<FrameTimes | null> {
  if (location.protocol !== 'chrome-extension:') return Promise.resolve(null);
  return new Promise((done) => {
    const observer = new PerformanceObserver((list) => {
      const paint = list
        .getEntries()
        .find((entry) => (entry as LargestContentfulPaint).element?.closest('article'));
      const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (!paint || !load) return;
      observer.disconnect();
      done({
        origin: performance.timeOrigin,
        interactive: performance.timeOrigin + load.domInteractive,
        loaded: performance.timeOrigin + load.domContentLoadedEventEnd,
        painted: performance.timeOrigin + paint.startTime,
      });
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => done(null), 5000);
  });
}

/** The first frame of the page after the reader's host left it; a task posted by a frame callback follows the frame. */
async function watchClosing(page: Page): Promise<void> {
  await page.evaluate(() => {
    const gone = new Promise<number>((resolve) => {
      const observer = new MutationObserver((records) => {
        if (!records.some((record) => record.removedNodes.length > 0)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          const told = () => resolve(performance.timeOrigin + performance.now());
          port1.addEventListener('message', told);
          port1.start();
          port2.postMessage(null);
        });
      });
      observer.observe(document.documentElement, { childList: true });
    });
    Object.assign(globalThis, { gone });
  });
}

function closedAt(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as unknown as { gone: Promise<number> }).gone);
}

async function timeReadability(page: Page): Promise<number> {
  await page.evaluate(`${READABILITY}; globalThis.Readability = Readability; void 0`);
  return page.evaluate(() => {
    const { Readability } = globalThis as unknown as {
      Readability: new (d: Document) => { parse(): unknown };
    };
    const start = performance.now();
    new Readability(document.cloneNode(true) as Document).parse();
    return performance.now() - start;
  });
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

const COLUMNS: readonly (readonly [string, (s: Sample) => number])[] = [
  ['first', (s) => s.first.painted],
  ['second', (s) => s.second.painted],
  ['shortcut', (s) => s.direct.painted],
  ['close/switch', (s) => s.closeSwitch],
  ['close/Escape', (s) => s.closeEscape],
  ['Readability', (s) => s.readability],
];

function print(samples: readonly Sample[]): void {
  console.log(
    `\nClick to readable text, median / 95th percentile in ms, ${samples.length} readings of each kind\n`,
  );
  console.log(
    ['page'.padEnd(42), ...COLUMNS.map(([name]) => name.padStart(13)), 'first/Readability'.padStart(19)].join(
      '',
    ),
  );
  for (const path of [...PAGES, 'all']) {
    const own = samples.filter((sample) => path === 'all' || sample.path === path);
    if (own.length === 0) continue;
    const cells = COLUMNS.map(([, pick]) => both(own.map(pick)).padStart(13));
    const ratio =
      quantile(
        own.map((s) => s.first.painted),
        0.5,
      ) /
      quantile(
        own.map((s) => s.readability),
        0.5,
      );
    console.log([path.padEnd(42), ...cells, `${ratio.toFixed(1)} ×`.padStart(19)].join(''));
  }
  printParts(samples);
}

/** Where the time of an opening goes. */
function printParts(samples: readonly Sample[]): void {
  console.log('\nParts of an opening, median / 95th percentile in ms');
  const parts: readonly (readonly [string, (o: Opening) => number])[] = [
    ['message, reading script, extraction', (o) => o.frame],
    ['the frame and its scripts arrive', (o) => o.scripts - o.frame],
    ['the scripts run', (o) => o.ran - o.scripts],
    ['article handed over, drawn, painted', (o) => o.painted - o.ran],
  ];
  console.log([''.padEnd(42), ...['first', 'second', 'shortcut'].map((name) => name.padStart(13))].join(''));
  for (const [name, pick] of parts) {
    const kinds = [samples.map((s) => s.first), samples.map((s) => s.second), samples.map((s) => s.direct)];
    console.log([`  ${name}`.padEnd(42), ...kinds.map((kind) => both(kind.map(pick)).padStart(13))].join(''));
  }
}

function toRows(samples: readonly Sample[]): Row[] {
  const at = (share: number, pick: (sample: Sample) => number) => quantile(samples.map(pick), share);
  const Readability = at(0.5, (s) => s.readability);
  const closings = samples.flatMap((s) => [s.closeSwitch, s.closeEscape]);
  return [
    {
      what: 'first toggle, median',
      measured: at(0.5, (s) => s.first.painted),
      unit: 'ms',
      most: LIMITS.median,
      peers: { 'Readability, parse alone': Readability },
    },
    {
      what: 'first toggle, 95th percentile',
      measured: at(0.95, (s) => s.first.painted),
      unit: 'ms',
      most: LIMITS.p95,
    },
    { what: 'second toggle, median', measured: at(0.5, (s) => s.second.painted), unit: 'ms' },
    { what: 'shortcut, median', measured: at(0.5, (s) => s.direct.painted), unit: 'ms' },
    { what: 'closing, median', measured: quantile(closings, 0.5), unit: 'ms', most: LIMITS.closing },
    { what: 'closing, 95th percentile', measured: quantile(closings, 0.95), unit: 'ms' },
  ];
}

function both(values: readonly number[]): string {
  return `${quantile(values, 0.5).toFixed(0)} / ${quantile(values, 0.95).toFixed(0)}`;
}
