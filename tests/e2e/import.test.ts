import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeZip } from '../../core/zip/write-zip.ts';
import { makeZip } from '../make-zip.ts';
import { contentOf } from './content.ts';
import { chooseFiles, fileOf, POCKET, says, titles } from './import-stage.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const EN = '/en/the-machine-that-knew-the-water.html';
const MACHINE = 'The Machine That Knew the Water';
const BODY = `<p>The tide mill turned twice a day for four hundred years. ${'It ground rye and barley for nine villages. '.repeat(6)}</p>`;

async function omnivore(origin: string, body = BODY): Promise<Uint8Array> {
  const entries = [
    {
      id: '1',
      slug: 'tide-1',
      title: 'Tide mills',
      author: 'Ola Fern',
      url: 'https://mill.example/tide',
      state: 'Archived',
      readingProgress: 40,
      labels: ['water', 'old'],
      savedAt: '2024-03-01T10:00:00.000Z',
      publishedAt: null,
    },
  ];
  const files = [
    { name: 'metadata_0_to_20.json', data: JSON.stringify(entries), isPacked: true },
    {
      name: 'content/tide-1.html',
      data: `${body}<p><img src="${origin}/fault/good.jpg" alt="Mill" onerror="document.title=1"></p>`,
      isPacked: true,
    },
    { name: 'highlights/tide-1.md', data: '> turned twice a day\n\n', isPacked: true },
  ];
  return new Response(writeZip(files, new Date('2026-11-23T10:00:00.000Z'))).bytes();
}

