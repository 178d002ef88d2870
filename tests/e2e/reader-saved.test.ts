import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

const EN = '/en/the-machine-that-knew-the-water.html';

const styleOf = (reader: Page, selector: string, name: string) =>
  reader.$eval(selector, (e, of) => getComputedStyle(e).getPropertyValue(of), name);

/** Saves the sample, and answers how to open the saved article. */
async function save(path = EN): Promise<() => Promise<Page>> {
  const page = await stage.open(path);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'button', 'Save offline')).click();
  const saved = async () => (await popup.$eval('body', (b) => b.innerText)).includes('Saved on this device');
  await until(saved, 'Saved', 60_000);
  await page.close();
  const library = await stage.extensionPage('/library.html');
  await library.waitForSelector('a[href*="saved="]');
  const href = await library.$eval('a[href*="saved="]', (link) => {
    const { pathname, search } = new URL((link as HTMLAnchorElement).href);
    return pathname + search;
  });
  await library.close();
  return async () => {
    const reader = await stage.extensionPage(href);
    await until(() => reader.evaluate(() => CSS.highlights.size > 0), 'the marks');
    return reader;
  };
}

/** The place as the library stores it. */
const shelf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ place: { offset: number; share: number } | null; readAt: string | null }>(
        (resolve, reject) => {
          const opening = indexedDB.open('figleaf');
          opening.addEventListener('success', () => {
            const all = opening.result.transaction('saved').objectStore('saved').getAll();
            all.addEventListener('success', () => {
              opening.result.close();
              resolve(all.result[0].shelf);
            });
          });
          opening.addEventListener('error', () => reject(opening.error));
        },
      ),
  );

describe('a saved article', () => {
  test('keeps the place, even when it is closed at once, and is read at its end', async () => {
    const open = await save();
    const first = await open();
    const wanted = await first.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('.body p')];
      const paragraph = paragraphs[Math.floor(paragraphs.length / 2)];
      scrollBy({ top: (paragraph?.getBoundingClientRect().top ?? 0) - 60, behavior: 'instant' });
      return paragraph?.textContent.slice(0, 40) ?? '';
    });
    await first.close();
    const watcher = await stage.extensionPage('/library.html');
    await until(async () => (await shelf(watcher)).place !== null, 'the place');
    const second = await open();
    const shown = await second.evaluate((start) => {
      const paragraph = [...document.querySelectorAll('.body p')].find((p) =>
        p.textContent.startsWith(start),
      );
      return paragraph?.getBoundingClientRect().top ?? -1;
    }, wanted);
    expect(shown).toBeGreaterThan(40);
    expect(shown).toBeLessThan(90);

    await second.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await until(async () => (await shelf(watcher)).readAt !== null, 'that it was read');
    expect((await shelf(watcher)).place).toBeNull();
    await second.close();
    const third = await open();
    expect(await third.evaluate(() => scrollY)).toBe(0);
    await third.close();
    await watcher.close();
  });

  test('is black on white on paper in every theme, links numbered and listed, without the bar', async () => {
    const reader = await (await save('/parts/tide-tables.html'))();
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
    await reader.emulateMediaType('print');
    expect(await styleOf(reader, '.topbar', 'display')).toBe('none');
    expect(await styleOf(reader, 'body', 'background-color')).toBe('rgb(255, 255, 255)');
    expect(await styleOf(reader, '.article', 'color')).toBe('rgb(0, 0, 0)');
    expect(await styleOf(reader, '.source', 'display')).toBe('block');
    const printed = await reader.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.body a[href^="http"]');
      const mark = link && getComputedStyle(link, '::after').content;
      const list = document.querySelector<HTMLElement>('.links');
      return {
        mark,
        seen: list && getComputedStyle(list).display,
        first: list?.querySelector('li')?.textContent,
        href: link?.getAttribute('href'),
      };
    });
    expect(printed.mark).toContain('[1]');
    expect(printed).toMatchObject({ seen: 'block', first: printed.href });
    expect(await styleOf(reader, '.wide thead th', 'box-shadow')).toBe('none');
    expect(await styleOf(reader, '.wide table', 'break-inside')).toBe('avoid');
    expect(await styleOf(reader, '.body figure', 'break-inside')).toBe('avoid');
    await reader.close();
  });
});
