import type { Page } from 'puppeteer-core';
import { chooseFiles, clickMenu, fileOf, POCKET, says } from '../tests/e2e/import-stage.ts';
import { byRole, type Stage } from '../tests/e2e/stage.ts';
import { must, textOf, type Tour, withPopup } from './tour-log.ts';

const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** Import of a list from another service: preview, report, and the links that wait. */
export async function tourImport(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Import, and links that wait');
  const csv =
    `${POCKET},${stage.origin}/ar/wahat-almarjan.html,1500000000,oasis,unread\n` +
    `The bridge that nobody wanted,${stage.origin}/nowhere.html,1500000001,bridge|rail,archive\n` +
    `A bookmark that is a script,javascript:alert(1),1500000002,,unread\n"A quote that never closes,https://a.example`;
  let library: Page | null = null;
  await tour.step('the import screen', async () => {
    const page = await stage.extensionPage('/library.html');
    await (await byRole(page, 'button', 'Import')).click();
    await page.waitForSelector('.imp-drop');
    await tour.shot(page, 'import');
    const said = await textOf(page, '.imp');
    await page.close();
    return said;
  });
  await tour.step('the preview', async () => {
    library = await chooseFiles(stage, fileOf('part_000000.csv', csv), fileOf('holiday.txt', 'no list'));
    await (await library.waitForSelector('.imp-refused summary'))?.click();
    await tour.shot(library, 'import-preview', true);
    await library.setViewport(PHONE);
    await fits(library);
    await tour.shot(library, 'import-preview-narrow', true);
    await library.setViewport(DESK);
    return textOf(library, '.imp-counts');
  });
  await tour.step('the report, and what is still waiting', async () => {
    must(library, 'no preview');
    await (await library.waitForSelector('.imp-private input'))?.click();
    await (await byRole(library, 'button', 'Import 2 articles')).click();
    await says(library, 'Import finished');
    await tour.shot(library, 'import-report', true);
    await (await byRole(library, 'button', 'Waiting links')).click();
    await says(library, 'Not fetched: the page is gone.', 30_000);
    await tour.shot(library, 'waiting-links');
    await library.setViewport(PHONE);
    await fits(library);
    await tour.shot(library, 'waiting-links-narrow');
    await library.setViewport(DESK);
    await library.evaluate(() => {
      document.documentElement.dir = 'rtl';
      document.documentElement.dataset['theme'] = 'dark';
    });
    await tour.shot(library, 'waiting-links-rtl-dark');
    const said = await textOf(library, '.wait');
    // the tour goes on with the library as it was
    await library.evaluate(() => {
      document.documentElement.dir = 'ltr';
    });
    await (await byRole(library, 'button', 'Remove: The bridge that nobody wanted')).click();
    await says(library, 'No link is waiting.');
    await library.close();
    return said;
  });
}

/** A page that was saved before, and several tabs at once. */
export async function tourSavingAgain(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Saved before, and several tabs');
  const page = await stage.open('/ja/isohama-tetsudo.html');
  await tour.step('a page that was saved before', async () => {
    await withPopup(stage, page, async (popup) => {
      await (await byRole(popup, 'button', 'Save offline')).click();
      await says(popup, 'Saved on this device', 30_000);
    });
    return withPopup(stage, page, async (popup) => {
      await byRole(popup, 'button', 'Keep both');
      await tour.shotPopup(popup, 'popup-saved-before');
      return textOf(popup, '.p-act');
    });
  });
  await tour.step('all tabs of the window', async () => {
    const home = await stage.open('/home/');
    await clickMenu(stage, home, { menuItemId: 'save-all-tabs' });
    const said = await withPopup(stage, page, async (popup) => {
      await says(popup, /tabs saved/, 60_000);
      await tour.shotPopup(popup, 'popup-tabs-saved');
      return textOf(popup, '.p-tabs');
    });
    await home.close();
    return said;
  });
  await page.close();
}

async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  must(over <= 0, `${over} px wider than the window`);
}
