import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Devtools, openChromium, type Window } from './devtools.ts';
import { evaluate } from './evaluate.ts';
import { makePage, MARKER } from './make-page.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';
import { type Clicked, type Reader, timeClick } from './time-click.ts';

const SIZES = [500, 2000, 5000, 10_000, 20_000, 50_000];
const LIMITS = { median: 150, p95: 300, readability: { times: 1.5, more: 60 } };
const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

/** A browser with one extension in it, and what it took by the number of words. */
interface Seat {
  readonly reader: Reader;
  readonly browser: Devtools;
  readonly window: Window;
  readonly times: Map<number, Clicked[]>;
}

/**
 * `npm run bench -- click [--rounds N] [--sizes 500,2000,…] [--extension DIR …] [--click SELECTOR]`: from the toolbar button to
 * readable text on invented pages of so many words; Figleaf, Readability's parse of the same page, and any other unpacked
 * extension, by turns, each in a browser of its own. `--click` names what to click in the popup of the others, where they
 * have one.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      rounds: { type: 'string', default: '20' },
      sizes: { type: 'string', default: SIZES.join(',') },
      extension: { type: 'string', multiple: true, default: [] },
      click: { type: 'string' },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  const server = await serve();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const seats: Seat[] = [];
  const plain = await openChromium();
  const parses = new Map<number, number[]>(sizes.map((size) => [size, []]));
  try {
    seats.push(await seat(join(import.meta.dirname, '../.output/chrome-mv3'), '[role="switch"]'));
    for (const folder of values.extension) seats.push(await seat(resolve(folder), values.click));
    const bare = await plain.openWindow('about:blank');
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const size of sizes) {
        const url = `${origin}/${size}/${round}`;
        const turns = [
          async () => void parses.get(size)?.push(await timeParse(bare, url)),
          ...seats.map((one) => () => timeSeat(one, size, url)),
        ];
        for (const turn of round % 2 ? turns.toReversed() : turns) await turn();
      }
    }
  } finally {
    for (const { browser } of [...seats, { browser: plain }]) await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return sizes.flatMap((size) => rowsOf(size, seats, parses.get(size) ?? []));
}

async function serve(): Promise<Server> {
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const words = request.url?.split('/')[1] ?? '';
    const page = pages.get(words) ?? makePage({ words: Number(words) || 500 });
    pages.set(words, page);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return server;
}

async function seat(folder: string, click: string | undefined): Promise<Seat> {
  const { name } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { name: string };
  const browser = await openChromium();
  const id = await browser.loadExtension(folder);
  const window = await browser.openWindow('about:blank');
  const reader = { name: name.startsWith('__MSG') ? 'Figleaf' : name, id, ...(click ? { click } : {}) };
  return { reader, browser, window, times: new Map() };
}

async function timeSeat({ reader, browser, window, times }: Seat, size: number, url: string): Promise<void> {
  await window.open(url);
  await rest(window);
  try {
    const clicked = await timeClick(browser, window, reader, MARKER);
    times.set(size, [...(times.get(size) ?? []), clicked]);
  } catch (bug) {
    console.error(`Not measured: ${url}: ${String(bug)}`);
  }
}

async function timeParse(window: Window, url: string): Promise<number> {
  await window.open(url);
  await rest(window);
  await evaluate(window.session, `${READABILITY}; globalThis.Readability = Readability; void 0`);
  return evaluate<number>(
    window.session,
    `(() => {
      const start = performance.now();
      new Readability(document.cloneNode(true)).parse();
      return performance.now() - start;
    })()`,
  );
}

/** Until the page has nothing left to do, and extensions have looked at it. */
function rest({ session }: Window): Promise<unknown> {
  return evaluate(
    session,
    'new Promise((go) => setTimeout(() => requestIdleCallback(go, { timeout: 2000 }), 300))',
  );
}

function rowsOf(words: number, seats: readonly Seat[], parses: readonly number[]): Row[] {
  const [own, ...others] = seats.map(({ reader, times }) => ({
    name: reader.name,
    times: times.get(words) ?? [],
  }));
  const name = `${words.toLocaleString('en')} words`;
  const at = (times: readonly Clicked[] | undefined, share: number, pick: (one: Clicked) => number) =>
    quantile((times ?? []).map(pick), share);
  const sinceClick = ({ sinceClick, sinceButton }: Clicked) => sinceClick ?? sinceButton;
  const peers = (share: number, pick: (one: Clicked) => number) =>
    Object.fromEntries(others.map(({ name, times }) => [name, at(times, share, pick)]));
  const parse = quantile(parses, 0.5);
  const { times, more } = LIMITS.readability;
  const median = at(own?.times, 0.5, sinceClick);
  return [
    {
      what: `${name}: click to text, median`,
      measured: median,
      unit: 'ms',
      most: LIMITS.median,
      peers: peers(0.5, sinceClick),
    },
    {
      what: `${name}: click to text, 95th percentile`,
      measured: at(own?.times, 0.95, sinceClick),
      unit: 'ms',
      most: LIMITS.p95,
      peers: peers(0.95, sinceClick),
    },
    {
      what: `${name}: the median beside ${times} parses and ${more} ms`,
      measured: median,
      unit: 'ms',
      most: times * parse + more,
      peers: { "Readability's parse": parse },
    },
    {
      what: `${name}: toolbar button, popup and a script's click to text, median`,
      measured: at(own?.times, 0.5, (one) => one.sinceButton),
      unit: 'ms',
      peers: peers(0.5, (one) => one.sinceButton),
    },
  ];
}
