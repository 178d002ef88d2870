import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openZip } from '../../core/zip/open-zip.ts';
import { checkLibrary } from './library-invariants.ts';
import { chooseFiles, fileOf, POCKET } from './import-stage.ts';
import { byRole, hasRole, openStage, type Stage, until } from './stage.ts';
import { answerPickers, listFiles, readArchive, saveOffline, says } from './take-away-stage.ts';

const HARBOUR = 'A Harbour Learns to Share Its Crane';
const MACHINE = 'The Machine That Knew the Water';
const { signal } = new AbortController();

let stage: Stage;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figleaf-restore-'));
  stage = await openStage();
  await saveOffline(stage, '/hostile/plain');
  await saveOffline(stage, '/en/the-machine-that-knew-the-water.html');
});
afterEach(async () => {
  await stage.close();
  await rm(folder, { recursive: true, force: true });
});

/** The library's own backup, written by its screen, as a file on the disk. */
async function backUp(library: Page): Promise<string> {
  await answerPickers(library);
  await (await byRole(library, 'button', 'Export')).click();
  await (await until(() => library.$('.pick:has([name="format"]):last-of-type'), 'Backup')).click();
  await (await until(() => library.$('.sheet [type="submit"]:not(:disabled)'), 'the button')).click();
  await says(library, 'written');
  await (await byRole(library, 'button', 'Done')).click();
  const [name = ''] = Object.keys(await listFiles(library));
  const path = join(folder, `${Math.random()}.zip`);
  await writeFile(path, await readArchive(library, name));
  await library.evaluate(async (name) => {
    await (await navigator.storage.getDirectory()).removeEntry(name);
  }, name);
  return path;
}

/** Records and pictures of both stores, as text. */
const everything = (page: Page) =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('figleaf');
      request.addEventListener('success', () => resolve(request.result));
    });
    const saved = await new Promise<unknown[]>((resolve) => {
      const request = database.transaction('saved').objectStore('saved').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    database.close();
    const content: Record<string, string> = {};
    const inCaches = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    for (const request of inCaches.flat().toSorted((a, b) => (a.url < b.url ? -1 : 1))) {
      const response = await caches.match(request);
      const bytes = new Uint8Array((await response?.arrayBuffer()) ?? []);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      content[request.url] = `${response?.headers.get('content-type')} ${digest.join()}`;
    }
    return { saved: JSON.stringify(saved), content };
  });

/** Removing Figleaf removes everything: both stores are empty afterwards. */
async function wipe(): Promise<void> {
  const page = await stage.extensionPage('/icons/idle-16.png');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('figleaf');
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
      request.addEventListener('blocked', () => reject(new Error('blocked')));
    });
  });
  await page.close();
}

async function choose(library: Page, path: string): Promise<void> {
  await (await byRole(library, 'button', 'Restore')).click();
  const input = await library.waitForSelector('.sheet input[type="file"]');
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

test('a backup brings an empty library back byte for byte, and a second one is the same', async () => {
  let library = await stage.extensionPage('/library.html');
  await (await byRole(library, 'link', MACHINE)).focus();
  await library.keyboard.press('s');
  await library.keyboard.press('t');
  await byRole(library, 'combobox', 'Add a tag');
  await library.keyboard.type('hydrology');
  await library.keyboard.press('Enter');
  await until(() => library.$eval('.tags', (p) => p.textContent === 'hydrology'), 'the tag');
  await library.keyboard.press('Escape');
  await (await byRole(library, 'button', `Delete ${HARBOUR}`)).click();
  await byRole(library, 'button', 'Bin 1');
  const before = await everything(library);
  const first = await backUp(library);
  await library.close();
  await wipe();

  library = await stage.extensionPage('/library.html');
  await says(library, 'Nothing saved yet');
  await choose(library, first);
  await says(library, '2 are new here');
  // nothing was changed to find that out
  expect((await checkLibrary(library, [])).count).toBe(0);
  await (await (await library.waitForSelector('.sheet-acts .btn-primary'))!).click();
  await says(library, 'The backup is restored.');
  await says(library, '2 articles added');
  expect(await everything(library)).toEqual(before);
  const { disagreeing, missingPictures, orphans, count } = await checkLibrary(library, []);
  expect({ disagreeing, missingPictures, orphans, count }).toEqual({
    disagreeing: [],
    missingPictures: [],
    orphans: [],
    count: 2,
  });
  await (await byRole(library, 'button', 'Done')).click();
  await (await byRole(library, 'button', 'hydrology 1')).click();
  await byRole(library, 'button', `Take the star off ${MACHINE}`);

  const second = await backUp(library);
  expect(await contentOf(second)).toEqual(await contentOf(first));
  await choose(library, second);
  await says(library, '2 are here already and stay as they are');
  expect(await library.$eval('.sheet-acts .btn-primary', (b) => (b as HTMLButtonElement).disabled)).toBe(
    true,
  );
});

/** Files of a backup, but for the moment it was made and what is computed from that. */
async function contentOf(path: string): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await readFile(path));
  const limits = { entries: 1000, entryBytes: 1e8, totalBytes: 1e9 };
  const opened = await openZip(new Blob([bytes]), limits, signal);
  if (!opened.ok) throw new Error(opened.error.is);
  const files: Record<string, string> = {};
  for (const entry of opened.value.entries) {
    if (!/^(?:articles|pictures)\//.test(entry.name)) continue;
    const { blob, failure } = await opened.value.read(entry, signal);
    expect(failure).toBe(null);
    files[entry.name] = Buffer.from(await blob.arrayBuffer()).toString('base64');
  }
  expect(Object.keys(files).length).toBeGreaterThan(4);
  return files;
}

