import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pictureSize } from '../../platform/pictures/picture-size.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );
const nothing = (count: number) => Array.from({ length: count }, () => 0);

describe('the size that a picture says it has', () => {
  test.each([
    [
      'image/png',
      bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0x75, 0x30], [0, 0, 0x75, 0x31]),
      30_000,
      30_001,
    ],
    ['image/gif', bytes('GIF89a', [0x10, 0x27], [0x01, 0x00]), 10_000, 1],
    ['image/bmp', bytes('BM', nothing(16), [0x10, 0x27, 0, 0], [0xfe, 0xff, 0xff, 0xff]), 10_000, 2],
    [
      'image/webp',
      bytes('RIFF', nothing(4), 'WEBPVP8X', nothing(8), [0x0f, 0x27, 0], [0x01, 0, 1]),
      10_000,
      65_538,
    ],
    ['image/webp', bytes('RIFF', nothing(4), 'WEBPVP8L', nothing(4), [0x2f], [0xff, 0xc0, 0x00, 0]), 256, 4],
    ['image/webp', bytes('RIFF', nothing(4), 'WEBPVP8 ', nothing(10), [0x10, 0x27, 0x02, 0x00]), 10_000, 2],
    [
      'image/jpeg',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8, 0x75, 0x30, 0x75, 0x31], nothing(9)),
      30_001,
      30_000,
    ],
    [
      'image/avif',
      bytes(
        '\x00\x00\x00\x10ftypavif',
        nothing(8),
        [0, 0, 0, 20],
        'ispe',
        nothing(4),
        [0, 0, 1, 0],
        [0, 0, 2, 0],
      ),
      256,
      512,
    ],
  ])('%s', (type, picture, width, height) => {
    expect(pictureSize(picture, type)).toEqual({ width, height });
  });

  test('of a real photograph', () => {
    const harbour = readFileSync(join(import.meta.dirname, '../fixtures/pages/pictures/harbour.jpg'));
    expect(pictureSize(harbour, 'image/jpeg')).toEqual({ width: 1000, height: 563 });
  });

  test.each(['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/svg+xml'])(
    'is unknown where a %s ends too soon',
    (type) => {
      expect(pictureSize(bytes([0xff, 0xd8, 0xff]), type)).toBeNull();
    },
  );
});
