import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReading } from './figures-stage.ts';
import { byRole, hasRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const EN = '/en/the-machine-that-knew-the-water.html';
const AR = '/ar/wahat-almarjan.html';

const boxOf = (where: Frame | Page, selector: string) =>
  where.$eval(selector, (element) => {
    const { left, right, top, bottom, width } = element.getBoundingClientRect();
    return { left, right, top, bottom, width };
  });

/** Runs in the frame: what moved without anybody's doing, by the browser's own account. */
function shifts(): string[] {
  const observer = new PerformanceObserver(() => {});
  observer.observe({ type: 'layout-shift', buffered: true });
  const all = observer.takeRecords() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[];
  return all.filter((entry) => !entry.hadRecentInput).map(({ value }) => value.toFixed(4));
}

test('nothing moves from the first paint until the figures are marked and counted', async () => {
  const { page, reader } = await openReading(stage, EN);
  await until(
    async () => (await reader.$eval('.tb-btn b', (count) => count.textContent)) !== '',
    'the number on the button',
  );
  expect(await reader.evaluate(shifts)).toEqual([]);
  await page.close();
});

test('the window of a text that is read from the right is mirrored', async () => {
  const { page, reader } = await openReading(stage, AR);
  expect((await boxOf(reader, '.tb-start .icon-btn')).right).toBeGreaterThan(1200);
  expect((await boxOf(reader, '[aria-label="More"]')).left).toBeLessThan(80);
  await reader.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }));
  await until(async () => (await boxOf(reader, '.read-bar i')).width > 50, 'some progress');
  expect((await boxOf(reader, '.read-bar i')).right).toBe(await reader.evaluate(() => innerWidth));
  expect((await boxOf(reader, '.left')).right).toBeGreaterThan(1200);
  await page.keyboard.press('o');
  await reader.waitForSelector('.outline');
  expect((await boxOf(reader, '.outline')).right).toBeGreaterThan(1200);
  await page.keyboard.press('Escape');
  await page.keyboard.press('a');
  await reader.waitForSelector('.aa');
  expect((await boxOf(reader, '.aa')).left).toBeLessThan(80);
  await page.close();
});

test('at 390 px the bar shows what fits whole, and the menu has the rest', async () => {
  const { page, reader } = await openReading(stage, EN);
  await page.setViewport({ width: 390, height: 844 });
  await until(async () => !(await hasRole(reader, 'button', 'Listen')), 'the narrow bar');
  const buttons = await reader.$$eval('.topbar button', (all) =>
    all
      .map((button) => button.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ left, right }) => ({ left, right })),
  );
  expect(Math.min(...buttons.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...buttons.map(({ right }) => right))).toBeLessThanOrEqual(390);
  const picture = await boxOf(reader, '.body figure img[data-wide]');
  expect([picture.left, picture.right]).toEqual([0, 390]);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const site = await reader.$eval('.tb-site bdi', (name) => name.scrollWidth - name.clientWidth);
  expect(site).toBeLessThanOrEqual(0);
  await (await byRole(reader, 'button', 'More')).click();
  await byRole(reader, 'button', 'Listen');
  await (await byRole(reader, 'button', 'Outline')).click();
  await byRole(reader, 'dialog', 'Outline');
  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.outline')), 'the outline to close');
  expect(await reader.$('.article h1')).not.toBeNull();
  await page.close();
});

test('E puts a saved article into the archive and T tags it, as in the library', async () => {
  const page = await stage.open(EN);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  await until(
    async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device'),
    'Saved',
    60_000,
  );
  await page.close();
  const library = await stage.extensionPage('/library.html');
  const href = await (
    await library.waitForSelector('a[href*="saved="]')
  )?.evaluate((link) => {
    const { pathname, search } = new URL((link as HTMLAnchorElement).href);
    return pathname + search;
  });
  const reader = await stage.extensionPage(href ?? '');
  await reader.waitForSelector('.body p');
  await reader.keyboard.press('e');
  await until(() => reader.$('.more-menu [aria-pressed="true"] ::-p-text(Archive)'), 'the archive');
  await reader.keyboard.press('Escape');
  await until(async () => !(await reader.$('.more-menu')), 'the menu to close');
  await reader.keyboard.press('t');
  await until(
    () => reader.evaluate(() => document.activeElement?.matches('.mm-tags input') === true),
    'the field',
  );
  await reader.keyboard.type('tides');
  await reader.keyboard.press('Enter');
  await byRole(reader, 'button', 'Take off the tag tides');
  await reader.close();
  await (await byRole(library, 'button', 'Archived 1')).click();
  await until(
    async () => (await library.$eval('.list', (list) => (list as HTMLElement).innerText)).includes('tides'),
    'the tag',
  );
  await library.close();
});
