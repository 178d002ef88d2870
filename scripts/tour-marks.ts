import type { Frame, Page } from 'puppeteer-core';
import { byRole, type Stage, until } from '../tests/e2e/stage.ts';
import { openReader } from './tour-article.ts';
import { must, type Tour } from './tour-log.ts';

/** Highlights and notes of one's own: the colours beside a selection, the card, the list; narrow, dark and right-to-left. */
export async function tourMarks(tour: Tour, stage: Stage): Promise<void> {
  tour.part('Highlights and notes');
  const page = await stage.open('/vi/quan-ven-song.html');
  const reader = await openReader(stage, page);
  await page.bringToFront();
  await tour.step('the colours beside a selection', async () => {
    const words = await select(page, reader, 1);
    await tour.shot(page, 'marks-menu');
    return `“${words}”`;
  });
  await tour.step('a highlight with a note', async () => {
    await (await byRole(reader, 'button', 'Highlight in yellow')).click();
    await select(page, reader, 2);
    await (await byRole(reader, 'button', 'Highlight in blue')).click();
    await select(page, reader, 3);
    await (await byRole(reader, 'button', 'Note')).click();
    await reader.waitForSelector('.mk-card');
    await page.keyboard.type('Ask the harbour office for the book of that year.');
    await tour.shot(page, 'marks-card');
    await page.keyboard.press('Escape');
    await until(async () => !(await reader.$('.mk-card')), 'the card to close');
    return 'kept with the article';
  });
  await tour.step('the list', async () => {
    await page.keyboard.press('f');
    await (await byRole(reader, 'tab', 'Notes 3')).click();
    await tour.shot(page, 'marks-list');
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'dark'));
    await tour.shot(page, 'marks-dark');
    await reader.evaluate(() => void (document.documentElement.dataset['theme'] = 'light'));
    await page.keyboard.press('Escape');
    return 'three highlights';
  });
  await tour.step('at 390 px', async () => {
    await page.setViewport({ width: 390, height: 844 });
    await select(page, reader, 5);
    await tour.shot(page, 'marks-narrow');
    const over = await reader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    must(over <= 0, `${over} px wider than the window`);
    return 'inside the window';
  });
  await page.close();
  await tour.step('right-to-left', async () => {
    const arabic = await stage.open('/ar/wahat-almarjan.html');
    const frame = await openReader(stage, arabic);
    await arabic.bringToFront();
    await select(arabic, frame, 1);
    await tour.shot(arabic, 'marks-arabic');
    await arabic.close();
    return 'the colours where the line begins';
  });
}

/** Drags over the first line of the nth long paragraph, to the end of a word. */
async function select(page: Page, reader: Frame, nth: number): Promise<string> {
  const { from, to, y } = await reader.evaluate((place) => {
    const paragraphs = [...document.querySelectorAll('.body p:not(.lead)')].filter(
      ({ textContent }) => textContent.length > 120,
    );
    const paragraph = paragraphs[place];
    if (!paragraph) throw new Error('no such paragraph');
    paragraph.scrollIntoView({ block: 'center', behavior: 'instant' });
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    const box = range.getClientRects()[0] as DOMRect;
    const isRtl = getComputedStyle(paragraph).direction === 'rtl';
    const wanted = isRtl ? box.left + box.width * 0.3 : box.left + box.width * 0.7;
    const y = box.top + box.height / 2;
    const caret = document.caretPositionFromPoint(wanted, y);
    const text = caret?.offsetNode.textContent ?? '';
    if (!caret || !text) throw new Error('no words there');
    const space = text.indexOf(' ', caret.offset);
    range.setStart(caret.offsetNode, 0);
    range.setEnd(caret.offsetNode, space < 0 ? text.length : space);
    const end = [...range.getClientRects()].at(-1) ?? box;
    return { from: isRtl ? box.right - 1 : box.left + 1, to: isRtl ? end.left : end.right, y };
  }, nth);
  await page.mouse.move(from, y);
  await page.mouse.down();
  await page.mouse.move((from + to) / 2, y, { steps: 3 });
  await page.mouse.move(to, y, { steps: 3 });
  await page.mouse.up();
  await reader.waitForSelector('.mk-menu', { visible: true });
  return reader.evaluate(() => getSelection()?.toString() ?? '');
}
