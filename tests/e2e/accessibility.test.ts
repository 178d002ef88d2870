import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseFiles, fileOf, POCKET, says } from './import-stage.ts';
import { emulateMedia, openReading } from './figures-stage.ts';
import { byRole, openStage, readerFrame, type Stage, until } from './stage.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = ['light', 'sepia', 'dark', 'black', 'contrast'] as const;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Axe {
  getRules(tags: string[]): { ruleId: string; tags: string[] }[];
  run(o: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

/** What axe-core finds, by all rules or by those of colour, each finding with the elements it is about. */
async function findings(where: Page | Frame, theme: string, isOfColour: boolean): Promise<string[]> {
  await where.evaluate((name) => void (document.documentElement.dataset['theme'] = name), theme);
  if (!(await where.evaluate(() => 'axe' in globalThis))) await where.evaluate(AXE);
  // a theme fades in, and colours half-way are nobody's; what turns as long as something is under way has no end
  await where.evaluate(() => {
    for (const one of document.getAnimations())
      if (one.effect?.getComputedTiming().endTime !== Infinity) one.finish();
  });
  return where.evaluate(
    async (tags, ofColour) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const rules = axe.getRules(tags).filter((rule) => rule.tags.includes('cat.color'));
      const { violations } = await axe.run({
        runOnly: ofColour ? { type: 'rule', values: rules.map(({ ruleId }) => ruleId) } : tags,
        resultTypes: ['violations'],
      });
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((n) => n.html.slice(0, 200)).join(' | ')}`,
      );
    },
    TAGS,
    isOfColour,
  );
}

/** All rules in the first theme; in the others those of colour, since a house rule keeps themes from setting anything else. */
async function expectClean(where: Page | Frame, name: string): Promise<void> {
  for (const theme of THEMES)
    expect(await findings(where, theme, theme !== THEMES[0]), `${name}, ${theme}`).toEqual([]);
}

test('axe finds nothing on the popup, the reader, the library and the options, in any theme', async () => {
  const empty = await stage.extensionPage('/library.html');
  await empty.waitForSelector('h1');
  await expectClean(empty, 'empty library');

  const page = await stage.open('/en/the-machine-that-knew-the-water.html');
  const popup = await stage.popup(page);
  await byRole(popup, 'switch', 'Reading mode');
  await expectClean(popup, 'popup');
  await (await byRole(popup, 'button', 'Save offline')).click();
  await until(
    async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device'),
    'Saved',
  );
  await expectClean(popup, 'popup, saved');
  await (await byRole(popup, 'switch', 'Reading mode')).click();
  const reader = await readerFrame(page);
  await expectClean(reader, 'reader');
  await popup.close();

  const home = await stage.open('/home/');
  const quiet = await stage.popup(home);
  await byRole(quiet, 'button', 'Read anyway');
  await expectClean(quiet, 'popup, no article');

  const library = await stage.extensionPage('/library.html');
  await library.waitForSelector('a[href*="saved="]');
  await expectClean(library, 'library');
  await library.click('a[href*="saved="]');
  await library.waitForSelector('.body p');
  await expectClean(library, 'saved article');
  const options = await stage.extensionPage('/options.html');
  await options.waitForSelector('h1');
  await expectClean(options, 'options');
}, 180_000);

test('axe finds nothing on the import and on the links that wait', async () => {
  const csv = `${POCKET}Here,http://127.0.0.1:9/a,1,tag,unread\nNo,mailto:a,1,,unread\n`;
  const imports = await chooseFiles(stage, fileOf('part.csv', csv), fileOf('none.txt', 'x'));
  await imports.click('.imp-refused summary');
  await expectClean(imports, 'import');
  await (await byRole(imports, 'button', 'Import one article')).click();
  await says(imports, 'Import finished');
  await expectClean(imports, 'import, report');
  await (await byRole(imports, 'button', 'Waiting links')).click();
  await says(imports, 'Not fetched');
  await expectClean(imports, 'waiting links');
}, 120_000);

test('axe finds nothing on the figures: panel, card and picture', async () => {
  const { page, reader } = await openReading(stage, '/vi/quan-ven-song.html');
  await page.keyboard.press('f');
  await reader.waitForSelector('.panel');
  await reader.click('.checks summary');
  await expectClean(reader, 'numbers');
  await (await byRole(reader, 'tab', 'Pictures 3')).click();
  await expectClean(reader, 'pictures');
  await (await reader.waitForSelector('.pic'))?.click();
  await reader.waitForSelector('.lightbox');
  await expectClean(reader, 'picture');
  await page.keyboard.press('+');
  await expectClean(reader, 'picture, enlarged');
  await page.keyboard.press('Escape');
  await (await byRole(reader, 'tab', 'Tables 0')).click();
  await expectClean(reader, 'numbers as a table');
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await reader.waitForSelector('.fig-pop');
  await expectClean(reader, 'card');
  await page.close();
}, 180_000);

