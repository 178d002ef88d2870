import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marked, openReading, pasted, textOf } from './figures-stage.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const EN = '/en/the-machine-that-knew-the-water.html';

/** Drags over the first words of the nth paragraph, as a hand does. Answers what is selected. */
async function drag(page: Page, reader: Frame, nth: number): Promise<string> {
  const { x, y, width } = await reader.evaluate((place) => {
    const paragraphs = [...document.querySelectorAll('.body p:not(.lead)')].filter(
      ({ textContent }) => textContent.length > 160,
    );
    const paragraph = paragraphs[place];
    paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.selectNodeContents(paragraph as Node);
    const box = range.getClientRects()[0] as DOMRect;
    return { x: box.left, y: box.top + box.height / 2, width: box.width };
  }, nth);
  await page.mouse.move(x + 1, y);
  await page.mouse.down();
  await page.mouse.move(x + width * 0.3, y, { steps: 4 });
  await page.mouse.move(x + width * 0.6, y, { steps: 4 });
  await page.mouse.up();
  return reader.evaluate(() => getSelection()?.toString().trim() ?? '');
}

const colours = (reader: Frame | Page) => reader.waitForSelector('.mk-menu', { visible: true });

test('a selection is offered colours beside it, and is copied as ever', async () => {
  const { page, reader } = await openReading(stage, EN);
  const words = await drag(page, reader, 2);
  expect(words.length).toBeGreaterThan(10);
  await colours(reader);
  const overlap = await reader.evaluate(() => {
    const menu = document.querySelector('.mk-menu')?.getBoundingClientRect() as DOMRect;
    return [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].some(
      (line) =>
        line.left < menu.right && menu.left < line.right && line.top < menu.bottom && menu.top < line.bottom,
    );
  });
  expect(overlap).toBe(false);
  // the focus, the selection and the keys of the browser stay
  expect(await reader.evaluate(() => document.activeElement?.closest('.mk-menu') ?? null)).toBeNull();
  const isTaken = await reader.evaluate(() => {
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    return !document.querySelector('.body p')?.dispatchEvent(event);
  });
  expect(isTaken).toBe(false);
  await page.keyboard.down('Control');
  await page.keyboard.press('c');
  await page.keyboard.up('Control');
  expect(await reader.evaluate(() => getSelection()?.toString().trim())).toBe(words);
  expect((await pasted(stage)).trim()).toBe(words);
  await page.close();
});

test('a highlight with a note saves the article, and is there in the saved copy and on the page again', async () => {
  const { page, reader } = await openReading(stage, EN);
  const words = await drag(page, reader, 2);
  await colours(reader);
  expect(await textOf(reader, '.mk-menu')).toContain('This saves the article on this device.');
  // by keyboard: M goes to the colours
  await page.keyboard.press('m');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await until(async () => (await marked(reader, 'figleaf-mark-green')).length === 1, 'the mark');
  await until(async () => (await textOf(reader, '.mk-news')).includes('The article was saved'), 'the news');
  const [mark] = await marked(reader, 'figleaf-mark-green');
  expect(mark?.text.trim()).toBe(words);

  await page.mouse.click(mark?.x ?? 0, mark?.y ?? 0);
  await reader.waitForSelector('.mk-card');
  await page.keyboard.type('Ask the keeper');
  await (await byRole(reader, 'button', 'Pink')).click();
  await until(async () => (await marked(reader, 'figleaf-mark-pink')).length === 1, 'the other colour');
  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.mk-card')), 'the card to close');
  expect(await reader.$('.article h1')).not.toBeNull();

  const library = await stage.extensionPage('/library.html');
  await until(async () => (await textOf(library, '.art .meta')).includes('1 highlight'), 'the row');
  await library.click('a[href*="saved="]');
  await library.waitForSelector('.body p');
  const [kept] = await until(async () => {
    const marks = await marked(library, 'figleaf-mark-pink');
    return marks.length > 0 && marks;
  }, 'the mark in the saved copy');
  expect(kept?.text.trim()).toBe(words);
  await library.bringToFront();
  await library.keyboard.press('f');
  await (await byRole(library, 'tab', 'Notes 1')).click();
  expect(await textOf(library, '.mk-list')).toContain('Ask the keeper');

  // what one window changes, the other shows
  await (await byRole(library, 'button', `Remove the highlight: ${shortened(words)}`)).click();
  await page.bringToFront();
  await until(async () => (await marked(reader, 'figleaf-mark-pink')).length === 0, 'the mark to go');
  await library.bringToFront();
  await (await byRole(library, 'button', 'Undo')).click();
  await page.bringToFront();
  await until(async () => (await marked(reader, 'figleaf-mark-pink')).length === 1, 'the mark to be back');
  await library.close();
  await page.close();

  const again = await openReading(stage, EN);
  await until(
    async () => (await marked(again.reader, 'figleaf-mark-pink')).length === 1,
    'the mark in the reader again',
  );
  await again.page.keyboard.press('Escape');
  const popup = await stage.popup(again.page);
  await (await byRole(popup, 'switch', 'Highlight figures')).click();
  const [onPage] = await until(async () => {
    const marks = await marked(again.page, 'figleaf-mark-pink');
    return marks.length > 0 && marks;
  }, 'the mark on the original page');
  expect(onPage?.text.replace(/\s+/g, ' ').trim()).toBe(words);
  await again.page.close();
});

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

