import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { checkLibrary } from './library-invariants.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';
import { answerPickers, listFiles, saveOffline, says } from './take-away-stage.ts';

const HARBOUR = 'A Harbour Learns to Share Its Crane';
const NAME = /^figleaf-backup-\d{4}-\d{2}-\d{2}-\d{4}\.zip$/;

let stage: Stage;
afterEach(() => stage.close());

interface StorageApi {
  storage: { local: { get(key: string): Promise<Record<string, object>>; set(all: object): Promise<void> } };
}
/** Puts the last backup some days back: no test waits a day. */
const age = (page: Page, days: number) =>
  page.evaluate(async (days) => {
    const { local } = (globalThis as unknown as { chrome: StorageApi }).chrome.storage;
    const { backup } = (await local.get('backup')) as {
      backup?: { last: object | null; keep: number; remind: string };
    };
    const at = new Date(Date.now() - days * 86_400_000).toISOString();
    const last = { where: 'file', name: 'x.zip', articles: 1, bytes: 1, ...backup?.last, at };
    await local.set({ backup: { keep: 3, remind: 'month', trouble: null, ...backup, last } });
  }, days);

async function chooseFolder(): Promise<Page> {
  const options = await stage.extensionPage('/options.html');
  await byRole(options, 'button', 'Choose a folder');
  await answerPickers(options);
  await (await byRole(options, 'button', 'Choose a folder')).click();
  await says(options, 'Into the folder “Backups”');
  return options;
}

test('a folder that is chosen once gets a backup at once, and another by itself when something changed', async () => {
  stage = await openStage();
  await saveOffline(stage, '/hostile/plain');
  const options = await chooseFolder();
  await says(options, '1 article');
  await until(
    () => options.$eval('#data', (s) => /in the folder, as figleaf-backup-/.test(s.textContent)),
    'the backup',
  );
  const [first = ''] = Object.keys(await listFiles(options, 'Backups'));
  expect(first).toMatch(NAME);

  // what lies there besides: older backups, one that never came to its end, and a file of the user's own
  await options.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('Backups');
    const put = async (name: string, text: string) => {
      const file = await folder.getFileHandle(name, { create: true });
      const stream = await file.createWritable();
      await stream.write(text);
      await stream.close();
    };
    for (const day of ['01', '02', '03']) await put(`figleaf-backup-2020-01-${day}-1000.zip`, 'old');
    await put('figleaf-backup-2021-01-01-1000.zip', '');
    await put('mine.txt', 'mine');
  });
  await age(options, 2);
  await options.close();
  let library = await stage.extensionPage('/library.html');
  await (await byRole(library, 'link', HARBOUR)).focus();
  await library.keyboard.press('s');
  await byRole(library, 'button', `Take the star off ${HARBOUR}`);
  await library.close();
  library = await stage.extensionPage('/library.html');
  const files = await until(async () => {
    const names = Object.keys(await listFiles(library, 'Backups'));
    return !names.includes('figleaf-backup-2020-01-01-1000.zip') && names.toSorted();
  }, 'the second backup');
  expect(files.filter((name) => !NAME.test(name))).toEqual(['mine.txt']);
  expect(files.slice(0, 2)).toEqual([
    'figleaf-backup-2020-01-02-1000.zip',
    'figleaf-backup-2020-01-03-1000.zip',
  ]);
  expect(files.length).toBe(4);
  const { disagreeing, missingPictures, count } = await checkLibrary(library, []);
  expect({ disagreeing, missingPictures, count }).toEqual({ disagreeing: [], missingPictures: [], count: 1 });
});

test('says that the folder is gone, and that the permission lapsed; one click mends it', async () => {
  stage = await openStage();
  await saveOffline(stage, '/hostile/plain');
  const options = await chooseFolder();
  await until(() => options.$eval('#data', (s) => s.textContent.includes('in the folder, as')), 'the backup');
  await options.evaluate(async () => {
    await (await navigator.storage.getDirectory()).removeEntry('Backups', { recursive: true });
  });
  await (await byRole(options, 'button', 'Back up now')).click();
  await says(options, 'The place is not there any more.');
  const library = await stage.extensionPage('/library.html');
  await says(library, 'The last backup was not written. The place is not there any more.');
  await options.bringToFront();
  await (await byRole(options, 'button', 'Another folder')).click();
  await until(async () => Object.keys(await listFiles(options, 'Backups')).length === 1, 'the backup');
  await until(async () => !(await options.$('.o-trouble')), 'the trouble to go');

  // the browser's own question, which no test can answer: it asks again after a restart
  await age(options, 2);
  await options.close();
  await library.close();
  const lapsed = await stage.browser.newPage();
  await lapsed.evaluateOnNewDocument(() => {
    let answer: PermissionState = 'prompt';
    Object.assign(FileSystemHandle.prototype, {
      queryPermission: async () => answer,
      requestPermission: async () => (answer = 'granted'),
    });
  });
  await lapsed.goto(`chrome-extension://${stage.extension.id}/library.html`);
  await says(lapsed, 'The browser wants to be asked again');
  await (await byRole(lapsed, 'button', 'Allow and back up')).click();
  await until(async () => !(await lapsed.$('.backup-note')), 'the notice to go');
  const now = await stage.extensionPage('/options.html');
  await until(() => now.$eval('#data', (s) => s.textContent.includes('Today')), 'the backup of today');
});

test('says that the disk is full, leaves nothing half, and the library is as it was', async () => {
  stage = await openStage({ without: ['unlimitedStorage'] });
  await saveOffline(stage, '/hostile/plain');
  const options = await chooseFolder();
  await until(() => options.$eval('#data', (s) => s.textContent.includes('in the folder, as')), 'the backup');
  const before = await listFiles(options, 'Backups');
  expect(Object.keys(before).length).toBe(1);
  const devtools = await options.createCDPSession();
  const origin = `chrome-extension://${stage.extension.id}`;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
  await (await byRole(options, 'button', 'Back up now')).click();
  await says(options, 'The disk is full.');
  // the backup before it is as it was, also where it has the same name
  expect(await listFiles(options, 'Backups')).toEqual(before);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  const { disagreeing, missingPictures, orphans, count } = await checkLibrary(options, []);
  expect({ disagreeing, missingPictures, orphans, count }).toEqual({
    disagreeing: [],
    missingPictures: [],
    orphans: [],
    count: 1,
  });
  await (await byRole(options, 'button', 'Back up now')).click();
  await until(async () => !(await options.$('.o-trouble')), 'the backup');
});

test('reminds where there is no folder, and one click makes the backup', async () => {
  stage = await openStage();
  await saveOffline(stage, '/hostile/plain');
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', HARBOUR);
  expect(await library.$('.backup-note')).toBe(null);
  await age(library, 40);
  await says(library, 'Something changed since');
  await answerPickers(library);
  await (await byRole(library, 'button', 'Back up now')).click();
  await until(async () => {
    const names = Object.keys(await listFiles(library));
    return names.length === 1 && NAME.test(names[0] ?? '');
  }, 'the file');
  await until(async () => !(await library.$('.notice')), 'the reminder to go');
});
