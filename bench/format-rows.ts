import { isMet } from './is-met.ts';
import type { Row } from './row.ts';

const HEAD = ['', 'measured', 'limit', '', 'others, same run'];

/** The figures of one area as a table for a terminal. */
export function formatRows(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, at) => Math.max(...lines.map((cells) => cells[at]?.length ?? 0)));
  return lines
    .map((cells) =>
      cells
        .map((cell, at) => (at === 1 || at === 2 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf(row: Row): string[] {
  const { what, measured, unit, most, least, peers = {} } = row;
  const met = isMet(row);
  const limit = most === undefined ? (least === undefined ? '' : `≥ ${least}`) : `≤ ${round(most)}`;
  const others = Object.entries(peers).map(([name, value]) => `${name} ${round(value)}`);
  return [
    what,
    `${round(measured)} ${unit}`.trimEnd(),
    limit,
    met === null ? '' : met ? 'met' : 'not met',
    others.join(', '),
  ];
}

/** Three digits that count, and no more. */
function round(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 || value === Math.trunc(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}
