import { afterEach, beforeEach, expect, test } from 'vitest';
import { badge, clickMenu, says, titles } from './import-stage.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const EN = '/en/the-machine-that-knew-the-water.html';

test('a link is kept without being opened, with pictures, and the button says so', async () => {
  const page = await stage.open('/home/');
  await clickMenu(stage, page, { menuItemId: 'save-link', linkUrl: `${stage.origin}${EN}#part` });
  await until(async () => (await badge(stage, page)) === '✓', 'the badge');
  const library = await stage.extensionPage('/library.html');
  await byRole(library, 'link', 'The Machine That Knew the Water');
  expect(stage.browser.targets().some((target) => target.url().includes(EN))).toBe(false);
  await until(() => library.$eval('.art-end', (p) => /kept/.test(p.textContent)), 'the pictures');
  // saved once is enough: nothing is asked again
  const asked = () => stage.server.requests.filter((request) => request.includes(EN)).length;
  const before = asked();
  await page.bringToFront();
  await clickMenu(stage, page, { menuItemId: 'save-link', linkUrl: `${stage.origin}${EN}` });
  await until(async () => (await badge(stage, page)) === '✓', 'the badge');
  expect(asked()).toBe(before);
  expect(await titles(library)).toHaveLength(1);
});

test('a link without an article is told by the button, and waits in its list with the reason', async () => {
  const page = await stage.open('/home/');
  await clickMenu(stage, page, { menuItemId: 'save-link', linkUrl: `${stage.origin}/nowhere.html` });
  await until(async () => (await badge(stage, page)) === '!', 'the badge');
  const library = await stage.extensionPage('/library.html');
  await (await byRole(library, 'button', 'Waiting links 1')).click();
  await says(library, 'Not fetched: the page is gone.');
});

test('a link into a private network that stands on a page from elsewhere is not asked for', async () => {
  const page = await stage.open('/home/');
  const other = stage.origin.replace('127.0.0.1', 'localhost');
  await clickMenu(stage, page, { menuItemId: 'save-link', linkUrl: `${other}${EN}` });
  await until(async () => (await badge(stage, page)) === '!', 'the badge');
  expect(stage.server.requests.filter((request) => request.includes(EN))).toEqual([]);
});
