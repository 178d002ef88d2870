import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { startSampleServer } from '../scripts/serve-samples.ts';
import { type Findings, type Looks, noFindings } from './attack-inspect.ts';
import { pageWith, type Vector } from './attack-vectors.ts';
import { View } from './attack-view.ts';
import { type Devtools, openChromium, type Session } from './devtools.ts';
import { evaluate } from './evaluate.ts';

/** What became of one vector. `unread`: the page with it held no article, so nothing was shown. */
export interface Outcome {
  readonly id: string;
  readonly fresh: Findings;
  readonly saved: Findings;
  readonly exported: Findings;
  /** What a policy had to refuse, because it got through the sanitiser. */
  readonly refused: readonly string[];
  readonly unread: string | null;
  /** Milliseconds from the wish to read until the article was extracted. */
  readonly milliseconds: number;
}

const EXTENSION_PATH = join(import.meta.dirname, '../.output/chrome-mv3');
const OFFLINE = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];
const LANES = 3;
/** After so many vectors the browser is replaced: its library grows. */
const PER_BROWSER = 1000;
/** So many pages share one document and one injected script: to inject it costs more than to read. */
const PER_DOCUMENT = 20;
const BUDGET = 20_000;
const OWN = /^(?:chrome-extension|blob|data):/;

