/** A table of an article as plain data: every row as wide as the table, spans written out. */
export interface Table {
  caption: string;
  /** One name for each column; '' where the page gives none. */
  head: string[];
  rows: string[][];
  /** Rows of the foot, sums mostly: they stay below when the rows are sorted. */
  foot: string[][];
}

const MOST_COLUMNS = 60;
const MOST_CELLS = 20_000;

/**
 * Reads a table of the rendered article. Cells that span write their text into every place they cover, so that a column
 * can be sorted. Null for what is no table of data: less than two rows or two columns.
 */
export function readTable(table: HTMLTableElement): Table | null {
  const grid: string[][] = [];
  const sections: ('head' | 'body' | 'foot')[] = [];
  const open = new Map<number, { text: string; left: number }>();
  let cells = 0;
  for (const row of table.rows) {
    const line: string[] = [];
    const take = (column: number): boolean => {
      const above = open.get(column);
      if (!above) return false;
      line[column] = above.text;
      if (--above.left <= 0) open.delete(column);
      return true;
    };
    let column = 0;
    for (const cell of row.cells) {
      while (column < MOST_COLUMNS && take(column)) column++;
      const text = textOf(cell);
      for (let i = 0; i < Math.max(1, cell.colSpan) && column < MOST_COLUMNS; i++, column++) {
        line[column] = text;
        if (cell.rowSpan > 1) open.set(column, { text, left: cell.rowSpan - 1 });
      }
    }
    for (; column < MOST_COLUMNS && open.size > 0 && take(column); column++);
    cells += line.length;
    if (cells > MOST_CELLS) break;
    grid.push(Array.from(line, (text) => text ?? ''));
    sections.push(sectionOf(row));
  }
  const width = Math.max(0, ...grid.map((line) => line.length));
  // without a head of its own, a first row of nothing but headings is one
  if (sections[0] === 'body' && isHeading(table.rows[0])) sections[0] = 'head';
  const of = (section: 'head' | 'body' | 'foot') =>
    grid.filter((_, i) => sections[i] === section).map((line) => fill(line, width));
  const rows = of('body').filter((line) => line.some((text) => text !== ''));
  if (width < 2 || grid.length < 2 || rows.length === 0) return null;
  return {
    caption: table.caption ? textOf(table.caption) : '',
    head: headOf(of('head'), width),
    rows,
    foot: of('foot'),
  };
}

const fill = (line: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, i) => line[i] ?? '');

/** Names of columns from several rows of headings: each different one once, from the top. */
function headOf(rows: readonly string[][], width: number): string[] {
  return Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map((line) => line[column] ?? '').filter(Boolean))].join(' · '),
  );
}

function sectionOf(row: HTMLTableRowElement): 'head' | 'body' | 'foot' {
  const parent = row.parentElement?.localName;
  return parent === 'thead' ? 'head' : parent === 'tfoot' ? 'foot' : 'body';
}

function isHeading(row: HTMLTableRowElement | undefined): boolean {
  return row !== undefined && row.cells.length > 1 && [...row.cells].every((cell) => cell.localName === 'th');
}

const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/gu, ' ').trim();
