import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, Bytes } from '../../../core/search/bytes.ts';
import { mergeSegments, nextMerge } from '../../../core/search/merge-segments.ts';
import { eachPosting, findWord, openSegment, type Segment, wordAt } from '../../../core/search/segment.ts';
import { merged, opened, recordOf, segmentOf } from './corpus.ts';

/** Everything a segment says, as plain data. */
function contents(segment: Segment): unknown[] {
  return Array.from({ length: segment.size }, (_, word) => {
    const postings: unknown[] = [];
    eachPosting(segment, word, (article, weight, start, end) =>
      postings.push([segment.ids[article], weight, [...segment.places.subarray(start, end)]]),
    );
    return [wordAt(segment, word), postings];
  });
}

const text = fc
  .array(fc.constantFrom('cầu', 'cau', 'sông', 'bridge', '12,5', '东京', 'river'), { maxLength: 12 })
  .map((words) => words.join(' '));

describe('bytes', () => {
  test('numbers come back as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), (numbers) => {
        const bytes = new Bytes(1);
        for (const number of numbers) bytes.number(number);
        const cursor = { at: 0 };
        expect(numbers.map(() => readNumber(bytes.view(), cursor))).toEqual(numbers);
        expect(cursor.at).toBe(bytes.length);
      }),
    );
  });
});

describe('a segment', () => {
  test('finds its words and no others', () => {
    const segment = segmentOf('a', { title: 'A bridge', text: 'Over the river' });
    expect(findWord(segment, 'river')).toBeGreaterThanOrEqual(0);
    expect(findWord(segment, 'rive')).toBe(-1);
    expect(findWord(segment, 'zoo')).toBe(-1);
  });

  test('does not open when it was cut, or has another layout', () => {
    const record = recordOf('a', { text: 'Over the river' });
    expect(openSegment(record)).not.toBeNull();
    for (const length of [0, 8, 40, record.bytes.byteLength - 1])
      expect(openSegment({ ...record, bytes: record.bytes.slice(0, length) })).toBeNull();
    expect(openSegment({ ...record, version: 2 })).toBeNull();
  });

  test('merging says the same however it is grouped', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 2, maxLength: 7 }), fc.nat(6), async (texts, cut) => {
        const segments = texts.map((text, i) => segmentOf(`a${i}`, { text, title: texts[0] ?? '' }));
        const at = Math.min(cut, segments.length - 1);
        const inTwo = [await merged(segments.slice(0, at)), await merged(segments.slice(at))];
        expect(contents(await merged(inTwo))).toEqual(contents(await merged(segments)));
      }),
    );
  });

  test('merging leaves out what is not kept, words and all', async () => {
    const segments = [segmentOf('a', { text: 'bridge river' }), segmentOf('b', { text: 'river boat' })];
    const rest = await merged(segments, (segment) => segment === 1);
    expect(contents(rest)).toEqual(contents(segmentOf('b', { text: 'river boat' })));
    expect((await merged(segments, () => false)).size).toBe(0);
  });

  test('merging is off when its pause says so', async () => {
    const words = Array.from({ length: 3000 }, (_, i) => `w${i}`).join(' ');
    const stop = () => Promise.reject(new Error('stopped'));
    await expect(mergeSegments([segmentOf('a', { text: words })], () => true, stop)).rejects.toThrow(
      'stopped',
    );
  });

  test('survives being stored', async () => {
    const record = recordOf('a', { title: 'Cầu', text: 'sông 东京' });
    expect(contents(opened(structuredClone(record)))).toEqual(contents(opened(record)));
  });
});

describe('what is merged next', () => {
  test('nothing, as long as there are few', () => {
    expect(nextMerge([])).toBeNull();
    expect(nextMerge([4096, 64, 64, 1, 1, 1])).toBeNull();
  });

  test('small ones first, in their order', () => {
    expect(nextMerge([600, 1, 1, 1, 1, 1, 1, 1, 1])).toEqual([1, 9]);
    expect(nextMerge([64, 64, 64, 64, 64, 64, 64, 64])).toEqual([0, 8]);
  });

  test('every article is rewritten a few times at most, and few records stay', () => {
    let sizes: number[] = [];
    let rewritten = 0;
    for (let saved = 0; saved < 10_000; saved++) {
      sizes.push(1);
      for (let merge = nextMerge(sizes); merge; merge = nextMerge(sizes)) {
        const sum = sizes.slice(...merge).reduce((a, b) => a + b, 0);
        sizes = [...sizes.slice(0, merge[0]), sum, ...sizes.slice(merge[1])];
        rewritten += sum;
      }
    }
    expect(sizes.reduce((a, b) => a + b, 0)).toBe(10_000);
    expect(sizes.length).toBeLessThan(32);
    expect(rewritten / 10_000).toBeLessThan(4.5);
  });
});
