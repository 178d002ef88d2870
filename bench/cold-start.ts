import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Devtools, openChromium, type Session, type Window } from './devtools.ts';
import { evaluate } from './evaluate.ts';
import { makePage } from './make-page.ts';
import { quantile } from './quantile.ts';
import type { Row } from './row.ts';

const LIMIT = 100;

/** Milliseconds with the worker stopped, and with it running. */
interface Times {
  readonly stopped: number[];
  readonly running: number[];
}

/**
 * `npm run bench -- cold-start [--rounds N]`: what it costs that the browser stops the worker when it has nothing to do. With
 * the worker stopped and running, in turn: a click in the popup until the worker's answer, and the toolbar button until
 * the popup shows the article.
 */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: { rounds: { type: 'string', default: '20' } },
  });
  const html = makePage({ words: 1000 });
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await openChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
  const answer: Times = { stopped: [], running: [] };
  const popup: Times = { stopped: [], running: [] };
  try {
    const extension = await browser.loadExtension(join(import.meta.dirname, '../.output/chrome-mv3'));
    const orders = await browser.openWindow(`chrome-extension://${extension}/options.html`);
    const workers = watchWorkers(orders.session);
    const window = await browser.openWindow('about:blank');
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const state of round % 2 ? (['stopped', 'running'] as const) : (['running', 'stopped'] as const)) {
        const times = await measure(browser, window, extension, `${origin}/${round}-${state}`, async () => {
          if (state === 'stopped') await (await workers).stop();
        });
        answer[state].push(times.answer);
        popup[state].push(times.popup);
      }
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  return [
    ...rowsOf('a click in the popup to the answer of the stopped worker', answer, LIMIT),
    ...rowsOf('toolbar button to the article in the popup, worker stopped', popup),
  ];
}

function rowsOf(what: string, { stopped, running }: Times, most?: number): Row[] {
  return [0.5, 0.95].map((share) => ({
    what: `${what}, ${share === 0.5 ? 'median' : '95th percentile'}`,
    measured: quantile(stopped, share),
    unit: 'ms',
    ...(most === undefined ? {} : { most }),
    peers: { 'worker running': quantile(running, share) },
  }));
}

async function measure(
  browser: Devtools,
  window: Window,
  extension: string,
  url: string,
  prepare: () => Promise<void>,
) {
  await window.open(url);
  // the detector has had its say, so that the worker has nothing left to do
  await evaluate(window.session, 'new Promise((idle) => setTimeout(idle, 500))');
  await prepare();
  const opened = await browser.nextTarget((address) => address.endsWith('/popup.html'));
  const clicked = await browser.clickToolbar(extension, window);
  const popup = await opened();
  const shown = await evaluate<number>(popup, `(${whenShown.toString()})()`);
  await prepare();
  const answer = await evaluate<number>(popup, `(${timeAnswer.toString()})()`);
  await evaluate(popup, 'close()').catch(() => {});
  return { popup: shown - clicked, answer };
}

/** Runs in the popup: when it has painted the switches of an article, in milliseconds since 1970. */
function whenShown(): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector('[role="switch"]')) return requestAnimationFrame(look);
      return setTimeout(() => resolve(performance.timeOrigin + performance.now()));
    };
    look();
  });
}

/** Runs in the popup: a question that only the worker can answer, asked as its switches ask. */
async function timeAnswer(): Promise<number> {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
  };
  const data = { id: '00000000-0000-8000-8000-000000000000' };
  const start = performance.now();
  await chrome.runtime.sendMessage({ id: 1, timestamp: 0, type: 'savedState', data });
  return performance.now() - start;
}

/** The workers of the extension whose page this is, to be stopped as the browser stops them. */
async function watchWorkers(page: Session): Promise<{ stop(): Promise<void> }> {
  const running = new Set<string>();
  const waiting: (() => void)[] = [];
  page.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') running.delete(versionId);
      else running.add(versionId);
    }
    if (running.size === 0) for (const go of waiting.splice(0)) go();
  });
  await page.send('ServiceWorker.enable');
  return {
    async stop() {
      if (running.size === 0) return;
      const stopped = new Promise<void>((resolve) => waiting.push(resolve));
      await page.send('ServiceWorker.stopAllWorkers');
      await stopped;
    },
  };
}