test('a highlight made in a saved copy outlives the page that is left at once', async () => {
  const library = await stage.extensionPage('/library.html');
  const address = await (
    await library.waitForSelector('a[href*="saved="]')
  )?.evaluate((link) => (link as HTMLAnchorElement).href);
  await library.goto(address ?? '');
  await library.waitForSelector('.body p');
  await library.bringToFront();
  const words = await drag(library, library.mainFrame(), 4);
  await colours(library);
  await library.evaluate(() => {
    document.querySelector<HTMLElement>('[aria-label="Highlight in green"]')?.click();
    location.assign('/icons/idle-16.png');
  });
  await until(() => library.url().endsWith('.png'), 'the page to be left');
  await library.goto(address ?? '');
  const [kept] = await until(async () => {
    const marks = await marked(library, 'figleaf-mark-green');
    return marks.length > 0 && marks;
  }, 'the mark again');
  expect(kept?.text.trim()).toBe(words);
  await library.close();
});

test('the four tabs fit into the narrowest panel and into a narrow window', async () => {
  const { page, reader } = await openReading(stage, EN);
  await page.keyboard.press('f');
  await reader.waitForSelector('.panel');
  for (const width of [1100, 360]) {
    await page.setViewport({ width, height: 800 });
    await until(() => reader.evaluate((wanted) => innerWidth === wanted, width), 'the width');
    const close = await byRole(reader, 'button', 'Close');
    const [right, end] = await close.evaluate((b) => [
      b.getBoundingClientRect().right,
      document.querySelector('.panel')?.getBoundingClientRect().right ?? 0,
    ]);
    expect(right, `${width} px`).toBeLessThanOrEqual(end ?? 0);
    expect(await close.evaluate((b) => b.offsetWidth), `${width} px`).toBe(32);
  }
  // the card of a highlight is a sheet there, and leaves its own words in sight
  await page.keyboard.press('Escape');
  await drag(page, reader, 4);
  await colours(reader);
  await (await byRole(reader, 'button', 'Note')).click();
  await reader.waitForSelector('.mk-card');
  const isClear = () =>
    reader.evaluate(() => {
      const [range] = CSS.highlights.get('figleaf-mark-yellow') ?? [];
      if (!range) return false;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const card = document.querySelector('.mk-card')?.getBoundingClientRect().top ?? 0;
      return live.getBoundingClientRect().bottom <= card && live.getBoundingClientRect().top >= 0;
    });
  await until(isClear, 'the words above the card');
  expect(await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
    0,
  );
  await page.close();
});

test('a frame may not mark any article but that of its own tab', async () => {
  const { page, reader } = await openReading(stage, '/vi/quan-ven-song.html');
  const library = await stage.extensionPage('/library.html');
  await library.waitForSelector('a[href*="saved="]');
  const address = await library.$eval('a[href*="saved="]', (a) => (a as HTMLAnchorElement).href);
  const other = new URL(address).searchParams.get('saved');
  const ask = (tabId: number | null) =>
    reader.evaluate(
      async (id, tab) => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            runtime: { sendMessage(m: object): Promise<{ res?: { ok: boolean; error?: { is: string } } }> };
          };
        };
        const change = { is: 'remove', id: '00000000-0000-4000-8000-000000000001' };
        const data = { tabId: tab, id, change };
        return chrome.runtime.sendMessage({ id: 1, type: 'changeMark', timestamp: Date.now(), data });
      },
      other,
      tabId,
    );
  for (const tabId of [0, null])
    expect((await ask(tabId)).res).toEqual({ ok: false, error: { is: 'not-saved' } });
  await library.close();
  await page.close();
});
