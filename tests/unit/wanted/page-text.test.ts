import { describe, expect, test } from 'vitest';
import { pageText } from '../../../core/wanted/page-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('what is a page', () => {
  test('by the server or by its bytes', () => {
    expect(pageText(utf8('<p>Đà Lạt'), 'text/html')).toBe('<p>Đà Lạt');
    expect(pageText(utf8('<!-- x --> <!doctype html><p>a'), '')).toContain('doctype');
    expect(pageText(utf8('<?xml version="1.0"?><html xmlns="x"></html>'), 'application/xml')).not.toBe(null);
    expect(pageText(utf8('hello'), 'text/html; charset=utf-8')).toBe('hello');
  });

  test.each([
    ['a PDF that calls itself a page', utf8('%PDF-1.7 <html>'), 'text/html'],
    ['a picture', latin('\x89PNG\r\n\x1a\n'), 'text/html'],
    ['bytes with zeros in them', utf8('<html>\0\0'), 'text/html'],
    ['JSON', utf8('{"a":1}'), 'application/json'],
    ['text that is no page', utf8('just text'), 'text/plain'],
    ['a page that is called a picture', utf8('<html>'), 'image/svg+xml'],
  ])('%s is none', (_, bytes, type) => {
    expect(pageText(bytes, type)).toBe(null);
  });
});

describe('in which encoding', () => {
  test('the byte order mark holds, then the server, then the page', () => {
    expect(pageText(utf8('\ufeff<p>é'), 'text/html; charset=iso-8859-1')).toBe('<p>é');
    expect(pageText(latin('<meta charset=utf-8><p>\xe9'), 'text/html; charset=ISO-8859-1')).toContain('é');
    expect(pageText(latin('<meta charset="windows-1251"><p>\xc6'), 'text/html')).toContain('Ж');
    expect(
      pageText(
        latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>\xb3'),
        'text/html',
      ),
    ).toContain('ł');
    expect(
      pageText(
        Uint8Array.of(
          0xff,
          0xfe,
          ...[...'<p>đ'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
        ),
        'text/html',
      ),
    ).toBe('<p>đ');
  });

  test('a name in a comment or one that nobody knows is none', () => {
    expect(pageText(utf8('<!-- <meta charset=windows-1251> --><p>Ж'), 'text/html')).toContain('Ж');
    expect(pageText(utf8('<meta charset=klingon><p>Ж'), 'text/html; charset=x-none')).toContain('Ж');
    expect(pageText(utf8('<meta charset=utf-16><p>Ж'), 'text/html')).toContain('Ж');
  });

  test('without a name it is UTF-8 where the bytes are, else what Windows wrote in the West', () => {
    expect(pageText(utf8('<p>ấ'), 'text/html')).toBe('<p>ấ');
    expect(pageText(latin('<p>caf\xe9'), 'text/html')).toBe('<p>café');
  });
});
