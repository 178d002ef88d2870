import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openReading, pasted, textsOf } from './figures-stage.ts';
import { byRole, hasRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const EN = '/en/the-machine-that-knew-the-water.html';
const VI = '/vi/quan-ven-song.html';

const styleOf = (reader: Frame | Page, selector: string, name: string) =>
  reader.$eval(selector, (e, of) => getComputedStyle(e).getPropertyValue(of), name);
const gone = (reader: Frame, selector: string) =>
  until(async () => !(await reader.$(selector)), `${selector} to go`);

describe('typography', () => {
  test('applies at once, is remembered, and can be of one site alone', async () => {
    const { page, reader } = await openReading(stage, EN);
    await page.keyboard.press('a');
    await reader.waitForSelector('.aa');
    expect(await styleOf(reader, '.article', 'font-size')).toBe('20px');
    await (await byRole(reader, 'button', 'Larger text')).click();
    expect(await styleOf(reader, '.article', 'font-size')).toBe('22px');
    await (await byRole(reader, 'switch', 'Even margins on both sides')).click();
    expect(await styleOf(reader, '.body p:not(.lead)', 'text-align')).toBe('justify');
    await (await byRole(reader, 'switch', 'Only for 127.0.0.1')).click();
    await (await byRole(reader, 'button', 'Larger text')).click();
    expect(await styleOf(reader, '.article', 'font-size')).toBe('24px');
    await page.keyboard.press('Escape');
    await gone(reader, '.aa');
    await page.close();

    const options = await stage.extensionPage('/options.html');
    const preview = () => styleOf(options, '.o-prev p', 'font-size');
    await until(async () => (await preview()) === '22px', 'the typography of all articles');
    await (await byRole(options, 'button', 'Remove the typography of 127.0.0.1')).click();
    await until(async () => !(await options.$('.o-sites')), 'the site to go');
    const again = await openReading(stage, EN);
    expect(await styleOf(again.reader, '.article', 'font-size')).toBe('22px');
    await again.page.keyboard.press('a');
    await (await byRole(again.reader, 'button', 'Reset')).click();
    expect(await styleOf(again.reader, '.article', 'font-size')).toBe('20px');
    await again.page.close();
    await options.close();
  });

  test('takes a font by its name, and says whether the device has it', async () => {
    const { page, reader } = await openReading(stage, EN);
    await page.keyboard.press('a');
    await (await byRole(reader, 'radio', 'Other')).click();
    const field = await byRole(reader, 'textbox', 'Font');
    await field.type('No Such Font 1');
    await until(async () => (await textsOf(reader, '.t-hint')).join().includes('no font of that name'), 'no');
    expect(await styleOf(reader, '.article', 'font-family')).toMatch(/^"No Such Font 1", /);
    await page.keyboard.press('Escape');
    await gone(reader, '.aa');
    await page.keyboard.press('a');
    await (await byRole(reader, 'button', 'Reset')).click();
    await page.close();
  });

  test('breaks words where the language has rules, and nowhere else', async () => {
    const english = await openReading(stage, EN);
    expect(await styleOf(english.reader, '.body p:not(.lead)', 'hyphens')).toBe('auto');
    await english.page.close();
    const vietnamese = await openReading(stage, VI);
    expect(await styleOf(vietnamese.reader, '.body p:not(.lead)', 'hyphens')).toBe('manual');
    await vietnamese.page.close();
  });
});

describe('the outline', () => {
  test('shows the current place, jumps, and goes back', async () => {
    const { page, reader } = await openReading(stage, EN);
    await page.keyboard.press('o');
    await reader.waitForSelector('.outline');
    expect(await textsOf(reader, '.ol-part')).toContain('Restringing');
    await (await byRole(reader, 'button', 'Restringing')).click();
    await gone(reader, '.outline');
    const top = () =>
      reader.evaluate(() => {
        const heading = [...document.querySelectorAll('.body h2')].find(
          (h) => h.textContent === 'Restringing',
        );
        return heading?.getBoundingClientRect().top ?? -1;
      });
    expect(Math.round(await top())).toBe(80);
    await page.keyboard.press('o');
    await reader.waitForSelector('.outline');
    expect(await textsOf(reader, '.outline [aria-current]')).toEqual(['Restringing']);
    await page.keyboard.press('Escape');
    await gone(reader, '.outline');
    await page.keyboard.press('b');
    await until(() => reader.evaluate(() => scrollY === 0), 'the way back');
    expect(await hasRole(reader, 'button', 'Back to where you were')).toBe(false);
    await page.close();
  });

  test('lists the first words where there are no headings', async () => {
    const { page, reader } = await openReading(stage, VI);
    await page.keyboard.press('o');
    await reader.waitForSelector('.outline');
    expect(await reader.$eval('.ol-n', (note) => note.textContent)).toMatch(/^No headings here/);
    expect((await textsOf(reader, '.ol-part')).length).toBeGreaterThan(5);
    await page.close();
  });
});

describe('the menu and the keys', () => {
  test('the map names every key; Escape closes it, and not the reader', async () => {
    const { page, reader } = await openReading(stage, EN);
    await page.keyboard.press('?');
    await byRole(reader, 'dialog', 'Keyboard');
    expect(await textsOf(reader, '.keys-map kbd')).toEqual(
      'F N P Enter H B M L R A O S E T V D X I ? Esc'.split(' '),
    );
    await page.keyboard.press('Escape');
    await gone(reader, '.keys-map');
    expect(await reader.$('.article')).not.toBeNull();
    await page.close();
  });

  test('the menu copies a citation', async () => {
    const { page, reader } = await openReading(stage, EN);
    await (await byRole(reader, 'button', 'More')).click();
    await (await byRole(reader, 'button', 'Copy a citation')).click();
    await until(async () => (await textsOf(reader, '.mm-said')).join() === 'Copied.', 'that it is copied');
    expect(await pasted(stage)).toMatch(
      /^Isolde Marrack and Teodor Finch\. “The Machine That Knew the Water\.” The Longshore Review, March 9, 2024\. http\S+\. Accessed \w+ \d+, \d+\.$/,
    );
    await page.close();
  });

  test('Print waits for the pictures further down', async () => {
    const { page, reader } = await openReading(stage, EN);
    await reader.evaluate(() => {
      globalThis.print = () => {
        const there = [...document.querySelectorAll<HTMLImageElement>('.body img')];
        document.documentElement.dataset['printed'] = String(there.filter((i) => i.naturalWidth > 0).length);
      };
    });
    await (await byRole(reader, 'button', 'More')).click();
    await (await byRole(reader, 'button', 'Print')).click();
    const printed = await until(
      () => reader.evaluate(() => document.documentElement.dataset['printed']),
      'print',
    );
    expect(Number(printed)).toBe(await reader.$$eval('.body img', (all) => all.length));
    // the browser's own key would print the page around the reader
    await reader.evaluate(() => delete document.documentElement.dataset['printed']);
    await page.keyboard.down('Control');
    await page.keyboard.press('p');
    await page.keyboard.up('Control');
    await until(() => reader.evaluate(() => document.documentElement.dataset['printed']), 'print by its key');
    await page.close();
  });

  test('V opens the original page, All settings the settings', async () => {
    const { page, reader } = await openReading(stage, EN);
    const original = stage.browser.waitForTarget(
      (t) => t.opener() !== undefined || t.url() === stage.origin + EN,
    );
    await page.keyboard.press('v');
    await original;
    await page.bringToFront();
    await page.keyboard.press('a');
    const settings = stage.browser.waitForTarget((t) => t.url().includes('/options.html'));
    await (await byRole(reader, 'button', 'All settings')).click();
    await (await (await settings).page())?.close();
    await page.close();
  });
});

describe('the bar', () => {
  test('leaves when one scrolls down, comes back when one scrolls up and with what opens from it', async () => {
    const { page, reader } = await openReading(stage, EN);
    const isHidden = () => reader.$eval('.topbar', (bar) => bar.getBoundingClientRect().bottom <= 0);
    await reader.focus('#content');
    await reader.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
    await until(isHidden, 'the bar to leave');
    await reader.evaluate(() => scrollTo({ top: 1100, behavior: 'instant' }));
    await until(async () => !(await isHidden()), 'the bar to come back');
    await reader.evaluate(() => scrollTo({ top: 1300, behavior: 'instant' }));
    await until(isHidden, 'the bar to leave');
    await page.keyboard.press('a');
    await reader.waitForSelector('.aa');
    await until(async () => !(await isHidden()), 'the bar of what is open');
    await page.close();
  });

  test('moves at once where no motion is wanted', async () => {
    const reader = await stage.extensionPage('/reader.html');
    await reader.waitForSelector('.topbar');
    expect(await styleOf(reader, '.topbar', 'transition-duration')).toBe('0.26s');
    await reader.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    expect(await styleOf(reader, '.topbar', 'transition-duration')).toBe('0s');
    await reader.close();
  });

  test('opens sheets in a narrow window, none wider than it', async () => {
    const { page, reader } = await openReading(stage, '/ar/wahat-almarjan.html');
    await page.setViewport({ width: 390, height: 844 });
    for (const [key, look] of [
      ['a', '.aa'],
      ['o', '.outline'],
      ['?', '.keys-map'],
    ] as const) {
      await page.keyboard.press(key);
      const box = await (
        await reader.waitForSelector(look)
      )?.evaluate((e) => {
        const { left, right, bottom } = e.getBoundingClientRect();
        return { left, right, bottom, over: document.documentElement.scrollWidth - innerWidth };
      });
      expect(box?.over, look).toBeLessThanOrEqual(0);
      expect(box?.left, look).toBeGreaterThanOrEqual(0);
      expect(box?.right, look).toBeLessThanOrEqual(390);
      expect(box?.bottom, look).toBeLessThanOrEqual(844);
      await page.keyboard.press('Escape');
      await gone(reader, look);
    }
    await page.close();
  });
});
