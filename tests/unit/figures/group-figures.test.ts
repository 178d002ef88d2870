import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plotFigures } from '../../../core/figures/bar-plot.ts';
import { findFigures } from '../../../core/figures/find-figures.ts';
import { groupFigures, ORDERS } from '../../../core/figures/group-figures.ts';
import { findRelations } from '../../../core/figures/relations.ts';
import { findSubjects } from '../../../core/figures/subject.ts';

const TEXT =
  'Tổng chi đạt 540,5 tỷ đồng, đạt 30% kế hoạch. Chợ có 120 sạp, 45 sạp, 12 sạp. Tổng chi thêm 9 tỷ đồng và 2 tỷ đồng.';

function read(text: string, lang = 'vi') {
  const figures = findFigures(text, { lang });
  const relations = findRelations(text, figures, { lang });
  return { figures, relations, subjects: findSubjects(text, figures, relations, lang) };
}

describe('groups', () => {
  const { figures, subjects } = read(TEXT);
  const places = figures.map((_, i) => i);
  const shown = (order: (typeof ORDERS)[number]) =>
    groupFigures(figures, subjects, places, order).map(({ title, places: some }) => [
      title?.is === 'subject' ? title.words : title ? `${title.kind} ${title.unit ?? ''}`.trim() : '',
      some.map((place) => figures[place]?.surface),
    ]);

  test('by subject: a sentence is about what its first figure is about', () => {
    expect(shown('subject')).toEqual([
      ['Tổng chi', ['540,5 tỷ đồng', '30%']],
      ['Chợ', ['120 sạp', '45 sạp', '12 sạp']],
      ['Tổng chi thêm', ['9 tỷ đồng', '2 tỷ đồng']],
    ]);
  });
  test('by kind, in the order of the text', () => {
    expect(shown('kind')).toEqual([
      ['money', ['540,5 tỷ đồng', '9 tỷ đồng', '2 tỷ đồng']],
      ['percent', ['30%']],
      ['count', ['120 sạp', '45 sạp', '12 sạp']],
    ]);
  });
  test('by size, within each unit', () => {
    expect(shown('size').map(([, some]) => some)).toEqual([
      ['540,5 tỷ đồng', '9 tỷ đồng', '2 tỷ đồng'],
      ['30%'],
      ['120 sạp', '45 sạp', '12 sạp'],
    ]);
  });
  test('in order', () => {
    expect(shown('place')).toEqual([['', figures.map(({ surface }) => surface)]]);
  });

  test('every place is in one group, once, whatever the order', () => {
    fc.assert(
      fc.property(fc.subarray(places), fc.constantFrom(...ORDERS), (some, order) => {
        const all = groupFigures(figures, subjects, some, order).flatMap((group) => group.places);
        expect(all.toSorted((a, b) => a - b)).toEqual(some);
      }),
    );
  });
});

describe('bars', () => {
  const bars = (text: string) => {
    const { figures, relations } = read(text);
    const plot = plotFigures(figures, relations, [...figures.keys()]);
    return (
      plot && {
        cut: plot.isCut,
        bars: plot.bars.map(({ value, length }) => [value, Number(length.toFixed(2))]),
      }
    );
  };
  test('where three share a unit, the largest first', () => {
    expect(bars('Ba kho có 20 kg, 40 kg và 10 kg.')).toEqual({
      cut: false,
      bars: [
        [40, 1],
        [20, 0.5],
        [10, 0.25],
      ],
    });
  });
  test('one that is much longer than the others is cut', () => {
    expect(bars('Ba kho có 20 kg, 4.000 kg và 10 kg.')).toEqual({
      cut: true,
      bars: [
        [4000, 1],
        [20, 0.78],
        [10, 0.39],
      ],
    });
  });
  test('not where only two share it, nor where one value is given thrice', () => {
    expect(bars('Hai kho có 20 kg và 40 kg, cách nhau 3 km.')).toBeNull();
    expect(bars('Kho một có 20 kg. Kho hai có 20 kg. Kho ba có 20 kg.')).toBeNull();
  });
  test('percentages only of plans: others have nothing in common', () => {
    expect(bars('Thuế tăng 3%, phí tăng 5%, giá giảm 7%.')).toBeNull();
    expect(
      bars(
        'Thu đạt 4 tỷ đồng, đạt 40% dự toán. Chi đạt 5 tỷ đồng, đạt 50% dự toán. Vay đạt 2 tỷ đồng, đạt 20% dự toán.',
      )?.bars.length,
    ).toBe(3);
  });
});
