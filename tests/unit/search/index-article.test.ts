import { describe, expect, test } from 'vitest';
import { indexArticle } from '../../../core/search/index-article.ts';
import { isIndexedAlike } from '../../../core/search/is-indexed-alike.ts';
import { readQuery } from '../../../core/search/query.ts';
import { createTermIndex, searchTerms } from '../../../core/search/search-terms.ts';
import { SAVED } from '../saved-example.ts';
import { opened } from './corpus.ts';

describe('an article in the index', () => {
  test.each([
    'bridge opens',
    'news',
    'news.example',
    'ada reed',
    'million euros',
    'twice the plan',
    'ha noi',
    'bridges',
  ])('is found by %s', (query) => {
    const index = createTermIndex([opened(indexArticle(SAVED).terms)]);
    expect(searchTerms(index, readQuery(query)).hits.map(({ id }) => id)).toEqual([SAVED.id]);
  });

  test('has its figures in the ledger, dated as the article is, or else when it was saved', () => {
    const { figures } = indexArticle(SAVED);
    expect(figures).toMatchObject({ ids: [SAVED.id], dates: ['2020-10-27T14:00'], units: ['EUR'], count: 1 });
    const undated = { ...SAVED, article: { ...SAVED.article, date: null } };
    expect(indexArticle(undated).figures.dates).toEqual([SAVED.savedAt]);
  });

  test('is indexed again when its words change, not when its pictures or its place do', () => {
    expect(isIndexedAlike(undefined, SAVED)).toBe(false);
    expect(isIndexedAlike(SAVED, { ...SAVED, pictures: [] })).toBe(true);
    expect(isIndexedAlike(SAVED, { ...SAVED, shelf: { ...SAVED.shelf, starred: false } })).toBe(true);
    expect(isIndexedAlike(SAVED, { ...SAVED, shelf: { ...SAVED.shelf, tags: ['new'] } })).toBe(false);
    expect(isIndexedAlike(SAVED, { ...SAVED, article: { ...SAVED.article } })).toBe(false);
  });
});
