import type { Frame, Page } from 'puppeteer-core';
import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
import { openReader, scrollReader } from './tour-article.ts';
import { must, type Tour } from './tour-log.ts';

/** Line focus and listening: wide, narrow, dark and right-to-left. */
export async function tourReading(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Line focus and listening');
  const page = await stage.open('/vi/quan-ven-song.html');
  const reader = await openReader(stage, page);
  await page.bringToFront();
  await tour.step('line focus', async () => {
    await scrollReader(reader, 0.4);
    for (const name of ['1 line', '3 lines'] as const) {
      await page.keyboard.press('r');
      await byRole(reader, 'button', `Line focus: ${name}`);
      await settled(reader);
      await tour.shot(page, `line-focus-${name.charAt(0)}`);
    }
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
    await tour.shot(page, 'line-focus-dark');
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'light'));
    await page.keyboard.press('Escape');
    return 'one line, three lines';
  });
  await tour.step('listening', async () => {
    await page.keyboard.press('l');
    const bar = await reader.waitForSelector('.listen');
    await tour.shot(page, 'listen');
    const said = await bar?.evaluate((e) => (e as HTMLElement).innerText.replace(/\s+/g, ' '));
    await page.setViewport({ width: 390, height: 844 });
    await tour.shot(page, 'listen-narrow');
    await tourWidth(reader);
    return said ?? '';
  });
  await page.close();
  await tour.step('right-to-left', async () => {
    const arabic = await stage.open('/ar/wahat-almarjan.html');
    const frame = await openReader(stage, arabic);
    await arabic.bringToFront();
    await arabic.setViewport({ width: 390, height: 844 });
    await scrollReader(frame, 0.5);
    await arabic.keyboard.press('r');
    await settled(frame);
    await tour.shot(arabic, 'line-focus-arabic');
    await tourWidth(frame);
    await arabic.close();
    return 'the same';
  });
}

async function tourWidth(reader: Frame | Page): Promise<void> {
  const over = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  must(over <= 0, `${over} px wider than the window`);
}

/** Until the lines are drawn, and nothing moves any more. */
function settled(reader: Frame): Promise<unknown> {
  return until(
    () =>
      reader.evaluate(
        () =>
          document.getAnimations().length === 0 &&
          (document.querySelector('.lf-above')?.getBoundingClientRect().height ?? 0) > 0,
      ),
    'the lines',
  );
}