test('what is here stays: tags of both are kept, nothing leaves the bin, and new ones can be taken back', async () => {
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', HARBOUR);
  const path = await backUp(library);
  // the other one is erased for good, this one gets a tag and goes to the bin
  await (await byRole(library, 'button', `Delete ${HARBOUR}`)).click();
  await (await byRole(library, 'button', 'Bin 1')).click();
  await (await byRole(library, 'button', 'Empty the bin')).click();
  await (await byRole(library, 'button', 'Erase one article')).click();
  await (await byRole(library, 'button', 'Saved 1')).click();
  await (await byRole(library, 'link', MACHINE)).focus();
  await library.keyboard.press('t');
  await byRole(library, 'combobox', 'Add a tag');
  await library.keyboard.type('mine');
  await library.keyboard.press('Enter');
  await until(() => library.$eval('.tags', (p) => p.textContent === 'mine'), 'the tag');
  await library.keyboard.press('Escape');
  await (await byRole(library, 'button', `Delete ${MACHINE}`)).click();

  await choose(library, path);
  await says(library, '1 is new here');
  await says(library, '1 is here already and stays as it is');
  await (await (await library.waitForSelector('.sheet-acts .btn-primary'))!).click();
  await says(library, '1 article added');
  await (await byRole(library, 'button', 'Take it back')).click();
  await (await byRole(library, 'button', 'Bin 2')).click();
  await byRole(library, 'link', MACHINE);
  await byRole(library, 'link', HARBOUR);
});

test('an earlier text and its pictures come back when the restore that replaced them is taken back', async () => {
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', MACHINE);
  const path = await backUp(library);
  // as if it had been saved before the backup, with a picture that the later page has no more
  await library.evaluate(async (title) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('figleaf');
      request.addEventListener('success', () => resolve(request.result));
    });
    interface Saved {
      id: string;
      savedAt: string;
      article: { title: string };
      shelf: { tags: string[] };
      pictures: { hash?: string }[];
    }
    const all = await new Promise<Saved[]>((resolve) => {
      const request = database.transaction('saved').objectStore('saved').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    const saved = all.find((each) => each.article.title === title);
    if (!saved) return;
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    const headers = { 'content-type': 'image/jpeg' };
    const cacheOf = (hash: string) => caches.open(`figleaf-part-${hash.slice(-2)}`);
    const pictures = await cacheOf(hash);
    await pictures.put(`https://figleaf.invalid/part/${hash}`, new Response(bytes, { headers }));
    for (const { hash: later } of saved.pictures)
      if (later) await (await cacheOf(later)).delete(`https://figleaf.invalid/part/${later}`);
    const earlier = {
      ...saved,
      savedAt: '2020-01-01T00:00:00.000Z',
      shelf: { ...saved.shelf, tags: ['mine'] },
      pictures: [{ is: 'kept', src: 'https://x.example/old.jpg', hash, type: 'image/jpeg', bytes: 6 }],
    };
    const body = JSON.stringify(earlier);
    const json = { 'content-type': 'application/json' };
    const records = await caches.open(`figleaf-bundle-${saved.id.slice(-1)}`);
    await records.put(`https://figleaf.invalid/bundle/${saved.id}`, new Response(body, { headers: json }));
    const tx = database.transaction('saved', 'readwrite');
    tx.objectStore('saved').put(earlier);
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    database.close();
  }, MACHINE);
  const before = await everything(library);
  await choose(library, path);
  await says(library, '1 is here in an earlier version, which the one of the backup replaces');
  await (await (await library.waitForSelector('.sheet-acts .btn-primary'))!).click();
  await says(library, '1 replaced by its later version');
  const { orphans } = await checkLibrary(library, []);
  expect(orphans).toEqual([]);
  await (await byRole(library, 'button', 'Take it back')).click();
  await until(
    async () => JSON.stringify(await everything(library)) === JSON.stringify(before),
    'everything as it was before',
  );
});

