import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SampleServer, startSampleServer } from '../../scripts/serve-samples.ts';
import { type Marionette, openFirefox } from './marionette.ts';
import { until } from './stage.ts';

/** The extension's pages have no fixed address in Firefox: this preference gives them one. */
const UUID = '6b1f3a52-0c3e-4c1b-9a63-2f0f6d6f3e11';
const ID = 'figleaf@figleaf.invalid';
const TITLE = "Quận Ven Sông giữ 'nhịp đôi' thu ngân sách và chống ngập trong năm 2020";

let firefox: Marionette;
let server: SampleServer;

beforeEach(async () => {
  server = await startSampleServer();
  firefox = await openFirefox({ 'extensions.webextensions.uuids': JSON.stringify({ [ID]: UUID }) });
  const path = join(import.meta.dirname, '../../.output/firefox-mv3');
  await firefox.send('Addon:Install', { path, temporary: true });
});
afterEach(async () => {
  await firefox?.close();
  await server?.close();
});

const open = (url: string) => firefox.send('WebDriver:Navigate', { url });

/** What the toolbar button says of the tab in front. */
const toolbar = () =>
  firefox.inBrowser<string>(
    `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
     const extension = ExtensionParent.GlobalManager.getExtension(arguments[0]);
     const { action } = extension.apiManager.global.browserActionFor(extension);
     return action.getProperty(gBrowser.selectedTab, 'title');`,
    ID,
  );

/** Presses a shortcut of the extension, as the browser's own key handling does. */
const press = (key: string) =>
  firefox.inBrowser<boolean>(
    `const key = [...document.querySelectorAll('keyset[id*="figleaf"] key')].find((k) => (k.getAttribute('key') ?? '').toUpperCase() === arguments[0]);
     key?.doCommand();
     return Boolean(key);`,
    key,
  );

/** Titles of the frames that lie in the tab in front, the reader's among them though no page script can find it. */
const frames = () =>
  firefox.inBrowser<string[]>(
    `return gBrowser.selectedBrowser.browsingContext.children.map((c) => c.currentWindowGlobal?.documentTitle ?? '')`,
  );

test('sees the article, reads it, marks its figures, keeps it and opens it with the server gone', async () => {
  await open(`${server.origin}/vi/quan-ven-song.html`);
  await until(async () => (await toolbar()).includes('article'), 'the article icon');

  expect(await press('R')).toBe(true);
  await until(async () => (await frames()).includes(`${TITLE} – Figleaf`), 'the reader');
  await press('R');
  await until(async () => (await frames()).length === 0, 'the reader to go');

  await press('G');
  await until(
    async () => (await firefox.inPage<number>(`return CSS.highlights.get('figleaf-money')?.size ?? 0`)) > 5,
    'the marks',
  );
  await press('G');
  await until(
    async () => (await firefox.inPage<number>('return CSS.highlights.size')) === 0,
    'the marks to go',
  );

  await press('K');
  await until(async () => (await toolbar()).includes('saved'), 'the saved icon', 40_000);
  await open(`moz-extension://${UUID}/library.html`);
  await until(
    async () =>
      (await firefox.inPage<string>('return document.body.innerText')).includes('All 3 pictures kept'),
    'the row',
    40_000,
  );
  await server.close();

  const saved = await firefox.inPage<string>(`return document.querySelector('a[href*="saved="]').href`);
  await open(saved);
  await until(
    () =>
      firefox.inPage<boolean>(
        `const all = [...document.querySelectorAll('.body img')];
         return all.length === 3 && all.every((i) => i.src.startsWith('blob:') && i.complete && i.naturalWidth > 1)`,
      ),
    'the pictures',
  );
  expect(await firefox.inPage<string>(`return document.querySelector('h1').textContent`)).toBe(TITLE);
  await until(async () => (await firefox.inPage<number>('return CSS.highlights.size')) > 0, 'the marks');

  await firefox.inPage(`document.dispatchEvent(new KeyboardEvent('keydown', { key: 'f', bubbles: true }))`);
  await until(
    async () =>
      (await firefox.inPage<string>(`return document.querySelector('.checks .sum')?.textContent ?? ''`)) ===
      '2 hold · 1 differs · 4 cannot tell',
    'the checks',
  );
  await firefox.inPage(`document.querySelector('.row-main').click()`);
  await until(
    async () =>
      (await firefox.inPage<number>(`return CSS.highlights.get('figleaf-current')?.size ?? 0`)) === 1,
    'the mark of the figure that was jumped to',
  );
  await firefox.inPage(
    `document.querySelector('#content').dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))`,
  );
  await until(
    () => firefox.inPage<boolean>(`return document.querySelector('.fig-pop') !== null`),
    'the card',
  );
  const outside = await firefox.inPage<string[]>(
    `return performance.getEntriesByType('resource').map((e) => e.name).filter((n) => !/^(moz-extension|blob):/.test(n))`,
  );
  expect(outside).toEqual([]);
});
