import type { Frame, Page } from 'puppeteer-core';
import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
import { closeReader, openReader, scrollReader } from './tour-article.ts';
import { must, type Tour } from './tour-log.ts';

const VIETNAMESE = '/vi/quan-ven-song.html';
const ENGLISH = '/en/the-machine-that-knew-the-water.html';
const ARABIC = '/ar/wahat-almarjan.html';

/** What opens from the bar of the reader: type, outline, menu, map of keys; dark, narrow and right-to-left. */
export async function tourPopovers(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Type, outline, menu, keys');
  const page = await stage.open(ENGLISH);
  const reader = await openReader(stage, page);
  await page.bringToFront();
  await tour.step('typography', async () => {
    await press(page, reader, 'a', '.aa');
    await tour.shot(page, 'type');
    await (await byRole(reader, 'radio', 'Sans')).click();
    for (let i = 0; i < 2; i++) await (await byRole(reader, 'button', 'Larger text')).click();
    await (await byRole(reader, 'switch', 'Even margins on both sides')).click();
    await tour.shot(page, 'type-changed');
    const size = await reader.$eval('.body p', (p) => getComputedStyle(p).fontSize);
    await (await byRole(reader, 'button', 'Reset')).click();
    await closePopover(page, reader);
    return `text of ${size}`;
  });
  await tour.step('outline', async () => {
    await scrollReader(reader, 0.5);
    await press(page, reader, 'o', '.outline');
    await tour.shot(page, 'outline');
    const current = await reader.$eval('.outline [aria-current]', (part) => part.textContent);
    await closePopover(page, reader);
    await scrollReader(reader, 0);
    return current;
  });
  await tour.step('menu and keys', async () => {
    await (await byRole(reader, 'button', 'More')).click();
    await reader.waitForSelector('.more-menu');
    await tour.shot(page, 'menu');
    await closePopover(page, reader);
    await press(page, reader, '?', '.keys-map');
    await tour.shot(page, 'keys');
    const keys = await reader.$$eval('.keys-map kbd', (all) => all.map((key) => key.textContent));
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.keys-map')), 'the map to close');
    return keys.join(' ');
  });
  await tour.step('at 390 px, dark', async () => {
    await page.setViewport({ width: 390, height: 844 });
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
    for (const [key, name] of [
      ['a', 'type'],
      ['o', 'outline'],
    ] as const) {
      await press(page, reader, key, name === 'type' ? '.aa' : '.outline');
      await tour.shot(page, `${name}-narrow`);
      const over = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      must(over <= 0, `${over} px wider than the window`);
      await closePopover(page, reader);
    }
    return 'sheets from below';
  });
  await closeReader(page);
  await page.close();
  await tour.step('first words where there are no headings', () =>
    inReader(stage, VIETNAMESE, async (other, frame) => {
      await scrollReader(frame, 0.3);
      await press(other, frame, 'o', '.outline');
      await tour.shot(other, 'outline-first-words');
      return `${(await frame.$$('.ol-part')).length} parts`;
    }),
  );
  await tour.step('right-to-left', () =>
    inReader(stage, ARABIC, async (other, frame) => {
      await press(other, frame, 'a', '.aa');
      await tour.shot(other, 'type-arabic');
      await closePopover(other, frame);
      await press(other, frame, 'o', '.outline');
      await tour.shot(other, 'outline-arabic');
      return frame.$eval('.outline ul', (list) => getComputedStyle(list).direction);
    }),
  );
}

async function press(page: Page, reader: Frame, key: string, opened: string): Promise<void> {
  await page.keyboard.press(key as 'a');
  await reader.waitForSelector(opened);
}

async function closePopover(page: Page, reader: Frame): Promise<void> {
  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.pop')), 'the popover to close');
}

async function inReader(
  stage: Stage,
  path: string,
  act: (page: Page, reader: Frame) => Promise<string>,
): Promise<string> {
  const page = await stage.open(path);
  try {
    const reader = await openReader(stage, page);
    await page.bringToFront();
    return await act(page, reader);
  } finally {
    await page.close();
  }
}
