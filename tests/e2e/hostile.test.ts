import type { Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { byRole, openStage, readerFrame, type Stage, toggleReading, until } from './stage.ts';

const TITLE = 'A Harbour Learns to Share Its Crane';

let stage: Stage;
/** Turns reading mode on, and answers the reader: the frame over the page, or the tab it had to open in. */
async function read(path: string): Promise<{ page: Page; reader: Frame; inTab: boolean }> {
  const page = await stage.open(path);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'switch', 'Reading mode')).click();
  const found = await until(async () => {
    const over = page.frames().find((f) => f.url().includes('/frame.html'));
    if (over && (await over.$('.article h1'))) return { reader: over, inTab: false };
    for (const tab of await stage.browser.pages()) {
      if (tab.url().includes('/reader.html') && (await tab.$('.article h1')))
        return { reader: tab.mainFrame(), inTab: true };
    }
    return null;
  }, `the reader of ${path}`);
  if (!popup.isClosed()) await popup.close();
  await page.bringToFront();
  return { page, ...found };
}

describe('the reader works on a page that', () => {
  beforeAll(async () => {
    stage = await openStage();
  });
  afterEach(async () => {
    // a reader in a tab of the story before would be taken for that of the next
    const [first, ...others] = await stage.browser.pages();
    await Promise.all(others.map((page) => page.close()));
    await first?.goto('about:blank');
  });
  afterAll(() => stage.close());

  const cases = {
    'allows nothing (default-src none)': '/hostile/csp-none',
    'allows no frame': '/hostile/frame-none',
    'requires trusted types': '/hostile/trusted-types',
    'requires embedder policies': '/hostile/coep',
    'defines hostile globals': '/hostile/globals',
    'shadows the document by names': '/hostile/clobber',
    'floods with messages': '/hostile/flood',
  };
  for (const [name, path] of Object.entries(cases)) {
    test(name, async () => {
      const { page, reader, inTab } = await read(path);
      expect(inTab).toBe(false);
      expect(await reader.$eval('h1', (h) => h.textContent)).toBe(TITLE);
      expect(await reader.$eval('.body', (b) => b.textContent)).toContain('12.5 tonnes');
      await page.keyboard.press('Escape');
      await until(() => !page.frames().some((f) => f.url().includes('/frame.html')), 'the reader to go');
      await page.close();
    });
  }

  test('is sandboxed: it opens in a tab', async () => {
    const { page, reader, inTab } = await read('/hostile/sandbox');
    expect(inTab).toBe(true);
    expect(await reader.$eval('h1', (h) => h.textContent)).toBe(TITLE);
    await page.close();
  });

  test('calls showModal() before and after: the reader stays on top and usable', async () => {
    const { page, reader } = await read('/hostile/modal');
    await page.waitForFunction('window.pageLog.shown > 2');
    const top = await page.evaluate(
      () => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName,
    );
    expect(top).toBe('div');
    const figures = await reader.$('[aria-controls="panel"]');
    await figures?.click();
    await until(
      () => reader.$eval('[aria-controls="panel"]', (b) => b.getAttribute('aria-expanded') === 'true'),
      'the click to arrive',
    );
    expect(await page.evaluate('window.pageLog.pressed')).toBe(0);
    await page.close();
  });

  test('shows a dialog in a shadow root: the reader comes back on top', async () => {
    const { page, reader } = await read('/hostile/plain');
    await page.evaluate(() => {
      const host = document.createElement('aside');
      const dialog = document.createElement('dialog');
      dialog.append(document.createElement('button'));
      dialog.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;max-width:none';
      host.attachShadow({ mode: 'open' }).append(dialog);
      document.body.append(host);
      dialog.showModal();
    });
    await until(
      () =>
        page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName === 'div'),
      'the reader on top',
    );
    const figures = await reader.$('[aria-controls="panel"]');
    await figures?.click();
    await until(
      () => reader.$eval('[aria-controls="panel"]', (b) => b.getAttribute('aria-expanded') === 'true'),
      'the click to arrive',
    );
    await page.close();
  });

  test('removes what it does not know: it opens over the page again, or in a tab', async () => {
    const { page, reader } = await read('/hostile/remover');
    expect(await reader.$eval('h1', (h) => h.textContent)).toBe(TITLE);
    await page.close();
  });

  test('covers itself with elements on top', async () => {
    const { page, reader } = await read('/hostile/covers');
    const figures = await reader.waitForSelector('[aria-controls="panel"]');
    await figures?.click();
    await until(
      () => reader.$eval('[aria-controls="panel"]', (b) => b.getAttribute('aria-expanded') === 'true'),
      'the click to arrive',
    );
    await page.close();
  });

  test('moves what it does not know to other places: it opens over the page, or in a tab', async () => {
    const { page, reader } = await read('/hostile/reparents');
    expect(await reader.$eval('h1', (h) => h.textContent)).toBe(TITLE);
    await page.close();
  });

  test('hides its own root as soon as the reader lies over it: it opens in a tab', async () => {
    const { page, reader, inTab } = await read('/hostile/hides');
    expect(inTab).toBe(true);
    expect(await reader.$eval('h1', (h) => h.textContent)).toBe(TITLE);
    await page.close();
  });

  test('has a title of a megabyte', async () => {
    const { page, reader } = await read('/hostile/long-title');
    const title = await reader.$eval('h1', (h) => h.textContent);
    expect(title.length).toBeLessThanOrEqual(500);
    expect(title).toMatch(/^A Harbour Learns to Share Its Crane/);
    await page.close();
  });

  test('turns the letters of its title around, and lies about where a link leads', async () => {
    const { page, reader } = await read('/hostile/turned');
    expect(await reader.$eval('h1', (h) => h.textContent)).toBe(
      'A Harbour enarC stI erahS to Share Its Crane',
    );
    const said = await reader.$eval('.body a[href="https://evil.example/x"]', (link) => [
      link.textContent,
      getComputedStyle(link, '::after').content.replaceAll('"', ''),
    ]);
    expect(said[0]).toBe('https://lisse.example/tides');
    expect(said[1]).toContain('evil.example');
    await page.close();
  });

  test('leaves while the reader opens: nothing of it stays', async () => {
    const helper = await stage.extensionPage('/options.html');
    const page = await stage.open('/hostile/leaves');
    await toggleReading(helper, page.url());
    await until(() => page.url().includes('went=1'), 'the navigation');
    await until(
      () => page.$eval('article h1', (h) => h.textContent === 'A Harbour Learns to Share Its Crane'),
      'the next page',
    );
    expect(page.frames().some((f) => f.url().includes('/frame.html'))).toBe(false);
    await helper.close();
    await page.bringToFront();
    const popup = await stage.popup(page);
    const toggle = await byRole(popup, 'switch', 'Reading mode');
    expect(await toggle.evaluate((s) => (s as HTMLInputElement).checked)).toBe(false);
    await page.close();
  });

  test('navigates away while the reader is open', async () => {
    const { page } = await read('/hostile/navigates');
    await page.evaluate('window.leave()');
    await until(() => page.url().includes('went=1'), 'the navigation');
    const popup = await stage.popup(page);
    const toggle = await byRole(popup, 'switch', 'Reading mode');
    expect(await toggle.evaluate((s) => (s as HTMLInputElement).checked)).toBe(false);
    await page.close();
  });
});

