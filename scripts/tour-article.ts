import type { Frame, Page } from 'puppeteer-core';
import truth from '../samples/truth.json' with { type: 'json' };
import { byRole, readerFrame, type Stage, toolbarTitle, until } from '../tests/e2e/stage.ts';
import { must, textOf, type Tour, withPopup } from './tour-log.ts';

const THEMES = ['light', 'sepia', 'dark', 'black', 'contrast', 'auto'] as const;
export type TourTheme = (typeof THEMES)[number];

/** The first half of the tour: one article from its detection until it is saved. Answers whether it is. */
export async function tourArticle(tour: Tour, stage: Stage, address: string): Promise<boolean> {
  tour.part(`An article: ${address}`);
  const page = await stage.open(address);
  // lazy pictures near the top come with the first frames, and change the page by themselves
  await page.waitForNetworkIdle({ timeout: 10_000 }).catch(() => {});
  const before = { ...(await lookOf(page)), html: await page.content() };

  await tour.step('the toolbar button tells of it', async () => {
    const title = await until(async () => {
      const now = await toolbarTitle(stage, page);
      return now.includes('article') && now;
    }, 'the button to change');
    await tour.shot(page, 'article-original');
    return `“${title}”`;
  });
  await tour.step('the popup', () =>
    withPopup(stage, page, async (popup) => {
      await byRole(popup, 'switch', 'Reading mode');
      await byRole(popup, 'button', 'Save offline');
      await tour.shotPopup(popup, 'popup-article');
      return textOf(popup);
    }),
  );
  if (!(await tour.step('reading mode', () => readIt(tour, stage, page)))) return false;
  const { origin, pathname } = new URL(page.url());
  if (origin === stage.origin) {
    await tour.step('menus, cards and other clutter', async () =>
      clutterIn(await readerFrame(page), pathname),
    );
  }
  await tour.step('figures in the reader', async () => `${await marksIn(await readerFrame(page))} marked`);
  await tour.step('every theme', async () => {
    const reader = await readerFrame(page);
    for (const theme of THEMES)
      await pickTheme(page, reader, theme, () => tour.shot(page, `reader-theme-${theme}`));
    return THEMES.join(', ');
  });
  await tour.step('Escape closes it, and the page is as it was', async () => {
    await closeReader(page);
    const after = { ...(await lookOf(page)), html: await page.content() };
    for (const [key, value] of Object.entries(before)) {
      must(
        after[key as keyof typeof after] === value,
        `another ${key} than before: ${String(after[key as keyof typeof after]).slice(0, 200)}`,
      );
    }
    await tour.shot(page, 'article-closed');
    return `same address, same scroll position, same ${Math.round(before.html.length / 1024)} kB of HTML`;
  });
  await tour.step('figures on the original page', async () => {
    const said = await withPopup(stage, page, async (popup) => {
      await (await byRole(popup, 'switch', 'Highlight figures')).click();
      return `${await marksIn(page)} marked, ${(await page.content()) === before.html ? 'the DOM untouched' : 'the DOM CHANGED'}`;
    });
    await page.evaluate(() => {
      const [first] = [...CSS.highlights.values()].flatMap((marks) => [...marks]);
      first?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
    await tour.shot(page, 'figures-on-page');
    await withPopup(stage, page, async (popup) =>
      (await byRole(popup, 'switch', 'Highlight figures')).click(),
    );
    await until(() => page.evaluate(() => CSS.highlights.size === 0), 'the marks to go');
    must(!said.includes('CHANGED'), said);
    return said;
  });
  const isSaved = await tour.step('Save offline', () => saveIt(tour, stage, page));
  await page.close();
  return isSaved;
}

async function readIt(tour: Tour, stage: Stage, page: Page): Promise<string> {
  const reader = await openReader(stage, page);
  const seen = await reader.evaluate(() => ({
    title: document.querySelector('h1')?.textContent ?? '',
    by: (document.querySelector('.by') as HTMLElement | null)?.innerText.replace(/\s+/g, ' ') ?? '',
    paragraphs: document.querySelectorAll('.body p').length,
    pictures: document.querySelectorAll('.body img').length,
  }));
  await tour.shot(page, 'reader-top');
  await scrollReader(reader, 0.4);
  await tour.shot(page, 'reader-scrolled');
  await scrollReader(reader, 1);
  await tour.shot(page, 'reader-end');
  await scrollReader(reader, 0);
  must(seen.title && seen.paragraphs > 0, JSON.stringify(seen));
  return `“${seen.title}”, ${seen.by}, ${seen.paragraphs} paragraphs, ${seen.pictures} pictures`;
}

/** Of a sample page it is known what must be left out of the reader. */
async function clutterIn(reader: Frame, path: string): Promise<string> {
  const known = Object.entries(truth.articles).find(([sample]) => sample === path)?.[1].mustNot ?? [];
  const text = await reader.$eval('.article', (box) => box.textContent.replace(/\s+/g, ' '));
  const clutter = known.filter((words) => text.includes(words.replace(/\s+/g, ' ')));
  must(clutter.length === 0, `in the reader: ${clutter.join(' | ')}`);
  return `none of the ${known.length} known pieces`;
}

async function saveIt(tour: Tour, stage: Stage, page: Page): Promise<string> {
  const addresses = await page.$$eval('article img, main img', (all) =>
    all.map((i) => new URL(i.dataset['src'] ?? i.src, location.href).href),
  );
  const own = addresses.filter((url) => url.startsWith(stage.origin)).map((url) => new URL(url).pathname);
  // the progress of a picture that comes at once could not be pictured
  for (const path of own) stage.server.hold(path);
  try {
    return await withPopup(stage, page, async (popup) => {
      await (await byRole(popup, 'button', 'Save offline')).click();
      let progress = '';
      if (own.length > 0) {
        await until(async () => /picture \d+ of \d+/.test(await textOf(popup)), 'the progress per picture');
        progress = `${await textOf(popup, '.p-prog')} → `;
        await tour.shotPopup(popup, 'popup-saving');
        stage.server.release();
      }
      await until(
        async () => (await textOf(popup)).includes('Saved on this device'),
        'Saved on this device',
        40_000,
      );
      await tour.shotPopup(popup, 'popup-saved');
      return progress + (await textOf(popup, '.p-done'));
    });
  } finally {
    stage.server.release();
  }
}

/** What of a page the reader must leave alone. */
function lookOf(page: Page): Promise<{ address: string; scroll: number; title: string; focus: string }> {
  return page.evaluate(() => ({
    address: location.href,
    scroll: scrollY,
    title: document.title,
    focus: document.activeElement?.localName ?? '',
  }));
}

export async function openReader(stage: Stage, page: Page): Promise<Frame> {
  await withPopup(stage, page, async (popup) => {
    await (await byRole(popup, 'switch', 'Reading mode')).click();
    await readerFrame(page);
  });
  const reader = await readerFrame(page);
  await picturesOf(reader);
  return reader;
}

export async function closeReader(page: Page): Promise<void> {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await until(() => !page.frames().some((f) => f.url().startsWith('chrome-extension:')), 'the reader to go');
}

/** The pictures in sight are there. */
function picturesOf(reader: Frame): Promise<unknown> {
  return until(
    () =>
      reader.$$eval('.body img', (all) =>
        all.every(
          (i) =>
            i.complete || i.getBoundingClientRect().top > innerHeight || i.getBoundingClientRect().bottom < 0,
        ),
      ),
    'the pictures in sight',
  );
}

/** Scrolls to a share of the article, until the bar knows of it and the pictures there have come. */
export async function scrollReader(reader: Frame, share: number): Promise<void> {
  await reader.evaluate(async (at) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(() => resolve(null)));
    scrollTo({ top: at * (document.documentElement.scrollHeight - innerHeight), behavior: 'instant' });
    await painted();
    await painted();
  }, share);
  await picturesOf(reader);
}

async function pickTheme(
  page: Page,
  reader: Frame,
  theme: TourTheme,
  shot: () => Promise<void>,
): Promise<void> {
  await (await byRole(reader, 'button', 'Typography and theme')).click();
  const choice = await reader.waitForSelector(`.theme[data-t="${theme}"]`);
  if (theme === 'light') await shot();
  await choice?.click();
  const shown = theme === 'auto' ? 'light' : theme;
  await until(() => reader.$(`html[data-theme="${shown}"]`), `the theme ${theme}`);
  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.pop')), 'the themes to close');
  if (theme !== 'light' && theme !== 'auto') await shot();
}

/** The number of marked figures, by kind. */
async function marksIn(where: Page | Frame): Promise<string> {
  const sizes = await until(async () => {
    const found = await where.evaluate(() =>
      [...CSS.highlights].map(([name, marks]) => [name, marks.size] as const),
    );
    return found.some(([, size]) => size > 0) && found;
  }, 'marks');
  return sizes.map(([name, size]) => `${size} ${name.replace('figleaf-', '')}`).join(', ');
}
