import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Marionette, openFirefox } from '../tests/e2e/marionette.ts';
import { until } from '../tests/e2e/stage.ts';
import type { Outcome } from './attack-chromium.ts';
import { type Findings, inspectView, type Kind, type Looks, noFindings } from './attack-inspect.ts';
import { pageWith, type Vector } from './attack-vectors.ts';

const ID = 'figleaf@figleaf.invalid';
const UUID = '6b1f3a52-0c3e-4c1b-9a63-2f0f6d6f3e11';
const BASE = `moz-extension://${UUID}`;
const EXTENSION_PATH = join(import.meta.dirname, '../.output/firefox-mv3');
const SETTLE_MILLISECONDS = 60;
/** After so many vectors the browser is replaced: its library grows. */
const PER_BROWSER = 250;
/** The number of a picture among the kinds of load, nsIContentPolicy. */
const IMAGE = 3;
const POLICY = "script-src 'none'; frame-src 'none'; object-src 'none'";

/** One request as the browser's own process sees it. `context` is the document that asked, `top` the tab it is in. */
interface Request {
  readonly url: string;
  readonly kind: number;
  readonly context: number;
  readonly top: number;
}

/** Runs every vector, one article page each, through the built extension in Firefox; `done` is told of each as it comes. */
export async function attackFirefox(
  vectors: readonly Vector[],
  done: (outcome: Outcome) => void,
): Promise<void> {
  const page = { html: '' };
  const server = await serve(page);
  const folder = mkdtempSync(join(tmpdir(), 'figleaf-attack-'));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    let lane: Lane | null = null;
    for (const [at, vector] of vectors.entries()) {
      if (at % PER_BROWSER === 0) {
        await lane?.close();
        lane = null;
      }
      for (let tries = 2; tries > 0; tries--) {
        try {
          lane ??= await openLane(folder, origin, page);
          done(await lane.run(vector));
          break;
        } catch (bug) {
          await lane?.close();
          lane = null;
          if (tries === 1) done(notMeasured(vector, bug));
        }
      }
    }
    await lane?.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
    server.close();
    server.closeAllConnections();
  }
}

function notMeasured({ id }: Vector, bug: unknown): Outcome {
  const none = noFindings();
  const unread = `not measured: ${String(bug)}`;
  return { id, fresh: none, saved: none, exported: none, refused: [], unread, milliseconds: Infinity };
}

function serve(page: { readonly html: string }): Promise<Server> {
  const server = createServer(({ url }, response) => {
    if (!url?.startsWith('/attack/')) return void response.writeHead(204).end();
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY })
      .end(page.html);
  });
  return new Promise((ready) => void server.listen(0, '127.0.0.1', () => ready(server)));
}

interface Lane {
  run(vector: Vector): Promise<Outcome>;
  close(): Promise<void>;
}

