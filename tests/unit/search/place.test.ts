import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlace, markWords } from '../../../core/search/place.ts';
import { readQuery } from '../../../core/search/query.ts';

/** A place with its marked words in brackets. */
function show(text: string, query: string, length?: number): string | null {
  const place = findPlace(text, readQuery(query), length);
  if (!place) return null;
  let shown = place.text;
  for (const { start, end } of place.marks.toReversed())
    shown = `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`;
  return `${place.isCutBefore ? '…' : ''}${shown}${place.isCutAfter ? '…' : ''}`;
}

describe('the place of what was found', () => {
  const TEXT =
    'The river runs north. Nobody had counted the boats.\n\nIn autumn the new bridge over the river opened. Half the town came to see it.';

  test('is where most of the words stand together', () => {
    expect(show(TEXT, 'bridge river', 40)).toBe('…new [bridge] over the [river] opened. Half…');
    expect(show(TEXT, 'river boats', 60)).toBe('The [river] runs north. Nobody had counted the [boats].…');
  });

  test('stays within its paragraph, and is whole where there is room', () => {
    expect(show(TEXT, 'autumn', 500)).toBe(
      '…In [autumn] the new bridge over the river opened. Half the town came to see it.',
    );
  });

  test('knows accents, unfinished and mistyped words', () => {
    expect(show('Ở Đà Lạt trời lạnh.', 'da lat')).toBe('Ở [Đà] [Lạt] trời lạnh.');
    expect(show('The government opened it.', 'gov')).toBe('The [government] opened it.');
    expect(show('The government opened it.', 'goverment ')).toBe('The [government] opened it.');
  });

  test('prefers neighbours', () => {
    const text = `Đã từng có người lát đường. ${'Câu này dài thêm. '.repeat(20)}Họ đến Đà Lạt hôm qua.`;
    expect(show(text, 'da lat', 40)).toContain('[Đà] [Lạt]');
  });

  test('marks runs of Chinese and Japanese as one, and Thai', () => {
    expect(show('今日人工智能改变医疗。', '人工智能')).toBe('今日[人工智能]改变医疗。');
    expect(show('รัฐบาลเพิ่มราคา', 'เพิ่ม')).toBe('รัฐบาล[เพิ่ม]ราคา');
  });

  test('is nowhere where no word stands', () => {
    expect(show(TEXT, 'harbour')).toBeNull();
    expect(markWords('A bridge', readQuery('harbour'))).toEqual([]);
  });

  test('never leaves the text, whatever the text', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '\n', '京', '都', '.', 'ạ'),
      maxLength: 80,
    });
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 40 }), (text, query, length) => {
        const place = findPlace(text, readQuery(query), length);
        if (!place) return;
        expect(place.text).toBe(
          text.slice(place.start, place.start + place.text.length).replaceAll(/\s/g, ' '),
        );
        expect(place.marks.length).toBeGreaterThan(0);
        let before = 0;
        for (const { start, end } of place.marks) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(place.text.length);
      }),
    );
  });
});
