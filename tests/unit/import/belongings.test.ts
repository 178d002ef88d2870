import { describe, expect, test } from 'vitest';
import { anchorHighlights } from '../../../core/import/anchor-highlights.ts';
import { belongingsOf, joinBelongings, newBelongings, shelfOf } from '../../../core/import/belongings.ts';
import type { ImportItem } from '../../../core/import/import-list.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const ITEM: ImportItem = {
  url: 'https://a.example/',
  title: 'A',
  tags: ['water'],
  addedAt: null,
  isArchived: false,
  isStarred: false,
  isRead: false,
  readAt: null,
  progress: null,
  note: null,
  highlights: [],
  authors: [],
  site: null,
  publishedAt: null,
  lang: null,
  content: null,
};

describe('what comes along with an item', () => {
  test('its own date, and states with the date they have or are likely to have', () => {
    const addedAt = '2017-07-14T02:40:00.000Z';
    const readAt = '2018-01-01T00:00:00.000Z';
    const [first, second] = belongingsOf(
      [
        { ...ITEM, addedAt, isArchived: true, isRead: true, readAt, isStarred: true },
        { ...ITEM, addedAt, isRead: true },
      ],
      'newest-first',
      NOW,
    );
    expect(first).toMatchObject({
      savedAt: addedAt,
      archivedAt: addedAt,
      readAt,
      starred: true,
      tags: ['water'],
    });
    expect(second).toMatchObject({ archivedAt: null, readAt: addedAt, starred: false });
  });

  test('items without a date keep the order of their file', () => {
    const times = (order: 'newest-first' | 'oldest-first') =>
      belongingsOf([ITEM, ITEM, ITEM], order, NOW).map(({ savedAt }) => Date.parse(savedAt) - NOW.getTime());
    expect(times('newest-first')).toEqual([0, -1, -2]);
    expect(times('oldest-first')).toEqual([-2, -1, 0]);
  });

  test('the place where reading stopped, unless it was read to its end', () => {
    const at = (share: number | null, readAt: string | null) =>
      shelfOf({ ...newBelongings(NOW), share, readAt }, 1000).place;
    expect(at(0.4, null)).toEqual({ offset: 400, share: 0.4 });
    expect([at(null, null), at(0, null), at(1, null), at(0.4, NOW.toISOString())]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test('brought twice, tags and highlights are united', () => {
    const mark = { quote: 'one', note: null, color: null, at: null };
    const first = { ...newBelongings(NOW), tags: ['a', 'b'], highlights: [mark] };
    const second = {
      ...newBelongings(new Date(0)),
      tags: ['b', 'c'],
      highlights: [mark, { ...mark, quote: 'two' }],
    };
    const joined = joinBelongings(first, second);
    expect(joined.savedAt).toBe(first.savedAt);
    expect(joined.tags).toEqual(['a', 'b', 'c']);
    expect(joined.highlights.map(({ quote }) => quote)).toEqual(['one', 'two']);
  });
});

describe('highlights in a text', () => {
  const TEXT = `The mill turned twice a day.\n\n${'It ground rye and barley. '.repeat(4)}`;
  let made = 0;
  const anchor = (
    quotes: [quote: string, note: string | null, color?: string][],
    there: ReturnType<typeof anchorHighlights> = [],
  ) =>
    anchorHighlights(
      TEXT,
      quotes.map(([quote, note, color = null]) => ({ quote, note, color, at: null })),
      there,
      { newId: () => `id ${made++}`, now: NOW.toISOString() },
    );

  test('are found by their words, with colour and note', () => {
    expect(anchor([['turned  twice a day', 'really?', 'purple']])).toMatchObject([
      { quote: 'turned twice a day', start: 9, colour: 'blue', note: 'really?', madeAt: NOW.toISOString() },
    ]);
  });

  test('words that are not there are kept all the same, a note without words goes to the beginning', () => {
    expect(
      anchor([
        ['a sentence that somebody took out', 'n'],
        ['', 'of it all'],
      ]),
    ).toMatchObject([
      { quote: 'a sentence that somebody took out', start: 0 },
      { quote: 'The mill turned twice a day.', start: 0, note: 'of it all' },
    ]);
  });

  test('those that are there are not doubled, with or without a note', () => {
    const there = anchor([['turned twice a day', 'really?']]);
    expect(
      anchor(
        [
          ['turned twice a day', 'really?'],
          ['turned twice a day', null],
        ],
        there,
      ),
    ).toEqual([]);
    expect(
      anchor(
        [
          ['turned twice a day', 'another'],
          ['turned twice a day', 'another'],
        ],
        there,
      ),
    ).toHaveLength(1);
  });
});
