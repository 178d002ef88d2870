import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { byRole, hasRole, openStage, readerFrame, type Stage, until } from './stage.ts';

let stage: Stage;
const downloads = mkdtempSync(join(tmpdir(), 'figleaf-'));
beforeAll(async () => {
  stage = await openStage();
  const session = await stage.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
});
afterAll(async () => {
  await stage.close();
  rmSync(downloads, { recursive: true, force: true });
});

const VI = '/vi/quan-ven-song.html';
const EN = '/en/the-machine-that-knew-the-water.html';

/** The page at `path` in the reader, its figures marked. */
async function read(path: string): Promise<{ page: Page; reader: Frame }> {
  const page = await stage.open(path);
  const popup = await stage.popup(page);
  await (await byRole(popup, 'switch', 'Reading mode')).click();
  const reader = await readerFrame(page);
  await popup.close().catch(() => {});
  await page.bringToFront();
  await until(() => reader.evaluate(() => CSS.highlights.size > 0), 'the marks');
  return { page, reader };
}

async function openPanel(page: Page, reader: Frame): Promise<void> {
  await page.keyboard.press('f');
  await reader.waitForSelector('.panel');
}

const textOf = (where: Frame | Page, selector: string) =>
  where.$eval(selector, (e) => (e as HTMLElement).innerText.replace(/\s+/g, ' ').trim());
const textsOf = (where: Frame | Page, selector: string) =>
  where.$$eval(selector, (all) => all.map((e) => (e as HTMLElement).innerText.replace(/\s+/g, ' ').trim()));

/** What the marks of a name stand on, and where. */
const marked = (reader: Frame | Page, name: string) =>
  reader.evaluate((of) => {
    return [...(CSS.highlights.get(of) ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const box = live.getClientRects()[0];
      return { text: live.toString(), x: (box?.left ?? 0) + 4, y: (box?.top ?? 0) + (box?.height ?? 0) / 2 };
    });
  }, name);

/** What the clipboard holds, as a page is given it that the user pastes into. */
async function pasted(): Promise<string> {
  const page = await stage.open('/hostile/plain');
  await page.evaluate(() => document.body.replaceChildren(document.createElement('textarea')));
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  const text = await until(() => page.$eval('textarea', (area) => area.value), 'the pasted text');
  await page.close();
  return text;
}

async function downloaded(ending: string): Promise<string> {
  const name = await until(
    () => readdirSync(downloads).find((file) => file.endsWith(ending)),
    `a ${ending} file`,
  );
  const text = await until(() => readFileSync(join(downloads, name), 'utf8'), 'its content');
  rmSync(join(downloads, name));
  return text;
}

const activeName = (reader: Frame) =>
  reader.evaluate(() => {
    const active = document.activeElement;
    return active ? `${active.localName} ${active.id || active.className}` : '';
  });

