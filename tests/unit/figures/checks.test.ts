import { describe, expect, test } from 'vitest';
import { checkFigures, type Check } from '../../../core/figures/checks.ts';
import { findFigures } from '../../../core/figures/find-figures.ts';
import { printCheck } from '../../../core/figures/print-check.ts';
import { findRelations } from '../../../core/figures/relations.ts';

function checks(text: string, lang: string): Check[] {
  return checkFigures(text, findFigures(text, { lang }), { lang });
}
/** Each check as the panel prints it for an English reader. */
function brief(text: string, lang: string): string[] {
  const figures = findFigures(text, { lang });
  return checkFigures(text, figures, { lang }).map((c) => {
    const { arithmetic, stated, tolerance } = printCheck(c, figures, 'en');
    return `${c.is} ${c.verdict}: ${arithmetic}; ${stated ?? 'nothing'}; ${tolerance ?? 'exact'}`.replaceAll(
      '\u00A0',
      ' ',
    );
  });
}

const BUDGET =
  'Tổng chi đạt 540,5 tỷ đồng, đạt 30% kế hoạch, trong đó chi lương đạt 240,5 tỷ đồng, đạt 40% kế hoạch và chi xây dựng là 300/1.200,4 tỷ đồng đạt 25%.';

describe('checks show their arithmetic', () => {
  test('a stated percentage against its two numbers', () => {
    expect(brief('Đã giải ngân 300/1.200 tỷ đồng đạt 25%.', 'vi')).toEqual([
      'share holds: 300 ÷ 1,200 = 25 %; 25 %; ± 0.55 %',
    ]);
    expect(brief('Đã giải ngân 300/1.200 tỷ đồng đạt 35%.', 'vi')).toEqual([
      'share differs: 300 ÷ 1,200 = 25 %; 35 %; ± 0.55 %',
    ]);
  });
  test('things that are counted are exact', () => {
    expect(brief('By noon 9 of 12 boats (75%) were back.', 'en')).toEqual([
      'share holds: 9 ÷ 12 = 75 %; 75 %; ± 0.5 %',
    ]);
    expect(brief('By noon 9/12 (70%) were back.', 'en')).toEqual([
      'share differs: 9 ÷ 12 = 75 %; 70 %; ± 0.5 %',
    ]);
  });
  test('parts against their sum, and the plan they imply', () => {
    const found = checks(BUDGET, 'vi');
    expect(found.filter((c) => c.is === 'sum').map((c) => [c.verdict, c.figures.length])).toEqual([
      ['holds', 3],
    ]);
    expect(found.filter((c) => c.is === 'implied-sum').map((c) => c.verdict)).toEqual(['holds']);
  });
  test('an implied whole has room for the printed digits', () => {
    const [plan] = checks('Thu ngân sách đạt 430 tỷ đồng, đạt 43% dự toán.', 'vi');
    expect(plan).toMatchObject({ is: 'implied', verdict: 'cannot-tell', whole: 'dự toán', unit: 'VND' });
    expect(plan?.result.value).toBeCloseTo(1e12);
    expect(plan?.result.low).toBeLessThan(0.99e12);
  });
  test('a change against the two ends it lies between', () => {
    expect(brief('Der Absatz sank um 2,3% von 91,5 auf 89,4 Millionen Tonnen.', 'de')).toEqual([
      'change holds: (89.4 − 91.5) ÷ 91.5 = -2.3 %; -2.3 %; ± 0.16 %',
    ]);
  });
  test('the same people and money twice, with other numbers', () => {
    const text =
      'Phường đã hỗ trợ 5.312 người bị thiệt hại bởi bão Molave với tổng số tiền 6,412 tỷ đồng. Quà tặng người già hết 6,421 tỷ đồng.\n' +
      'Kết quả chung: tổng số người được hỗ trợ bị thiệt hại bởi bão Molave là 5.321 trường hợp với tổng số tiền là 6,455 tỷ đồng.';
    const found = checks(text, 'vi').filter((c) => c.is === 'same');
    expect(found.map((c) => c.verdict)).toEqual(['differs']);
    const figures = findFigures(text, { lang: 'vi' });
    expect(found[0]?.figures.map((i) => figures[i]?.surface)).toEqual([
      '5.312 người',
      '6,412 tỷ đồng',
      '5.321 trường hợp',
      '6,455 tỷ đồng',
    ]);
  });
});

describe('what is not certain is not shown', () => {
  test.each([
    [
      'vi',
      'Xã A có 1.200 người với tổng số tiền 5 tỷ đồng. Xã B có 1.210 hộ nghèo được vay tổng cộng 5,1 tỷ đồng để nuôi bò.',
    ],
    ['en', 'Sales rose from $3 million to $9 million, an average annual growth of 12%.'],
    ['en', 'The fund has $50 million, including $20 million in cash and $10 million in bonds.'],
    ['vi', 'Có hơn 1.100 doanh nghiệp. Tỉnh có 1.155 doanh nghiệp với tổng vốn 9.015 tỷ đồng.'],
    ['de', 'Rund 40 Prozent von 300 Gästen kamen.'],
    ['en', 'Nearly three-quarters (74%) of the ferrymen said they would stay.'],
    ['en', 'Some 9 of 12 (70%) boats were back by noon.'],
    ['en', 'The fare rose from $3 to $4, up 30%.'],
    ['en', 'Fares rose from about $3.00 to $4.10, up 35%.'],
    ['es', 'El puerto gana 50 millones de euros, un 24 % respecto al año anterior.'],
  ])('%s: %s', (lang, text) => {
    expect(checks(text, lang)).toEqual([]);
  });
});

test('“de” before a percentage is how much, not from where', () => {
  const text = 'Le port a dégagé 62 millions d’euros, en hausse de 24 % par rapport à l’année précédente.';
  expect(brief(text, 'fr')).toEqual(['implied cannot-tell: 62 ÷ 124 % ≈ 50; nothing; ± 0.6 million euros']);
});

test('relations name what a figure belongs to', () => {
  const text = 'Thu đạt 430 tỷ đồng, đạt 43% dự toán bằng 64% so cùng kỳ.';
  const relations = findRelations(text, findFigures(text, { lang: 'vi' }), { lang: 'vi' });
  expect(relations).toEqual([
    { is: 'share', figure: 1, of: 0, whole: 'dự toán', base: 'plan' },
    { is: 'share', figure: 2, of: 0, whole: 'so cùng kỳ', base: 'earlier' },
  ]);
});
