import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { byRole, openStage, type Stage, until } from './stage.ts';

const TITLE = 'A Harbour Learns to Share Its Crane';

let stage: Stage;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figleaf-download-'));
  stage = await openStage();
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

test('a saved article is downloaded as one file, which shows text and pictures and asks nobody', async () => {
  const page = await stage.open('/hostile/plain');
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await until(
    async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device'),
    'Saved',
    40_000,
  );
  const browser = await stage.browser.target().createCDPSession();
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  const library = await stage.extensionPage('/library.html');
  await (await byRole(library, 'link', TITLE)).click();
  await (await byRole(library, 'button', 'Download as HTML')).click();
  await until(async () => (await readdir(folder)).includes(`${TITLE}.html`), 'the file');
  const asked = stage.server.requests.length;

  const file = await stage.browser.newPage();
  const requests: string[] = [];
  file.on('request', (request) => requests.push(request.url()));
  await file.goto(pathToFileURL(join(folder, `${TITLE}.html`)).href);
  expect(await file.$eval('h1', (h) => h.textContent)).toBe(TITLE);
  expect(await file.$eval('article', (a) => a.textContent)).toContain('12.5 tonnes');
  expect(await file.$$eval('img', (all) => all.map((i) => i.complete && i.naturalWidth))).toEqual([
    1000, 1000,
  ]);
  expect(await file.$eval('main', (m) => getComputedStyle(m).maxWidth)).toBe('640px');
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([file.url()]);
  expect(stage.server.requests.length).toBe(asked);
});
