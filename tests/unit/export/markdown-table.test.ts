import { expect, test } from 'vitest';
import { toMarkdownTable } from '../../../core/export/markdown-table.ts';

test('a table with its numbers to the right', () => {
  expect(toMarkdownTable(['Boat', 'Oars'], [['Heron', '6'], ['Teal']], new Set([1]))).toBe(
    '| Boat | Oars |\n| --- | --: |\n| Heron | 6 |\n| Teal |  |\n',
  );
});

test('nothing in a cell is markup', () => {
  expect(toMarkdownTable(['a|b'], [['*x* <b>_y_</b> [z](u) `c` \\'], ['two\nlines']])).toBe(
    '| a\\|b |\n| --- |\n| \\*x\\* \\<b\\>\\_y\\_\\</b\\> \\[z\\](u) \\`c\\` \\\\ |\n| two lines |\n',
  );
});
