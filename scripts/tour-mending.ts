import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
import { openReader } from './tour-article.ts';
import { must, type Tour } from './tour-log.ts';

const PARTS = '/parts/tide-tables.html';

/** Mending: a part chosen, hidden, the list of what was left out; dark, narrow and right-to-left. */
export async function tourMending(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Mending');
  const page = await stage.open(PARTS);
  const reader = await openReader(stage, page);
  await page.bringToFront();
  await tour.step('a part is chosen and hidden', async () => {
    await page.keyboard.press('x');
    await byRole(reader, 'region', 'Mend this page');
    for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowDown');
    const chosen = await reader.$eval('.mend-on', ({ textContent }) => textContent?.trim().slice(0, 40));
    await tour.shot(page, 'mend');
    await page.keyboard.press('Delete');
    await reader.waitForSelector('.md-said');
    await until(
      async () => (await reader.$eval('.md-said', ({ textContent }) => textContent)).startsWith('Hidden'),
      'the part to go',
    );
    return `“${chosen}…”`;
  });
  await tour.step('what was left out', async () => {
    await (await reader.waitForSelector('.mend [aria-expanded]'))?.click();
    await reader.waitForSelector('.md-list li');
    await tour.shot(page, 'mend-left-out');
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
    await tour.shot(page, 'mend-dark');
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'light'));
    return `${(await reader.$$('.md-list li')).length} parts`;
  });
  await tour.step('at 390 px', async () => {
    await page.setViewport({ width: 390, height: 844 });
    await tour.shot(page, 'mend-narrow');
    const over = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    must(over <= 0, `${over} px wider than the window`);
    return 'inside the window';
  });
  await page.close();
  await tour.step('the rules in the settings', async () => {
    const options = await stage.extensionPage('/options.html#sites');
    await options.waitForSelector('#sites li');
    await tour.shot(options, 'options-sites');
    await options.click('#sites li button');
    await options.close();
    return 'removed there';
  });
  await tour.step('right-to-left', async () => {
    const arabic = await stage.open('/ar/wahat-almarjan.html');
    const frame = await openReader(stage, arabic);
    await arabic.bringToFront();
    await arabic.keyboard.press('x');
    await byRole(frame, 'region', 'Mend this page');
    await tour.shot(arabic, 'mend-arabic');
    await arabic.close();
    return 'the same';
  });
}
