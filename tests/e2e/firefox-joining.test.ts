import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FirefoxStage, openFirefoxStage } from './firefox-stage.ts';
import { until } from './stage.ts';

const [FIRST, SECOND, THIRD] = ['', '-2', '-3'].map((part) => `/three-pages/the-salt-road${part}.html`);

let stage: FirefoxStage;
beforeAll(async () => {
  // Firefox itself asks for the page that a link of the head calls next, before anybody does
  stage = await openFirefoxStage({ 'network.prefetch-next': false });
});
afterAll(() => stage?.close());

test('an article on three pages is joined when the user asks, and saved as a whole', async () => {
  const { firefox, server, inReader } = stage;
  const asked = () => server.requests.filter((one) => [`GET ${SECOND}`, `GET ${THIRD}`].includes(one));
  const text = () => inReader<string>(`return document.body.innerText.replace(/\\s+/g, ' ')`);
  await stage.open(server.origin + FIRST);
  await until(async () => (await stage.toolbar()).includes('article'), 'the article icon');
  expect(await stage.press('R')).toBe(true);
  await until(
    async () => (await text()).includes('This article goes on, on 2 more pages of its site.'),
    'the word of the parts',
  );
  expect(asked()).toEqual([]);

  await inReader(
    `[...document.querySelectorAll('button')].find((b) => b.textContent.trim() === arguments[0]).click()`,
    'Fetch the 2 parts that follow',
  );
  await until(async () => (await text()).includes('All 3 parts are here.'), 'the end');
  expect(await text()).toContain('a woman called Ansa');
  expect(await text()).toContain('the best day of her year');
  expect(asked()).toEqual([`GET ${SECOND}`, `GET ${THIRD}`]);

  await stage.press('K');
  await until(async () => (await stage.toolbar()).includes('saved'), 'the saved icon', 40_000);
  await stage.open(stage.pageOf('/library.html'));
  const saved = await until(
    () => firefox.inPage<string>(`return document.querySelector('a[href*="saved="]')?.href ?? ''`),
    'the saved article',
  );
  await stage.open(saved);
  await until(
    async () =>
      (await firefox.inPage<string>('return document.body.innerText')).includes('the best day of her year'),
    'the third part, saved',
  );
});
