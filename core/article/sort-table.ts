import { cellNumber } from '../figures/cell-number.ts';
import type { Table } from './table.ts';

/** A table with the numbers of its cells. */
export interface NumericTable extends Table {
  /** For each row of the body, the number of each cell; null where it is none. */
  numbers: (number | null)[][];
  /** Columns whose cells are numbers, but for gaps. */
  numeric: ReadonlySet<number>;
}

/** Reads the numbers of a table. The first column is numeric only if its name or place says nothing else: it names the rows. */
export function readNumbers(table: Table, lang: string): NumericTable {
  const numbers = table.rows.map((row) => row.map((cell) => cellNumber(cell, lang)));
  const numeric = new Set<number>();
  for (let column = 0; column < table.head.length; column++) {
    const filled = table.rows.filter((row) => /[\p{L}\p{N}]/u.test(row[column] ?? '')).length;
    const known = numbers.filter((row) => row[column] !== null).length;
    if (known > 0 && known >= 0.8 * filled) numeric.add(column);
  }
  return { ...table, numbers, numeric };
}

/** One column, up or down. */
export interface Sorting {
  column: number;
  down: boolean;
}

/** The places of the rows in their new order. Numbers by size, words by the article's alphabet, gaps last; equal rows keep their order. */
export function sortRows(table: NumericTable, { column, down }: Sorting, lang: string): number[] {
  const places = table.rows.map((_, i) => i);
  const sign = down ? -1 : 1;
  if (table.numeric.has(column)) {
    const of = (i: number) => table.numbers[i]?.[column] ?? null;
    return places.toSorted((a, b) => {
      const [x, y] = [of(a), of(b)];
      if (x === null || y === null) return Number(x === null) - Number(y === null);
      return sign * (x - y);
    });
  }
  const collator = collatorOf(lang);
  const of = (i: number) => table.rows[i]?.[column] ?? '';
  return places.toSorted((a, b) => {
    if (of(a) === '' || of(b) === '') return Number(of(a) === '') - Number(of(b) === '');
    return sign * collator.compare(of(a), of(b));
  });
}

function collatorOf(lang: string): Intl.Collator {
  try {
    return new Intl.Collator(lang || 'en', { numeric: true });
  } catch {
    return new Intl.Collator('en', { numeric: true });
  }
}
