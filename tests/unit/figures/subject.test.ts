import { expect, test } from 'vitest';
import { findFigures } from '../../../core/figures/find-figures.ts';
import { findRelations } from '../../../core/figures/relations.ts';
import { findSubjects } from '../../../core/figures/subject.ts';

function subjects(text: string, lang: string): string[] {
  const figures = findFigures(text, { lang });
  const found = findSubjects(text, figures, findRelations(text, figures, { lang }), lang);
  return figures.flatMap(({ kind, surface }, i) => (kind === 'date' ? [] : [`${surface}: ${found[i]}`]));
}

test.each([
  [
    'vi',
    'Kết quả, giá trị sản xuất các ngành ước đạt 540 tỷ đồng, tăng 9,4% so với cùng kỳ.',
    ['540 tỷ đồng: giá trị sản xuất các ngành', '9,4%: giá trị sản xuất các ngành'],
  ],
  [
    'vi',
    'Tổng chi đạt 540,5 tỷ đồng, trong đó chi lương đạt 240,5 tỷ đồng.',
    ['540,5 tỷ đồng: Tổng chi', '240,5 tỷ đồng: chi lương'],
  ],
  ['vi', 'Tổng thu ngân sách 9 tháng đầu năm 2020 là 94 tỷ đồng.', ['94 tỷ đồng: Tổng thu ngân sách']],
  [
    'en',
    'By noon the rope ferry had carried about 1,200 people.',
    ['1,200 people: noon the rope ferry had carried'],
  ],
  ['en', '74% of the ferrymen stayed.', ['74%: ferrymen stayed']],
  ['en', '12 km', ['12 km: ']],
  ['zh', '今年全市公路总里程达1200公里。', ['1200公里: 今年全市公路总里程']],
])('%s: %s', (lang, text, wanted) => {
  expect(subjects(text, lang)).toEqual(wanted);
});

test('a long clause is cut from the front, and says so', () => {
  const words = Array.from({ length: 40 }, (_, i) => `w${String.fromCodePoint(97 + (i % 26))}`).join(' ');
  const [subject = ''] = subjects(`Gọi là ${words} 540 kg.`, 'vi');
  expect(subject).toMatch(/^540 kg: …/);
  expect(subject.split(' ').length).toBeLessThan(14);
});
