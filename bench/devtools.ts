import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from '../scripts/find-browser.ts';

/** What a command answers and an event carries; the protocol is described at chromedevtools.github.io/devtools-protocol. */
// oxlint-disable-next-line typescript/no-explicit-any -- the protocol is far larger than what is used of it
export type Anything = any;

/** A conversation with the browser or one of its targets. */
export interface Session {
  send(method: string, parameters?: object): Promise<Anything>;
  on(event: string, listen: (event: Anything) => void): void;
  once(event: string): Promise<Anything>;
  /** Another target's conversation, by the id that the browser gave it. */
  session(id: string): Session;
}

export interface Window {
  readonly session: Session;
  readonly target: string;
  /** Goes to an address, and answers when it is loaded. */
  open(url: string): Promise<void>;
  close(): Promise<void>;
}

export interface Devtools extends Session {
  /** A new window, attached: painted, and watched by nobody else. */
  openWindow(url: string): Promise<Window>;
  loadExtension(path: string): Promise<string>;
  /** Clicks the toolbar button of an extension over a window that is in front. Answers when, in milliseconds since 1970. */
  clickToolbar(extension: string, window: Window): Promise<number>;
  /** From now on waits for what opens whose address `isIt`: a popup, a tab that an extension opens. Attaches when it is asked for. */
  nextTarget(isIt: (url: string) => boolean): Promise<() => Promise<Session>>;
  close(): Promise<void>;
}

const SWITCHES = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--enable-unsafe-extension-debugging',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  '--lang=en',
  '--window-size=800,600',
  // each navigation would keep the page before it alive, in a process of its own
  '--disable-features=BackForwardCache,ProactivelySwapBrowsingInstance,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
];

/**
 * Chromium over its own pipe. Puppeteer holds every frame until it has looked into it and listens to all that happens: over
 * thousands of pages that is half of the time.
 */
export async function openChromium(switches: readonly string[] = []): Promise<Devtools> {
  const profile = mkdtempSync(join(tmpdir(), 'figleaf-chromium-'));
  const browser = spawn(
    findBrowser('chromium'),
    [...SWITCHES, ...switches, `--user-data-dir=${profile}`, 'about:blank'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'], env: { ...process.env, LANGUAGE: 'en' } },
  );
  const gone = new Promise<void>((resolve) => browser.once('exit', () => resolve()));
  const root = speak(browser.stdio[3] as Writable, browser.stdio[4] as Readable);
  return {
    ...root,
    async openWindow(url) {
      const { targetId } = await root.send('Target.createTarget', { url, newWindow: true });
      const { sessionId } = await root.send('Target.attachToTarget', { targetId, flatten: true });
      const session = root.session(sessionId);
      return {
        session,
        target: targetId,
        async open(address) {
          await session.send('Page.enable');
          const loaded = session.once('Page.loadEventFired');
          await session.send('Page.navigate', { url: address });
          await loaded;
        },
        async close() {
          await root.send('Target.closeTarget', { targetId });
        },
      };
    },
    async clickToolbar(extension, { session, target }) {
      await session.send('Page.bringToFront');
      // buttons belong to the tab around the page, which is a target of its own
      const { targetInfo } = await root.send('Target.getTargetInfo', { targetId: target });
      const { targetInfos } = await root.send('Target.getTargets', { filter: [{ type: 'tab' }] });
      const tab = targetInfos.find(({ url }: Anything) => url === targetInfo.url);
      const at = performance.timeOrigin + performance.now();
      await root.send('Extensions.triggerAction', { id: extension, targetId: tab?.targetId });
      return at;
    },
    async nextTarget(isIt) {
      await root.send('Target.setDiscoverTargets', { discover: true });
      const { targetInfos } = await root.send('Target.getTargets');
      const known = new Set<string>(targetInfos.map((info: Anything) => info.targetId));
      const found = new Promise<string>((resolve) => {
        const look = ({ targetInfo }: Anything) => {
          if (targetInfo.type === 'page' && !known.has(targetInfo.targetId) && isIt(targetInfo.url))
            resolve(targetInfo.targetId);
        };
        root.on('Target.targetCreated', look);
        root.on('Target.targetInfoChanged', look);
      });
      return async () => {
        const { sessionId } = await root.send('Target.attachToTarget', {
          targetId: await found,
          flatten: true,
        });
        return root.session(sessionId);
      };
    },
    loadExtension: async (path) => (await root.send('Extensions.loadUnpacked', { path })).id,
    async close() {
      root.send('Browser.close').catch(() => {});
      setTimeout(() => browser.kill('SIGKILL'), 5000).unref();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Messages are JSON, each ended by a zero byte. */
function speak(out: Writable, incoming: Readable): Session {
  const waiting = new Map<number, { resolve: (answer: Anything) => void; reject: (bug: Error) => void }>();
  const listeners = new Map<string, ((event: Anything) => void)[]>();
  let last = 0;
  const parts: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => {
    let from = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, from)) {
      parts.push(chunk.subarray(from, end));
      receive(JSON.parse(Buffer.concat(parts.splice(0)).toString()));
      from = end + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  });
  incoming.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
  });

  const receive = (message: Anything) => {
    if (message.id === undefined) {
      for (const listen of listeners.get(`${message.sessionId ?? ''} ${message.method}`) ?? [])
        listen(message.params);
      return;
    }
    const { resolve, reject } = waiting.get(message.id) ?? {};
    waiting.delete(message.id);
    if (message.error) reject?.(new Error(message.error.message));
    else resolve?.(message.result);
  };

  const open = (sessionId: string | undefined): Session => ({
    send: (method, parameters = {}) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        out.write(`${JSON.stringify({ id, method, params: parameters, sessionId })}\0`);
      }),
    on(event, listen) {
      const key = `${sessionId ?? ''} ${event}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listen]);
    },
    once(event) {
      const key = `${sessionId ?? ''} ${event}`;
      return new Promise((resolve) => {
        const listen = (given: Anything) => {
          listeners.set(
            key,
            (listeners.get(key) ?? []).filter((other) => other !== listen),
          );
          resolve(given);
        };
        listeners.set(key, [...(listeners.get(key) ?? []), listen]);
      });
    },
    session: open,
  });
  return open(undefined);
}
