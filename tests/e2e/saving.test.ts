import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import truth from '../../samples/truth.json' with { type: 'json' };
import { contentOf } from './content.ts';
import { lowerDatabase, lowerToFourth } from './earlier-layouts.ts';
import { byRole, openStage, readerFrame, type Stage, toolbarTitle, until } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const VI = '/vi/quan-ven-song.html';

async function save(path: string) {
  const page = await stage.open(path);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await until(
    async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device'),
    'Saved',
    70_000,
  );
  return { page, popup };
}

describe('saving', () => {
  test('keeps text and pictures, opens them with the server gone, and asks nobody', async () => {
    const { page, popup } = await save(VI);
    expect(await popup.$eval('.p-done', (p) => (p as HTMLElement).innerText)).toMatch(
      /Text and all 3 pictures, [\d.]+ kB/,
    );
    await until(async () => (await toolbarTitle(stage, page)).includes('saved'), 'the saved icon');
    const text = await page.$eval('body', (b) => b.textContent);
    await page.close();
    await popup.close().catch(() => {});
    const asked = stage.server.requests.length;
    await stage.server.close();

    const library = await stage.extensionPage('/library.html');
    const link = await byRole(
      library,
      'link',
      "Quận Ven Sông giữ 'nhịp đôi' thu ngân sách và chống ngập trong năm 2020",
    );
    const requests: string[] = [];
    library.on('request', (request) => requests.push(request.url()));
    await link.click();
    await library.waitForSelector('.body p');
    await until(
      () =>
        library.$$eval(
          '.body img',
          (all) =>
            all.length === 3 &&
            all.every((i) => i.complete && i.naturalWidth > 1 && i.src.startsWith('blob:')),
        ),
      'the pictures',
    );
    const paragraph = await library.$eval('.body p:nth-of-type(3)', (p) => p.textContent.trim());
    expect(text).toContain(paragraph);
    expect(
      requests.filter((url) => !url.startsWith('chrome-extension:') && !url.startsWith('blob:')),
    ).toEqual([]);
    expect(stage.server.requests.length).toBe(asked);
  });

  test('updates instead of doubling when the same page is saved again', async () => {
    const { popup } = await save(VI);
    await (await byRole(popup, 'button', 'Save again')).click();
    await (await byRole(popup, 'button', 'Update')).click();
    await byRole(popup, 'button', 'Save again');
    await byRole(popup, 'link', 'Saved articles 1');
    const library = await stage.extensionPage('/library.html');
    await library.waitForSelector('h1');
    await until(async () => (await library.$$('a[href*="saved="]')).length === 1, 'one row');
  });

  test('says that a page was saved before, and keeps both where that is wanted', async () => {
    const { page, popup: first } = await save(VI);
    await first.close().catch(() => {});
    const popup = await stage.popup(page);
    await until(
      async () => /Saved before: Today/.test(await popup.$eval('body', (b) => b.innerText)),
      'the notice',
    );
    await (await byRole(popup, 'button', 'Keep both')).click();
    await byRole(popup, 'link', 'Saved articles 2');
    await popup.close().catch(() => {});

    // the reader does not know before it is asked to save; then it leaves the choice too
    await page.bringToFront();
    const again = await stage.popup(page);
    await (await byRole(again, 'switch', 'Reading mode')).click();
    const reader = await readerFrame(page);
    await again.close().catch(() => {});
    await (await byRole(reader, 'button', 'Save offline')).click();
    await (await byRole(reader, 'button', 'Update')).click();
    await until(() => reader.$eval('.tb-saved', (p) => p.textContent === 'Saved'), 'the reader to say saved');
    const library = await stage.extensionPage('/library.html');
    await until(async () => (await library.$$('a[href*="saved="]')).length === 2, 'two rows');
    const ids = await library.$$eval('a[href*="saved="]', (all) => all.map((a) => a.getAttribute('href')));
    expect(new Set(ids).size).toBe(2);
    await (await library.$('.art h2 a'))?.click();
    await library.waitForSelector('.body p');
  });

  test('shows the progress per picture, and stops when told to; the text is kept', async () => {
    const page = await stage.open('/fault/page.html');
    const popup = await stage.popup(page);
    await (await byRole(popup, 'button', 'Save offline')).click();
    await until(
      async () => (await popup.$eval('body', (b) => b.innerText)).match(/picture \d+ of \d+/),
      'the progress',
    );
    await (await byRole(popup, 'button', 'Stop')).click();
    await until(
      async () => (await popup.$eval('body', (b) => b.innerText)).match(/Text, \d+ of \d+ pictures lost/),
      'the end',
    );
    const library = await stage.extensionPage('/library.html');
    await byRole(library, 'link', 'Seventeen Ways to Lose a Picture');
  });

  test('says of each lost picture why it was lost', async () => {
    await save('/fault/page.html');
    const library = await stage.extensionPage('/library.html');
    await (await byRole(library, 'link', 'Seventeen Ways to Lose a Picture')).click();
    const notices = await until(async () => {
      const found = await library.$$eval('.body .lost', (all) => all.map((p) => p.textContent));
      return found.length >= truth.faults.lost.length && found.join('\n');
    }, 'the notices');
    for (const reason of [
      'the server refused it',
      'what came was no picture',
      'larger than 25 MB',
      'private network',
    ]) {
      expect(notices).toContain(reason);
    }
    // pages ask for an image, the worker for something that it fetches
    expect(stage.server.requests).toContain('GET /fault/private.jpg');
    expect(stage.server.requests).not.toContain('GET /fault/behind.jpg?for=empty');
    const shown = await library.$$eval(
      '.body img',
      (all) => all.filter((i) => i.src.startsWith('blob:')).length,
    );
    expect(shown).toBeGreaterThanOrEqual(truth.faults.kept.length);
  });

  test.each([
    ['the worker being stopped', null],
    ['the database being raised from its first layout', lowerDatabase],
    ['the database being raised from its fourth layout', lowerToFourth],
  ])('survives %s while it fetches pictures', async (_, lower) => {
    const page = await stage.open('/hostile/plain');
    stage.server.hold('/hostile/pictures/harbour.jpg');
    const popup = await stage.popup(page);
    await (await byRole(popup, 'button', 'Save offline')).click();
    await until(
      async () => (await popup.$eval('body', (b) => b.innerText)).includes('The text is already kept'),
      'the text',
    );
    const worker = await until(async () => (await stage.extension.workers())[0], 'the worker');
    await worker.close();
    if (lower) {
      await popup.close();
      const holder = await stage.extensionPage('/icons/idle-16.png');
      await lower(holder);
      await holder.close();
    }
    stage.server.release();
    // anything that wakes the worker makes it go on
    await page.close();
    const again = await stage.open('/home/');
    await stage.popup(again);
    const library = await stage.extensionPage('/library.html');
    await until(
      async () => (await library.$eval('body', (b) => b.innerText)).includes('Both pictures kept'),
      'both pictures',
      40_000,
    );
  });

  test('deletes with undo, and finds by title', async () => {
    await save(VI);
    await save('/en/the-machine-that-knew-the-water.html');
    const library = await stage.extensionPage('/library.html');
    await until(async () => (await library.$$('a[href*="saved="]')).length === 2, 'two rows');
    const search = await library.waitForSelector('input[type="search"]');
    await search?.type('quan ven song');
    await until(async () => (await library.$$('a[href*="saved="]')).length === 1, 'one row');
    await search?.press('Escape');
    await until(async () => (await library.$$('a[href*="saved="]')).length === 2, 'two rows');
    await (await byRole(library, 'button', 'Delete The Machine That Knew the Water')).click();
    await until(async () => (await library.$$('a[href*="saved="]')).length === 1, 'one row');
    await (await byRole(library, 'button', 'Undo')).click();
    await until(async () => (await library.$$('a[href*="saved="]')).length === 2, 'two rows');
  });

  test('stars, tags, archives and deletes by keyboard and by button, and takes it all back', async () => {
    await save(VI);
    await save('/en/the-machine-that-knew-the-water.html');
    const library = await stage.extensionPage('/library.html');
    const titles = () => library.$$eval('.list h2', (all) => all.map((h) => h.textContent));
    const MACHINE = 'The Machine That Knew the Water';
    await until(async () => (await titles()).length === 2, 'two rows');
    await (await byRole(library, 'link', MACHINE)).focus();
    await library.keyboard.press('s');
    await byRole(library, 'button', `Take the star off ${MACHINE}`);
    await library.keyboard.press('t');
    await byRole(library, 'combobox', 'Add a tag');
    await library.keyboard.type('hydrology');
    await library.keyboard.press('Enter');
    await until(() => library.$eval('.tags', (p) => p.textContent === 'hydrology'), 'the tag');
    await library.keyboard.press('Escape');
    await library.waitForFunction(
      (title: string) => document.activeElement?.textContent === title,
      {},
      MACHINE,
    );
    await library.keyboard.press('e');
    await until(async () => !(await titles()).includes(MACHINE), 'the archived row to go');
    await (await byRole(library, 'button', 'Archived 1')).click();
    await byRole(library, 'link', MACHINE);
    await (await byRole(library, 'button', `Delete ${MACHINE}`)).click();
    await (await byRole(library, 'button', 'Bin 1')).click();
    await (await byRole(library, 'button', `Put back ${MACHINE}`)).click();
    await byRole(library, 'button', 'Archived 1');
    // what was done outlives the page, and so does the tag
    await library.reload();
    await (await byRole(library, 'button', 'hydrology 1')).click();
    await (await byRole(library, 'button', 'Archived 1')).click();
    expect(await titles()).toEqual([MACHINE]);
    await (await byRole(library, 'button', `Unarchive ${MACHINE}`)).click();
    await (await byRole(library, 'button', 'Saved 2')).click();
    await (await byRole(library, 'checkbox', `Select ${MACHINE}`)).click();
    await (await byRole(library, 'checkbox', 'Select all 2')).click();
    await (await byRole(library, 'button', 'Delete')).click();
    await (await byRole(library, 'button', 'Bin 2')).click();
    await (await byRole(library, 'button', 'Empty the bin')).click();
    await (await byRole(library, 'button', 'Erase 2 articles')).click();
    await until(
      async () => (await library.$eval('body', (b) => b.innerText)).includes('Nothing saved yet'),
      'the empty library',
    );
    await until(
      async () =>
        Object.keys({ ...(await contentOf(library, 'bundle')), ...(await contentOf(library, 'part')) })
          .length === 0,
      'no bundle and no picture without an article',
    );
  });

  test('heals a database that the browser dropped, and says so', async () => {
    await save(VI);
    const page = await stage.extensionPage('/options.html');
    await page.evaluate(async () => {
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('figleaf');
        request.addEventListener('success', resolve);
        request.addEventListener('error', reject);
      });
    });
    const library = await stage.extensionPage('/library.html');
    await byRole(library, 'link', "Quận Ven Sông giữ 'nhịp đôi' thu ngân sách và chống ngập trong năm 2020");
    await until(
      async () => (await library.$eval('body', (b) => b.innerText)).match(/1 article/),
      'the notice',
    );
  });
});
