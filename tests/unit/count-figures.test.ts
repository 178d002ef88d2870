import { describe, expect, test } from 'vitest';
import { countFigures } from '../../core/figures/count-figures.ts';
import type { Figure, FigureKind } from '../../core/figures/figure.ts';

const of = (...kinds: FigureKind[]) => countFigures(kinds.map((kind) => ({ kind }) as Figure));

describe('countFigures', () => {
  test('counts nothing in nothing', () => {
    expect(of()).toEqual({ money: 0, percent: 0, count: 0, measure: 0, ratio: 0 });
  });

  test('puts bare numbers to the counts and ranges to the ratios', () => {
    expect(of('money', 'money', 'percent', 'count', 'number', 'measure', 'ratio', 'range')).toEqual({
      money: 2,
      percent: 1,
      count: 2,
      measure: 1,
      ratio: 2,
    });
  });

  test('leaves dates and times out', () => {
    expect(of('date', 'time', 'percent')).toEqual({ money: 0, percent: 1, count: 0, measure: 0, ratio: 0 });
  });
});
