import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openZip } from '../../core/zip/open-zip.ts';
import { contentOf, overwriteContent } from './content.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';
import { answerPickers, listFiles, readArchive, saveOffline, says } from './take-away-stage.ts';

const HARBOUR = 'A Harbour Learns to Share Its Crane';
const MACHINE = 'The Machine That Knew the Water';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await saveOffline(stage, '/hostile/plain');
  await saveOffline(stage, '/en/the-machine-that-knew-the-water.html');
});
afterEach(() => stage.close());

async function namesIn(bytes: Uint8Array<ArrayBuffer>): Promise<string[]> {
  const { signal } = new AbortController();
  const opened = await openZip(
    new Blob([bytes]),
    { entries: 1000, entryBytes: 1e8, totalBytes: 1e9 },
    signal,
  );
  if (!opened.ok) throw new Error(opened.error.is);
  for (const entry of opened.value.entries)
    expect((await opened.value.read(entry, signal)).failure).toBe(null);
  return opened.value.entries.map(({ name }) => name);
}

test('the whole library is written to the place that is chosen, in every format; the bin is in backups alone', async () => {
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', MACHINE);
  await answerPickers(library);
  await (await byRole(library, 'button', `Delete ${HARBOUR}`)).click();
  const take = async (format: string, articles: number) => {
    await (await byRole(library, 'button', 'Export')).click();
    await (await until(() => library.$(`.pick:has([name="format"]):nth-of-type(${format})`), format)).click();
    const words = articles === 1 ? 'Export 1 article' : `Export ${articles} articles`;
    await (await byRole(library, 'button', words)).click();
    await says(library, articles === 1 ? '1 article written' : `${articles} articles written`);
    await (await byRole(library, 'button', 'Done')).click();
    const [name = ''] = Object.keys(await listFiles(library));
    const bytes = await readArchive(library, name);
    await library.evaluate(async (name) => {
      await (await navigator.storage.getDirectory()).removeEntry(name);
    }, name);
    return { name, bytes, text: () => new TextDecoder().decode(bytes) };
  };

  const html = await take('1', 1);
  expect(html.name).toBe(`${MACHINE}.html`);
  expect(html.text()).toContain('<!doctype html>');
  const epub = await take('2', 1);
  expect(epub.name).toBe(`${MACHINE}.epub`);
  expect((await namesIn(epub.bytes)).slice(0, 2)).toEqual(['mimetype', 'META-INF/container.xml']);
  const markdown = await take('3', 1);
  expect(markdown.name).toBe(`${MACHINE}.zip`);
  expect((await namesIn(markdown.bytes))[0]).toBe('article.md');
  const csv = await take('4', 1);
  expect(csv.text()).toContain(`\r\n${MACHINE},http`);
  expect(csv.text()).not.toContain(HARBOUR);
  const backup = await take('5', 2);
  expect(backup.name).toMatch(/^figleaf-backup-\d{4}-\d{2}-\d{2}-\d{4}\.zip$/);
  const names = await namesIn(backup.bytes);
  expect(names.filter((name) => /^articles\/.*\.json$/.test(name)).length).toBe(2);
  expect(names.at(-1)).toBe('checksums.json');
});

test('a selection is downloaded where the browser has no dialog, and one row alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'figleaf-download-'));
  try {
    const devtools = await stage.browser.target().createCDPSession();
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    const library = await stage.extensionPage('/library.html');
    await library.evaluate(() => Object.assign(globalThis, { showSaveFilePicker: undefined }));
    await (await byRole(library, 'button', `Export ${HARBOUR}`)).click();
    await (await byRole(library, 'button', 'Export 1 article')).click();
    await until(async () => (await readdir(folder)).includes(`${HARBOUR}.html`), 'the file');
    await (await byRole(library, 'button', 'Done')).click();
    await (await byRole(library, 'checkbox', `Select ${MACHINE}`)).click();
    await (await byRole(library, 'checkbox', 'Select all 2')).click();
    await (await (await library.waitForSelector('.bulk'))!.$('::-p-aria([name="Export"])'))!.click();
    await (await byRole(library, 'button', 'Export 2 articles')).click();
    await says(library, '2 articles written');
    const zip = await until(
      async () => (await readdir(folder)).find((name) => /^Saved articles .*\.zip$/.test(name)),
      'the file',
    );
    expect((await namesIn(new Uint8Array(await readFile(join(folder, zip))))).toSorted()).toEqual([
      `${HARBOUR}.html`,
      `${MACHINE}.html`,
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('says what could not be written: an article whose record is gone, a picture whose bytes are', async () => {
  const page = await stage.extensionPage('/icons/idle-16.png');
  const torn = await page.evaluate(async (title) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('figleaf');
      request.addEventListener('success', () => resolve(request.result));
    });
    const tx = database.transaction(['rows', 'saved'], 'readwrite');
    const rows = tx.objectStore('rows');
    const all = await new Promise<{ id: string; title: string }[]>((resolve) => {
      const request = rows.getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    const id = all.find((row) => row.title === title)!.id;
    tx.objectStore('saved').delete(id);
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    database.close();
    return id;
  }, HARBOUR);
  await overwriteContent(page, `https://figleaf.invalid/bundle/${torn}`, '{ torn', 'application/json');
  for (const part of Object.keys(await contentOf(page, 'part')))
    await overwriteContent(page, part, 'torn', 'image/png');
  const library = await stage.extensionPage('/library.html');
  await answerPickers(library);
  await byRole(library, 'link', MACHINE);
  await (await byRole(library, 'button', 'Export')).click();
  await (await byRole(library, 'button', 'Export 2 articles')).click();
  await says(library, '1 article written');
  await says(library, 'One article is not in the file:');
  await says(library, `${HARBOUR} – This saved article cannot be read.`);
  await says(library, 'pictures are not in the file');
});

test('stopped in the middle, it leaves no file behind', async () => {
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', MACHINE);
  await library.evaluate(() => {
    // a drive that takes nothing, and lets go when it is told to
    const slow = new WritableStream({
      write: (_, { signal }) => new Promise((_, reject) => signal.addEventListener('abort', reject)),
    });
    Object.assign(globalThis, {
      showSaveFilePicker: async () => ({ name: 'slow.zip', createWritable: async () => slow }),
    });
  });
  await (await byRole(library, 'button', 'Export')).click();
  await (await byRole(library, 'button', 'Export 2 articles')).click();
  await (await byRole(library, 'button', 'Stop')).click();
  await says(library, 'Stopped. No file was written.');
});
