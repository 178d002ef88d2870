import { afterEach, beforeEach, expect, test } from 'vitest';
import { type FirefoxStage, openFirefoxStage } from './firefox-stage.ts';
import { until } from './stage.ts';

const TITLE = "Quận Ven Sông giữ 'nhịp đôi' thu ngân sách và chống ngập trong năm 2020";

let stage: FirefoxStage;
beforeEach(async () => {
  stage = await openFirefoxStage();
});
afterEach(() => stage?.close());

test('the popup of the toolbar button tells of the article, reads it, marks its figures and saves it', async () => {
  const { firefox } = stage;
  await stage.open(`${stage.server.origin}/vi/quan-ven-song.html`);
  await stage.openPopup();
  const names = async (role: string) =>
    (await stage.popup()).filter((each) => each.role === role).map(({ name }) => name);
  const isOn = async (name: string) => (await stage.popup()).some((each) => each.name === name && each.isOn);
  await until(async () => (await names('heading')).includes(TITLE), 'the title');
  await until(async () => (await names('grouping')).includes('45 numbers, 3 pictures'), 'the figures');
  expect(await names('text leaf')).toEqual(expect.arrayContaining(['3 min', '754 words', 'Vietnamese']));
  expect(await names('switch')).toEqual([
    'Reading mode',
    'Highlight figures',
    'Open articles of 127.0.0.1 in reading mode',
  ]);
  expect(await names('pushbutton')).toEqual(['Save offline']);
  expect(await names('link')).toEqual(['Saved articles 0', 'Settings']);

  await stage.pressInPopup('switch', 'Reading mode');
  await until(async () => (await stage.frames()).includes(`${TITLE} – Figleaf`), 'the reader');
  await until(() => isOn('Reading mode'), 'the switch to be on');
  await stage.pressInPopup('switch', 'Reading mode');
  // one that waits unseen for the next time may be there
  await until(async () => !(await stage.frames()).includes(`${TITLE} – Figleaf`), 'the reader to go');

  // until then it speaks of the figures in the reader, which are marked
  await until(async () => !(await isOn('Highlight figures')), 'the other switch to speak of the page');
  await stage.pressInPopup('switch', 'Highlight figures');
  const marks = () => firefox.inPage<number>(`return CSS.highlights.get('figleaf-money')?.size ?? 0`);
  await until(async () => (await marks()) > 5, 'the marks');
  await until(() => isOn('Highlight figures'), 'the other switch to be on');
  await stage.pressInPopup('switch', 'Highlight figures');
  await until(async () => (await marks()) === 0, 'the marks to go');

  await stage.pressInPopup('pushbutton', 'Save offline');
  await until(async () => (await names('text leaf')).includes('Saved on this device'), 'Saved', 40_000);
  await until(async () => (await names('link')).includes('Saved articles 1'), 'the number of saved articles');
}, 180_000);

test('a page without an article, and one that no extension may touch, say so', async () => {
  await stage.open(`${stage.server.origin}/home/`);
  await stage.openPopup();
  const said = async () => (await stage.popup()).map(({ name }) => name);
  await until(async () => (await said()).includes('Read anyway'), 'the way to read it anyway');
  expect(await said()).toContain('This page does not look like an article.');
  await stage.firefox.inBrowser(
    `document.querySelector('browser.webextension-popup-browser').closest('panel').hidePopup()`,
  );
  await stage.open('about:support');
  await stage.openPopup();
  await until(
    async () => (await said()).includes('The browser keeps extensions out of this page.'),
    'the reason',
  );
}, 180_000);
