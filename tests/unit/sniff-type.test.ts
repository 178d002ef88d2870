import { describe, expect, test } from 'vitest';
import { sniffType } from '../../platform/pictures/sniff-type.ts';

const of = (text: string) => sniffType(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));

describe('sniffType', () => {
  test.each([
    ['image/jpeg', '\xff\xd8\xff\xe0\x00\x10JFIF'],
    ['image/png', '\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR'],
    ['image/gif', 'GIF87a....'],
    ['image/gif', 'GIF89a....'],
    ['image/webp', 'RIFF\x24\x00\x00\x00WEBPVP8 '],
    ['image/avif', '\x00\x00\x00\x20ftypavif\x00\x00\x00\x00'],
    ['image/avif', '\x00\x00\x00\x20ftypavis\x00\x00\x00\x00'],
    ['image/bmp', 'BM\x36\x00\x00\x00'],
    ['image/x-icon', '\x00\x00\x01\x00\x01\x00'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['image/svg+xml', '<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg viewBox="0 0 1 1">'],
    ['image/svg+xml', '<!DOCTYPE svg PUBLIC "x" "y"><svg>'],
  ])('knows %s by its first bytes', (type, bytes) => {
    expect(of(bytes)).toBe(type);
  });

  test.each([
    ['nothing', ''],
    ['a page', '<!doctype html><title>Log in</title>'],
    ['a page that draws', '<html><body><svg></svg></body></html>'],
    ['a name that only begins like svg', '<svgfoo>'],
    ['a sound in the same container', 'RIFF\x24\x00\x00\x00WAVEfmt '],
    ['a film in the same container', '\x00\x00\x00\x20ftypisom\x00\x00\x00\x00'],
    ['half a PNG signature', '\x89PNG'],
    ['two bytes of a JPEG', '\xff\xd8'],
    ['JSON', '{"error":"not found"}'],
  ])('takes no picture to be in %s', (_, bytes) => {
    expect(of(bytes)).toBeNull();
  });

  test('is not kept busy by a text that never becomes a drawing', () => {
    expect(of(`<?xml ${'<!-- '.repeat(20_000)}`)).toBeNull();
    expect(of(`${' '.repeat(100_000)}x`)).toBeNull();
  });
});
