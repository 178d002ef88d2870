import { afterAll, beforeAll, expect, test } from 'vitest';
import { byRole, hasRole, openStage, readerFrame, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const FIRST = '/three-pages/the-salt-road.html';
const SECOND = '/three-pages/the-salt-road-2.html';
const THIRD = '/three-pages/the-salt-road-3.html';

const asked = (path: string) => stage.server.requests.filter((one) => one === `GET ${path}`).length;

async function openReader() {
  const page = await stage.open(FIRST);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'switch', 'Reading mode')).click();
  const reader = await readerFrame(page);
  const text = () => reader.$eval('body', (body) => body.innerText.replace(/\s+/g, ' '));
  return { page, popup, reader, text };
}

test('an article on three pages is joined when the user asks, and only then', async () => {
  stage.server.requests.length = 0;
  const { page, reader, text } = await openReader();
  const join = await byRole(reader, 'button', 'Fetch the 2 parts that follow');
  expect(await text()).toContain('the bridge at Hale was gone');
  expect(await text()).toContain('This article goes on, on 2 more pages of its site.');
  expect(asked(SECOND)).toBe(0);

  stage.server.hold(THIRD);
  await join.click();
  await until(async () => (await text()).includes('a woman called Ansa'), 'the second part');
  await until(async () => (await text()).includes('Part 3 of 3 is being fetched.'), 'the word of the third');
  stage.server.release(THIRD);
  await until(async () => (await text()).includes('the best day of her year'), 'the third part');
  await until(async () => (await text()).includes('All 3 parts are here.'), 'the end');
  expect(await hasRole(reader, 'button', 'Fetch the 2 parts that follow')).toBe(false);
  expect([asked(SECOND), asked(THIRD)]).toEqual([1, 1]);

  // what each page repeats is there once
  const once = await reader.evaluate(() => ({
    standfirsts: document.body.innerText.split('A road that is on no map').length - 1,
    pictures: document.querySelectorAll('.body img').length,
  }));
  expect(once).toEqual({ standfirsts: 1, pictures: 1 });

  // all of it is saved
  await page.keyboard.press('s');
  const library = await stage.extensionPage('/library.html');
  const link = await until(
    () => library.$('::-p-text(The salt road behind the church)'),
    'the saved article',
  );
  await link.click();
  const saved = () => library.$eval('body', (body) => body.innerText).catch(() => '');
  await until(async () => (await saved()).includes('the best day of her year'), 'the third part, saved');
  await library.close();
  await page.close();
});

test('a part that does not come says so, and is tried again', async () => {
  const { page, reader, text } = await openReader();
  // the connection is away
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: [`*${SECOND}`] });
  await (await byRole(reader, 'button', 'Fetch the 2 parts that follow')).click();
  await until(async () => (await text()).includes('Part 2 could not be fetched.'), 'the word of it');
  await session.send('Network.setBlockedURLs', { urls: [] });
  await (await byRole(reader, 'button', 'Try again')).click();
  await until(async () => (await text()).includes('the best day of her year'), 'the third part');
  await page.close();
});
