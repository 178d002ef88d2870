import Papa from 'papaparse';

/** One row of a table. */
export interface RawRow {
  readonly cells: readonly string[];
  /** Line it begins on, from 1. */
  readonly line: number;
}

/** What goes wrong in a table without ending it. */
export interface RowTrouble {
  readonly is: 'broken-row' | 'cut-off' | 'too-large' | 'too-many';
  readonly line: number;
  /** The line, cut to 200 characters. */
  readonly what: string;
}

/** Longer than any row that was meant as one: behind it a quote was never closed. */
const LONGEST_ROW = 4 * 1024 * 1024;
/** Text that is parsed at once. */
const PORTION = 1024 * 1024;
/** What may be spent on lines that are given up: 1 for each, and 10 where the rest had to be read to its end. */
const MOST_TROUBLE = 1000;

/**
 * The rows of a table, piece by piece; line breaks of any kind become `\n`. A quote that is never closed, or that is closed
 * by the opening quote of a later row, costs the line it stands on and not the rows behind it.
 *
 * @param onTrouble is told every line that was given up
 */
export async function* readRows(
  pieces: AsyncIterable<string>,
  delimiter: string,
  onTrouble: (trouble: RowTrouble) => void,
): AsyncGenerator<RawRow, void, undefined> {
  let rest = '';
  let line = 1;
  let spent = 0;
  /** Inside of a line that is too long to be read. */
  let isSkipping = false;

  const giveUpLine = (is: RowTrouble['is'], cost: number): boolean => {
    onTrouble({ is, line, what: (rest.split('\n', 1)[0] ?? '').slice(0, 200) });
    rest = withoutFirstLine(rest);
    line++;
    spent += cost;
    if (spent < MOST_TROUBLE) return true;
    onTrouble({ is: 'too-many', line, what: '' });
    return false;
  };

  /** Rows up to what may go on in the next piece. Returns whether it makes sense to go on. */
  function* drain(isLast: boolean): Generator<RawRow, boolean, undefined> {
    if (isLast && rest !== '' && !rest.endsWith('\n')) rest += '\n';
    while (rest !== '') {
      const { rows, end, lines, trouble } = parsePortion(rest, delimiter);
      for (const row of rows) yield { cells: row.cells, line: line + row.lines };
      rest = rest.slice(end);
      line += lines;
      if (trouble === 'broken') {
        if (!giveUpLine('broken-row', 1)) return false;
        continue;
      }
      if (rest === '' || (!isLast && rest.length < LONGEST_ROW)) return true;
      if (!rest.includes('\n')) {
        onTrouble({ is: 'too-large', line, what: rest.slice(0, 200) });
        rest = '';
        isSkipping = true;
        return true;
      }
      const isOneLine = rest.indexOf('\n') === rest.length - 1;
      if (!giveUpLine(isLast && isOneLine ? 'cut-off' : 'broken-row', 10)) return false;
    }
    return true;
  }

  const portions = unixLines(pieces);
  for await (const portion of portions) {
    rest += isSkipping ? withoutFirstLine(portion) : portion;
    if (isSkipping && portion.includes('\n')) {
      isSkipping = false;
      line++;
    }
    if (!(yield* drain(false))) return;
  }
  yield* drain(true);
}

function withoutFirstLine(text: string): string {
  const end = text.indexOf('\n');
  return end === -1 ? '' : text.slice(end + 1);
}

/** Portions of about the same length, their line breaks all `\n`. */
async function* unixLines(pieces: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let waiting: string[] = [];
  let length = 0;
  let carriage = '';
  for await (const piece of pieces) {
    const text = carriage + piece;
    // `\r` at the end may be the first half of a line break
    carriage = text.endsWith('\r') ? '\r' : '';
    const ready = text.slice(0, text.length - carriage.length).replace(/\r\n?/g, '\n');
    waiting.push(ready);
    length += ready.length;
    if (length < PORTION) continue;
    yield waiting.join('');
    waiting = [];
    length = 0;
  }
  yield waiting.join('') + (carriage && '\n');
}

interface Portion {
  readonly rows: readonly { readonly cells: readonly string[]; readonly lines: number }[];
  /** Where the last whole row ends, in characters and in lines. */
  readonly end: number;
  readonly lines: number;
  /** The row behind it swallowed others: one of its quotes is missing. */
  readonly trouble: 'broken' | null;
}

/** The rows of a portion up to the last line break outside of quotes, or to the first row that is broken. */
function parsePortion(text: string, delimiter: string): Portion {
  const rows: { cells: readonly string[]; lines: number }[] = [];
  let end = 0;
  let lines = 0;
  let trouble: Portion['trouble'] = null;
  Papa.parse(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      if (text.charAt(meta.cursor - 1) !== '\n' || errors.some(({ code }) => code === 'MissingQuotes'))
        return;
      const more = countBreaks(text, end, meta.cursor);
      if (more > 1 && errors.some(({ code }) => code === 'InvalidQuotes')) {
        trouble = 'broken';
        parser.abort();
        return;
      }
      // empty lines are between rows, not rows
      if (data.length > 1 || data[0]?.trim() !== '') rows.push({ cells: data, lines });
      lines += more;
      end = meta.cursor;
    },
  });
  return { rows, end, lines, trouble };
}

function countBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) breaks++;
  return breaks;
}
