import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { readSaved } from '../../core/article/read-saved.ts';
import { SavedArticleSchema } from '../../core/article/saved.ts';
import { EXAMPLES, SAVED } from './saved-example.ts';

const reads = (record: unknown) => v.safeParse(SavedArticleSchema, record).success;

describe('SavedArticleSchema', () => {
  const newest = SavedArticleSchema.entries.version.literal;

  test('has an example of each version up to the newest', () => {
    const wanted = Array.from({ length: newest }, (_, index) => String(index + 1));
    expect(Object.keys(EXAMPLES), 'add an example of the new layout to saved-example.ts').toEqual(wanted);
  });

  test('reads the newest example back as it was written', () => {
    const stored: unknown = JSON.parse(JSON.stringify(EXAMPLES[newest]));
    expect(v.parse(SavedArticleSchema, stored)).toEqual(EXAMPLES[newest]);
  });

  test.each(Object.entries(EXAMPLES))('reads layout %s and raises it to the newest', (version, example) => {
    const stored: unknown = JSON.parse(JSON.stringify(example));
    const saved = readSaved(stored);
    expect(v.is(SavedArticleSchema, saved)).toBe(true);
    expect(saved).toMatchObject({ version: newest, article: SAVED.article, pictures: SAVED.pictures });
    if (Number(version) === newest) expect(saved).toEqual(example);
  });

  test('keeps what lay in the bin there when it is raised', () => {
    const binnedAt = '2026-11-03T09:00:00.000Z';
    expect(readSaved({ ...(EXAMPLES[1] as object), binnedAt })).toMatchObject({ shelf: { binnedAt } });
  });

  test('tells what a later Figleaf wrote from what is damaged', () => {
    expect(readSaved({ ...SAVED, version: newest + 1 })).toBe('newer');
    expect(readSaved({ ...SAVED, version: 1 })).toBeNull();
    expect(readSaved({ ...SAVED, version: 0 })).toBeNull();
    expect(readSaved('saved')).toBeNull();
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a text', 'saved'],
    ['another version', { ...SAVED, version: 99 }],
    ['an id that is none', { ...SAVED, id: '../other' }],
    ['no time', { ...SAVED, savedAt: undefined }],
    ['no article', { ...SAVED, article: null }],
    ['an address that is none', { ...SAVED, article: { ...SAVED.article, url: 'bridge' } }],
    ['text that is a number', { ...SAVED, article: { ...SAVED.article, text: 5 } }],
    ['no body', { ...SAVED, article: { ...SAVED.article, html: undefined } }],
    ['a direction that is none', { ...SAVED, article: { ...SAVED.article, dir: 'up' } }],
    ['figures that are a text', { ...SAVED, figures: { ...SAVED.figures, money: 'many' } }],
    ['figures without a kind', { ...SAVED, figures: { money: 1 } }],
    ['pictures that are no list', { ...SAVED, pictures: {} }],
    ['a picture in an unknown state', { ...SAVED, pictures: [{ is: 'burnt', src: 'x' }] }],
    [
      'a kept picture without its hash',
      { ...SAVED, pictures: [{ is: 'kept', src: 'x', type: 'image/png', bytes: 1 }] },
    ],
    ['a time that is none', { ...SAVED, savedAt: 'yesterday' }],
    ['a hidden part without the whole article', { ...SAVED, mended: { rules: [] } }],
    ['no word of what is hidden', { ...SAVED, mended: undefined }],
    ['no shelf', { ...SAVED, shelf: undefined }],
    ['a tag without a letter', { ...SAVED, shelf: { ...SAVED.shelf, tags: [''] } }],
    ['a place beyond the end', { ...SAVED, shelf: { ...SAVED.shelf, place: { offset: 1, share: 2 } } }],
    ['a lost picture without a reason', { ...SAVED, pictures: [{ is: 'lost', src: 'x' }] }],
  ])('refuses %s', (_, record) => {
    expect(reads(record)).toBe(false);
  });

  test('drops what it does not know instead of refusing it', () => {
    expect(v.parse(SavedArticleSchema, { ...SAVED, later: true })).toEqual(SAVED);
  });
});
