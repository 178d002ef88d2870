import { describe, expect, test } from 'vitest';
import { checkFigures, type Check } from '../../../core/figures/checks.ts';
import { findFigures } from '../../../core/figures/find-figures.ts';
import { findRelations } from '../../../core/figures/relations.ts';

function checks(text: string, lang: string): Check[] {
  return checkFigures(text, findFigures(text, { lang }), { lang, locale: 'en' });
}
const brief = (text: string, lang: string): string[] =>
  checks(text, lang).map((c) => `${c.is} ${c.verdict} ${c.arithmetic}`);

const BUDGET =
  'Tổng chi đạt 540,5 tỷ đồng, đạt 30% kế hoạch, trong đó chi lương đạt 240,5 tỷ đồng, đạt 40% kế hoạch và chi xây dựng là 300/1.200,4 tỷ đồng đạt 25%.';

describe('checks show their arithmetic', () => {
  test('a stated percentage against its two numbers', () => {
    expect(brief('Đã giải ngân 300/1.200 tỷ đồng đạt 25%.', 'vi')).toEqual([
      'share holds 300,000,000,000 / 1,200,000,000,000 = 25 %',
    ]);
    expect(brief('Đã giải ngân 300/1.200 tỷ đồng đạt 35%.', 'vi')).toEqual([
      'share differs 300,000,000,000 / 1,200,000,000,000 = 25 %',
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
      'change holds (89,400,000 − 91,500,000) / 91,500,000 = -2.295082 %',
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
  ])('%s: %s', (lang, text) => {
    expect(checks(text, lang)).toEqual([]);
  });
});

test('relations name what a figure belongs to', () => {
  const text = 'Thu đạt 430 tỷ đồng, đạt 43% dự toán bằng 64% so cùng kỳ.';
  const relations = findRelations(text, findFigures(text, { lang: 'vi' }), { lang: 'vi' });
  expect(relations).toEqual([
    { is: 'share', figure: 1, of: 0, whole: 'dự toán', base: 'plan' },
    { is: 'share', figure: 2, of: 0, whole: 'so cùng kỳ', base: 'earlier' },
  ]);
});
