/** A cell of a table: text, or a number that stays one. */
export type Cell = string | number | null;

/** What a spreadsheet program takes for the beginning of a formula, in half and in full width. */
const FORMULA = /^[\s\u0000-\u001F\u200B\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** A sign before nothing but digits is a number, and no formula. */
const NUMBER = /^[-+]?[\d.,'’\u00A0\u202F ]*\d\s?%?$/u;

/**
 * The text of a cell that no spreadsheet program runs: text that would begin a formula gets an apostrophe in front.
 * Numbers stay numbers. See OWASP, "CSV Injection".
 */
export function harmless(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? plain(cell) : '';
  return FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
}

/**
 * Rows as CSV by RFC 4180: comma, CRLF, quotes where needed, and a byte order mark, without which spreadsheet programs do
 * not read it as UTF-8. Numbers have a point and no groups. Rows may be of different lengths.
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map((cell) => quoted(harmless(cell))).join(',')}\r\n`).join('')}`;
}

/** Rows for the clipboard, parted by tabs as spreadsheet programs paste them: one line each, and as harmless as CSV. */
export function toTabs(rows: readonly (readonly Cell[])[]): string {
  return rows
    .map((row) => row.map((cell) => harmless(typeof cell === 'string' ? oneLine(cell) : cell)).join('\t'))
    .join('\n');
}

const quoted = (text: string): string =>
  /[",\r\n\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

const oneLine = (text: string): string => text.replace(/[\t\r\n\u2028\u2029]+/gu, ' ').trim();

/** Never in scientific notation, which some programs read as text. */
function plain(number: number): string {
  const text = String(number);
  return text.includes('e')
    ? number.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
    : text;
}
