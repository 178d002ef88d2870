import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstFrom, wordAt, WITHOUT_ACCENTS } from '../../../core/search/segment.ts';
import { typosBetween, wordsNear } from '../../../core/search/typos.ts';
import { segmentOf } from './corpus.ts';

/** The distance as it is defined, slowly. */
function slowly(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const swapped =
    a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)
      ? slowly(a.slice(0, -2), b.slice(0, -2)) + 1
      : Infinity;
  return Math.min(
    slowly(a.slice(0, -1), b.slice(0, -1)) + (a.at(-1) === b.at(-1) ? 0 : 1),
    slowly(a.slice(0, -1), b) + 1,
    slowly(a, b.slice(0, -1)) + 1,
    swapped,
  );
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });

describe('typos', () => {
  test.each([
    ['bridge', 'bridge', 0],
    ['brigde', 'bridge', 1],
    ['brdge', 'bridge', 1],
    ['bridgee', 'bridge', 1],
    ['goverment', 'government', 1],
    ['bride', 'badge', Infinity],
  ])('%s is %s but for %d', (wanted, text, typos) => {
    expect(typosBetween(wanted, text, 2)).toBe(typos);
  });

  test('of an unfinished word are counted in the best beginning', () => {
    expect(typosBetween('goverm', 'government', 1, true)).toBe(1);
    expect(typosBetween('goverm', 'government', 1)).toBe(Infinity);
  });

  test('are what the definition says', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 2 }), (a, b, most) => {
        const distance = slowly(a, b);
        expect(typosBetween(a, b, most)).toBe(distance <= most ? distance : Infinity);
      }),
    );
  });

  test('the walk over sorted words finds what comparing each one finds', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), word, fc.boolean(), (words, wanted, isOpen) => {
        const segment = segmentOf('a', { text: words.join(' ') });
        const from = firstFrom(segment, WITHOUT_ACCENTS);
        const found = wordsNear(segment, from, segment.size, wanted, 2, isOpen);
        const expected = [...new Set(words)]
          .sort()
          .map((text) => [text, typosBetween(wanted, text, 2, isOpen)] as const)
          .filter(([, typos]) => typos <= 2);
        expect(found.map(({ word, typos }) => [wordAt(segment, word), typos])).toEqual(expected);
      }),
    );
  });
});
