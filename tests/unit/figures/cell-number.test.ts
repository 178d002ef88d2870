import { expect, test } from 'vitest';
import { cellNumber } from '../../../core/figures/cell-number.ts';

test.each([
  ['12.5', 'en', 12.5],
  ['1,3 triệu', 'vi', 1_300_000],
  ['2.947,385', 'vi', 2947.385],
  ['1 234 567', 'fr', 1_234_567],
  ['−0,7 %', 'vi', -0.7],
  ['(12)', 'en', -12],
  ['2019', 'en', 2019],
  ['3rd', 'en', 3],
  ['٣٫٥', 'ar', 3.5],
  ['€ 1,250', 'de', 1250],
  ['n/a', 'en', null],
  ['', 'en', null],
  ['–', 'en', null],
  ['12–15', 'en', null],
  ['4:30', 'en', null],
  ['10 km to 12 km', 'en', null],
  ['Building 12', 'en', null],
  ['M2', 'en', null],
])('%j (%s)', (text, lang, value) => {
  expect(cellNumber(text, lang)).toBe(value);
});
