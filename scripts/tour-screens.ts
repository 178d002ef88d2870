import type { Page } from 'puppeteer-core';
import { byRole, openStage, type Stage, toolbarTitle, until } from '../tests/e2e/stage.ts';
import { closeReader, openReader, scrollReader } from './tour-article.ts';
import { picturesSettled } from './tour-library.ts';
import { must, textOf, type Tour, withPopup } from './tour-log.ts';

export const VIETNAMESE = '/vi/quan-ven-song.html';
const OTHERS = [
  ['English', '/en/the-machine-that-knew-the-water.html'],
  ['Japanese', '/ja/isohama-tetsudo.html'],
  ['Arabic', '/ar/wahat-almarjan.html'],
] as const;
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 900 };

/** A page without an article, and the samples in other languages. */
export async function tourOtherPages(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Other pages');
  await tour.step('a home page', async () => {
    const page = await stage.open('/home/');
    const said = await withPopup(stage, page, async (popup) => {
      await byRole(popup, 'button', 'Read anyway');
      await tour.shotPopup(popup, 'popup-not-an-article');
      return textOf(popup);
    });
    const title = await toolbarTitle(stage, page);
    must(title === 'Figleaf', `the button “${title}”`);
    await page.close();
    return `the button stays “${title}”; ${said}`;
  });
  for (const [language, path] of OTHERS) {
    await tour.step(language, async () => {
      const page = await stage.open(path);
      const reader = await openReader(stage, page);
      const name = language.toLowerCase();
      await tour.shot(page, `reader-${name}`);
      await scrollReader(reader, 0.5);
      await tour.shot(page, `reader-${name}-middle`);
      const seen = await reader.$eval('.article', (box) => ({
        title: box.querySelector('h1')?.textContent ?? '',
        dir: getComputedStyle(box).direction,
        marks: [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0),
        tables: box.querySelectorAll('table').length,
        code: box.querySelectorAll('pre').length,
        formulas: box.querySelectorAll('math').length,
      }));
      must(seen.dir === (language === 'Arabic' ? 'rtl' : 'ltr'), JSON.stringify(seen));
      await page.close();
      return `“${seen.title}”, ${seen.dir}, ${seen.marks} figures, ${seen.tables} tables, ${seen.code} code, ${seen.formulas} formulas`;
    });
  }
}

/** The settings, every screen of the extension in dark, and all of them on a phone's width. */
export async function tourSettings(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Settings, dark, narrow');
  const options = await stage.extensionPage('/options.html');
  await tour.step('settings', async () => {
    await options.waitForSelector('.o-main h1');
    await tour.shot(options, 'options', true);
    return textOf(options, '.o-nav');
  });
  await tour.step('narrow', async () => {
    await screens(tour, stage, options, 'narrow', PHONE);
    return `${PHONE.width} px`;
  });
  await tour.step('dark', async () => {
    await chooseTheme(options, 'dark');
    await screens(tour, stage, options, 'dark', DESK);
    const page = await stage.open(VIETNAMESE);
    await withPopup(stage, page, (popup) => tour.shotPopup(popup, 'popup-dark'));
    await page.close();
    await chooseTheme(options, 'auto');
    return 'by the setting, on every page of the extension';
  });
  await options.close();
}

async function screens(
  tour: Tour,
  stage: Stage,
  options: Page,
  name: string,
  size: typeof PHONE,
): Promise<void> {
  await options.bringToFront();
  await options.setViewport(size);
  await fits(options);
  await tour.shot(options, `options-${name}`, true);
  const library = await stage.extensionPage('/library.html');
  await library.setViewport(size);
  await library.waitForSelector('.art, .empty');
  await picturesSettled(library);
  await fits(library);
  await tour.shot(library, `library-${name}`);
  await library.close();
  const page = await stage.open(VIETNAMESE);
  await page.setViewport(size);
  const reader = await openReader(stage, page);
  await tour.shot(page, `reader-${name}`);
  await scrollReader(reader, 0.3);
  await tour.shot(page, `reader-${name}-middle`);
  await closeReader(page);
  await page.close();
  await options.bringToFront();
  await options.setViewport(DESK);
}

async function fits(page: Page): Promise<void> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  must(over <= 0, `${new URL(page.url()).pathname} ${over} px wider than the window`);
}

async function chooseTheme(options: Page, theme: 'dark' | 'auto'): Promise<void> {
  await options.bringToFront();
  await (await options.waitForSelector(`.theme[data-t="${theme}"]`))?.click();
  await until(
    () => options.$(`html[data-theme="${theme === 'auto' ? 'light' : theme}"]`),
    `the theme ${theme}`,
  );
}

/** The interface in Vietnamese, in a browser of its own. */
export async function tourVietnamese(tour: Tour): Promise<void> {
  tour.part('The interface in Vietnamese');
  const stage = await openStage({ lang: 'vi' });
  try {
    const page = await stage.open(VIETNAMESE);
    await tour.step('the popup', () =>
      withPopup(stage, page, async (popup) => {
        await byRole(popup, 'switch', 'Chế độ đọc');
        await tour.shotPopup(popup, 'popup-vi');
        const said = await textOf(popup);
        await (await byRole(popup, 'button', 'Lưu ngoại tuyến')).click();
        await until(async () => (await textOf(popup)).includes('Đã lưu trên thiết bị này'), 'Đã lưu');
        return said;
      }),
    );
    await tour.step('the list', async () => {
      const library = await stage.extensionPage('/library.html');
      await library.waitForSelector('.art');
      await picturesSettled(library);
      await tour.shot(library, 'library-vi');
      return textOf(library, '.lib-main');
    });
  } finally {
    await stage.close();
  }
}
