import { expect, test } from 'vitest';
import { createNames, fileName } from '../../core/export/file-name.ts';

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

test('names of one folder are each there once, whatever the titles are', () => {
  const name = createNames();
  const titles = ['A crane', 'a CRANE', 'A crane (2)', 'A crane', '', '../', 'con', 'A crane'];
  const names = titles.map((title) => name(title, '.html'));
  expect(names.slice(0, 2)).toEqual(['A crane.html', 'a CRANE (2).html']);
  expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(titles.length);
  expect(names.every((one) => /^[^/\\]+\.html$/.test(one))).toBe(true);
});
