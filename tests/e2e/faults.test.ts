import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { contentOf, overwriteContent } from './content.ts';
import { chooseFiles, fileOf, POCKET } from './import-stage.ts';
import { lowerDatabase } from './earlier-layouts.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const VI = '/vi/quan-ven-song.html';
const EN = '/en/the-machine-that-knew-the-water.html';
const VI_TITLE = "Quận Ven Sông giữ 'nhịp đôi' thu ngân sách và chống ngập trong năm 2020";

async function says(page: Page, text: string): Promise<void> {
  await until(async () => (await page.$eval('body', (b) => b.innerText)).includes(text), `"${text}"`);
}

async function save(path: string): Promise<Page> {
  const page = await stage.open(path);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await says(popup, 'Saved on this device');
  return popup;
}

/** Makes the worker fail to write what `kind` names as Chromium does where the disk below the quota is full. */
async function fillDisk(kind: '/part/' | '/bundle/'): Promise<void> {
  const worker = await until(async () => (await stage.extension.workers())[0], 'the worker');
  await worker.evaluate((kind) => {
    const put = Cache.prototype.put;
    Cache.prototype.put = function (key, response) {
      return String(key instanceof Request ? key.url : key).includes(kind)
        ? Promise.reject(new DOMException('Unexpected internal error.', 'UnknownError'))
        : put.call(this, key, response);
    };
  }, kind);
}

/** A page of the extension that holds no connection to the library. */
const bystander = () => stage.extensionPage('/icons/idle-16.png');

describe('the library, when something is wrong', () => {
  test('says that there is no room, changes nothing, and saves when there is room again', async () => {
    stage = await openStage({ without: ['unlimitedStorage'] });
    await (await save(VI)).close();
    const library = await stage.extensionPage('/library.html');
    await byRole(library, 'link', VI_TITLE);
    const devtools = await library.createCDPSession();
    const origin = `chrome-extension://${stage.extension.id}`;
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });

    const popup = await stage.popup(await stage.open(EN));
    await (await byRole(popup, 'button', 'Save offline')).click();
    await says(popup, 'Not saved: this device is out of room.');
    await byRole(popup, 'link', 'Make room');
    expect((await library.$$('a[href*="saved="]')).length).toBe(1);
    await library.bringToFront();
    await (await byRole(library, 'link', VI_TITLE)).click();
    await library.waitForSelector('.body p');

    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await save(EN);
  });

  test('waits for a window that holds an older version of the library, and raises it when that is closed', async () => {
    stage = await openStage();
    await (await save(VI)).close();
    const holder = await bystander();
    await lowerDatabase(holder, true);

    const library = await stage.extensionPage('/library.html');
    await says(library, 'Another window holds an older version of the library open.');
    await holder.close();
    await (await byRole(library, 'button', 'Try again')).click();
    await (await byRole(library, 'link', VI_TITLE)).click();
    await library.waitForSelector('.body p');
    const popup = await stage.popup(await stage.open(VI));
    await says(popup, 'Saved on this device');
  });

  test('touches nothing that a newer Figleaf wrote, and says so', async () => {
    stage = await openStage();
    await (await save(VI)).close();
    const page = await bystander();
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = indexedDB.open('figleaf', 999);
          request.addEventListener('success', () => {
            request.result.close();
            resolve();
          });
          request.addEventListener('error', () => reject(request.error));
        }),
    );
    const library = await stage.extensionPage('/library.html');
    await says(library, 'This library was written by a newer Figleaf.');
    const popup = await stage.popup(await stage.open(EN));
    await (await byRole(popup, 'button', 'Save offline')).click();
    await says(popup, 'This library was written by a newer Figleaf.');
    expect(
      await page.evaluate(
        async () => (await indexedDB.databases()).find((d) => d.name === 'figleaf')?.version,
      ),
    ).toBe(999);
  });

  test('says which saved article is damaged; the others open', async () => {
    stage = await openStage();
    await (await save(VI)).close();
    await (await save(EN)).close();
    const page = await bystander();
    const [address, text] = Object.entries(await contentOf(page, 'bundle')).find(([, text]) =>
      text.includes('Quận Ven Sông'),
    )!;
    await overwriteContent(page, address, text.slice(0, text.length / 2), 'application/json');
    const damaged = address.split('/').at(-1)!;
    await page.evaluate(async (id) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('figleaf');
        request.addEventListener('success', () => resolve(request.result));
      });
      const tx = database.transaction('saved', 'readwrite');
      tx.objectStore('saved').delete(id);
      await new Promise((resolve) => tx.addEventListener('complete', resolve));
      database.close();
    }, damaged);
    const reader = await stage.extensionPage(`/reader.html?saved=${damaged}`);
    await says(reader, 'This saved article cannot be read.');
    const library = await stage.extensionPage('/library.html');
    await (await byRole(library, 'link', 'The Machine That Knew the Water')).click();
    await library.waitForSelector('.body p');
  });

  test('says once that an article cannot be read, and counts it where room is shown', async () => {
    stage = await openStage();
    await (await save(VI)).close();
    await (await save(EN)).close();
    const page = await bystander();
    const [address] = Object.entries(await contentOf(page, 'bundle')).find(([, text]) =>
      text.includes('Quận Ven Sông'),
    )!;
    await overwriteContent(page, address, '{ torn', 'application/json');
    await page.evaluate(
      () => new Promise((resolve) => (indexedDB.deleteDatabase('figleaf').onsuccess = resolve)),
    );
    let library = await stage.extensionPage('/library.html');
    await says(library, 'Figleaf mended its list: 1 restored, 1 could not be read.');
    await (await byRole(library, 'button', 'Dismiss')).click();
    await library.close();
    // a browser that is started anew has checked nothing
    const isChecked = () =>
      page.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: SessionApi };
        return chrome.storage.session.get('library-checked').then((all) => all['library-checked'] === true);
      });
    await page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: SessionApi };
      return chrome.storage.session.remove('library-checked');
    });
    library = await stage.extensionPage('/library.html');
    await until(isChecked, 'the library to be checked');
    await library.reload();
    await byRole(library, 'link', 'The Machine That Knew the Water');
    await (await byRole(library, 'button', 'Free space')).click();
    await says(library, 'One article cannot be read any more.');
    expect(await library.$('.notice')).toBe(null);
  });

  test('says that there is no room where the disk fills between the text and its pictures', async () => {
    stage = await openStage();
    await fillDisk('/part/');
    await (await save(VI)).close();
    const library = await stage.extensionPage('/library.html');
    await (await byRole(library, 'link', VI_TITLE)).click();
    await says(library, 'this device is out of room');
    expect(await library.$eval('body', (b) => b.innerText)).not.toContain('the kept copy was damaged');
  });

  test('says of a link that there is no room for its article', async () => {
    stage = await openStage();
    const csv = `${POCKET}Machine,${stage.origin}${EN},1500000000,,unread\n`;
    await fillDisk('/bundle/');
    const importing = await chooseFiles(stage, fileOf('part_000000.csv', csv));
    await (await importing.waitForSelector('.imp-private input'))?.click();
    await (await byRole(importing, 'button', 'Import one article')).click();
    await says(importing, 'waiting to be fetched');
    const library = await stage.extensionPage('/library.html');
    await (await byRole(library, 'button', 'Waiting links 1')).click();
    await until(
      async () => (await library.$eval('body', (b) => b.innerText)).includes('this device is out of room'),
      'the reason',
      40_000,
    );
  });

  test('says that a kept picture no longer matches its bytes, and fetches it again when asked', async () => {
    stage = await openStage();
    await (await save(VI)).close();
    const page = await bystander();
    const [part] = Object.keys(await contentOf(page, 'part'));
    await overwriteContent(page, part!, 'torn', 'image/png');
    const library = await stage.extensionPage('/library.html');
    await (await byRole(library, 'link', VI_TITLE)).click();
    await says(library, 'the kept copy was damaged');
    await (await byRole(library, 'button', 'Try the lost pictures again')).click();
    await until(
      () =>
        library.$$eval('.body img', (all) => all.length === 3 && all.every((i) => i.src.startsWith('blob:'))),
      'the pictures',
    );
  });
});

