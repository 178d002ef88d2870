import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../core/figures/find-figures.ts';

const LANGUAGES = ['vi', 'en', 'de', 'fr', 'es', 'zh', 'ja', 'ar', 'hi', 'pl', 'xx'];
const language = fc.constantFrom(...LANGUAGES);

const PIECES = [
  '1',
  '23',
  '456',
  '1.234',
  '7,5',
  '0',
  ' ',
  ' ',
  '.',
  ',',
  '/',
  '-',
  '–',
  ':',
  '%',
  '$',
  '€',
  '(',
  ')',
  '\n',
  'km',
  'm2',
  'tỷ đồng',
  'million',
  'Millionen',
  'đến',
  'to',
  'bis',
  'năm',
  'ngày',
  'tháng',
  'two',
  'hundred',
  'zwei',
  'und',
  'dix',
  'huit',
  'mil',
  '万',
  '亿',
  '三',
  '分之',
  '年',
  '月',
  '日',
  '人',
  '円',
  '割',
  '第',
  '٣',
  '१',
  '１',
  '𞥑',
  'İ',
  '😀',
  'a',
  'of',
  'Covid',
  '+',
  '"',
  '. ',
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));

/** Every locale this runtime has data for, asked through the languages of the world it can name. */
const LOCALES = Intl.NumberFormat.supportedLocalesOf(
  'af am ar ar-EG as az be bg bn bs ca cs cy da de de-AT de-CH el en en-IN es es-MX et eu fa fi fil fr fr-CA ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt lv mk ml mn mr ms my nb ne nl pa pl ps pt pt-PT ro ru sd si sk sl so sq sr sv sw ta te th tk tr uk ur uz vi zh zh-Hant zu'.split(
    ' ',
  ),
);

describe('whatever the text', () => {
  test('offsets address the surface, figures stand in order and never overlap', () => {
    fc.assert(
      fc.property(text, language, (input, lang) => {
        let last = 0;
        for (const figure of findFigures(input, { lang })) {
          expect(input.slice(figure.start, figure.end)).toBe(figure.surface);
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.coreStart).toBeGreaterThanOrEqual(figure.start);
          expect(figure.coreEnd).toBeLessThanOrEqual(figure.end);
          expect(figure.sentence.start).toBeLessThanOrEqual(figure.start);
          if (figure.value !== null) expect(Number.isFinite(figure.value)).toBe(true);
          last = figure.end;
        }
      }),
      { numRuns: 600 },
    );
  });

  test('any string at all is no error', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        language,
        (input, lang) => void findFigures(input, { lang }),
      ),
    );
  });
});

describe('formatting a number and finding it again gives the same value', () => {
  const whole = fc.integer({ min: 2200, max: 2_000_000_000 });
  const decimal = fc.integer({ min: 1, max: 99_999_999 }).map((n) => n / 100);
  test.each(LOCALES)('%s', (locale) => {
    const integers = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    const check = (printed: string, value: number): void => {
      const figures = findFigures(`(${printed} kg)`, { lang: locale });
      expect(figures.map((figure) => [figure.kind, figure.value])).toEqual([['measure', value]]);
    };
    fc.assert(
      fc.property(whole, (n) => check(integers.format(n), n)),
      { numRuns: 25 },
    );
    fc.assert(
      fc.property(decimal, (n) => check(decimals.format(n), n)),
      { numRuns: 25 },
    );
  });
});

describe('time grows with the length, not faster', () => {
  const once = (input: string, lang: string): number => {
    const start = performance.now();
    findFigures(input, { lang });
    return performance.now() - start;
  };
  /** The best of up to three runs; one that is below `enough` needs no other. */
  const time = (input: string, lang: string, enough: number): number => {
    let best = once(input, lang);
    for (let i = 0; i < 2 && best >= enough; i++) best = Math.min(best, once(input, lang));
    return best;
  };
  const HARD = [
    '1',
    '1.',
    '1,234',
    '1 234 ',
    '1/2',
    '1-',
    '1%',
    '0 ',
    '$1',
    '+0-',
    'twenty-',
    'und',
    'a@',
    '一',
    '1年',
    '. ',
    '..."',
    '三分之',
    '9.9.',
    '- ',
    '１',
  ];
  test.each(HARD)('%j repeated to 100 kB', { timeout: 120_000 }, (piece) => {
    for (const lang of ['vi', 'en', 'de', 'zh']) {
      const small = once(piece.repeat(Math.ceil(25_000 / piece.length)), lang);
      // Four times the text: a quadratic step over its 50,000 numbers would take minutes. The floor is for busy machines.
      const limit = Math.max(9 * small, 2500);
      expect(time(piece.repeat(Math.ceil(100_000 / piece.length)), lang, limit)).toBeLessThan(limit);
    }
  });

  test('random digit-heavy strings up to 100 kB end soon', { timeout: 120_000 }, () => {
    const digits = fc.array(
      fc.constantFrom('1', '0', '23', '.', ',', ' ', '-', '/', '%', ':', '$', '\n', '年', 'tỷ'),
      { minLength: 5, maxLength: 40 },
    );
    fc.assert(
      fc.property(digits, language, (parts, lang) => {
        const piece = parts.join('');
        expect(time(piece.repeat(Math.ceil(100_000 / piece.length)), lang, 2500)).toBeLessThan(2500);
      }),
      { numRuns: 12 },
    );
  });
});

test('one word of a hundred thousand letters is read', () => {
  for (const part of ['zweihundertund', 'hundert', 'tausend', 'un'])
    expect(findFigures(part.repeat(100_000 / part.length), { lang: 'de' })).toEqual([]);
});