test('kept searches and waiting links come back with the library, and go when that is taken back', async () => {
  const csv = fileOf('part.csv', `${POCKET}One,https://one.invalid/a,1500000000,t,unread\n`);
  let library = await chooseFiles(stage, csv);
  await (await byRole(library, 'button', 'Import one article')).click();
  await (await byRole(library, 'button', 'Waiting links 1')).click();
  await (await byRole(library, 'button', 'Pause')).click();
  await library.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set(items: object): Promise<void> } } };
    };
    const search = { id: crypto.randomUUID(), name: 'Cranes', shelf: 'saved', filter: { query: 'crane' } };
    await chrome.storage.local.set({ 'saved-searches': [search] });
  });
  await (await byRole(library, 'button', 'Saved 2')).click();
  await byRole(library, 'button', 'Cranes 1');
  const path = await backUp(library);
  await library.close();
  await wipe();
  const wiper = await stage.extensionPage('/icons/idle-16.png');
  await wiper.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { remove(key: string): Promise<void> } } };
    };
    await chrome.storage.local.remove('saved-searches');
  });

  library = await stage.extensionPage('/library.html');
  await says(library, 'Nothing saved yet');
  await choose(library, path);
  await says(library, '1 kept search is new here');
  await says(library, '1 waiting link is new here');
  await (await (await library.waitForSelector('.sheet-acts .btn-primary'))!).click();
  await says(library, '1 kept search added');
  await says(library, '1 waiting link added');
  await (await byRole(library, 'button', 'Done')).click();
  await byRole(library, 'button', 'Cranes 1');
  await byRole(library, 'button', 'Waiting links 1');
  await library.keyboard.down('Control');
  await library.keyboard.press('z');
  await library.keyboard.up('Control');
  await byRole(library, 'button', 'Bin 2');
  await until(async () => !(await hasRole(library, 'button', 'Cranes 1')), 'the search to go');
  await until(async () => !(await hasRole(library, 'button', 'Waiting links 1')), 'the link to go');
});

test('says what of a damaged backup cannot be restored, and restores the rest; refuses what is none', async () => {
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', HARBOUR);
  const path = await backUp(library);
  await library.close();
  await wipe();
  const bytes = await readFile(path);
  // the record of one article, in the middle of its packed bytes
  const record = bytes.indexOf(`articles/`);
  bytes[record + 200] = (bytes[record + 200] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
  const again = await stage.extensionPage('/library.html');
  await says(again, 'Nothing saved yet');
  await choose(again, path);
  await says(again, 'One article of the backup cannot be restored:');
  await says(again, 'damaged (1)');
  await (await (await again.waitForSelector('.sheet-acts .btn-primary'))!).click();
  await says(again, '1 article added');
  await (await byRole(again, 'button', 'Done')).click();
  expect((await checkLibrary(again, [])).count).toBe(1);

  await writeFile(path, 'no archive at all');
  await choose(again, path);
  await says(again, 'This file is no backup of Figleaf');
  await (await byRole(again, 'button', 'Another file')).click();
  await byRole(again, 'button', 'Choose a file');
});