describe('the panel', () => {
  test('opens by its button and by F, and gives the focus back', async () => {
    const { page, reader } = await read(VI);
    const button = await reader.waitForSelector('[aria-controls="panel"]');
    expect(await button?.evaluate((b) => b.getAttribute('aria-expanded'))).toBe('false');
    await button?.click();
    await byRole(reader, 'tab', 'Numbers 45');
    expect(await activeName(reader)).toBe('button tab-numbers');
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.panel')), 'the panel to go');
    expect(await button?.evaluate((b) => b === document.activeElement)).toBe(true);
    await page.keyboard.press('f');
    await reader.waitForSelector('.panel');
    await page.keyboard.press('f');
    await until(async () => !(await reader.$('.panel')), 'the panel to go');
    await page.close();
  });

  test('shows what holds, what differs and what cannot be told, each with its arithmetic and its room', async () => {
    const { page, reader } = await read(VI);
    await openPanel(page, reader);
    await reader.click('.checks summary');
    const checks = await textsOf(reader, '.chk');
    expect(checks[0]).toMatch(
      /^287\.164 ÷ 1,194\.520 = 24 % holds The text says 24 %\. Rounding allows ± 0\.5 %\.$/,
    );
    expect(checks[1]).toMatch(/^307\.008 \+ 287\.164 = 594\.172 holds/);
    expect(checks[2]).toMatch(
      /^5,618 and 5,681 differs The text gives this twice: 5,618 người with > 6\.274 billion đồng/,
    );
    expect(checks.slice(3).every((check) => check.includes('cannot tell'))).toBe(true);
    expect(checks.join('\n')).toContain('2,947.385 ÷ 71 % ≈ 4,151');
    expect(await textOf(reader, '.checks .sum')).toBe('2 hold · 1 differs · 4 cannot tell');
    await page.close();
  });

  test('lists each number with its sentence, and nothing of the teasers around the article', async () => {
    const { page, reader } = await read(VI);
    await openPanel(page, reader);
    const panel = await textOf(reader, '.panel');
    expect(panel).toContain('2,947.385 billion đồng');
    expect(panel).toContain('2,947,385,000,000 VND');
    expect(panel).toContain('Tổng thu ngân sách nhà nước trên địa bàn đạt 2.947,385 tỷ đồng');
    // of teasers: an auction, kiosks, new businesses
    for (const teaser of ['118', '46', '874', '96 billion'])
      expect(panel).not.toMatch(new RegExp(`(^| )${teaser}( |$)`));
    await page.close();
  });

  test('filters by kind and sorts by size and by place', async () => {
    const { page, reader } = await read(VI);
    await openPanel(page, reader);
    await (await byRole(reader, 'button', 'Percent 10')).click();
    const values = () => textsOf(reader, '.row .val');
    await until(async () => (await values()).length === 10, 'ten rows');
    expect((await values()).every((value) => value.endsWith('%'))).toBe(true);
    await reader.select('.order select', 'size');
    const sizes = (await values()).map((value) => Number.parseFloat(value.replace(/[^\d.]/g, '')));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    await (await byRole(reader, 'button', 'All 45')).click();
    await reader.select('.order select', 'place');
    expect((await values()).slice(0, 2)).toEqual(['18', '15']);
    await reader.select('.order select', 'kind');
    expect(await textOf(reader, '.plot caption')).toBe('billion đồng; the first bar is cut');
    await page.close();
  });

  test('jumps to a number, marks it, and goes back', async () => {
    const { page, reader } = await read(VI);
    await openPanel(page, reader);
    const row = await reader.waitForSelector(
      '::-p-xpath(//button[contains(@class,"row-main")][contains(.,"31.87")])',
    );
    await row?.click();
    const [mark] = await until(async () => {
      const marks = await marked(reader, 'figleaf-current');
      return marks.length > 0 && marks;
    }, 'the mark');
    expect(mark?.text).toBe('31,87 ha');
    expect(mark?.y).toBeGreaterThan(0);
    expect(mark?.y).toBeLessThan(900);
    expect(await reader.evaluate(() => scrollY)).toBeGreaterThan(300);
    await (await byRole(reader, 'button', 'Back to where you were')).click();
    await until(() => reader.evaluate(() => scrollY === 0), 'the way back');
    expect(await hasRole(reader, 'button', 'Back to where you were')).toBe(false);
    expect(await activeName(reader)).toBe('button tab-numbers');
    await page.close();
  });

  test('copies one, copies all as a table, writes CSV and JSON', async () => {
    const { page, reader } = await read(VI);
    await openPanel(page, reader);
    await (await byRole(reader, 'button', 'Copy value 594.172 billion đồng')).click();
    await until(async () => (await textOf(reader, '.said')) === 'Copied.', 'Copied');
    expect(await pasted()).toBe('594,172,000,000 VND');
    await page.bringToFront();
    await (await byRole(reader, 'button', 'Copy as table')).click();
    await until(async () => (await textOf(reader, '.said')) === 'Copied.', 'Copied');
    const lines = (await pasted()).split('\n');
    expect(lines).toHaveLength(46);
    expect(lines[0]).toBe(
      'Subject\tValue\tSecond value\tUnit\tKind\tAs written\tMore or less than\tChange\tSentence',
    );
    expect(
      lines.find((line) => line.includes('\t594172000000\t\tVND\tMoney\t594,172 tỷ đồng\t')),
    ).toBeDefined();

    await page.bringToFront();
    await (await byRole(reader, 'button', 'Export CSV')).click();
    const csv = await downloaded('.csv');
    expect(csv.startsWith('\uFEFFSubject,Value,')).toBe(true);
    expect(csv).toContain(',287164000000,1194520000000,VND,Ratio,"287,164/1.194,520 tỷ đồng",');
    await (await byRole(reader, 'button', 'Export JSON')).click();
    const json = JSON.parse(await downloaded('.json')) as {
      format: string;
      figures: unknown[];
      checks: unknown[];
    };
    expect([json.format, json.checks.length]).toEqual(['figleaf-figures', 7]);
    await page.close();
  });

  test('copies where the page forbids the clipboard to its frames', async () => {
    const { page, reader } = await read('/hostile/no-clipboard');
    await openPanel(page, reader);
    await (await byRole(reader, 'button', 'Copy as table')).click();
    await until(async () => (await textOf(reader, '.said')) === 'Copied.', 'Copied');
    expect(await pasted()).toMatch(/^Subject\tValue/);
    await page.close();
  });
});

