import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../core/figures/find-figures.ts';
import { printFigure, printLine } from '../../../core/figures/print-figure.ts';
import { scaleWord } from '../../../core/figures/print-number.ts';

/** Every figure of a text as a reader of `locale` sees it: in the line of a list, and in full. */
function printed(text: string, lang: string, locale: string): string[] {
  return findFigures(text, { lang }).map((figure) => {
    const print = printFigure(figure, locale);
    return `${printLine(print)}${print.full ? ` | ${print.full}` : ''}`.replaceAll('\u00A0', ' ');
  });
}

describe('a figure in the reader’s locale', () => {
  test.each([
    ['Thu đạt 3.288,267 tỷ đồng', 'vi', 'en', ['3,288.267 billion đồng | 3,288,267,000,000 VND']],
    ['Thu đạt 3.288,267 tỷ đồng', 'vi', 'vi', ['3.288,267 tỷ đồng | 3.288.267.000.000 VND']],
    ['Thu đạt 3.288,267 tỷ đồng', 'vi', 'de', ['3.288,267 Milliarden đồng | 3.288.267.000.000 VND']],
    // Japanese has no word of its own for 1e9
    ['Thu đạt 3.288,267 tỷ đồng', 'vi', 'ja', ['3,288,267,000,000 đồng']],
    ['tăng 10,2%', 'vi', 'en', ['+10.2 %']],
    ['It fell by 3.10%.', 'en', 'vi', ['−3,10 %']],
    ['với trên 300 tổ kiểm tra', 'vi', 'en', ['> 300 tổ kiểm tra']],
    ['about $18.1 billion', 'en', 'vi', ['≈ 18,1 tỷ USD | 18.100.000.000 USD']],
    [
      'là 343,489/1.363,260 tỷ đồng',
      'vi',
      'en',
      ['343.489 / 1,363.260 billion đồng | 343,489,000,000 / 1,363,260,000,000 VND'],
    ],
    ['ước 7,1–7,5 triệu đồng', 'vi', 'en', ['≈ 7.1–7.5 million đồng | 7,100,000–7,500,000 VND']],
    ['06 dự án, 36,53 ha', 'vi', 'en', ['6 dự án', '36.53 ha']],
    ['180 000 Stellen', 'de', 'en', ['180,000 Stellen']],
    ['٦٫٢ كيلومتر', 'ar', 'en', ['6.2 كيلومتر']],
    ['Am 3. Mai 2020', 'de', 'en', ['3. Mai 2020']],
  ])('%s (%s) for %s', (text, lang, locale, wanted) => {
    expect(printed(text, lang, locale)).toEqual(wanted);
  });

  test('one number of two', () => {
    const [ratio] = findFigures('là 343,489/1.363,260 tỷ đồng', { lang: 'vi' });
    if (!ratio) throw new Error('no figure');
    expect(printLine(printFigure(ratio, 'en', 'first'))).toBe('343.489\u00A0billion\u00A0đồng');
    expect(printLine(printFigure(ratio, 'en', 'second'))).toBe('1,363.260\u00A0billion\u00A0đồng');
  });

  test('what is printed in a locale is found in it again', () => {
    const value = fc.integer({ min: 2200, max: 99_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(value, fc.constantFrom('en', 'vi', 'de', 'fr', 'es'), (n, locale) => {
        const [figure] = findFigures(`${n.toFixed(2)} kg`, { lang: 'en' });
        if (!figure) throw new Error('no figure');
        const again = findFigures(`(${printLine(printFigure(figure, locale))})`, { lang: locale });
        expect(again.map((f) => [f.value, f.unit])).toEqual([[n, 'kg']]);
      }),
    );
  });

  test('an unknown locale is read as English', () => {
    expect(printed('3.400 kg', 'vi', 'not a locale')).toEqual(['3,400 kg']);
  });
});

test('a word stands for a power of ten only where the locale has one', () => {
  expect([1e3, 1e6, 1e9, 1e12].map((scale) => scaleWord(scale, 'en'))).toEqual([
    'thousand',
    'million',
    'billion',
    'trillion',
  ]);
  expect(scaleWord(1e9, 'vi')).toBe('tỷ');
  expect([1e4, 1e8, 1e9].map((scale) => scaleWord(scale, 'ja'))).toEqual(['万', '億', '']);
});
