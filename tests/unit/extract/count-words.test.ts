import { expect, test } from 'vitest';
import { countWords } from '../../../core/extract/count-words.ts';

test('every letter and number of Latin script is a word, and nothing else of its text', () => {
  const ranges = [
    [0, 0x24f],
    [0x1e00, 0x1eff],
    [0x2000, 0x206f],
    [0x20a0, 0x20bf],
    [0x2190, 0x21ff],
  ] as const;
  for (const [first, last] of ranges)
    for (let code = first; code <= last; code++) {
      const sign = String.fromCharCode(code);
      expect([sign, countWords(sign, 'en')]).toEqual([sign, /[\p{L}\p{N}_]/u.test(sign) ? 1 : 0]);
    }
});

test.each([
  ['It’s 3.5 km – or so.', 5],
  ['Ngày 27/10, giá 1.250.000 đồng', 6],
  ['Слова и числа: 3,5', 4],
])('%s', (text, words) => {
  expect(countWords(text, 'en')).toBe(words);
});