/** A tab with the page, one for the copies, and one that gives the orders. */
async function openLane(folder: string, origin: string, page: { html: string }): Promise<Lane> {
  const firefox = await openFirefox({
    'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }),
    // whatever is asked of anybody else is refused at once
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': '127.0.0.1',
    'browser.download.folderList': 2,
    'browser.download.dir': folder,
    'browser.download.alwaysOpenPanel': false,
    'dom.disable_open_during_load': false,
  });
  await firefox.send('Addon:Install', { path: EXTENSION_PATH, temporary: true });
  await firefox.send('WebDriver:SetTimeouts', { script: 20_000, pageLoad: 20_000 });
  const [source = ''] = await handles(firefox);
  const orders = await openTab(firefox, `${BASE}/options.html`);
  const copy = await openTab(firefox, 'about:blank');
  const tabs = (await handles(firefox)).length;
  await listen(firefox);
  const usual = new Map<string, Looks>();

  const ask = async <T>(type: string, data: object): Promise<T> => {
    await switchTo(firefox, orders);
    return (await inPageAsync(
      firefox,
      `browser.runtime.sendMessage({ id: 1, type: arguments[0], data: arguments[1], timestamp: 0 }).then(({ res }) => done(res)).catch(failed)`,
      type,
      data,
    )) as T;
  };

  /** What the document in front has done and holds ready. `isOwn`: which requests of the tab are its. */
  const look = async (view: string, isOwn: (request: Request) => boolean): Promise<Findings> => {
    const { found, looks } = await firefox.inPage<ReturnType<typeof inspectView>>(
      `return (${inspectView.toString()})()`,
    );
    const findings = noFindings();
    const add = (kind: Kind, what: string) => findings[kind].push(what);
    for (const [kind, what] of found) add(kind, what);
    const own = usual.get(view);
    for (const name of new Set([...Object.keys(looks), ...Object.keys(own ?? looks)]))
      if (own && own[name] !== looks[name]) add('styles', `${name}: ${looks[name] ?? 'gone'}`);
    if (!own) usual.set(view, looks);
    for (const request of await takeRequests(firefox))
      if (isOwn(request)) add('requests', request.url.slice(0, 120));
    if ((await handles(firefox)).length > tabs) add('navigations', 'a window');
    return findings;
  };

  const readFresh = async (address: string): Promise<Findings> => {
    await switchTo(firefox, source);
    const top = await contextOf(firefox);
    const frame = await until(() => findFrame(firefox), 'the frame of the reader', 10_000);
    await firefox.send('WebDriver:SwitchToFrame', { element: frame });
    await settle(firefox, '.article h1');
    const findings = await look(
      'fresh',
      ({ context, top: at, kind }) => at === top && context !== top && kind !== IMAGE,
    );
    const inside = await firefox.inPage<string>('return location.href');
    if (!inside.startsWith(`${BASE}/frame.html`)) findings.navigations.push(inside);
    await firefox.send('WebDriver:SwitchToFrame', { id: null });
    const outside = await firefox.inPage<string>('return location.href');
    if (outside !== address) findings.navigations.push(outside);
    return findings;
  };

  const readCopy = async (view: string, address: string, selector: string): Promise<Findings> => {
    await switchTo(firefox, copy);
    await takeRequests(firefox);
    await firefox.send('WebDriver:Navigate', { url: address });
    await settle(firefox, selector);
    const top = await contextOf(firefox);
    const findings = await look(view, (request) => request.top === top);
    const here = await firefox.inPage<string>('return location.href');
    if (here !== address) findings.navigations.push(here);
    return findings;
  };

  const download = async (): Promise<string> => {
    for (const old of readdirSync(folder)) rmSync(join(folder, old));
    await firefox.inPage(`document.querySelector('.end button').click()`);
    return until(() => {
      const files = readdirSync(folder);
      return files.length === 1 && files[0]?.endsWith('.html') ? join(folder, files[0]) : null;
    }, 'the file');
  };

  let shown = 0;
  const run = async (vector: Vector): Promise<Outcome> => {
    page.html = pageWith(vector);
    // by number: an id may be anything, half a character too
    const address = `${origin}/attack/${++shown}`;
    await switchTo(firefox, source);
    await firefox.send('WebDriver:Navigate', { url: address });
    await switchTo(firefox, orders);
    const tabId = (await inPageAsync(
      firefox,
      `browser.tabs.query({}).then((tabs) => done(tabs.find(({ url }) => url.startsWith('${origin}')).id)).catch(failed)`,
    )) as number;
    await takeRequests(firefox);
    const asked = performance.now();
    const set = await ask<Answer<boolean>>('setReading', { tabId, on: true });
    const milliseconds = performance.now() - asked;
    const none = noFindings();
    if (!set.ok) {
      const unread = set.error.is;
      return { id: vector.id, fresh: none, saved: none, exported: none, refused: [], unread, milliseconds };
    }
    const fresh = await readFresh(address);
    const kept = await ask<Answer<{ id: string }>>('save', { tabId, way: 'update', evenPrivate: false });
    if (!kept.ok) throw new Error(`not saved: ${kept.error.is}`);
    const saved = await readCopy('saved', `${BASE}/reader.html?saved=${kept.value.id}`, '.article h1');
    const file = pathToFileURL(await download()).href;
    const exported = await readCopy('exported', file, 'main');
    return { id: vector.id, fresh, saved, exported, refused: [], unread: null, milliseconds };
  };

  // how the views look without any vector
  await run({ id: 'none', html: '<p>Nothing here.</p>', note: '' });
  return { run, close: () => firefox.close() };
}

