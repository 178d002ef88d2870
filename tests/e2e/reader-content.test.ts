import { afterAll, beforeAll, expect, test } from 'vitest';
import { marked, openReading, pasted, textOf } from './figures-stage.ts';
import { byRole, openStage, type Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const PATH = '/parts/tide-tables.html';

test('a footnote opens beside its number, Escape gives the focus back, and the way to the note has a way back', async () => {
  const { page, reader } = await openReading(stage, PATH);
  await reader.focus('.body sup a');
  await page.keyboard.press('Enter');
  const card = await byRole(reader, 'dialog', 'Footnote');
  expect(await card.evaluate((box) => box.textContent)).toContain('with a fish drawn in it');
  expect(await card.evaluate((box) => box.textContent)).not.toContain('↩');
  await page.keyboard.press('Escape');
  await until(async () => !(await reader.$('.fn-card')), 'the footnote to close');
  expect(await reader.evaluate(() => document.activeElement?.matches('.body sup a'))).toBe(true);
  expect(await reader.$('.article h1')).not.toBeNull();

  await page.keyboard.press('Enter');
  await (await byRole(reader, 'button', 'Go to the note')).click();
  await until(() => reader.evaluate(() => scrollY > 300), 'the note');
  expect(await reader.evaluate(() => document.activeElement?.textContent)).toContain('with a fish');
  await page.keyboard.press('b');
  await until(() => reader.evaluate(() => scrollY < 100), 'the way back');
  await page.close();
}, 60_000);

test('code has its language, its colours and a button that copies it', async () => {
  const { page, reader } = await openReading(stage, PATH);
  await byRole(reader, 'group', 'Code in Python');
  await until(async () => (await marked(reader, 'figleaf-code-keyword')).length > 0, 'the colours');
  const keywords = (await marked(reader, 'figleaf-code-keyword')).map(({ text }) => text);
  expect(keywords).toEqual(expect.arrayContaining(['def', 'for', 'in', 'return']));
  const [comment] = await marked(reader, 'figleaf-code-comment');
  expect(comment?.text).toBe('# the height at an hour, in metres');
  // coloured by paint: no element came between
  expect(await reader.$eval('.code pre code', (code) => code.childElementCount)).toBe(0);
  await (await byRole(reader, 'button', 'Copy')).click();
  await byRole(reader, 'button', 'Copied.');
  expect(await pasted(stage)).toBe(await reader.$eval('.code pre', (pre) => pre.textContent));
  await page.close();
}, 60_000);

test('a table scrolls inside itself and keeps its head; a gallery stands side by side; nothing is embedded', async () => {
  const { page, reader } = await openReading(stage, PATH);
  await page.setViewport({ width: 1280, height: 260 });
  await reader.$eval('.wide', (box) => box.scrollIntoView({ block: 'end', behavior: 'instant' }));
  const table = await reader.$eval('.wide', (box) => {
    box.scrollTop = 60;
    const head = box.querySelector('th')?.getBoundingClientRect();
    return {
      scrolled: box.scrollTop,
      gap: (head?.top ?? 0) - box.getBoundingClientRect().top,
      scroll: getComputedStyle(box).overflowX,
    };
  });
  expect(table.scrolled).toBeGreaterThan(20);
  expect(Math.abs(table.gap)).toBeLessThan(2);
  expect(table.scroll).toBe('auto');
  await page.setViewport({ width: 1280, height: 900 });
  const tops = await reader.$$eval('.body figure > figure', (all) =>
    all.map((f) => f.getBoundingClientRect().top),
  );
  expect(new Set(tops).size).toBeLessThan(tops.length);
  expect(await reader.$$('iframe, video, script[src*="youtube"]')).toHaveLength(0);
  expect(await textOf(reader, '.fl-embed')).toContain('YouTube: The class of 1988');
  expect(await textOf(reader, '.fl-pull')).toContain('The sea keeps an appointment');
  const sources = await reader.$$eval('.body img', (all) => all.map((image) => image.src));
  expect(new Set(sources).size).toBe(sources.length);
  expect(sources.some((src) => /pixel|^data:/.test(src))).toBe(false);
  await page.close();
}, 60_000);