describe('a private window', () => {
  test('keeps nothing unless its user says so there', async () => {
    stage = await openStage();
    const admin = await stage.browser.newPage();
    await admin.goto('chrome://extensions');
    await admin.evaluate(async (extensionId) => {
      const { developerPrivate } = (globalThis as unknown as { chrome: DeveloperApi }).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    }, stage.extension.id);
    // the browser starts the extension anew with its new rights
    const opener = await until(() => stage.extensionPage('/options.html'), 'the extension');
    const [target] = await Promise.all([
      stage.browser.waitForTarget((t) => t.url() === stage.origin + VI),
      opener.evaluate(async (url) => {
        const { windows } = (globalThis as unknown as { chrome: WindowsApi }).chrome;
        await windows.create({ incognito: true, url });
      }, stage.origin + VI),
    ]);
    const page = await target.asPage();
    const popup = await stage.popup(page);
    await (await byRole(popup, 'button', 'Save offline')).click();
    await says(popup, 'Private windows keep nothing by themselves.');
    await byRole(popup, 'link', 'Saved articles 0');
    await (await byRole(popup, 'button', 'Save all the same')).click();
    await says(popup, 'Saved on this device');
    const library = await stage.extensionPage('/library.html');
    await byRole(library, 'link', VI_TITLE);
  });
});

interface SessionApi {
  storage: {
    session: { get(key: string): Promise<Record<string, unknown>>; remove(key: string): Promise<void> };
  };
}
interface DeveloperApi {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(change: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
}
interface WindowsApi {
  windows: { create(about: { incognito: boolean; url: string }): Promise<unknown> };
}
