import { expect, test } from 'vitest';
import { hostBehind } from '../../core/article/host-behind.ts';

test.each([
  ['https://bank.example/login', 'https://evil.example/x', 'evil.example'],
  ['bank.example', 'https://evil.example/', 'evil.example'],
  [' www.bank.example ', 'http://evil.example/', 'evil.example'],
  ['bank\u200b.example', 'https://evil.example/', 'evil.example'],
  ['\u202ebank.example', 'https://evil.example/', 'evil.example'],
  ['bank.example', 'https://bank.example.evil.example/', 'bank.example.evil.example'],
  ['bank.example', 'https://xn--bnk-ela.example/', 'xn--bnk-ela.example'],
  ['bänk.example', 'https://bank.example/', 'bank.example'],
])('%j that leads to %s', (text, href, host) => expect(hostBehind(text, href)).toBe(host));

test.each([
  ['bank.example', 'https://bank.example/a'],
  ['bank.example', 'https://www.bank.example/'],
  ['www.bank.example', 'https://bank.example/'],
  ['https://news.bank.example/a', 'https://bank.example/'],
  ['bänk.example', 'https://xn--bnk-qla.example/'],
  ['the report', 'https://evil.example/'],
  ['see bank.example for more', 'https://evil.example/'],
  ['index.html', 'https://files.example/'],
  ['v2.0', 'https://files.example/'],
  ['12.5', 'https://files.example/'],
  ['bank.example', 'mailto:a@evil.example'],
  ['bank.example', '#fl-note'],
])('%j that leads to %s hides nothing', (text, href) => expect(hostBehind(text, href)).toBeNull());
