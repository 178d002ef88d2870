import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Cell, harmless, toCsv, toTabs } from '../../../core/export/csv.ts';

/** CSV read by the letter of RFC 4180, for what was written to come back. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (isQuoted) {
      if (char !== '"') cell += char;
      else if (text[i + 1] === '"') cell += text[i++];
      else isQuoted = false;
    } else if (char === '"') isQuoted = true;
    else if (char === ',') {
      row.push(cell);
      cell = '';
    } else if (char === '\r' && text[i + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      i++;
    } else cell += char;
  }
  return rows;
}

describe('CSV', () => {
  test('begins with a byte order mark, ends each row with CRLF, quotes what needs it', () => {
    expect(
      toCsv([
        ['a', 'b,c', 'd "e"', 'f\ng'],
        [1, -2.5, null],
      ]),
    ).toBe('\uFEFFa,"b,c","d ""e""","f\ng"\r\n1,-2.5,\r\n');
  });

  test('what is written is what is read', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.constantFrom('=1+1', '-x', ',', '"', '\r\n', "'", '\t='),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        expect(readCsv(toCsv(rows).slice(1))).toEqual(rows.map((row) => row.map(harmless)));
      }),
    );
  });

  test('numbers keep every digit and are never written with an exponent', () => {
    expect(toCsv([[32_574_000_000_000, 1e21, 0.000_000_1, 0.1]]).slice(1)).toBe(
      '32574000000000,1000000000000000000000,0.0000001,0.1\r\n',
    );
  });
});

describe('no cell is a formula', () => {
  test.each([
    '=HYPERLINK("http://x.example","y")',
    '+cmd|calc',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00A0=1',
    '\uFEFF=1',
    '\n@x',
    '＝1+1',
    '－1－1',
  ])('%j', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  test.each(['-0.7', '-0,7 %', '+12', '1 = 1', 'a-b', '', '10 %', "'x", '-1 234'])('%j stays', (text) => {
    expect(harmless(text)).toBe(text);
  });

  test('whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const first = harmless(text).replace(/^[\s\u0000-\u001F\u200B\uFEFF]+/u, '')[0] ?? '';
        if ('=@＝＋－＠'.includes(first) && first !== '') expect.fail(JSON.stringify(text));
      }),
    );
  });
});

test('a row for the clipboard is one line, whatever its cells hold', () => {
  const rows: Cell[][] = [
    ['a\tb', 'c\nd', '=e'],
    [1, null, 'f'],
  ];
  expect(toTabs(rows)).toBe("a b\tc d\t'=e\n1\t\tf");
});
