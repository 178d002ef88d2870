import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { activeName, marked, openPanel, openReading, pasted, textOf, textsOf } from './figures-stage.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const VI = '/vi/quan-ven-song.html';
const EN = '/en/the-machine-that-knew-the-water.html';

describe('the card', () => {
  test('opens by a click on a figure, says what it is a share of, and closes by Escape', async () => {
    const { page, reader } = await openReading(stage, VI);
    const share = (await marked(reader, 'figleaf-percent')).find(({ text }) => text === '24%');
    await reader.evaluate((y) => scrollTo({ top: y - 400, behavior: 'instant' }), share?.y ?? 0);
    const [at] = (await marked(reader, 'figleaf-percent')).filter(({ text }) => text === '24%');
    await page.mouse.click(at?.x ?? 0, at?.y ?? 0);
    await reader.waitForSelector('.fig-pop');
    const card = await textOf(reader, '.fig-pop');
    expect(card).toMatch(/^Percent 24 % Share of 1,194\.520 billion đồng The part 287\.164 billion đồng/);
    expect(card).toContain('287.164 ÷ 1,194.520 = 24 %: holds.');
    await until(async () => (await marked(reader, 'figleaf-current'))[0]?.text === '24%', 'the mark');
    await (await byRole(reader, 'button', 'Copy sentence')).click();
    await until(async () => (await textOf(reader, '.fp-said')) === 'Copied.', 'Copied');
    expect(await pasted(stage)).toMatch(/^Tổng chi ngân sách là 594,172 tỷ đồng.* đạt 24%\.$/);
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.fig-pop')), 'the card to go');
    expect(await activeName(reader)).toBe('main content');
    await page.close();
  });

  test('a click beside the figures opens nothing, and one elsewhere closes it', async () => {
    const { page, reader } = await openReading(stage, VI);
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
    const { page, reader } = await openReading(stage, VI);
    for (const key of ['n', 'n', 'n', 'p'] as const) await page.keyboard.press(key);
    await until(
      async () => (await textOf(reader, '.main > [role="status"]')) === 'Figure 2 of 45: 15',
      'the words of the second figure',
    );
    await until(
      async () => (await marked(reader, 'figleaf-current')).map(({ text }) => text).join() === '15',
      'its mark',
    );
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
    const { page, reader } = await openReading(stage, VI);
    await openPanel(page, reader);
    const row = await reader.waitForSelector('.row-main');
    await row?.focus();
    await page.keyboard.press('n');
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
    const { page, reader } = await openReading(stage, VI);
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
    const { page, reader } = await openReading(stage, VI);
    await (await reader.waitForSelector('.body img'))?.click();
    await byRole(reader, 'dialog', 'Picture 1 of 3');
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.lightbox')), 'the picture to go');
    await page.close();
  });
});

describe('tables', () => {
  test('are sorted, copied as CSV and Markdown, and plotted', async () => {
    const { page, reader } = await openReading(stage, EN);
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
    const markdown = (await pasted(stage)).split('\n');
    expect(markdown.slice(0, 3)).toEqual([
      '| Wave | What drives it | Period (hours) | Speed (°/hour) | Amplitude (m) |',
      '| --- | --- | --: | --: | --: |',
      '| Q1 | Moon’s distance, once a day | 26.8684 | 13.398661 | 0.022 |',
    ]);
    await page.bringToFront();
    await (await byRole(reader, 'button', 'Copy as CSV')).click();
    await until(async () => (await pasted(stage)).startsWith('Wave,What drives it,'), 'the CSV');
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
