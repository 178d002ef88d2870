import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkFigures } from '../../../core/figures/checks.ts';
import { findFigures } from '../../../core/figures/find-figures.ts';
import { printCheck } from '../../../core/figures/print-check.ts';
import { printFigure } from '../../../core/figures/print-figure.ts';
import { findRelations } from '../../../core/figures/relations.ts';
import { findSubjects } from '../../../core/figures/subject.ts';

const LANGUAGES = ['vi', 'en', 'de', 'fr', 'es', 'zh', 'ja', 'ar', 'xx'];
const language = fc.constantFrom(...LANGUAGES);
const PIECES =
  '12|3,4|1.200|560,5 tỷ đồng|$3.4 million|25%|8 %|tăng |đạt |dự toán|so với cùng kỳ|, |trong đó |including |of which |/|( |) |. |; |up |down |from |to |of |year on year|100 người|102 người|với |3/4|7,324|2020|Millionen|von |auf |其中|人|同比|增长'.split(
    '|',
  );
const text = fc.array(fc.constantFrom(...PIECES, ' ', ' '), { maxLength: 50 }).map((parts) => parts.join(''));

describe('whatever the text', () => {
  test('relations join figures of one sentence, and checks are arithmetic of finite numbers', () => {
    fc.assert(
      fc.property(text, language, (input, lang) => {
        const figures = findFigures(input, { lang });
        for (const { is, figure, of } of findRelations(input, figures, { lang })) {
          expect(figures[figure]).toBeDefined();
          expect(figures[of]).toBeDefined();
          expect(figure).not.toBe(of);
          if (is !== 'same') expect(figures[figure]?.sentence).toEqual(figures[of]?.sentence);
        }
        for (const check of checkFigures(input, figures, { lang })) {
          expect(check.figures.every((place) => figures[place] !== undefined)).toBe(true);
          for (const { low, value, high } of [...check.terms, check.result]) {
            expect([low, value, high].every(Number.isFinite)).toBe(true);
            expect(low).toBeLessThanOrEqual(high);
          }
          expect(check.tolerance).toBeGreaterThanOrEqual(0);
          // nothing is said to differ without the text saying something else
          if (check.verdict === 'differs' && check.is !== 'same') expect(check.stated).not.toBeNull();
          if (check.verdict === 'cannot-tell') expect(check.stated).toBeNull();
        }
      }),
      { numRuns: 800 },
    );
  });

  test('everything can be printed, in every locale, and no number becomes none', () => {
    fc.assert(
      fc.property(text, language, fc.constantFrom('en', 'vi', 'ar-EG', 'ja', 'xx'), (input, lang, locale) => {
        const figures = findFigures(input, { lang });
        for (const figure of figures)
          expect(printFigure(figure, locale).number).toMatch(/[\p{Nd}〇一二三四五六七八九十百千万亿]|\p{L}/u);
        for (const check of checkFigures(input, figures, { lang }))
          expect(JSON.stringify(printCheck(check, figures, locale))).not.toMatch(/NaN|Infinity|undefined/);
      }),
    );
  });
});

test.each(['đạt 25% dự toán, ', '12 người với 3 tỷ đồng; ', '2020, 2021 ', '1/2 (50%) '])(
  'time grows with the length, not faster: %j to 100 kB',
  { timeout: 120_000 },
  (piece) => {
    const time = (length: number) => {
      const input = piece.repeat(Math.ceil(length / piece.length));
      const figures = findFigures(input, { lang: 'vi' });
      const start = performance.now();
      const relations = findRelations(input, figures, { lang: 'vi' });
      checkFigures(input, figures, { lang: 'vi' });
      findSubjects(input, figures, relations, 'vi');
      return performance.now() - start;
    };
    // four times the text; the floor is for busy machines
    expect(time(100_000)).toBeLessThan(Math.max(9 * time(25_000), 4000));
  },
);
