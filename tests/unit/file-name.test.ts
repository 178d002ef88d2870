import { expect, test } from 'vitest';
import { fileName } from '../../core/export/file-name.ts';

test.each([
  ['A crane on the quay', 'A crane on the quay.html'],
  ['../../etc/passwd', 'etc passwd.html'],
  ['C:\\a|b?*"<>', 'C a b.html'],
  ['invoice\u202egnp.exe', 'invoice gnp.exe.html'],
  ['.hidden. ', 'hidden.html'],
  ['', 'article.html'],
  ['con', 'article con.html'],
  ['Số liệu năm 2020', 'Số liệu năm 2020.html'],
  ['می‌خواهم', 'می‌خواهم.html'],
  ['\u0000\n\t', 'article.html'],
])('%j becomes %j', (title, name) => expect(fileName(title, 'html')).toBe(name));

test('a megabyte of title becomes a short name', () => {
  expect([...fileName('é'.repeat(1_000_000), 'html')].length).toBe(85);
});
