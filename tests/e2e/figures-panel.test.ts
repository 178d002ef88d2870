import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  activeName,
  downloaded,
  marked,
  openPanel,
  openReading,
  pasted,
  textOf,
  textsOf,
} from './figures-stage.ts';
import { byRole, hasRole, openStage, type Stage, until } from './stage.ts';

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

describe('the panel', () => {
  test('opens by its button and by F, and gives the focus back', async () => {
    const { page, reader } = await openReading(stage, VI);
    const button = await reader.waitForSelector('[aria-controls="panel"]');
    expect(await button?.evaluate((b) => b.getAttribute('aria-expanded'))).toBe('false');
    await button?.click();
    await byRole(reader, 'tab', 'Numbers 45');
    expect(await activeName(reader)).toBe('button tab-numbers');
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.panel')), 'the panel to go');
    await until(() => button?.evaluate((b) => b === document.activeElement), 'the focus on the button again');
    await page.keyboard.press('f');
    await reader.waitForSelector('.panel');
    await page.keyboard.press('f');
    await until(async () => !(await reader.$('.panel')), 'the panel to go');
    await page.close();
  });

  test('shows what holds, what differs and what cannot be told, each with its arithmetic and its room', async () => {
    const { page, reader } = await openReading(stage, VI);
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
    const { page, reader } = await openReading(stage, VI);
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
    const { page, reader } = await openReading(stage, VI);
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
    const { page, reader } = await openReading(stage, VI);
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
    const { page, reader } = await openReading(stage, VI);
    await openPanel(page, reader);
    await (await byRole(reader, 'button', 'Copy value 594.172 billion đồng')).click();
    await until(async () => (await textOf(reader, '.said')) === 'Copied.', 'Copied');
    expect(await pasted(stage)).toBe('594,172,000,000 VND');
    await page.bringToFront();
    await (await byRole(reader, 'button', 'Copy as table')).click();
    await until(async () => (await textOf(reader, '.said')) === 'Copied.', 'Copied');
    const lines = (await pasted(stage)).split('\n');
    expect(lines).toHaveLength(46);
    expect(lines[0]).toBe(
      'Subject\tValue\tSecond value\tUnit\tKind\tAs written\tMore or less than\tChange\tSentence',
    );
    expect(
      lines.find((line) => line.includes('\t594172000000\t\tVND\tMoney\t594,172 tỷ đồng\t')),
    ).toBeDefined();

    await page.bringToFront();
    await (await byRole(reader, 'button', 'Export CSV')).click();
    const csv = await downloaded(downloads, '.csv');
    expect(csv.startsWith('\uFEFFSubject,Value,')).toBe(true);
    expect(csv).toContain(',287164000000,1194520000000,VND,Ratio,"287,164/1.194,520 tỷ đồng",');
    await (await byRole(reader, 'button', 'Export JSON')).click();
    const json = JSON.parse(await downloaded(downloads, '.json')) as {
      format: string;
      figures: unknown[];
      checks: unknown[];
    };
    expect([json.format, json.checks.length]).toEqual(['figleaf-figures', 7]);
    await page.close();
  });

  test('copies where the page forbids the clipboard to its frames', async () => {
    const { page, reader } = await openReading(stage, '/hostile/no-clipboard');
    await openPanel(page, reader);
    await (await byRole(reader, 'button', 'Copy as table')).click();
    await until(async () => (await textOf(reader, '.said')) === 'Copied.', 'Copied');
    expect(await pasted(stage)).toMatch(/^Subject\tValue/);
    await page.close();
  });
});

test('beside a right-to-left article the panel stands on the left, and its rows as the article does', async () => {
  const { page, reader } = await openReading(stage, '/ar/wahat-almarjan.html');
  await openPanel(page, reader);
  const [panel, article] = await reader.evaluate(() =>
    ['.panel', '.article'].map((name) => document.querySelector(name)?.getBoundingClientRect().left ?? -1),
  );
  expect(panel).toBe(0);
  expect(article).toBeGreaterThan(392);
  const directions = await reader.evaluate(() =>
    ['.ctx', '.val', '.val bdi', '.rel', '.order'].map((name) => {
      const element = document.querySelector(name);
      return element && getComputedStyle(element).direction;
    }),
  );
  expect(directions).toEqual(['rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
  // from the right: swatch, value; the button lies over neither
  const order = await reader.$eval('.row', (row) =>
    ['.swatch', '.val', '.row-act'].map(
      (name) => row.querySelector(name)?.getBoundingClientRect().right ?? 0,
    ),
  );
  expect(order).toEqual(order.toSorted((a, b) => b - a));
  await page.close();
});

test('at 390 px the panel is a sheet from below, and what is jumped to stands above it', async () => {
  const { page, reader } = await openReading(stage, VI);
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
    expect(await downloaded(downloads, '.csv')).toContain('594172000000');
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
