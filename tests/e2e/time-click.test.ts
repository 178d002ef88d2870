import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Devtools, openChromium } from '../../bench/devtools.ts';
import { makePage, MARKER } from '../../bench/make-page.ts';
import { timeClick } from '../../bench/time-click.ts';

/** Ways in which a small reader around Readability shows what it read. */
const WAYS = {
  'in a layer over the page': `
    const layer = document.createElement('div');
    layer.style = 'position: fixed; inset: 0; z-index: 9; overflow: auto; background: white; font: 22px serif; padding: 1em 20%';
    layer.innerHTML = html;
    document.body.append(layer);`,
  'in the place of the page': `
    document.body.innerHTML = html;
    document.body.style = 'max-width: 30em; font-size: 24px';`,
  'in a frame over the page': `
    const frame = document.createElement('iframe');
    frame.style = 'position: fixed; inset: 0; z-index: 9; width: 100%; height: 100%; background: white';
    frame.srcdoc = html;
    document.body.append(frame);`,
  'in a tab of its own': `
    chrome.storage.local.set({ html }).then(() => chrome.runtime.sendMessage('show'));`,
};

let folder: string;
let browser: Devtools;
let server: Server;
let url: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'figleaf-peer-'));
  server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(makePage({ words: 900 }));
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/article`;
  browser = await openChromium();
});
afterEach(async () => {
  await browser.close();
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** An unpacked extension that shows what Readability finds; `popup` puts a button between its toolbar button and that. */
function makeReader(show: string, popup: boolean): string {
  copyFileSync(
    createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
    join(folder, 'Readability.js'),
  );
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'A small reader',
      version: '1',
      permissions: ['scripting', 'storage', 'tabs'],
      host_permissions: ['http://127.0.0.1/*'],
      action: popup ? { default_popup: 'popup.html' } : {},
      background: { service_worker: 'worker.js' },
    }),
    'worker.js': `
      chrome.action.onClicked.addListener(({ id }) =>
        chrome.scripting.executeScript({ target: { tabId: id }, files: ['Readability.js', 'show.js'] }));
      chrome.runtime.onMessage.addListener((what) => { if (what === 'show') chrome.tabs.create({ url: 'view.html' }); });`,
    'show.js': `{ const html = new Readability(document.cloneNode(true)).parse().content; ${show} }`,
    'view.html': '<!doctype html><main></main><script src="view.js"></script>',
    'view.js': `chrome.storage.local.get('html').then(({ html }) => (document.querySelector('main').innerHTML = html));`,
    'popup.html': '<!doctype html><button class="read">Read</button><script src="popup.js"></script>',
    'popup.js': `
      document.querySelector('.read').addEventListener('click', async () => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url.endsWith('/article'));
        chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['Readability.js', 'show.js'] });
      });`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test.each(Object.entries(WAYS))('sees that an extension shows the article %s', async (_, show) => {
  const id = await browser.loadExtension(makeReader(show, false));
  const window = await browser.openWindow('about:blank');
  await window.open(url);
  const { sinceButton, sinceClick } = await timeClick(browser, window, { name: 'reader', id }, MARKER);
  expect(sinceButton).toBeGreaterThan(0);
  expect(sinceClick).toBeNull();
});

test('clicks in the popup of an extension that has one', async () => {
  const id = await browser.loadExtension(makeReader(WAYS['in a layer over the page'], true));
  const window = await browser.openWindow('about:blank');
  await window.open(url);
  const reader = { name: 'reader', id, click: '.read' };
  const { sinceButton, sinceClick } = await timeClick(browser, window, reader, MARKER);
  expect(sinceClick).toBeGreaterThan(0);
  expect(sinceButton).toBeGreaterThan(sinceClick ?? Infinity);
});

test('does not take the page itself for what an extension shows', async () => {
  const id = await browser.loadExtension(makeReader('', false));
  const window = await browser.openWindow('about:blank');
  await window.open(url);
  await expect(timeClick(browser, window, { name: 'reader', id, patience: 2000 }, MARKER)).rejects.toThrow(
    'showed nothing to read',
  );
});
