import fc from 'fast-check';
import { expect, test } from 'vitest';
import { focusAt, groupLines, lineNear, scrollFor } from '../../core/line-focus/lines.ts';

test('boxes of one line are one, a superscript is part of it, and the next line is another', () => {
  expect(
    groupLines([
      { top: 133, bottom: 157 },
      { top: 100, bottom: 124 },
      { top: 98, bottom: 110 },
      { top: 101, bottom: 126 },
      { top: 60, bottom: 60 },
    ]),
  ).toEqual([
    { top: 98, bottom: 126 },
    { top: 133, bottom: 157 },
  ]);
});

test('every line can be reached by scrolling, and the scroll position for a line leads to it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 400 }), fc.integer({ min: 300, max: 1200 }), (count, height) => {
      const lines = Array.from({ length: count }, (_, i) => ({ top: 80 + i * 33, bottom: 104 + i * 33 }));
      const most = Math.max(0, 80 + count * 33 + 60 - height);
      const view = { from: 64, to: height - 40, most };
      fc.pre(most > 0);
      for (const place of [0, 1, Math.floor(count / 2), count - 1]) {
        const scrolled = scrollFor(lines[place], view);
        expect(scrolled).toBeGreaterThanOrEqual(0);
        expect(scrolled).toBeLessThanOrEqual(most);
        expect(lineNear(lines, focusAt(scrolled, view))).toBe(place);
      }
    }),
  );
});

test('without lines there is none', () => {
  expect(lineNear([], 100)).toBe(-1);
});
