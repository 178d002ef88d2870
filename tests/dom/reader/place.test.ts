import { afterEach, expect, test } from 'vitest';
import { listParts, partAt } from '../../../components/reader/outline/list-parts.ts';
import { offsetBelowBar, scrollToOffset } from '../../../components/reader/place-in-text.ts';
import { mapText } from '../../../core/article/text-map.ts';

afterEach(() => document.body.replaceChildren());

function article(parts: readonly (readonly [string, string])[]) {
  const body = document.createElement('div');
  for (const [name, text] of parts) {
    const element = document.createElement(name);
    element.textContent = text;
    body.append(element);
  }
  const room = document.createElement('div');
  room.style.height = '3000px';
  document.body.append(body, room);
  return body;
}

const paragraph = (i: number) => `Paragraph ${i} ${'tells of the river and its gauges. '.repeat(40)}`;

test('a place is found again to the line, in a window of another width too', () => {
  const body = article(Array.from({ length: 30 }, (_, i) => ['p', paragraph(i)]));
  const map = mapText(body);
  body.style.width = '600px';
  const wanted = map.text.indexOf('Paragraph 17') + 700;
  scrollToOffset(map, wanted);
  const offset = offsetBelowBar(body, map);
  expect(Math.abs(offset - wanted)).toBeLessThan(120);
  // from the beginning of a line nothing moves any more
  scrollToOffset(map, offset);
  expect(offsetBelowBar(body, map)).toBe(offset);
  body.style.width = '300px';
  scrollToOffset(map, offset);
  expect(Math.abs(offsetBelowBar(body, map) - offset)).toBeLessThan(60);
});

test('the place at the top is the beginning, and below everything the end', () => {
  const body = article([
    ['p', 'One.'],
    ['p', 'Two.'],
  ]);
  body.style.marginTop = '100px';
  const map = mapText(body);
  scrollTo(0, 0);
  expect(offsetBelowBar(body, map)).toBe(0);
  scrollTo(0, 1000);
  expect(offsetBelowBar(body, map)).toBe(map.text.length);
});

test('text that takes no room is no place', () => {
  const body = article([
    ['p', paragraph(0)],
    ['p', 'Hidden.'],
    ['p', paragraph(1)],
  ]);
  const [, hidden] = body.querySelectorAll('p');
  if (hidden) hidden.style.display = 'none';
  const map = mapText(body);
  scrollToOffset(map, map.text.indexOf('Paragraph 1 '));
  expect(offsetBelowBar(body, map)).toBe(map.text.indexOf('Paragraph 1 '));
});

test('the outline is the headings, as deep as they are', () => {
  const body = article([
    ['h2', 'Rain'],
    ['p', 'It fell.'],
    ['h4', ' In\n spring '],
    ['h2', ''],
    ['h2', 'Sun'],
  ]);
  const { hasHeadings, parts } = listParts(body);
  expect(hasHeadings).toBe(true);
  expect(parts.map(({ text, depth }) => [text, depth])).toEqual([
    ['Rain', 0],
    ['In spring', 2],
    ['Sun', 0],
  ]);
});

test('one heading parts nothing: then the first words are listed', () => {
  const body = article([
    ['h2', 'Rain'],
    ['p', paragraph(1)],
    ['p', ' '],
  ]);
  const { hasHeadings, parts } = listParts(body);
  expect(hasHeadings).toBe(false);
  expect(parts.map(({ text }) => text)).toEqual([paragraph(1).slice(0, 80)]);
});

test('the current part is the last that begins above the line', () => {
  const body = article(Array.from({ length: 6 }, (_, i) => ['p', paragraph(i)]));
  const { parts } = listParts(body);
  scrollTo(0, 0);
  expect(partAt(parts, -10)).toBe(0);
  parts[3]?.element.scrollIntoView({ block: 'start', behavior: 'instant' });
  expect(partAt(parts, 1)).toBe(3);
  expect(partAt(parts, 1e6)).toBe(5);
  expect(partAt([], 0)).toBe(0);
});
