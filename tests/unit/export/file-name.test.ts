import { expect, test } from 'vitest';
import { fileName } from '../../../core/export/file-name.ts';

test.each([
  ['Quận Ven Sông giữ “nhịp đôi”', 'Quận Ven Sông giữ “nhịp đôi”.csv'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.csv'],
  ['../../etc/passwd', 'etc passwd.csv'],
  ['  ...  ', 'Figleaf.csv'],
  ['two\nlines\u202E', 'two lines.csv'],
  ['x'.repeat(300), `${'x'.repeat(80)}.csv`],
])('%j', (title, name) => {
  expect(fileName(title, '.csv')).toBe(name);
});
