import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import truth from '../../samples/truth.json' with { type: 'json' };
import {
  byRole,
  hasRole,
  openStage,
  readerFrame,
  type Stage,
  toggleReading,
  toolbarTitle,
  until,
} from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const VI = '/vi/quan-ven-song.html';

describe('the toolbar button', () => {
  test('tells that there is an article, within a second', async () => {
    const page = await stage.open(VI);
    const start = performance.now();
    await until(async () => (await toolbarTitle(stage, page)).includes('article'), 'the article icon');
    expect(performance.now() - start).toBeLessThan(5000);
    await page.close();
  });

  test('stays quiet on a home page', async () => {
    const page = await stage.open('/home/');
    const popup = await stage.popup(page);
    await byRole(popup, 'button', 'Read anyway');
    expect(await toolbarTitle(stage, page)).toBe('Figleaf');
    expect(await popup.$eval('body', (body) => body.innerText)).toMatch(/list of \d+ links/);
    await page.close();
  });

  test('follows a page that changes without a reload', async () => {
    const page = await stage.open('/spa/');
    expect(await toolbarTitle(stage, page)).toBe('Figleaf');
    await page.click('a[href$="kite-maker"]');
    await until(async () => (await toolbarTitle(stage, page)).includes('article'), 'the article icon');
    await page.goBack();
    await until(async () => (await toolbarTitle(stage, page)) === 'Figleaf', 'the quiet icon');
    await page.close();
  });

  test('sees text that arrives late', async () => {
    const page = await stage.open('/late/');
    await until(async () => (await toolbarTitle(stage, page)).includes('article'), 'the article icon');
    await page.close();
  });
});

