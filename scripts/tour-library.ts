import type { Page } from 'puppeteer-core';
import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
import { must, textOf, type Tour, withPopup } from './tour-log.ts';

const ROWS = '.art';
const DELETE = '.art [aria-label^="Delete"]';

/** The list of saved articles: what it shows, search, and delete with its undo. */
export async function tourLibrary(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Saved articles');
  const library = await stage.extensionPage('/library.html');
  await tour.step('the list', async () => {
    await rows(library, (count) => count > 0);
    await picturesSettled(library);
    await tour.shot(library, 'library');
    return textOf(library, '.list');
  });
  const search = await library.$('input[type="search"]');
  await tour.step('search', async () => {
    // without its accents, as people type it
    const title = (await textOf(library, `${ROWS} h2`))
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/đ/g, 'd');
    const words = title.split(/\s+/).slice(0, 2).join(' ').toLowerCase();
    await search?.type(words);
    const found = await rows(library, (count) => count > 0);
    await picturesSettled(library);
    await tour.shot(library, 'library-search');
    return `“${words}” finds ${found}`;
  });
  await tour.step('a search that finds nothing', async () => {
    await search?.type(' zzzz');
    await rows(library, (count) => count === 0);
    const said = await textOf(library, '.nothing');
    await tour.shot(library, 'library-no-match');
    await search?.press('Escape');
    await rows(library, (count) => count > 0);
    return said;
  });
  await tour.step('a star, a tag, and a selection', async () => {
    await (await library.$(`${ROWS} h2 a`))?.focus();
    await library.keyboard.press('s');
    await library.keyboard.press('t');
    await byRole(library, 'combobox', 'Add a tag');
    await library.keyboard.type('water');
    await library.keyboard.press('Enter');
    await until(() => library.$('.tags'), 'the tag');
    await tour.shot(library, 'library-tags');
    await library.keyboard.press('Escape');
    await (await library.waitForSelector(`${ROWS} .check`))?.click();
    const said = await textOf(library, '.bulk-n');
    await tour.shot(library, 'library-selection');
    await library.keyboard.press('Escape');
    return said;
  });
  await tour.step('delete, and undo', async () => {
    const count = await rows(library, (now) => now > 0);
    await (await library.$(DELETE))?.click();
    await rows(library, (now) => now === count - 1);
    const said = await textOf(library, '.toast');
    await tour.shot(library, 'library-undo');
    await (await byRole(library, 'button', 'Bin 1')).click();
    await picturesSettled(library);
    await tour.shot(library, 'library-bin');
    await (await library.$('.side ul button'))?.click();
    await (await byRole(library, 'button', 'Undo')).click();
    // another tab shows what is written, not what is hoped for
    const other = await stage.extensionPage('/library.html');
    const back = await rows(other, (now) => now === count);
    await other.close();
    return `${said}; undone, ${back} in the list again`;
  });
  await library.close();
}

/** The saved copy with the server gone and the network off: text, pictures, and nobody asked for anything. */
export async function tourOffline(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Offline: the server of the samples is closed, the network is off');
  await stage.server.close();
  const library = await stage.extensionPage('/library.html');
  await library.setOfflineMode(true);
  const left = await watchRequests(stage, library);
  await tour.step('the saved copy', async () => {
    await rows(library, (count) => count > 0);
    await (await library.$(`${ROWS} h2 a`))?.click();
    await library.waitForSelector('.body p');
    const pictures = await until(async () => {
      const all = await library.$$eval('.body img', (found) =>
        found.map((i) => i.src.startsWith('blob:') && i.complete && i.naturalWidth > 1),
      );
      return all.every(Boolean) && { count: all.length };
    }, 'the pictures');
    await tour.shot(library, 'saved-copy', true);
    const words = (await textOf(library, '.article')).split(/\s+/).length;
    const notices = (await library.$$('.body .lost')).length;
    must(words > 50, `${words} words`);
    return `“${await textOf(library, 'h1')}”, ${words} words, ${pictures.count} pictures${notices ? `, ${notices} lost` : ''}`;
  });
  await tour.step('requests that left', async () => {
    must(left.length === 0, `${left.length}: ${left.join(' ')}`);
    return '0';
  });
  await library.close();
}

/** Collects every request of a page and of the extension's worker for anything but the extension itself. */
async function watchRequests(stage: Stage, page: Page): Promise<string[]> {
  const left: string[] = [];
  const add = (url: string) => {
    if (!/^(chrome-extension|blob|data):/.test(url)) left.push(url);
  };
  page.on('request', (request) => add(request.url()));
  for (const worker of await stage.extension.workers()) {
    worker.client.on('Network.requestWillBeSent', ({ request }) => add(request.url));
    await worker.client.send('Network.enable');
  }
  return left;
}

/** The list once its last article is deleted, and the popup of a page that is not open to extensions. */
export async function tourEmpty(tour: Tour, stage: Stage): Promise<void> {
  await tour.step('the empty list', async () => {
    const library = await stage.extensionPage('/library.html');
    for (let count = await rows(library, () => true); count > 0; count--) {
      await (await library.$(DELETE))?.click();
      await rows(library, (now) => now === count - 1);
    }
    await (await library.$('.side ul li:nth-child(3) button'))?.click();
    await (await byRole(library, 'button', 'Empty the bin')).click();
    await (await library.waitForSelector('.btn-danger'))?.click();
    await library.waitForSelector('.empty');
    await tour.shot(library, 'library-empty');
    return textOf(library, '.empty');
  });
  await tour.step('a page that no extension may touch', async () => {
    const page = await stage.browser.newPage();
    await page.goto('chrome://version');
    return withPopup(stage, page, async (popup) => {
      const said = await textOf(popup);
      must(said.includes('keeps extensions out'), said);
      await tour.shotPopup(popup, 'popup-restricted');
      return said;
    });
  });
}

async function rows(library: Page, wanted: (count: number) => boolean): Promise<number> {
  const found = await until(async () => {
    if (!(await library.$('.lib-head, .empty'))) return null;
    const count = (await library.$$(ROWS)).length;
    return wanted(count) && { count };
  }, 'the rows of the list');
  return found.count;
}

export function picturesSettled(page: Page): Promise<unknown> {
  return until(
    () =>
      page.evaluate(
        () =>
          [...document.images].every((image) => image.complete) &&
          [...document.querySelectorAll('.thumb')].every((thumb) =>
            thumb.matches(':has(img), :has(.no-img:not(:empty))'),
          ),
      ),
    'the pictures',
  );
}
