import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText, plainCase } from '../../../core/search/fold-text.ts';
import { wordsOf } from '../../../core/search/words.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

describe('folding', () => {
  test.each([
    ['Đà Lạt', 'da lat'],
    ['Nguyễn Thị Ước', 'nguyen thi uoc'],
    ['Straße in Łódź', 'strasse in lodz'],
    ['ΛΌΓΟΣ', 'λογοσ'],
    ['كِتَابٌ', 'كتاب'],
    ['Donau\u00addampf', 'donaudampf'],
    ['ＡＢＣ１２', 'abc12'],
    ['がくせい', 'がくせい'],
    ['한국', '한국'],
  ])('%s is %s', (text, plain) => {
    expect(foldText(text)).toBe(plain);
  });

  test('is the same however the accents are written', () => {
    expect(foldText('Đà Lạt'.normalize('NFD'))).toBe(foldText('Đà Lạt'.normalize('NFC')));
    expect(plainCase('Lạt'.normalize('NFD'))).toBe('lạt'.normalize('NFC'));
  });
});

describe('words', () => {
  test('keep what was written beside what is looked up', () => {
    expect(wordsOf('Ở Đà Lạt.')).toEqual([
      { start: 0, end: 1, folded: 'o', exact: 'ở', form: 'spaced' },
      { start: 2, end: 4, folded: 'da', exact: 'đà', form: 'spaced' },
      { start: 5, end: 8, folded: 'lat', exact: 'lạt', form: 'spaced' },
    ]);
  });

  test('numbers stay whole, elisions do not', () => {
    expect(folded('12,5% of 32.574 in l’eau, covid19.')).toEqual([
      '12,5',
      'of',
      '32.574',
      'in',
      'l',
      'eau',
      'covid19',
    ]);
  });

  test('Chinese and Japanese go by pairs, wherever the sentence would be cut', () => {
    expect(folded('东京大学')).toEqual(['东京', '京大', '大学', '学']);
    expect(folded('iPhoneは2台')).toEqual(['iphone', 'は', '2', '台']);
  });

  test('Thai is cut by the dictionary', () => {
    expect(folded('รัฐบาลเพิ่มราคา')).toEqual(['รัฐบาล', 'เพิ่ม', 'ราคา']);
  });

  test('lie in the text in order, each where it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        let before = -1;
        for (const { start, end, folded, exact } of wordsOf(text)) {
          expect(start).toBeGreaterThan(before);
          expect(plainCase(text.slice(start, end))).toBe(exact);
          expect(foldText(text.slice(start, end))).toBe(folded);
          before = start;
        }
      }),
    );
  });
});
