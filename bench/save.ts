import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Devtools, openChromium, type Window } from './devtools.ts';
import { evaluate } from './evaluate.ts';
import { makePage } from './make-page.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

const PICTURES = 60;
const AT_ONCE = 6;
/** Milliseconds until each picture is answered: none, and what a server far away takes. */
const DELAYS = [0, 100] as const;
const PHOTO = readFileSync(join(import.meta.dirname, '../tests/fixtures/pages/pictures/harbour.jpg'));

interface Measured {
  readonly text: number;
  /** Pictures a second: kept by Figleaf, and by a loop that only fetches them. */
  readonly kept: number;
  readonly plain: number;
}

/**
 * `npm run bench -- save [--rounds N]`: from the click on *Save offline* until the popup says that the text is kept; then how
 * many pictures a second are kept, beside a loop in the page that fetches as many, six at a time, and keeps none.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: { rounds: { type: 'string', default: '20' } },
  });
  const server = await serve();
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await openChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
  const rows: Row[] = [];
  try {
    const extension = await browser.loadExtension(join(import.meta.dirname, '../.output/chrome-mv3'));
    const window = await browser.openWindow('about:blank');
    for (const delay of DELAYS) {
      const measured: Measured[] = [];
      for (let round = 0; round < Number(values.rounds); round++)
        measured.push(
          await measure(browser, window, extension, `${origin}/${delay}/${round}`, round % 2 === 0),
        );
      rows.push(...rowsOf(measured, delay));
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return rows;
}

function rowsOf(measured: readonly Measured[], delay: number): Row[] {
  const at = (share: number, pick: (one: Measured) => number) => quantile(measured.map(pick), share);
  const answers = delay === 0 ? 'at once' : `after ${delay} ms`;
  const pictures = [
    {
      what: `pictures a second, answered ${answers}, median`,
      measured: at(0.5, (m) => m.kept),
      unit: '',
      peers: { 'plain fetch': at(0.5, (m) => m.plain) },
    },
    {
      what: `time of the pictures beside the plain fetch, answered ${answers}, median`,
      measured: at(0.5, (m) => m.plain / m.kept),
      unit: '×',
      most: 1.5,
    },
  ];
  if (delay > 0) return pictures;
  return [
    { what: 'click to text kept, median', measured: at(0.5, (m) => m.text), unit: 'ms', most: 100 },
    { what: 'click to text kept, 95th percentile', measured: at(0.95, (m) => m.text), unit: 'ms' },
    ...pictures,
  ];
}

/** Pages with pictures, no two of which are the same: what follows the end of a picture nobody looks at. */
async function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, delay = '0', name = '', at] = pathname.split('/');
    if (at === undefined) {
      const pictures = Array.from({ length: PICTURES }, (_, at) => `/${delay}/${name}/${at}.jpg`);
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(makePage({ words: 3000, pictures }));
      return;
    }
    const body = Buffer.concat([PHOTO, Buffer.from(pathname)]);
    const answer = () =>
      response
        .writeHead(200, {
          'content-type': 'image/jpeg',
          'cache-control': 'no-store',
          'access-control-allow-origin': '*',
        })
        .end(body);
    if (delay === '0') answer();
    else setTimeout(answer, Number(delay));
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  return server;
}

async function measure(
  browser: Devtools,
  window: Window,
  extension: string,
  url: string,
  isPlainFirst: boolean,
): Promise<Measured> {
  await window.open(url);
  const plain = () =>
    evaluate<number>(
      window.session,
      `(${fetchPlainly.toString()})(${JSON.stringify(url)}, ${PICTURES}, ${AT_ONCE})`,
    );
  const before = isPlainFirst ? await plain() : null;
  const opened = await browser.nextTarget((address) => address.endsWith('/popup.html'));
  await browser.clickToolbar(extension, window);
  const popup = await opened();
  const { text, pictures } = await evaluate<{ text: number; pictures: number }>(
    popup,
    `(${saveByClick.toString()})()`,
  );
  await evaluate(popup, 'close()').catch(() => {});
  return { text, kept: (1000 * PICTURES) / pictures, plain: (1000 * PICTURES) / (before ?? (await plain())) };
}

/** Runs in the popup: clicks *Save offline* as soon as it is there; milliseconds until the text is kept, and then all pictures. */
async function saveByClick(): Promise<{ text: number; pictures: number }> {
  const shown = (selector: string) =>
    new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const found = document.querySelector<HTMLElement>(selector);
        if (!found) return false;
        observer.disconnect();
        resolve(found);
        return true;
      };
      const observer = new MutationObserver(look);
      if (!look()) observer.observe(document, { childList: true, subtree: true });
    });
  const button = await shown('.p-act .btn-primary');
  const start = performance.now();
  button.click();
  await shown('.p-prog, .p-done');
  const text = performance.now();
  await shown('.p-done');
  return { text: text - start, pictures: performance.now() - text };
}

/** Runs in the page: fetches all pictures, so many at a time, as a loop does that keeps none; milliseconds. */
async function fetchPlainly(page: string, count: number, atOnce: number): Promise<number> {
  let next = 0;
  const one = async () => {
    while (next < count) {
      const response = await fetch(`${page}/${next++}.jpg?plain`, { credentials: 'omit' });
      await response.arrayBuffer();
    }
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: atOnce }, one));
  return performance.now() - start;
}
