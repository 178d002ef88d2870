import { describe, expect, test } from 'vitest';
import { readNumbers, sortRows } from '../../core/article/sort-table.ts';

const table = readNumbers(
  {
    caption: '',
    head: ['Phường', 'Hộ', 'Ghi chú'],
    rows: [
      ['Đò', '1.200', 'b'],
      ['Ấp', '90', ''],
      ['Cầu', '–', 'a'],
      ['Bến', '90', 'c'],
    ],
    foot: [['Tổng', '1.380', '']],
  },
  'vi',
);
const sorted = (column: number, down: boolean) =>
  sortRows(table, { column, down }, 'vi').map((i) => table.rows[i]?.[0]);

test('a column is numeric when its cells are, but for gaps', () => {
  expect([...table.numeric]).toEqual([1]);
});

describe('sorting', () => {
  test('numbers by size, gaps last both ways, equal rows as they were', () => {
    expect(sorted(1, false)).toEqual(['Ấp', 'Bến', 'Đò', 'Cầu']);
    expect(sorted(1, true)).toEqual(['Đò', 'Ấp', 'Bến', 'Cầu']);
  });
  test('words by the alphabet of the article', () => {
    expect(sorted(0, false)).toEqual(['Ấp', 'Bến', 'Cầu', 'Đò']);
  });
  test('empty words last', () => {
    expect(sorted(2, true)).toEqual(['Bến', 'Đò', 'Cầu', 'Ấp']);
  });
});
