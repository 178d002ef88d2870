import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
import { openReader } from './tour-article.ts';
import { must, type Tour } from './tour-log.ts';

/** What authors put into articles: footnotes, code, tables, galleries, formulas; the menu, and nothing but the article. */
export async function tourContent(tour: Tour, stage: Stage): Promise<void> {
  tour.part('As the author meant it');
  const page = await stage.open('/parts/tide-tables.html');
  const reader = await openReader(stage, page);
  await page.bringToFront();
  await tour.step('a footnote', async () => {
    await reader.click('.body sup a');
    const card = await byRole(reader, 'dialog', 'Footnote');
    await tour.shot(page, 'footnote');
    const said = await card.evaluate((box) => box.querySelector('.fn-text')?.textContent?.trim() ?? '');
    await page.keyboard.press('Escape');
    return said;
  });
  await tour.step('pull quote, formulas, code', async () => {
    await reader.$eval('.code', (box) => box.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await until(() => reader.evaluate(() => CSS.highlights.has('figleaf-code-keyword')), 'the colours');
    await tour.shot(page, 'code');
    for (const theme of ['dark', 'contrast'] as const) {
      await reader.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
      await tour.shot(page, `code-${theme}`);
    }
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'light'));
    return `${(await reader.$$('.body math')).length} formulas`;
  });
  for (const [what, selector] of [
    ['a table', '.wide'],
    ['a gallery', '.body figure:has(> figure)'],
    ['placeholder, details, definitions', '.body details'],
  ] as const)
    await tour.step(what, async () => {
      await reader.$eval(selector, (box) => box.scrollIntoView({ block: 'center', behavior: 'instant' }));
      await until(
        () => reader.$$eval('.body img', (all) => all.every((i) => i.loading === 'lazy' || i.complete)),
        'the pictures',
      );
      await tour.shot(page, what.replace(/^a |,.*/g, ''));
      return 'in its place';
    });
  await tour.step('nothing but the article', async () => {
    await page.mouse.move(600, 500);
    await page.keyboard.press('d');
    await until(() => reader.$('html[data-quiet="hidden"]'), 'the bar to go');
    await tour.shot(page, 'quiet');
    await page.keyboard.press('Escape');
    return 'no bar, no line';
  });
  await tour.step('at 390 px', async () => {
    await page.setViewport({ width: 390, height: 844 });
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await reader.click('.body sup a');
    await byRole(reader, 'dialog', 'Footnote');
    await tour.shot(page, 'footnote-narrow');
    await page.keyboard.press('Escape');
    await (await byRole(reader, 'button', 'More')).click();
    await reader.waitForSelector('.more-menu');
    await tour.shot(page, 'menu-narrow');
    const over = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    must(over <= 0, `${over} px wider than the window`);
    return 'sheets from below';
  });
  await page.close();
}
