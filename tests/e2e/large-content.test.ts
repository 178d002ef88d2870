import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentOf } from './content.ts';
import { lowerContent } from './earlier-layouts.ts';
import { checkLibrary } from './library-invariants.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';
import { saveOffline, says } from './take-away-stage.ts';

const HARBOUR = 'A Harbour Learns to Share Its Crane';
const MACHINE = 'The Machine That Knew the Water';
const MACHINE_PATH = '/en/the-machine-that-knew-the-water.html';
const WHOLE = { lost: [], disagreeing: [], missingPictures: [], orphans: [] };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await saveOffline(stage, '/hostile/plain');
  await saveOffline(stage, MACHINE_PATH);
});
afterEach(() => stage.close());

/** A page of the extension that holds no connection to the library. */
const bystander = () => stage.extensionPage('/icons/idle-16.png');

const dropDatabase = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('figleaf');
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
  });

const idsOf = async (page: Page) =>
  Object.keys(await contentOf(page, 'bundle')).map((address) => address.split('/').at(-1)!);

const isListed = (page: Page) =>
  page.evaluate(async () =>
    (await caches.open('figleaf-content')).keys().then(
      () => true,
      () => false,
    ),
  );

async function restartWorker(page: Page): Promise<void> {
  for (const worker of await stage.extension.workers()) await worker.close();
  await page.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };
    };
    return chrome.runtime.sendMessage({ id: 1, timestamp: Date.now(), type: 'wake' });
  });
}

const oldIsGone = (page: Page) =>
  until(() => page.evaluate(async () => !(await caches.has('figleaf-content'))), 'the old cache to be empty');

async function isWhole(page: Page, ids: readonly string[]): Promise<void> {
  const { count, ...broken } = await checkLibrary(page, ids);
  expect(broken).toEqual(WHOLE);
  expect(count).toBe(ids.length);
}

describe('a content store that is one cache, as an earlier Figleaf wrote it', () => {
  test('is read where it is, and moved', async () => {
    const page = await bystander();
    const ids = await idsOf(page);
    await lowerContent(page);
    const library = await stage.extensionPage('/library.html');
    await (await byRole(library, 'link', MACHINE)).click();
    await until(
      () => library.$$eval('.body img', (all) => all.some((image) => image.src.startsWith('blob:'))),
      'a picture',
    );
    await library.close();
    await restartWorker(page);
    await oldIsGone(page);
    await isWhole(page, ids);
  });

  test('is moved by what the database names where it holds too much to be listed', async () => {
    const page = await bystander();
    const ids = await idsOf(page);
    await lowerContent(page, true);
    expect(await isListed(page)).toBe(false);
    await restartWorker(page);
    await oldIsGone(page);
    await isWhole(page, ids);
    await dropDatabase(page);
    const library = await stage.extensionPage('/library.html');
    await says(library, 'Figleaf mended its list: 2 articles restored.');
    await isWhole(library, ids);
  });

  test('says what it cannot list of it when the database was dropped too; an article that is saved again is as it was', async () => {
    const page = await bystander();
    let library = await stage.extensionPage('/library.html');
    await (await byRole(library, 'button', `Star ${MACHINE}`)).click();
    await byRole(library, 'button', `Take the star off ${MACHINE}`);
    await library.close();
    const ids = await idsOf(page);
    const before = { ...(await contentOf(page, 'bundle')), ...(await contentOf(page, 'part')) };
    await lowerContent(page, true);
    await dropDatabase(page);
    library = await stage.extensionPage('/library.html');
    await says(library, 'The browser dropped the list of your articles, and Figleaf cannot rebuild it.');
    await restartWorker(page);
    await saveOffline(stage, MACHINE_PATH);
    await byRole(library, 'link', MACHINE);
    await byRole(library, 'button', `Take the star off ${MACHINE}`);
    const still = await page.evaluate(
      (addresses) => Promise.all(addresses.map(async (address) => !!(await caches.match(address)))),
      Object.keys(before),
    );
    expect(still).not.toContain(false);
    await saveOffline(stage, '/hostile/plain');
    await byRole(library, 'link', HARBOUR);
    await restartWorker(page);
    await oldIsGone(page);
    await isWhole(page, ids);
  });
});

test('more than one cache could list is healed from a dropped database, and swept', async () => {
  const page = await bystander();
  const [address, text] = Object.entries(await contentOf(page, 'bundle'))[0]!;
  // as many bytes of requests as 20,000 pictures have, where one cache lists 18,000
  await page.evaluate(
    async (address, text) => {
      const headers = { padding: 'x'.repeat(250_000) };
      const put = async (cache: string, url: string, body: string) =>
        (await caches.open(cache)).put(new Request(url, { headers }), new Response(body));
      const digits = Array.from({ length: 64 }, (_, n) => ((37 * n) % 256).toString(16).padStart(2, '0'));
      await Promise.all(
        digits.flatMap((end) => {
          const url = address.slice(0, -2) + end;
          const id = url.split('/').at(-1)!;
          const record = { ...(JSON.parse(text) as object), id };
          const hash = 'a'.repeat(62) + end;
          return [
            url === address ? undefined : put(`figleaf-bundle-${end.slice(-1)}`, url, JSON.stringify(record)),
            put(`figleaf-part-${end}`, `https://figleaf.invalid/part/${hash}`, 'nobody names this'),
          ];
        }),
      );
    },
    address,
    text,
  );
  const ids = await idsOf(page);
  await dropDatabase(page);
  const library = await stage.extensionPage('/library.html');
  await says(library, `Figleaf mended its list: ${ids.length} articles restored.`);
  await (await byRole(library, 'button', `Delete ${MACHINE}`)).click();
  await (await byRole(library, 'button', 'Bin 1')).click();
  await (await byRole(library, 'button', 'Empty the bin')).click();
  await (await byRole(library, 'button', 'Erase one article')).click();
  await until(async () => (await checkLibrary(library, [])).orphans.length === 0, 'the orphans to be swept');
  const { count, ...broken } = await checkLibrary(library, []);
  expect(broken).toEqual(WHOLE);
  expect(count).toBe(ids.length - 1);
});
