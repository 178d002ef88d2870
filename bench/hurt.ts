import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Devtools, openChromium } from './devtools.ts';
import { evaluate } from './evaluate.ts';
import { HURT_PAGES } from './hurt-pages.ts';
import type { Row } from './row.ts';

const PATIENCE = 60_000;
/** Milliseconds until an answer, and in which the page may not move. */
const LIMITS = { answered: 3000, frozen: 200 };

interface Measured {
  readonly page: string;
  /** What came of it: an article, or the name of the failure that the user is told. */
  readonly outcome: string;
  /** Milliseconds from the wish to read until the answer. */
  readonly answered: number;
  /** The longest time the page could not do anything meanwhile, milliseconds. */
  readonly frozen: number;
  /** The same while the detector looked at the page after it had loaded. */
  readonly detecting: number;
}

/** `npm run bench -- hurt [--only NAME …]`: pages that hurt, through the built extension. */
export async function main(argv: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...argv],
    options: { only: { type: 'string', multiple: true } },
  });
  const names = Object.keys(HURT_PAGES).filter(
    (name) => values.only?.some((part) => name.includes(part)) ?? true,
  );
  const measured: Measured[] = [];
  for (const name of names) {
    // a page that kills a tab must not spoil the next one
    const one = await measure(name);
    measured.push(one);
    console.log(
      `${name.padEnd(46)}${one.outcome.padEnd(16)}${one.answered.toFixed(0).padStart(7)} ms ${one.frozen.toFixed(0).padStart(7)} ms frozen ${one.detecting.toFixed(0).padStart(6)} ms detecting`,
    );
  }
  return measured.flatMap(({ page, outcome, answered, frozen }) => [
    { what: `${page}: ${outcome} after`, measured: answered, unit: 'ms', most: LIMITS.answered },
    { what: `${page}: longest freeze`, measured: frozen, unit: 'ms', most: LIMITS.frozen },
  ]);
}

async function measure(name: string): Promise<Measured> {
  const html = Buffer.from(HURT_PAGES[name]?.() ?? '');
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await openChromium(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
  try {
    return { page: name, ...(await read(browser, `${origin}/article`)) };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function read(browser: Devtools, url: string): Promise<Omit<Measured, 'page'>> {
  const extension = await browser.loadExtension(join(import.meta.dirname, '../.output/chrome-mv3'));
  const orders = await browser.openWindow(`chrome-extension://${extension}/options.html`);
  const { session } = await browser.openWindow('about:blank');
  await session.send('Page.enable');
  const loaded = session.once('Page.loadEventFired');
  await session.send('Page.navigate', { url });
  await loaded;
  await evaluate(session, `(${watchFreezes.toString()})()`);
  const detecting = await evaluate<number>(
    session,
    'new Promise((end) => setTimeout(() => end(longest()), 4000))',
  );
  await evaluate(session, 'longest()');
  const tabId = await evaluate<number>(
    orders.session,
    `chrome.tabs.query({ url: ${JSON.stringify(url)} }).then((tabs) => tabs[0].id)`,
  );
  const start = performance.now();
  const outcome = await Promise.race([
    evaluate<string>(
      orders.session,
      `chrome.runtime.sendMessage({ id: 1, type: 'setReading', timestamp: 0, data: { tabId: ${tabId}, on: true } })
        .then(({ res }) => res.ok ? 'article' : res.error.is)`,
    ),
    new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), PATIENCE).unref()),
  ]);
  const answered = performance.now() - start;
  const frozen = outcome === 'no answer' ? PATIENCE : await evaluate<number>(session, 'longest()');
  return { outcome, answered, frozen, detecting };
}

/** Runs in the page: notes the longest time between two turns, and hands it out with `longest()`, which begins anew. */
function watchFreezes(): void {
  let last = performance.now();
  let most = 0;
  const { port1, port2 } = new MessageChannel();
  const turn = () => {
    const now = performance.now();
    most = Math.max(most, now - last);
    last = now;
    setTimeout(() => port2.postMessage(null), 5);
  };
  port1.addEventListener('message', turn);
  port1.start();
  turn();
  Object.assign(globalThis, {
    longest: () => {
      const found = Math.max(most, performance.now() - last);
      most = 0;
      return found;
    },
  });
}
