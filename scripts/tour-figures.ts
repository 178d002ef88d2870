import type { Frame, Page } from 'puppeteer-core';
import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
import { closeReader, openReader } from './tour-article.ts';
import { must, type Tour } from './tour-log.ts';

const VIETNAMESE = '/vi/quan-ven-song.html';
const ENGLISH = '/en/the-machine-that-knew-the-water.html';
const ARABIC = '/ar/wahat-almarjan.html';

/** The figures panel with its three tabs, the card of a figure and the large picture; dark, narrow, and right-to-left. */
export async function tourFigures(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Figures');
  const page = await stage.open(VIETNAMESE);
  const reader = await openReader(stage, page);
  await tour.step('the panel: checks and numbers', async () => {
    await openPanel(page, reader);
    await tour.shot(page, 'figures-numbers');
    await reader.select('.order select', 'kind');
    await reader.$eval('.order', (order) => order.scrollIntoView({ block: 'start', behavior: 'instant' }));
    await tour.shot(page, 'figures-by-kind');
    await reader.select('.order select', 'subject');
    return reader.$eval('.checks .sum', (sum) => sum.textContent);
  });
  await tour.step('dark', async () => {
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
    await tour.shot(page, 'figures-dark');
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'light'));
    return 'the same in the dark theme';
  });
  await tour.step('pictures, and one of them large', async () => {
    await (await byRole(reader, 'tab', 'Pictures 3')).click();
    await tour.shot(page, 'figures-pictures');
    await (await reader.waitForSelector('.pic'))?.click();
    await reader.waitForSelector('.lightbox');
    await tour.shot(page, 'figures-lightbox');
    await page.keyboard.press('Escape');
    return `${(await reader.$$('.pic')).length} pictures`;
  });
  await tour.step('the card of a figure', async () => {
    await page.keyboard.press('Escape');
    for (let i = 0; i < 8; i++) await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    const card = await reader.waitForSelector('.fig-pop');
    await tour.shot(page, 'figures-card');
    const said = await card?.evaluate((e) => (e as HTMLElement).innerText.replace(/\s+/g, ' '));
    await page.keyboard.press('Escape');
    return said ?? '';
  });
  await tour.step('at 390 px', async () => {
    await page.setViewport({ width: 390, height: 844 });
    await openPanel(page, reader);
    await tour.shot(page, 'figures-narrow');
    const over = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    must(over <= 0, `${over} px wider than the window`);
    await page.keyboard.press('Escape');
    return 'a sheet from below';
  });
  await closeReader(page);
  await page.close();
  await tour.step('a table, sorted', () =>
    inReader(stage, ENGLISH, async (other, frame) => {
      await openPanel(other, frame);
      await (await byRole(frame, 'tab', 'Tables 1')).click();
      await (await byRole(frame, 'button', 'Period (hours)')).click();
      await tour.shot(other, 'figures-table');
      return `${(await frame.$$('.mini tbody tr')).length} rows`;
    }),
  );
  await tour.step('right-to-left', () =>
    inReader(stage, ARABIC, async (other, frame) => {
      await openPanel(other, frame);
      await tour.shot(other, 'figures-arabic');
      const left = await frame.$eval('.panel', (panel) => panel.getBoundingClientRect().left);
      must(left === 0, `the panel at ${left} px`);
      return 'the panel on the left';
    }),
  );
}

async function inReader(
  stage: Stage,
  path: string,
  act: (page: Page, reader: Frame) => Promise<string>,
): Promise<string> {
  const page = await stage.open(path);
  try {
    return await act(page, await openReader(stage, page));
  } finally {
    await page.close();
  }
}

async function openPanel(page: Page, reader: Frame): Promise<void> {
  await page.bringToFront();
  await until(() => reader.evaluate(() => CSS.highlights.size > 0), 'the marks');
  await page.keyboard.press('f');
  await reader.waitForSelector('.panel');
}