describe('with a library of its own', () => {
  beforeEach(async () => {
    stage = await openStage();
  });
  afterEach(() => stage.close());

  test('a page that frames the reader is shown nothing, of what is saved neither, even at its address of the moment', async () => {
    const { page: plain } = await read('/hostile/plain');
    const [realm] = plain.extensionRealms();
    const base = await realm?.evaluate(() =>
      (globalThis as unknown as { chrome: Addresses }).chrome.runtime
        .getURL('/frame.html')
        .replace('/frame.html', ''),
    );
    if (!base || base.includes(stage.extension.id)) throw new Error('no address of the moment');
    await plain.keyboard.press('Escape');
    const popup = await stage.popup(plain);
    await (await byRole(popup, 'button', 'Save offline')).click();
    const saved = await popup.waitForSelector('a[href*="saved="]');
    const copy = new URL((await saved?.evaluate((link) => (link as HTMLAnchorElement).href)) ?? '');
    await plain.close();

    const paths = ['/frame.html', `/frame.html${copy.search}`, copy.pathname + copy.search]
      .map((path) => `&path=${encodeURIComponent(path)}`)
      .join('');
    // by the name of the extension, which any page may know, no file of it is to be had
    for (const address of [base, `chrome-extension://${stage.extension.id}`]) {
      const page = await stage.open(`/hostile/framer?base=${encodeURIComponent(address)}${paths}`);
      await until(
        () =>
          page.evaluate('window.pageLog.frames.length > 0 && window.pageLog.frames.every((f) => f.loaded)'),
        'the frames',
      );
      const isGone = async (frame: Frame) =>
        (await frame.evaluate(() => document.body.innerText).catch(() => '')).includes(
          'This view was for one reading.',
        );
      const frames = page.frames().slice(1);
      if (address === base)
        await until(
          async () => (await Promise.all(frames.map(isGone))).filter(Boolean).length === 2,
          'its word',
        );
      else expect(frames.filter((frame) => frame.url().startsWith('chrome-extension:'))).toEqual([]);
      for (const frame of frames) {
        const text = await frame.evaluate(() => document.documentElement.innerText).catch(() => '');
        expect(text).not.toContain(TITLE);
      }
      expect(JSON.stringify(await page.evaluate('window.pageLog'))).not.toContain(TITLE);
      await page.close();
    }
  });

  test('keys pressed in the reader do not reach the page', async () => {
    const page = await stage.open('/hostile/plain');
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      for (const type of ['keydown', 'keyup', 'keypress'])
        addEventListener(type, (e) => seen.push((e as KeyboardEvent).key), true);
    });
    const popup = await stage.popup(page);
    await (await byRole(popup, 'switch', 'Reading mode')).click();
    const reader = await readerFrame(page);
    await popup.close();
    await page.bringToFront();
    await until(() => reader.evaluate(() => document.hasFocus()), 'the focus');
    await page.keyboard.press('x');
    await page.keyboard.press('PageDown');
    expect(await page.evaluate('globalThis.seen')).toEqual([]);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.close();
  });

  test('two pages that save one address at the same moment make one record, whole', async () => {
    const pages = [await stage.open('/hostile/plain'), await stage.open('/hostile/plain')];
    const helper = await stage.extensionPage('/options.html');
    const answers = await helper.evaluate(async (url) => {
      const { chrome } = globalThis as unknown as { chrome: Messenger };
      const tabs = (await chrome.tabs.query({})).filter((tab) => tab.url === url);
      const save = (tabId: number | undefined) =>
        chrome.runtime.sendMessage({
          id: 1,
          type: 'save',
          data: { tabId, way: 'update', evenPrivate: false },
          timestamp: 0,
        });
      return Promise.all(tabs.map((tab) => save(tab.id)));
    }, pages[0]?.url() ?? '');
    expect(answers).toHaveLength(2);
    const ids = answers.map(({ res }) => (res.ok ? res.value.id : res.error.is));
    expect(new Set(ids).size).toBe(1);
    const library = await stage.extensionPage('/library.html');
    await until(
      async () => (await library.$eval('body', (b) => b.innerText)).includes('Both pictures kept'),
      'both pictures',
      40_000,
    );
    expect(await library.$$('a[href*="saved="]')).toHaveLength(1);
  });
});

/** What the script in a page is asked for. */
interface Addresses {
  runtime: { getURL(path: string): string };
}

/** What the helper page is asked to use. */
interface Messenger {
  tabs: { query(about: object): Promise<{ id?: number; url?: string }[]> };
  runtime: {
    sendMessage(
      message: object,
    ): Promise<{ res: { ok: true; value: { id: string } } | { ok: false; error: { is: string } } }>;
  };
}