describe('reading mode', () => {
  for (const [path, wanted] of Object.entries(truth.articles)) {
    if (/^\/(spa|late|fault)\//.test(path)) continue;
    test(`shows ${path} as its author meant it`, async () => {
      const page = await stage.open(path);
      const popup = await stage.popup(page);
      await (await byRole(popup, 'switch', 'Reading mode')).click();
      const reader = await readerFrame(page);
      const seen = await reader.evaluate(() => {
        for (const noise of document.querySelectorAll('rt, rp')) noise.remove();
        return {
          title: document.querySelector('h1')?.textContent,
          byline: document.querySelector('.by')?.textContent ?? '',
          date: document.querySelector('.by time')?.getAttribute('datetime') ?? '',
          text: (document.querySelector('.article') as HTMLElement).textContent.replace(/\s+/g, ' '),
          captions: [...document.querySelectorAll('figcaption')].map((c) =>
            c.textContent.replace(/\s+/g, ' ').trim(),
          ),
          pictures: document.querySelectorAll('.body img').length,
        };
      });
      expect(seen.title).toBe(wanted.title);
      for (const author of wanted.authors) expect(seen.byline).toContain(author);
      expect(seen.date.slice(0, 10)).toBe(wanted.date.slice(0, 10));
      for (const text of wanted.must) expect(seen.text).toContain(text.replace(/\s+/g, ' '));
      for (const text of wanted.mustNot) expect(seen.text).not.toContain(text.replace(/\s+/g, ' '));
      expect(seen.pictures).toBe(wanted.pictures.length);
      expect(seen.captions).toHaveLength(new Set(seen.captions).size);
      for (const { caption } of wanted.pictures) {
        expect(seen.captions.filter((c) => c.includes(caption.replace(/\s+/g, ' ').trim()))).toHaveLength(1);
      }
      await page.close();
    });
  }

  test('closes by Escape, by its button, by the switch and by the shortcut, and leaves the page as it was', async () => {
    const helper = await stage.extensionPage('/options.html');
    const page = await stage.open('/hostile/typed');
    await page.waitForFunction('window.pageLog?.ready');
    await page.type('#name', 'half a word');
    await page.evaluate(() => scrollTo(0, 400));
    const before = await page.evaluate('({ ...window.pageState() })');
    const close = [
      async () => page.keyboard.press('Escape'),
      async () => (await byRole(await readerFrame(page), 'button', 'Close reading mode')).click(),
      // no test can press an extension's key in Chromium: this is what the key does
      () => toggleReading(helper, page.url()),
      async () => (await byRole(await stage.popup(page), 'switch', 'Reading mode')).click(),
    ];
    for (const act of close) {
      const popup = await stage.popup(page);
      await (await byRole(popup, 'switch', 'Reading mode')).click();
      await readerFrame(page);
      await popup.close();
      await act();
      await until(() => !page.frames().some((f) => f.url().includes('/frame.html')), 'the reader to go');
      const after = (await page.evaluate('({ ...window.pageState() })')) as Record<string, unknown>;
      for (const [key, value] of Object.entries(before as Record<string, unknown>)) {
        if (typeof value === 'string' || key.toLowerCase().includes('scroll'))
          expect(after[key], key).toEqual(value);
      }
    }
    expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
    await helper.close();
    await page.close();
  });

  test('is made ready while the popup is open, and the page neither sees it nor keeps it', async () => {
    const page = await stage.open(VI);
    const popup = await stage.popup(page);
    await byRole(popup, 'switch', 'Reading mode');
    const isReady = () => page.frames().some((frame) => frame.url().includes('/frame.html'));
    await until(isReady, 'a reader made ready');
    const frame = page.frames().find((one) => one.url().includes('/frame.html'));
    expect(await frame?.$('.article h1')).toBeNull();
    expect(
      await page.evaluate(() => ({
        modal: document.querySelector(':modal'),
        focused: document.activeElement?.localName,
        frames: window.length,
        seen: (document.documentElement.lastElementChild as HTMLElement).getClientRects().length,
        atPoint: document.elementFromPoint(200, 200)?.closest('body')?.localName,
      })),
    ).toEqual({ modal: null, focused: 'body', frames: 0, seen: 0, atPoint: 'body' });
    await (await byRole(popup, 'switch', 'Reading mode')).click();
    const reader = await readerFrame(page);
    expect(reader).toBe(frame);
    await popup.close();
    await page.keyboard.press('Escape');
    await until(() => !isReady(), 'the reader to go');

    // the focus comes back to the page when the popup closes
    const again = await stage.popup(page);
    await until(isReady, 'a reader made ready again');
    await again.close();
    await page.evaluate(() => dispatchEvent(new FocusEvent('focus')));
    await until(() => !isReady(), 'the unused reader to go');
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
    await page.close();
  });

  test('reads a page the detector doubts when asked to', async () => {
    const page = await stage.open('/spa/read/rope-ferry');
    const popup = await stage.popup(page);
    await until(
      async () =>
        (await hasRole(popup, 'switch', 'Reading mode')) || (await hasRole(popup, 'button', 'Read anyway')),
      'a way to read',
    );
    await page.close();
  });

  test('says why on a page that no extension may touch', async () => {
    const page = await stage.browser.newPage();
    await page.goto('chrome://version');
    const popup = await stage.popup(page);
    await until(
      async () => (await popup.$eval('body', (b) => b.innerText)).includes('keeps extensions out'),
      'the reason',
    );
    await byRole(popup, 'link', 'Saved articles 0');
    await page.close();
  });
});

describe('figures', () => {
  test('are marked in the reader by kind, without a change to its DOM', async () => {
    const page = await stage.open(VI);
    const popup = await stage.popup(page);
    await (await byRole(popup, 'switch', 'Reading mode')).click();
    const reader = await readerFrame(page);
    const sizes = await until(async () => {
      const found = await reader.evaluate(() =>
        [...CSS.highlights].map(([name, { size }]) => [name, size] as const),
      );
      return found.length > 0 && Object.fromEntries(found);
    }, 'highlights');
    expect(sizes['figleaf-money']).toBeGreaterThan(5);
    expect(sizes['figleaf-percent']).toBeGreaterThan(5);
    const html = await reader.$eval('.body', (body) => body.innerHTML);
    await (await byRole(popup, 'switch', 'Highlight figures')).click();
    await until(() => reader.evaluate(() => CSS.highlights.size === 0), 'the marks to go');
    expect(await reader.$eval('.body', (body) => body.innerHTML)).toBe(html);
    await page.close();
  });

  test('are marked on the original page, without a change to its DOM', async () => {
    const page = await stage.open('/hostile/plain');
    const html = await page.content();
    const popup = await stage.popup(page);
    await (await byRole(popup, 'switch', 'Highlight figures')).click();
    const marked = await until(async () => {
      const texts = await page.evaluate(() =>
        [...(CSS.highlights.get('figleaf-money') ?? [])].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        }),
      );
      return texts.length > 0 && texts;
    }, 'marks on the page');
    for (const text of marked) expect(text).toMatch(/[€£$]|euros?/);
    expect(await page.content()).toBe(html);
    await (await byRole(popup, 'switch', 'Highlight figures')).click();
    await until(() => page.evaluate(() => CSS.highlights.size === 0), 'the marks to go');
    await page.close();
  });
});

test('the browser gives all four keys', async () => {
  const options = await stage.extensionPage('/options.html');
  const keys = await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { commands: { getAll(): Promise<{ name: string; shortcut: string }[]> } };
    };
    return Object.fromEntries((await chrome.commands.getAll()).map((c) => [c.name, c.shortcut]));
  });
  expect(keys).toMatchObject({
    'toggle-reader': 'Alt+R',
    'toggle-figures': 'Alt+G',
    'save-article': 'Alt+K',
    'open-library': 'Alt+L',
  });
  await options.close();
});