describe('the card', () => {
  test('opens by a click on a figure, says what it is a share of, and closes by Escape', async () => {
    const { page, reader } = await read(VI);
    const share = (await marked(reader, 'figleaf-percent')).find(({ text }) => text === '24%');
    await reader.evaluate((y) => scrollTo({ top: y - 400, behavior: 'instant' }), share?.y ?? 0);
    const [at] = (await marked(reader, 'figleaf-percent')).filter(({ text }) => text === '24%');
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    await reader.waitForSelector('.fig-pop');
    const card = await textOf(reader, '.fig-pop');
    expect(card).toMatch(/^Percent 24 % Share of 1,194\.520 billion đồng The part 287\.164 billion đồng/);
    expect(card).toContain('287.164 ÷ 1,194.520 = 24 %: holds.');
    expect((await marked(reader, 'figleaf-current')).map(({ text }) => text)).toEqual(['24%']);
    await (await byRole(reader, 'button', 'Copy sentence')).click();
    await until(async () => (await textOf(reader, '.fp-said')) === 'Copied.', 'Copied');
    expect(await pasted()).toMatch(/^Tổng chi ngân sách là 594,172 tỷ đồng.* đạt 24%\.$/);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.fig-pop')), 'the card to go');
    expect(await activeName(reader)).toBe('main content');
    await page.close();
  });

  test('a click beside the figures opens nothing, and one elsewhere closes it', async () => {
    const { page, reader } = await read(VI);
    await page.keyboard.press('n');
    await page.keyboard.press('Enter');
    await reader.waitForSelector('.fig-pop');
    const { x, y } = await reader.$eval('h1', (h1) => {
      const box = h1.getBoundingClientRect();
      return { x: box.left + 5, y: Math.max(box.top + 5, 80) };
    });
    await page.mouse.click(x, y);
    await until(async () => !(await reader.$('.fig-pop')), 'the card to go');
    await page.close();
  });

  test('is reached by N, P and Enter alone, and leads to its row in the panel', async () => {
    const { page, reader } = await read(VI);
    for (const key of ['n', 'n', 'n', 'p'] as const) await page.keyboard.press(key);
    expect((await marked(reader, 'figleaf-current')).map(({ text }) => text)).toEqual(['15']);
    expect(await textOf(reader, '.main > [role="status"]')).toBe('Figure 2 of 45: 15');
    await page.keyboard.press('Enter');
    await byRole(reader, 'dialog', '15');
    await (await byRole(reader, 'button', 'Show in panel')).press('Enter');
    await reader.waitForSelector('.panel');
    await until(
      () => reader.evaluate(() => document.activeElement?.closest('.row')?.hasAttribute('data-current')),
      'the focus on the row',
    );
    expect(await reader.$('.fig-pop')).toBeNull();
    await page.close();
  });

  test('Escape closes card, panel and reader, one after the other', async () => {
    const { page, reader } = await read(VI);
    await openPanel(page, reader);
    const row = await reader.waitForSelector('.row-main');
    await row?.focus();
    await page.keyboard.press('n');
    await reader.focus('#content');
    await page.keyboard.press('Enter');
    await reader.waitForSelector('.fig-pop');
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.fig-pop')), 'the card to go');
    expect(await reader.$('.panel')).not.toBeNull();
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.panel')), 'the panel to go');
    await page.keyboard.press('Escape');
    await until(() => !page.frames().some((f) => f.url().includes('/frame.html')), 'the reader to go');
    await page.close();
  });
});

