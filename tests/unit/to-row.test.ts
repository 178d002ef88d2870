import { describe, expect, test } from 'vitest';
import type { KeptPicture } from '../../core/article/saved.ts';
import { toRow } from '../../core/article/to-row.ts';
import { toSavedState } from '../../platform/library/to-saved-state.ts';
import { ARTICLE, SAVED } from './saved-example.ts';

const kept = (src: string, hash: string, bytes = 10): KeptPicture => ({
  is: 'kept',
  src,
  hash,
  type: 'image/png',
  bytes,
});

describe('toRow', () => {
  test('holds what the list shows, and not the article itself', () => {
    expect(toRow(SAVED)).toEqual({
      id: SAVED.id,
      url: 'https://news.example/a/bridge',
      title: 'A bridge opens',
      site: 'News',
      date: '2020-10-27T14:00',
      lang: 'en',
      dir: 'ltr',
      words: 476,
      minutes: 2,
      figures: 6,
      savedAt: '2026-11-01T10:00:00.000Z',
      addresses: ['https://news.example/a/bridge', 'https://m.news.example/a/bridge'],
      binnedAt: null,
      archivedAt: '2026-11-02T09:00:00.000Z',
      readAt: null,
      starred: true,
      tags: ['bridges', 'Hà Nội'],
      share: 0.5,
      marks: 1,
      pictures: { total: 3, kept: 1, lost: 1 },
      pendingSince: '2026-11-01T10:00:00.000Z',
      bytes: 1000 + 2 * ARTICLE.text.length + ARTICLE.html.length,
      textBytes: 2 * ARTICLE.text.length + ARTICLE.html.length,
      thumbnail: 'a'.repeat(64),
    });
  });

  test('takes the lead picture for the thumbnail, else the first that is kept, else none', () => {
    const lead = ARTICLE.leadImage ?? '';
    const thumbnail = (...pictures: KeptPicture[]) => toRow({ ...SAVED, pictures }).thumbnail;
    expect(thumbnail(kept('other', 'o'), kept(lead, 'l'))).toBe('l');
    expect(thumbnail({ is: 'lost', src: lead, why: 'refused' }, kept('other', 'o'), kept('third', 't'))).toBe(
      'o',
    );
    expect(thumbnail({ is: 'lost', src: lead, why: 'refused' }, { is: 'pending', src: 'other' })).toBeNull();
    expect(thumbnail()).toBeNull();
  });

  test('says that pictures are to be fetched, but for what lies in the bin and where all are settled', () => {
    const binnedAt = '2026-11-04T09:00:00.000Z';
    expect(toRow({ ...SAVED, shelf: { ...SAVED.shelf, binnedAt } })).not.toHaveProperty('pendingSince');
    expect(toRow({ ...SAVED, pictures: [kept('a', 'a')] })).not.toHaveProperty('pendingSince');
  });

  test('counts what was read to its end as read whole', () => {
    const readAt = '2026-11-04T09:00:00.000Z';
    expect(toRow({ ...SAVED, shelf: { ...SAVED.shelf, readAt } }).share).toBe(1);
    expect(toRow({ ...SAVED, shelf: { ...SAVED.shelf, place: null } }).share).toBe(0);
  });

  test('gives the shortest article one minute', () => {
    expect(toRow({ ...SAVED, article: { ...ARTICLE, words: 3 } }).minutes).toBe(1);
  });

  test('makes the same row again and leaves the record alone', () => {
    const before = structuredClone(SAVED);
    expect(toRow(SAVED)).toEqual(toRow(SAVED));
    expect(SAVED).toEqual(before);
  });
});

describe('toSavedState', () => {
  test('is done when no picture is pending', () => {
    expect(toSavedState(toRow(SAVED))).toMatchObject({
      id: SAVED.id,
      total: 3,
      kept: 1,
      lost: 1,
      done: false,
    });
    const pictures = SAVED.pictures.filter((p) => p.is !== 'pending');
    expect(toSavedState(toRow({ ...SAVED, pictures }))).toMatchObject({
      total: 2,
      kept: 1,
      lost: 1,
      done: true,
    });
    expect(toSavedState(toRow({ ...SAVED, pictures: [] }))).toMatchObject({ total: 0, done: true });
  });
});
