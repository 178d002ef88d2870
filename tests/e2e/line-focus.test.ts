import type { Frame } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openReading } from './figures-stage.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

/** The free band in the window: its top and its height in CSS pixels. */
const band = (reader: Frame) =>
  reader.evaluate(() => {
    const above = document.querySelector('.lf-above')?.getBoundingClientRect().bottom ?? 0;
    const below = document.querySelector('.lf-below')?.getBoundingClientRect().top ?? 0;
    return { top: above, height: below - above };
  });

test('one, three or five lines stay clear, and go with the keys and the scrolling', async () => {
  const { page, reader } = await openReading(stage, '/en/the-machine-that-knew-the-water.html');
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await reader.evaluate(() =>
    document.querySelectorAll('.body p')[5]?.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
  await page.keyboard.press('r');
  await byRole(reader, 'button', 'Line focus: 1 line');
  const one = await until(async () => {
    const now = await band(reader);
    return now.height > 10 && now.height < 60 && now;
  }, 'one line');
  await page.keyboard.press('r');
  await byRole(reader, 'button', 'Line focus: 3 lines');
  await until(async () => (await band(reader)).height > one.height * 1.8, 'three lines');
  await page.keyboard.press('r');
  const five = await until(async () => {
    const now = await band(reader);
    return now.height > one.height * 3.2 && now;
  }, 'five lines');
  expect(five.top).toBeGreaterThan(0);

  const scrolled = await reader.evaluate(() => scrollY);
  await page.keyboard.press('ArrowDown');
  await until(() => reader.evaluate((before) => scrollY > before, scrolled), 'the next lines');
  // it is paint: what lies under it is still to be pressed and selected
  const under = await reader.evaluate(
    () => document.elementFromPoint(innerWidth / 2, innerHeight - 20)?.className,
  );
  expect(under).not.toContain('lf');

  // the first line is reached by scrolling alone
  await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await until(async () => {
    const title = await reader.$eval('.article h1', (h) => h.getBoundingClientRect().top);
    return (await band(reader)).top <= title + 5;
  }, 'the headline');

  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.lf')), 'the focus to end');
  expect(await reader.$('.article h1')).not.toBeNull();
  await page.close();
});
