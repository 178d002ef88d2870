import { afterAll, beforeAll, expect, test } from 'vitest';
import { emulateMedia, openReading, openSavedCopy, pasted, textOf } from './figures-stage.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PATH = '/parts/tide-tables.html';

test('the article is copied as Markdown, with tables, code, formulas and footnotes', async () => {
  const { page, reader } = await openReading(stage, PATH);
  await (await byRole(reader, 'button', 'More')).click();
  await byRole(reader, 'link', 'Open the original page');
  await (await byRole(reader, 'button', 'Copy as Markdown')).click();
  await until(async () => (await textOf(reader, '.mm-said')) === 'Copied.', 'the copy');
  const text = await pasted(stage);
  expect(text).toContain('# How the harbour learned to count its tides');
  expect(text).toContain('```python\n# the height at an hour');
  expect(text).toMatch(/\| September \| 4\.82 m/);
  expect(text).toContain('[^1]:');
  expect(text).not.toContain('<');
  await page.close();
}, 60_000);

test('everything but the article hides by its key, and comes back for pointer, focus and key', async () => {
  const { page, reader } = await openReading(stage, PATH);
  await emulateMedia(reader, { 'prefers-reduced-motion': 'reduce' });
  const seen = () =>
    reader.evaluate(() => ({
      bar: (document.querySelector('.topbar')?.getBoundingClientRect().bottom ?? 0) > 0,
      line: getComputedStyle(document.querySelector('.read-bar') as Element).opacity === '1',
      left: getComputedStyle(document.querySelector('.left') as Element).opacity === '1',
    }));
  const all = { bar: true, line: true, left: true };
  const none = { bar: false, line: false, left: false };
  const become = (wanted: typeof all, what: string) =>
    until(async () => JSON.stringify(await seen()) === JSON.stringify(wanted), what);
  await page.mouse.move(600, 500);
  await become(all, 'everything');
  await page.keyboard.press('d');
  await become(none, 'the article alone');
  // without motion nothing is on its way
  expect(await reader.evaluate(() => document.getAnimations().length)).toBe(0);
  await page.mouse.move(600, 10);
  await become(all, 'everything for the pointer');
  await page.mouse.move(600, 500);
  await become(none, 'the article alone again');
  await reader.focus('.topbar button');
  await become({ ...none, bar: true }, 'the bar for the focus');
  await reader.evaluate(() =>
    document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true }),
  );
  await become(none, 'the article alone once more');
  await page.keyboard.press('Escape');
  await become(all, 'everything after Escape');
  expect(await reader.$('.article h1')).not.toBeNull();
  await page.close();
}, 60_000);

test('a saved article is starred, archived and tagged from its menu, and stays so', async () => {
  const library = await openSavedCopy(stage, await openReading(stage, PATH));
  await (await byRole(library, 'button', 'More')).click();
  await (await byRole(library, 'button', 'Star')).click();
  await (await byRole(library, 'textbox', 'Add a tag')).type('tides');
  await library.keyboard.press('Enter');
  await byRole(library, 'button', 'Take off the tag tides');
  await library.keyboard.press('Escape');
  await library.reload();
  await library.waitForSelector('.body p');
  await (await byRole(library, 'button', 'More')).click();
  const star = await byRole(library, 'button', 'Star');
  expect(await star.evaluate((e) => e.getAttribute('aria-pressed'))).toBe('true');
  await byRole(library, 'button', 'Take off the tag tides');
  await (await byRole(library, 'button', 'Archive')).click();
  await until(
    async () =>
      (await (await byRole(library, 'button', 'Archive')).evaluate((e) => e.ariaPressed)) === 'true',
    'the archive',
  );
  await library.close();
}, 60_000);
