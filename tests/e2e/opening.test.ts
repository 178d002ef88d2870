import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byRole, openStage, readerFrame, type Stage, toolbarTitle, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const ENGLISH = '/en/the-machine-that-knew-the-water.html';
/** The reader is shown: its frame alone may be there before, unseen. */
const isOpen = async (page: Page) => {
  const frame = page.frames().find((one) => one.url().includes('/frame.html'));
  // a frame that is going away answers nothing
  return frame !== undefined && (await frame.$('.article h1').catch(() => null)) !== null;
};
const turn = async (page: Page) => {
  const popup = await stage.popup(page);
  await (await byRole(popup, 'switch', 'Open articles of 127.0.0.1 in reading mode')).click();
  await until(
    () => popup.$eval('.p-rows', (rows) => rows.querySelectorAll('input:checked').length > 0),
    'the switch to be set',
  );
  await popup.close().catch(() => {});
};
/** The detector has spoken of the page: what comes by itself would have come with it. */
const known = (page: Page) =>
  until(async () => (await toolbarTitle(stage, page)) !== 'Figleaf', 'the verdict');

test('articles of a site open by themselves once that is said, and not what was closed', async () => {
  const first = await stage.open(ENGLISH);
  await known(first);
  expect(await isOpen(first)).toBe(false);
  await turn(first);
  expect(await isOpen(first)).toBe(false);
  await first.close();

  const page = await stage.open(ENGLISH);
  const reader = await readerFrame(page);
  expect(await reader.$eval('.article h1', (h) => h.textContent)).toContain('Water');
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await until(async () => !(await isOpen(page)), 'the reader to close');
  // closed is closed, also after the page is loaded again
  await page.reload();
  await known(page);
  expect(await toolbarTitle(stage, page)).not.toContain('Close');
  expect(await isOpen(page)).toBe(false);
  // another article opens, and the way back does not open the one before
  await page.goto(`${stage.origin}/vi/quan-ven-song.html`);
  await readerFrame(page);
  await page.goto(`${stage.origin}/home/`);
  await until(async () => (await toolbarTitle(stage, page)) === 'Figleaf', 'a page that is none');
  expect(await isOpen(page)).toBe(false);
  await page.close();
}, 60_000);

test('a site that is one page opens each article once, and Back leads out of it', async () => {
  const page = await stage.open('/spa/');
  await page.bringToFront();
  expect(await isOpen(page)).toBe(false);
  await page.click('a[href^="/spa/read/"]');
  await readerFrame(page);
  const at = page.url();
  await page.evaluate(() => history.back());
  await until(async () => !(await isOpen(page)), 'the reader to go with its article');
  await page.evaluate(() => history.forward());
  await until(() => page.url() === at, 'the article again');
  await known(page);
  expect(await isOpen(page)).toBe(false);
  await page.close();
}, 60_000);

test('the rule is listed in the settings, and goes from there and from the menu of the reader', async () => {
  const options = await stage.extensionPage('/options.html');
  await byRole(options, 'button', 'No longer open articles of 127.0.0.1 by themselves');
  const page = await stage.open('/vi/quan-ven-song.html');
  const reader = await readerFrame(page);
  await page.bringToFront();
  await (await byRole(reader, 'button', 'More')).click();
  const entry = await byRole(reader, 'button', 'Open articles of 127.0.0.1 in reading mode');
  expect(await entry.evaluate((e) => e.getAttribute('aria-pressed'))).toBe('true');
  await entry.click();
  await until(async () => (await options.$('#sites li')) === null, 'the rule to go');
  await page.close();
  const again = await stage.open(ENGLISH.replace('.html', '.html?again'));
  await known(again);
  expect(await isOpen(again)).toBe(false);
  await again.close();
  await options.close();
}, 60_000);