test('axe finds nothing on the tables of an article, and on the panel as a sheet', async () => {
  const { page, reader } = await openReading(stage, '/en/the-machine-that-knew-the-water.html');
  await page.setViewport({ width: 390, height: 844 });
  await until(() => reader.evaluate(() => CSS.highlights.size > 0), 'the marks');
  await page.keyboard.press('f');
  await (await byRole(reader, 'tab', 'Tables 1')).click();
  await expectClean(reader, 'tables');
  await page.close();
}, 180_000);

test('axe finds nothing on what opens from the bar of the reader', async () => {
  const { page, reader } = await openReading(stage, '/en/the-machine-that-knew-the-water.html');
  await page.keyboard.press('a');
  await (await byRole(reader, 'radio', 'Other')).click();
  await expectClean(reader, 'typography');
  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await reader.waitForSelector('.outline');
  await expectClean(reader, 'outline');
  await page.keyboard.press('Escape');
  await (await byRole(reader, 'button', 'More')).click();
  await reader.waitForSelector('.more-menu');
  await expectClean(reader, 'menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await reader.waitForSelector('.keys-map');
  await expectClean(reader, 'map of keys');
  await page.close();
}, 180_000);

test('axe finds nothing on highlights, notes and the bar of the voice', async () => {
  const { page, reader } = await openReading(stage, '/vi/quan-ven-song.html');
  await reader.evaluate(() => {
    const text = document.querySelector('.body p:not(.lead)');
    if (text) getSelection()?.selectAllChildren(text);
  });
  await reader.waitForSelector('.mk-menu', { visible: true });
  await expectClean(reader, 'colours of a selection');
  await (await byRole(reader, 'button', 'Note')).click();
  await reader.waitForSelector('.mk-card');
  await expectClean(reader, 'card of a highlight');
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await (await byRole(reader, 'tab', 'Notes 1')).click();
  await (await byRole(reader, 'button', 'Close')).focus();
  await expectClean(reader, 'notes');
  await page.keyboard.press('l');
  await reader.waitForSelector('.ls-problem');
  await expectClean(reader, 'bar of the voice');
  await page.close();
}, 180_000);

test('axe finds nothing on a right-to-left article', async () => {
  const page = await stage.open('/ar/wahat-almarjan.html');
  const popup = await stage.popup(page);
  await (await byRole(popup, 'switch', 'Reading mode')).click();
  const reader = await readerFrame(page);
  expect(await reader.$eval('.article', (a) => getComputedStyle(a).direction)).toBe('rtl');
  await expectClean(reader, 'Arabic reader');
});

test('axe finds nothing on export, restore, room and backups', async () => {
  const page = await stage.open('/hostile/plain');
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await until(
    async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device'),
    'Saved',
  );
  const library = await stage.extensionPage('/library.html');
  await library.waitForSelector('.art');
  for (const [name, ready] of [
    ['Export', '.pick'],
    ['Restore', '.sheet input'],
    ['Free space', '.space-lines'],
  ] as const) {
    await (await byRole(library, 'button', name)).click();
    await library.waitForSelector(ready);
    await expectClean(library, name);
    await library.keyboard.press('Escape');
    await until(async () => !(await library.$('.sheet')), 'the screen to close');
  }
  await library.close();
  const options = await stage.extensionPage('/options.html');
  await byRole(options, 'button', 'Back up now');
  await expectClean(options, 'backups');
  await options.close();
  await page.close();
});

test('axe finds nothing while mending, on a footnote, and with forced colours nothing is lost', async () => {
  const { page, reader } = await openReading(stage, '/parts/tide-tables.html');
  await reader.click('.body sup a');
  await byRole(reader, 'dialog', 'Footnote');
  await expectClean(reader, 'footnote');
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await (await reader.waitForSelector('.mend [aria-expanded]'))?.click();
  await reader.waitForSelector('.md-list li');
  await expectClean(reader, 'mending');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  // the chosen part is told by its outline, which forced colours keep, and motion is none where none is wanted
  await emulateMedia(reader, { 'forced-colors': 'active', 'prefers-reduced-motion': 'reduce' });
  await page.keyboard.press('x');
  const chosen = await reader.waitForSelector('.mend-on');
  const look = await chosen?.evaluate((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    const { transitionDuration } = getComputedStyle(document.querySelector('.topbar') as Element);
    return [outlineStyle, outlineWidth, transitionDuration, matchMedia('(forced-colors: active)').matches];
  });
  expect(look).toEqual(['solid', '2px', '0s', true]);
  await page.close();
}, 180_000);
