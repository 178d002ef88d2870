import { describe, expect, test } from 'vitest';
import { BENCHES, type Given } from '../../bench/benches.ts';
import { formatRows } from '../../bench/format-rows.ts';
import { isMet } from '../../bench/is-met.ts';
import { quantile } from '../../bench/quantile.ts';

describe('isMet', () => {
  test.each([
    [{ measured: 150, most: 150 }, true],
    [{ measured: 150.1, most: 150 }, false],
    [{ measured: 0.94, least: 0.94 }, true],
    [{ measured: 0.93, least: 0.94 }, false],
    [{ measured: 1 }, null],
    [{ measured: Number.NaN, most: 150 }, false],
  ])('%j: %j', (row, met) => {
    expect(isMet({ what: '', unit: '', ...row })).toBe(met);
  });
});

test('quantile takes the nearest rank, and nothing of nothing', () => {
  const values = Array.from({ length: 20 }, (_, at) => 20 - at);
  expect([0, 0.5, 0.95, 1].map((share) => quantile(values, share))).toEqual([1, 10, 19, 20]);
  expect(quantile([], 0.5)).toBeNaN();
});

test('a table says what was measured, its limit, and what others took', () => {
  const table = formatRows([
    { what: 'click to text', measured: 71.234, unit: 'ms', most: 150, peers: { Readability: 8.1234 } },
    { what: 'accuracy', measured: 0.9371, unit: '', least: 0.94 },
    { what: 'pages', measured: 986, unit: '' },
  ]);
  expect(table.split('\n').map((line) => line.trim().replaceAll(/ {2,}/g, ' | '))).toEqual([
    'measured | limit | others, same run',
    'click to text | 71.2 ms | ≤ 150 | met | Readability 8.12',
    'accuracy | 0.937 | ≥ 0.94 | not met',
    'pages | 986',
  ]);
});

test('a bench without what it reads says what that is', () => {
  const nothing: Given = { rounds: '20', corpus: [], gold: [], vectors: [], extension: [] };
  const left = Object.entries(BENCHES).filter(([, bench]) => typeof bench.all(nothing) === 'string');
  expect(left.map(([name]) => name).toSorted()).toEqual([
    'attack',
    'detect',
    'detect-cost',
    'extraction',
    'figures',
  ]);
  for (const [, bench] of left)
    expect(bench.all(nothing)).toMatch(/--(?:corpus DIR|gold FILE|vectors FILE)$/);
});