describe('pictures', () => {
  test('are listed with their captions, and shown large with arrow keys and zoom', async () => {
    const { page, reader } = await read(VI);
    await openPanel(page, reader);
    await page.keyboard.press('ArrowRight');
    expect(await activeName(reader)).toBe('button tab-pictures');
    const captions = await textsOf(reader, '.pic-cap');
    expect(captions).toHaveLength(3);
    expect(captions[1]).toBe('Trạm bơm Bến Lụa chạy thử đêm 12/8, sớm hơn kế hoạch 47 ngày');
    const opener = await byRole(reader, 'button', `Enlarge: ${captions[0]}`);
    await opener.click();
    await byRole(reader, 'dialog', 'Picture 1 of 3');
    const shown = () =>
      reader.$eval('.lb-pic img', (image) => new URL((image as HTMLImageElement).src).pathname);
    const first = await shown();
    await page.keyboard.press('ArrowRight');
    await byRole(reader, 'dialog', 'Picture 2 of 3');
    expect(await shown()).not.toBe(first);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await byRole(reader, 'dialog', 'Picture 3 of 3');
    const width = () => reader.$eval('.lb-pic img', (image) => image.getBoundingClientRect().width);
    const before = await width();
    await page.keyboard.press('+');
    await page.keyboard.press('+');
    await until(async () => (await width()) > before * 1.5, 'the zoom');
    await page.keyboard.press('ArrowDown');
    await until(() => reader.$eval('.lb-room', (room) => room.scrollTop > 0), 'the scroll');
    await page.keyboard.press('0');
    await until(async () => (await width()) === before, 'the whole picture');
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.lightbox')), 'the picture to go');
    expect(await opener.evaluate((e) => e === document.activeElement)).toBe(true);
    expect(await reader.$('.panel')).not.toBeNull();
    await page.close();
  });

  test('open by a click in the text', async () => {
    const { page, reader } = await read(VI);
    await (await reader.waitForSelector('.body img'))?.click();
    await byRole(reader, 'dialog', 'Picture 1 of 3');
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.lightbox')), 'the picture to go');
    await page.close();
  });
});

describe('tables', () => {
  test('are sorted, copied as CSV and Markdown, and plotted', async () => {
    const { page, reader } = await read(EN);
    await openPanel(page, reader);
    await (await byRole(reader, 'tab', 'Tables 1')).click();
    const column = (n: number) => textsOf(reader, `.mini tbody tr > :nth-child(${n})`);
    expect((await column(1)).slice(0, 3)).toEqual(['M2', 'S2', 'N2']);
    const sort = await byRole(reader, 'button', 'Period (hours)');
    await sort.click();
    expect((await column(3)).slice(0, 2)).toEqual(['6.2103', '11.9672']);
    expect(await sort.evaluate((b) => b.closest('th')?.getAttribute('aria-sort'))).toBe('ascending');
    await sort.click();
    expect((await column(1)).slice(0, 2)).toEqual(['Q1', 'O1']);
    await (await byRole(reader, 'button', 'Copy as Markdown')).click();
    await until(async () => (await textOf(reader, '.said')) === 'Copied.', 'Copied');
    const markdown = (await pasted()).split('\n');
    expect(markdown.slice(0, 3)).toEqual([
      '| Wave | What drives it | Period (hours) | Speed (°/hour) | Amplitude (m) |',
      '| --- | --- | --: | --: | --: |',
      '| Q1 | Moon’s distance, once a day | 26.8684 | 13.398661 | 0.022 |',
    ]);
    await page.bringToFront();
    await (await byRole(reader, 'button', 'Copy as CSV')).click();
    await until(async () => (await pasted()).startsWith('Wave,What drives it,'), 'the CSV');
    await page.bringToFront();
    await reader.select('.tbl-plot select', '4');
    expect(await textOf(reader, '.tbl-plot caption')).toBe('Amplitude (m)');
    const widths = await reader.$$eval('.tbl-plot .plot-bar span', (all) =>
      all.map((bar) => bar.getBoundingClientRect().width),
    );
    expect(widths).toHaveLength(12);
    const longest = widths.indexOf(Math.max(...widths));
    expect((await column(1))[longest]).toBe('M2');
    await page.close();
  });
});

