import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../scripts/find-browser.ts';
import { until } from './stage.ts';

/**
 * Firefox, driven by its own remote protocol (Firefox source, remote/marionette): WebDriver BiDi may neither open an
 * extension's page nor press an extension's shortcut, this one may.
 */
export interface Marionette {
  send(command: string, parameters?: Record<string, unknown>): Promise<unknown>;
  /** Runs a function body in the page in front. */
  inPage<T>(body: string, ...args: unknown[]): Promise<T>;
  /** Runs a function body in the browser's own window. */
  inBrowser<T>(body: string, ...args: unknown[]): Promise<T>;
  close(): Promise<void>;
}

export async function openFirefox(prefs: Record<string, string | number | boolean>): Promise<Marionette> {
  const profile = mkdtempSync(join(tmpdir(), 'figleaf-firefox-'));
  const all = {
    'marionette.port': 0,
    'browser.shell.checkDefaultBrowser': false,
    'browser.aboutwelcome.enabled': false,
    'app.update.disabledForTesting': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    'browser.tabs.warnOnClose': false,
    ...prefs,
  };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const browser = spawn(
    findBrowser('firefox'),
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      'about:blank',
    ],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const port = await until(() => readPort(profile), 'the port of Firefox', 40_000);
  const socket = await until(() => tryConnect(port), 'Firefox to answer', 40_000);
  const send = speak(socket);
  await send('WebDriver:NewSession', { capabilities: { alwaysMatch: {} } });
  const run = async (context: string, body: string, args: unknown[]) => {
    await send('Marionette:SetContext', { value: context });
    const answer = await send('WebDriver:ExecuteScript', { script: body, args, newSandbox: true });
    await send('Marionette:SetContext', { value: 'content' });
    return (answer as { value: unknown }).value;
  };
  return {
    send,
    inPage: <T>(body: string, ...args: unknown[]) => run('content', body, args) as Promise<T>,
    inBrowser: <T>(body: string, ...args: unknown[]) => run('chrome', body, args) as Promise<T>,
    close: () => quit(browser, socket, profile),
  };
}

/** Firefox writes the port it chose into its profile. */
function readPort(profile: string): number | null {
  try {
    return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')) || null;
  } catch {
    return null;
  }
}

function tryConnect(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

/** Messages are `LENGTH:JSON`: `[0, id, command, parameters]` there, `[1, id, error, result]` back. */
function speak(socket: Socket): Marionette['send'] {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received = Buffer.alloc(0);
  let last = 0;
  socket.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (;;) {
      const colon = received.indexOf(':');
      const length = Number(received.subarray(0, colon).toString());
      if (colon < 0 || received.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString());
      received = received.subarray(colon + 1 + length);
      if (!Array.isArray(message)) continue;
      const [, id, error, result] = message as [number, number, { message: string } | null, unknown];
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const body = JSON.stringify([0, id, command, parameters]);
      socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
}

async function quit(browser: ChildProcess, socket: Socket, profile: string): Promise<void> {
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  socket.destroy();
  browser.kill('SIGKILL');
  await gone;
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