type Answer<T> = { ok: true; value: T } | { ok: false; error: { is: string } };

async function handles(firefox: Marionette): Promise<string[]> {
  return (await firefox.send('WebDriver:GetWindowHandles')) as string[];
}

function switchTo(firefox: Marionette, handle: string): Promise<unknown> {
  return firefox.send('WebDriver:SwitchToWindow', { handle });
}

async function openTab(firefox: Marionette, url: string): Promise<string> {
  const { handle } = (await firefox.send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string };
  await switchTo(firefox, handle);
  await firefox.send('WebDriver:Navigate', { url });
  return handle;
}

async function inPageAsync(firefox: Marionette, body: string, ...args: unknown[]): Promise<unknown> {
  const script = `const given = arguments[arguments.length - 1];
    const done = (value) => given({ value });
    const failed = (bug) => given({ bug: String(bug) });
    ${body}`;
  const answer = await firefox.send('WebDriver:ExecuteAsyncScript', { script, args, newSandbox: true });
  const { value, bug } = (answer as { value: { value?: unknown; bug?: string } }).value;
  if (bug !== undefined) throw new Error(bug);
  return value;
}

/** The reader's frame: it lies in a closed shadow root, which only the driver of the browser may open. */
async function findFrame(firefox: Marionette): Promise<unknown> {
  try {
    const host = await valueOf(
      firefox.send('WebDriver:FindElement', { using: 'css selector', value: 'html > div:last-child' }),
    );
    const [id] = Object.values(host as Record<string, string>);
    const root = await valueOf(firefox.send('WebDriver:GetShadowRoot', { id }));
    const [shadowRoot] = Object.values(root as Record<string, string>);
    return await valueOf(
      firefox.send('WebDriver:FindElementFromShadowRoot', {
        shadowRoot,
        using: 'css selector',
        value: 'iframe',
      }),
    );
  } catch {
    return null;
  }
}

async function valueOf(answer: Promise<unknown>): Promise<unknown> {
  return ((await answer) as { value: unknown }).value;
}

/** Waits until `selector` is there and pictures had time to fail or load. */
async function settle(firefox: Marionette, selector: string): Promise<void> {
  await inPageAsync(
    firefox,
    `const there = () => {
       if (document.querySelector(arguments[0])) setTimeout(() => done(true), ${SETTLE_MILLISECONDS});
       else setTimeout(there, 20);
     };
     there();`.replace('arguments[0]', JSON.stringify(selector)),
  );
}

function contextOf(firefox: Marionette): Promise<number> {
  return firefox.inBrowser<number>('return gBrowser.selectedBrowser.browsingContext.id');
}

/** Writes down every request that any process of the browser begins. */
async function listen(firefox: Marionette): Promise<void> {
  await firefox.inBrowser(`
    window.figleafRequests = [];
    Services.obs.addObserver({
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIHttpChannel);
        const { browsingContextID: context, externalContentPolicyType: kind } = channel.loadInfo;
        const top = BrowsingContext.get(context)?.top.id ?? 0;
        window.figleafRequests.push({ url: channel.URI.spec, kind, context, top });
      },
    }, 'http-on-modify-request');`);
}

function takeRequests(firefox: Marionette): Promise<Request[]> {
  return firefox.inBrowser<Request[]>('return window.figleafRequests.splice(0)');
}