/** Runs every vector, one article page each, through the built extension; `done` is told of each as it comes. */
export async function attackChromium(
  vectors: readonly Vector[],
  done: (outcome: Outcome) => void,
): Promise<void> {
  const server = await startSampleServer();
  const folder = mkdtempSync(join(tmpdir(), 'figleaf-attack-'));
  try {
    for (let start = 0; start < vectors.length; start += PER_BROWSER) {
      const queue = vectors.slice(start, start + PER_BROWSER).values();
      const browser = await openChromium(OFFLINE);
      try {
        const extension = await browser.loadExtension(EXTENSION_PATH);
        const workplace = { browser, extension, folder, origin: server.origin };
        await Promise.all(Array.from({ length: LANES }, (_, at) => runLane(workplace, at, queue, done)));
      } finally {
        await browser.close();
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  }
}

interface Workplace {
  readonly browser: Devtools;
  readonly extension: string;
  readonly folder: string;
  readonly origin: string;
}

async function runLane(
  place: Workplace,
  at: number,
  queue: Iterable<Vector>,
  done: (outcome: Outcome) => void,
): Promise<void> {
  let lane = await openLane(place, at);
  for (const vector of queue) {
    try {
      done(await lane.run(vector));
    } catch (bug) {
      // a lane that is stuck is not trusted with the next vector
      await lane.close();
      lane = await openLane(place, at);
      done(await lane.run(vector).catch((again: unknown) => notMeasured(vector, bug, again)));
    }
  }
}

function notMeasured({ id }: Vector, ...bugs: readonly unknown[]): Outcome {
  const none = noFindings();
  const unread = `not measured: ${bugs.map(String).join('; ')}`;
  return { id, fresh: none, saved: none, exported: none, refused: [], unread, milliseconds: Infinity };
}

interface Lane {
  run(vector: Vector): Promise<Outcome>;
  close(): Promise<void>;
}

/** A window with the page, one with the saved article, one with the exported file, and one that gives the orders. */
async function openLane({ browser, extension, folder, origin }: Workplace, at: number): Promise<Lane> {
  const base = `chrome-extension://${extension}`;
  const orders = await browser.openWindow(`${base}/options.html`);
  const source = await browser.openWindow('about:blank');
  const copy = await browser.openWindow('about:blank');
  const file = await browser.openWindow('about:blank');
  const address = `${origin}/attack/${at}/`;
  let html = '';
  await servePage(source.session, address, () => html);
  await goTo(source.session, `${address}name`);
  const tabId = await evaluate<number>(
    orders.session,
    `chrome.tabs.query({ url: ${JSON.stringify(`${address}name`)} }).then((tabs) => tabs[0].id)`,
  );
  const ask = <T>(type: string, data: object) =>
    evaluate<Answer<T>>(
      orders.session,
      `chrome.runtime.sendMessage(${JSON.stringify({ id: 1, type, data, timestamp: 0 })}).then((answer) => answer.res)`,
    );
  const readers = await watchReaders(source.session);

  const savedView = new View(copy.session, { requests: OWN, pictures: false });
  await savedView.arm();
  const path = join(folder, `${at}.html`);
  const fileAddress = pathToFileURL(path).href;
  const fileView = new View(file.session, {
    requests: new RegExp(`^(?:data:|${fileAddress}$)`),
    pictures: false,
  });
  await fileView.arm();
  const usual: { fresh: Looks | null; saved: Looks | null; file: Looks | null } = {
    fresh: null,
    saved: null,
    file: null,
  };

  const readFresh = async () => {
    const tab = await readers.next(() => findTab(browser, tabId));
    await tab.view.settle('.article h1');
    const { findings, looks } = await tab.view.inspect(usual.fresh);
    usual.fresh ??= looks;
    await tab.close();
    return { findings, refused: tab.view.refused };
  };

  const readCopy = async (id: string) => {
    savedView.renew();
    await copy.session.send('Page.navigate', { url: `${base}/reader.html?saved=${id}` });
    await savedView.settle('.article h1');
    const { findings, looks } = await savedView.inspect(usual.saved);
    usual.saved ??= looks;
    const exported = await savedView.evaluate<string>(`(${takeDownload.toString()})()`);
    return { findings, refused: savedView.refused, exported };
  };

  const readFile = async (exported: string) => {
    writeFileSync(path, exported);
    fileView.renew();
    await file.session.send('Page.navigate', { url: fileAddress });
    await fileView.settle('main');
    const { findings, looks } = await fileView.inspect(usual.file);
    usual.file ??= looks;
    return { findings, refused: fileView.refused };
  };

  let uses = 0;
  let shown = 0;
  const { frameTree } = await source.session.send('Page.getFrameTree');
  /** Puts the page of the moment into the tab: parsed whole, now and then in a new document with a new reading script. */
  const show = async (url: string) => {
    const isNew = uses++ % PER_DOCUMENT === 0;
    // a policy that a page sets stays with its document
    if (/http-equiv/i.test(html)) uses = 0;
    if (isNew) return goTo(source.session, url);
    await ask('setReading', { tabId, on: false });
    await source.session.send('Page.setDocumentContent', { frameId: frameTree.frame.id, html });
    await evaluate(source.session, `history.replaceState(null, '', ${JSON.stringify(url)})`).catch(() =>
      // the vector before had led the page away
      goTo(source.session, url),
    );
  };

  const run = async (vector: Vector): Promise<Outcome> => {
    html = pageWith(vector);
    readers.forget();
    // by number: an id may be anything, half a character too
    await show(`${address}${++shown}`);
    const asked = performance.now();
    const set = await ask<boolean>('setReading', { tabId, on: true });
    const milliseconds = performance.now() - asked;
    const none = noFindings();
    if (!set.ok) {
      const unread = set.error.is;
      return { id: vector.id, fresh: none, saved: none, exported: none, refused: [], unread, milliseconds };
    }
    const [fresh, saved] = await Promise.all([
      readFresh(),
      ask<{ id: string }>('save', { tabId, way: 'update', evenPrivate: false }),
    ]);
    if (!saved.ok) throw new Error(`not saved: ${saved.error.is}`);
    const kept = await readCopy(saved.value.id);
    const exported = await readFile(kept.exported);
    return {
      id: vector.id,
      fresh: fresh.findings,
      saved: kept.findings,
      exported: exported.findings,
      refused: [...fresh.refused, ...kept.refused, ...exported.refused],
      unread: null,
      milliseconds,
    };
  };

  // how the views look without any vector
  await run({ id: 'none', html: '<p>Nothing here.</p>', note: '' });
  return {
    run: (vector) => Promise.race([run(vector), tooLate()]),
    async close() {
      await Promise.allSettled([orders, source, copy, file].map((window) => window.close()));
    },
  };
}

type Answer<T> = { ok: true; value: T } | { ok: false; error: { is: string } };

function tooLate(): Promise<never> {
  return new Promise((_, fail) =>
    setTimeout(() => fail(new Error(`no end after ${BUDGET} ms`)), BUDGET).unref(),
  );
}

async function goTo(session: Session, url: string): Promise<void> {
  const parsed = session.once('Page.domContentEventFired');
  await session.send('Page.navigate', { url });
  await parsed;
}

/**
 * Answers the page of the moment at any address below `address`, with its own scripts and frames off: what they do is not
 * ours to answer for. Wherever it tries to go, it stays.
 */
async function servePage(session: Session, address: string, html: () => string): Promise<void> {
  session.on('Fetch.requestPaused', ({ requestId, request: { url } }) => {
    const page = {
      responseCode: 200,
      responseHeaders: [
        { name: 'content-type', value: 'text/html; charset=utf-8' },
        { name: 'content-security-policy', value: "script-src 'none'; frame-src 'none'; object-src 'none'" },
      ],
      body: Buffer.from(html()).toString('base64'),
    };
    const answer = url.startsWith('chrome-extension:')
      ? session.send('Fetch.continueRequest', { requestId })
      : session.send('Fetch.fulfillRequest', {
          requestId,
          ...(url.startsWith(address) ? page : { responseCode: 204 }),
        });
    answer.catch(() => {});
  });
  session.on('Page.javascriptDialogOpening', () => {
    session.send('Page.handleJavaScriptDialog', { accept: true }).catch(() => {});
  });
  await session.send('Page.enable');
  await session.send('Fetch.enable', { patterns: [{ resourceType: 'Document' }] });
}

interface Reader {
  readonly view: View;
  close(): Promise<void>;
}

interface Readers {
  forget(): void;
  /** The reader of the page: its frame, or, where the frame went away, the tab that `inTab` finds. */
  next(inTab: () => Promise<Reader>): Promise<Reader>;
}

/** Puts every frame of the reader over a page under watch before it begins. */
async function watchReaders(session: Session): Promise<Readers> {
  let tell: (reader: Reader | null) => void = () => {};
  let first = new Promise<Reader | null>(() => {});
  const forget = () => void (first = new Promise((resolve) => (tell = resolve)));
  forget();
  const gone = new Map<string, () => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const attached = session.session(sessionId);
    const view = new View(attached, { requests: OWN, pictures: true });
    view.arm().catch(() => {});
    attached.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    const answer = tell;
    gone.set(targetInfo.targetId, () => answer(null));
    // a frame that is shown is done with when its article is there; one that went away answers nothing more
    view.settle('.article h1').then(
      () => answer({ view, close: () => Promise.resolve() }),
      () => answer(null),
    );
  });
  session.on('Target.detachedFromTarget', ({ targetId }) => gone.get(targetId)?.());
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
    filter: [{ type: 'iframe' }],
  });
  return { forget, next: async (inTab) => (await first) ?? inTab() };
}

/** The tab in which the reader of a page opens where its frame is of no use. Watched from when it is found. */
async function findTab(browser: Devtools, tabId: number): Promise<Reader> {
  for (;;) {
    const { targetInfos } = (await browser.send('Target.getTargets')) as {
      targetInfos: { targetId: string; url: string }[];
    };
    const found = targetInfos.find(({ url }) => url.includes(`/reader.html?tab=${tabId}#`));
    if (found) {
      const { targetId } = found;
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
      const view = new View(browser.session(sessionId), { requests: OWN, pictures: true });
      await view.arm();
      return {
        view,
        async close() {
          await browser.send('Target.closeTarget', { targetId });
        },
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs in the view of a saved article: presses its button for a file, and answers the file instead of keeping it. */
function takeDownload(): Promise<string> {
  return new Promise((resolve) => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (made) => {
      if (made instanceof Blob && made.type === 'text/html') void made.text().then(resolve);
      return make(made);
    };
    HTMLAnchorElement.prototype.click = () => {};
    document.querySelector<HTMLButtonElement>('.end button')?.click();
  });
}
