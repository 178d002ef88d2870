import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { type ListedMark, toMarksCsv, toMarksMarkdown } from '../../../core/export/marks-export.ts';

function listed(quote: string, note: string, title = 'A road'): ListedMark {
  return {
    mark: {
      id: '0d5f6ad2-7a4e-4b0e-9c51-3f1f2a6b8c01',
      quote,
      before: '',
      after: '',
      start: 4,
      colour: 'green',
      note,
      madeAt: '2026-11-01T10:00:00.000Z',
    },
    articleId: title,
    title,
    site: 'Ledger',
    url: 'https://ledger.example/roads?a=<b> c',
    lang: 'en',
    dir: 'ltr',
  };
}

test('Markdown has a heading for each article, quotes and notes, and reads back as the same words', () => {
  const text = toMarksMarkdown([
    listed('It cost *7* <b>trillion</b>\nin all', '1. really?\n# no'),
    listed('second', ''),
    listed('elsewhere', '- a note', 'Roofs [new]'),
  ]);
  const tree = fromMarkdown(text);
  expect(tree.children.map(({ type }) => type)).toEqual([
    'heading',
    'blockquote',
    'paragraph',
    'blockquote',
    'heading',
    'blockquote',
    'paragraph',
  ]);
  const words = (node: object): string =>
    'value' in node
      ? String(node.value)
      : 'children' in node
        ? (node.children as object[]).map(words).join('')
        : '';
  expect(tree.children.map(words)).toEqual([
    'A road',
    'It cost *7* <b>trillion</b>in all',
    '1. really?\n# no',
    'second',
    'Roofs [new]',
    'elsewhere',
    '- a note',
  ]);
});

test('CSV has a line for each mark, harmless to spreadsheet programs', () => {
  const lines = toMarksCsv([listed('=1+1', 'a, "b"')]).split('\r\n');
  expect(lines[1]).toBe(
    '\'=1+1,"a, ""b""",green,2026-11-01T10:00:00.000Z,A road,Ledger,https://ledger.example/roads?a=<b> c',
  );
});