test('beside a right-to-left article the panel stands on the left', async () => {
  const { page, reader } = await read('/ar/wahat-almarjan.html');
  await openPanel(page, reader);
  const [panel, article] = await reader.evaluate(() =>
    ['.panel', '.article'].map((name) => document.querySelector(name)?.getBoundingClientRect().left ?? -1),
  );
  expect(panel).toBe(0);
  expect(article).toBeGreaterThan(392);
  expect(await reader.$eval('.ctx', (sentence) => getComputedStyle(sentence).direction)).toBe('rtl');
  await page.close();
});

test('at 390 px the panel is a sheet from below, and what is jumped to stands above it', async () => {
  const { page, reader } = await read(VI);
  await page.setViewport({ width: 390, height: 844 });
  await openPanel(page, reader);
  const box = await reader.$eval('.panel', (panel) => panel.getBoundingClientRect().toJSON() as DOMRect);
  expect([box.left, box.width, box.bottom]).toEqual([0, 390, 844]);
  expect(box.top).toBeGreaterThan(300);
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  const row = await reader.waitForSelector(
    '::-p-xpath(//button[contains(@class,"row-main")][contains(.,"31.87")])',
  );
  await row?.evaluate((button) => (button as HTMLElement).click());
  const [mark] = await until(async () => {
    const marks = await marked(reader, 'figleaf-current');
    return marks.length > 0 && marks;
  }, 'the mark');
  expect(mark?.y).toBeGreaterThan(52);
  expect(mark?.y).toBeLessThan(box.top);
  await page.close();
});

test('works in a saved copy with the server gone, and asks nobody', async () => {
  const mine = await openStage();
  try {
    const page = await mine.open(VI);
    const popup = await mine.popup(page);
    await (await byRole(popup, 'button', 'Save offline')).click();
    await until(async () => (await textOf(popup, 'body')).includes('Saved on this device'), 'Saved', 70_000);
    await page.close();
    await popup.close().catch(() => {});
    await mine.server.close();
    const copy = await mine.extensionPage('/library.html');
    const session = await mine.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    const requests: string[] = [];
    copy.on('request', (request) => requests.push(request.url()));
    await (await copy.waitForSelector('a[href*="saved="]'))?.click();
    await until(async () => (await copy.$$('.body img[src^="blob:"]')).length === 3, 'the pictures');
    await copy.keyboard.press('f');
    await copy.waitForSelector('.checks');
    expect(await textOf(copy, '.checks .sum')).toBe('2 hold · 1 differs · 4 cannot tell');
    await (await byRole(copy, 'button', 'Export CSV')).click();
    expect(await downloaded('.csv')).toContain('594172000000');
    await (await byRole(copy, 'button', 'Copy as table')).click();
    await until(async () => (await textOf(copy, '.said')) === 'Copied.', 'Copied');
    await (await byRole(copy, 'tab', 'Pictures 3')).click();
    expect((await textsOf(copy, '.pic-meta'))[0]).toMatch(/^Kept, [\d.]+ kB/);
    await (await copy.waitForSelector('.pic'))?.click();
    await byRole(copy, 'dialog', 'Picture 1 of 3');
    await until(
      () => copy.$eval('.lb-pic img', (image) => (image as HTMLImageElement).naturalWidth > 1),
      'the large picture',
    );
    expect(requests.filter((url) => !/^(?:chrome-extension|blob):/.test(url))).toEqual([]);
  } finally {
    await mine.close();
  }
});

test('a click on a figure of the original page is the page’s own', async () => {
  const page = await stage.open('/hostile/plain');
  const popup = await stage.popup(page);
  await (await byRole(popup, 'switch', 'Highlight figures')).click();
  await popup.close().catch(() => {});
  const marks = await until(async () => {
    const found = await marked(page, 'figleaf-money');
    return found.length > 0 && found;
  }, 'the marks');
  const html = await page.content();
  await page.evaluate(() => {
    const log = ((globalThis as unknown as { clicks: boolean[] }).clicks = []) as boolean[];
    document.addEventListener('click', (event) => log.push(event.defaultPrevented));
  });
  await page.evaluate((y) => scrollTo({ top: y - 300, behavior: 'instant' }), marks[0]?.y ?? 0);
  const [at] = await marked(page, 'figleaf-money');
  await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
  expect(await page.evaluate(() => (globalThis as unknown as { clicks: boolean[] }).clicks)).toEqual([false]);
  expect(await page.content()).toBe(html);
  await page.close();
});