describe('import', () => {
  test('brings in an archive with texts: preview, article with marks, tags and date, report, undo', async () => {
    const library = await chooseFiles(stage, fileOf('omnivore.zip', await omnivore(stage.origin)));
    await says(library, 'Recognised as Omnivore');
    await says(library, /1\s+with text, kept at once/);
    expect(await titles(library)).toEqual([]);
    await (await byRole(library, 'button', 'Import one article')).click();
    await says(library, 'Import finished');
    await says(library, /1\s+kept with their text/);
    await (await byRole(library, 'button', 'Archived 1')).click();
    await byRole(library, 'link', 'Tide mills');
    await says(library, 'Mar 1, 2024');
    await byRole(library, 'button', 'water 1');
    const [saved] = Object.values(await contentOf(library, 'bundle'));
    expect(saved).toContain('"quote":"turned twice a day"');
    expect(saved).toContain('"savedAt":"2024-03-01T10:00:00.000Z"');
    expect(saved).not.toContain('onerror');
    await (await byRole(library, 'button', 'Undo')).click();
    await byRole(library, 'button', 'Bin 1');
  });

  test('imported again, doubles nothing and changes nothing but new tags', async () => {
    const zip = await omnivore(stage.origin);
    const first = await chooseFiles(stage, fileOf('omnivore.zip', zip));
    await (await byRole(first, 'button', 'Import one article')).click();
    await says(first, 'Import finished');
    interface Kept {
      savedAt: string;
      article: { html: string };
      shelf: { tags: string[]; marks: { id: string }[] };
    }
    const recordsOf = async (page: Page) =>
      Object.values(await contentOf(page, 'bundle')).map((text) => JSON.parse(text) as Kept);
    const [before] = await recordsOf(first);
    await first.close();
    const csv = `${POCKET}Another title,https://mill.example/tide,1700000000,mill|water,unread\n`;
    const again = await chooseFiles(stage, fileOf('omnivore.zip', zip), fileOf('part.csv', csv));
    await says(again, /1\s+already in the library/);
    await (await byRole(again, 'button', 'Import one article')).click();
    await says(again, /1\s+there before, with new tags or highlights/);
    const library = await stage.extensionPage('/library.html');
    expect(await contentOf(library, 'wanted')).toEqual({});
    const after = await recordsOf(library);
    expect(after).toHaveLength(1);
    expect(after[0]?.savedAt).toBe(before?.savedAt);
    expect(after[0]?.article).toEqual(before?.article);
    expect(after[0]?.shelf.marks).toEqual(before?.shelf.marks);
    expect(after[0]?.shelf.tags).toEqual(['water', 'old', 'mill']);
  });

  test('fetches the pages of a list of links while the library is closed, and says what it could not', async () => {
    const csv =
      POCKET +
      `,${stage.origin}${EN},1500000000,river|toread,unread\n` +
      `Gone,${stage.origin}/nowhere.html,1500000001,,archive\n` +
      `Script,javascript:alert(1),1500000002,,unread\n`;
    const first = await chooseFiles(stage, fileOf('part_000000.csv', csv));
    await says(first, 'Recognised as Pocket');
    await says(first, /2\s+without text/);
    await says(first, '1 entry not taken');
    await (await first.waitForSelector('.imp-private input'))?.click();
    await (await byRole(first, 'button', 'Import 2 articles')).click();
    // and of articles that were imported it says nothing
    await until(
      () => first.$eval('.toast-at', (toast) => toast.textContent.startsWith('2 links wait to be fetched.')),
      'the word of the links',
    );
    await says(first, /2\s+waiting to be fetched/);
    await first.close();

    const library = await stage.extensionPage('/library.html');
    await until(async () => (await titles(library)).includes(MACHINE), 'the article', 40_000);
    await byRole(library, 'button', 'river 1');
    await (await byRole(library, 'button', 'Waiting links 1')).click();
    await says(library, 'Not fetched: the page is gone.');
    await byRole(library, 'button', 'Try again: Gone');
    await (await byRole(library, 'button', 'Remove: Gone')).click();
    await says(library, 'No link is waiting.');
    await (await byRole(library, 'button', 'Undo')).click();
    await says(library, '1 could not be fetched');
    const row = await library.evaluate(
      () =>
        new Promise<{ savedAt: string }[]>((resolve) => {
          const opening = indexedDB.open('figleaf');
          opening.addEventListener('success', () => {
            const all = opening.result.transaction('rows').objectStore('rows').getAll();
            all.addEventListener('success', () => resolve(all.result as { savedAt: string }[]));
          });
        }),
    );
    expect(row[0]?.savedAt).toBe('2017-07-14T02:40:00.000Z');
  });

  test('asks before it fetches from a private network, and then only what it was told to', async () => {
    const csv = `${POCKET}Here,${stage.origin}${EN},1500000000,,unread\n`;
    const library = await chooseFiles(stage, fileOf('part.csv', csv));
    const asked = stage.server.requests.length;
    await (await byRole(library, 'button', 'Import one article')).click();
    await (await byRole(library, 'button', 'Waiting links 1')).click();
    await says(library, 'Not fetched: its address is on this device or in a private network.');
    expect(stage.server.requests.length).toBe(asked);
    await (await byRole(library, 'button', 'Fetch all the same: Here')).click();
    await says(library, 'No link is waiting.');
    await (await byRole(library, 'button', 'Saved 1')).click();
    await byRole(library, 'link', MACHINE);
  });

  test('asks nobody in a private network for pictures, whatever a file says of where its text is from', async () => {
    const page = `${stage.origin}/never-visited`;
    const entry = {
      id: 1,
      title: 'Tide mills',
      url: page,
      content: `${BODY}<img src="${stage.origin}/fault/good.jpg">`,
      is_archived: 0,
      is_starred: 0,
      tags: [],
      created_at: '2024-03-01T10:00:00+0000',
      annotations: [],
    };
    const library = await chooseFiles(stage, fileOf('wallabag.json', JSON.stringify([entry])));
    const asked = stage.server.requests.length;
    await (await byRole(library, 'button', 'Import one article')).click();
    await says(library, /1\s+kept with their text/);
    await (await byRole(library, 'button', 'Saved 1')).click();
    await (await byRole(library, 'link', 'Tide mills')).click();
    await says(library, 'its address is on a private network');
    expect(stage.server.requests.length).toBe(asked);
  });

  test('goes on with a link after the worker was stopped in the midst of it', async () => {
    const csv = `${POCKET}Slow,${stage.origin}${EN},1500000000,,unread\n`;
    stage.server.hold(EN);
    const library = await chooseFiles(stage, fileOf('part.csv', csv));
    await (await library.waitForSelector('.imp-private input'))?.click();
    await (await byRole(library, 'button', 'Import one article')).click();
    await until(() => stage.server.requests.some((r) => r.includes(EN)), 'the request');
    const worker = await until(async () => (await stage.extension.workers())[0], 'the worker');
    await worker.close();
    stage.server.release();
    // anything that wakes the worker makes it go on
    await library.close();
    const again = await stage.extensionPage('/library.html');
    await byRole(again, 'link', MACHINE);
    await until(
      async () => !(await again.$eval('.side', (b) => b.textContent)).includes('Waiting'),
      'no link',
    );
    expect(await titles(again)).toEqual([MACHINE]);
  });

  test('a dropped database loses no link that waits', async () => {
    const csv = `${POCKET}One,https://one.invalid/a,1500000000,t,unread\n`;
    const library = await chooseFiles(stage, fileOf('part.csv', csv));
    await (await byRole(library, 'button', 'Import one article')).click();
    await byRole(library, 'button', 'Waiting links 1');
    await (await byRole(library, 'button', 'Waiting links 1')).click();
    await (await byRole(library, 'button', 'Pause')).click();
    await says(library, 'Paused. Nothing is fetched.');
    await library.close();
    const page = await stage.extensionPage('/icons/idle-16.png');
    await page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const request = indexedDB.deleteDatabase('figleaf');
          request.addEventListener('success', resolve);
          request.addEventListener('error', reject);
        }),
    );
    const again = await stage.extensionPage('/library.html');
    await (await byRole(again, 'button', 'Waiting links 1')).click();
    await says(again, 'One');
    await says(again, 'Paused. Nothing is fetched.');
  });

  test('says of a hostile archive what it is, and touches nothing', async () => {
    const bomb = await makeZip([{ name: 'part_000000.csv', data: new Uint8Array(30_000_000) }]);
    const lines = await makeZip([{ name: 'part_000000.csv', data: POCKET + '\n'.repeat(30_000_000) }]);
    const library = await chooseFiles(
      stage,
      fileOf('bomb.zip', bomb),
      fileOf('lines.zip', lines),
      fileOf('note.txt', 'nothing here'),
    );
    await says(library, 'This archive was made to fill the memory. Nothing of it was taken.');
    await says(library, 'it was made to fill the memory');
    await says(library, 'This is no file of a service that Figleaf knows.');
    await says(library, 'There is nothing in these files to import.');
    expect(await library.$$('.btn-primary')).toHaveLength(0);
    expect(await contentOf(library, 'bundle')).toEqual({});
    expect(await contentOf(library, 'wanted')).toEqual({});
  });
});
