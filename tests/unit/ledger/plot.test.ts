import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LedgerHits, LedgerRow } from '../../../core/ledger/ledger.ts';
import { plotFigures } from '../../../core/ledger/plot.ts';

function figure(value: number, more: Partial<LedgerRow> = {}): LedgerRow {
  return {
    id: 'a',
    date: '2024-05-01',
    kind: 'money',
    value,
    value2: null,
    unit: 'VND',
    approx: null,
    direction: null,
    start: 0,
    end: 1,
    sentence: { start: 0, end: 9 },
    ...more,
  };
}

/** What was found, all of one kind and unit but for the last. */
function hitsOf(rows: readonly LedgerRow[]): LedgerHits {
  const counts = new Map<string, { kind: LedgerRow['kind']; unit: string; count: number }>();
  for (const { kind, unit } of rows) {
    const key = `${kind} ${unit}`;
    const tally = counts.get(key) ?? { kind, unit: unit ?? '', count: 0 };
    counts.set(key, { ...tally, count: tally.count + 1 });
  }
  return {
    length: rows.length,
    at: (i) => rows[i] ?? figure(0),
    tally: () => [...counts.values()].toSorted((a, b) => b.count - a.count),
  };
}

describe('a plot of the ledger', () => {
  test('puts values over time, of the most frequent unit alone', () => {
    const plot = plotFigures(
      hitsOf([
        figure(10, { date: '2020-01-01' }),
        figure(40, { date: '2020-01-11T08:00' }),
        figure(20, { date: '2020-01-06' }),
        figure(9, { kind: 'percent', unit: '%' }),
      ]),
      'time',
    );
    expect(plot).toMatchObject({ unit: 'VND', total: 3, isLog: false, dates: ['2020-01-01', '2020-01-11'] });
    expect(plot?.points.map(({ x, y }) => [x, y])).toEqual([
      [0, 0.25],
      [1, 1],
      [0.5, 0.5],
    ]);
    expect(plot?.ticks.map(({ value }) => value)).toEqual([0, 10, 20, 30, 40]);
  });

  test('gives each article a line, the first above', () => {
    const plot = plotFigures(hitsOf([figure(10), figure(20, { id: 'b' }), figure(5)]), 'article');
    expect(plot?.articles).toEqual(['a', 'b']);
    expect(plot?.points.map(({ row, y }) => [row.id, y])).toEqual([
      ['a', 0.75],
      ['b', 0.25],
      ['a', 0.75],
    ]);
  });

  test('goes in tenfold steps where values are far apart, and below zero where they fell', () => {
    expect(plotFigures(hitsOf([figure(5), figure(2e9)]), 'time')).toMatchObject({ isLog: true });
    const fell = plotFigures(hitsOf([figure(10, { direction: 'down' }), figure(10)]), 'time');
    expect(fell?.ticks.map(({ value }) => value)).toEqual([-10, -5, 0, 5, 10]);
    expect(fell?.points.map(({ y }) => y)).toEqual([0, 1]);
  });

  test('is none of a single figure, nor of ranges', () => {
    expect(plotFigures(hitsOf([figure(1)]), 'time')).toBe(null);
    const range = { kind: 'range', value2: 9 } as const;
    expect(plotFigures(hitsOf([figure(1, range), figure(2, range)]), 'time')).toBe(null);
  });

  test('says how many there are when it does not draw all', () => {
    const many = Array.from({ length: 3000 }, (_, i) => figure(i + 1));
    const plot = plotFigures(hitsOf(many), 'time');
    expect(plot?.total).toBe(3000);
    expect(plot?.points.length).toBeLessThan(1000);
  });

  test.each([[[5e-324, -5e-324]], [[0, 5e-324]], [[5e-324, 1]]])(
    'plots values next to nothing: %j',
    (values) => {
      const plot = plotFigures(hitsOf(values.map((v) => figure(v))), 'time');
      const shares = [...(plot?.points.map(({ y }) => y) ?? []), ...(plot?.ticks.map(({ at }) => at) ?? [])];
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    },
  );

  test('keeps every point and step inside', () => {
    const value = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (values) => {
        for (const by of ['time', 'article'] as const) {
          const plot = plotFigures(hitsOf(values.map((v) => figure(v))), by);
          const shares = [
            ...(plot?.points.flatMap(({ x, y }) => [x, y]) ?? []),
            ...(plot?.ticks.map(({ at }) => at) ?? []),
          ];
          expect(shares.every((share) => share >= -1e-9 && share <= 1 + 1e-9)).toBe(true);
        }
      }),
    );
  });
});
