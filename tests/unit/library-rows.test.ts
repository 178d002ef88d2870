import { describe, expect, test } from 'vitest';
import { countValues, filterRows, NO_FILTER, type RowFilter, shelfOf } from '../../models/library-rows.ts';
import type { SavedRow } from '../../core/article/saved.ts';
import { exampleRow as row } from './row-example.ts';

const find = (rows: readonly SavedRow[], filter: Partial<RowFilter>) =>
  filterRows(rows, { ...NO_FILTER, ...filter }, new Date('2026-11-22T08:00:00.000Z'));

describe('search', () => {
  const rows = [
    row('district', { title: 'Quận Nam Từ Liêm phấn đấu hoàn thành mục tiêu', site: 'Thời Đại' }),
    row('dalat', { title: 'ĐÀ LẠT mùa hoa', site: 'Báo Mới', url: 'https://news.lamdong.example/1' }),
    row('arabic', { title: 'مُوسِم الزيتون في الساحل', lang: 'ar', dir: 'rtl' }),
    row('polish', { title: 'Łódź i Straße', site: 'Smørbrød' }),
    row('japan', { title: '港の朝、競りの数字を読む', site: '港湾日報' }),
  ];
  test.each([
    ['với dấu', 'phấn đấu', ['district']],
    ['without accents', 'phan dau', ['district']],
    ['đ as d', 'da lat', ['dalat']],
    ['Đ typed as Đ', 'Đà Lạt', ['dalat']],
    ['đ in the wrong case', 'đà lạt', ['dalat']],
    ['accents taken apart, as a Mac types them', 'phấn đấu'.normalize('NFD'), ['district']],
    ['the site', 'thoi dai', ['district']],
    ['the host', 'lamdong', ['dalat']],
    ['words in any order, with blanks around', '  tieu  quan ', ['district']],
    ['words of title and site together', 'liem thời', ['district']],
    ['Arabic without vowel signs', 'موسم', ['arabic']],
    ['letters that do not come apart', 'lodz strasse smorbrod', ['polish']],
    ['Japanese', '競り', ['japan']],
    ['nothing', 'typhoon insurance', []],
  ])('finds %s', (_, query, found) => {
    expect(find(rows, { query }).map(({ id }) => id)).toEqual(found);
  });

  test('of blanks finds everything', () => {
    expect(find(rows, { query: '   ' })).toHaveLength(5);
  });

  test('finds one in ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => row(`${i}`, { title: `Bài số ${i} về điện gió` }));
    expect(find(many, { query: 'dien gio 9999' }).map(({ id }) => id)).toEqual(['9999']);
  });
});

describe('filters', () => {
  const readAt = '2026-11-20T00:00:00.000Z';
  const rows = [
    row('new', { tags: ['water', 'Hà Nội'], site: 'Thời Đại', lang: 'vi-VN' }),
    row('begun', { share: 0.4, starred: true, tags: ['water'], lang: 'vi' }),
    row('done', { share: 1, readAt, lang: 'en' }),
  ];
  test.each<[string, Partial<RowFilter>, string[]]>([
    ['all', {}, ['new', 'begun', 'done']],
    ['unread', { state: 'unread' }, ['new']],
    ['started', { state: 'started' }, ['begun']],
    ['read', { state: 'read' }, ['done']],
    ['starred', { starred: true }, ['begun']],
    ['a tag', { tag: 'water' }, ['new', 'begun']],
    ['a site', { site: 'Thời Đại' }, ['new']],
    ['a language, whatever its region', { lang: 'vi' }, ['new', 'begun']],
    ['a tag and a state', { tag: 'water', state: 'started' }, ['begun']],
    ['a tag by its words', { query: 'ha noi' }, ['new']],
  ])('leave %s', (_, filter, ids) => {
    expect(find(rows, filter).map(({ id }) => id)).toEqual(ids);
  });

  test('count what can be chosen, the most frequent first', () => {
    expect(
      countValues(
        rows.flatMap((r) => r.tags),
        'en',
      ),
    ).toEqual([
      ['water', 2],
      ['Hà Nội', 1],
    ]);
    expect(countValues(['', ''], 'en')).toEqual([]);
  });

  test('a deleted article lies in the bin, archived or not', () => {
    expect(shelfOf(row('a'))).toBe('saved');
    expect(shelfOf(row('a', { archivedAt: readAt }))).toBe('archived');
    expect(shelfOf(row('a', { archivedAt: readAt, binnedAt: readAt }))).toBe('bin');
  });
});

describe('length and age', () => {
  const rows = [
    row('note', { minutes: 1, savedAt: '2026-11-22T07:00:00.000Z' }),
    row('report', { minutes: 8, savedAt: '2026-11-10T07:00:00.000Z' }),
    row('book', { minutes: 90, savedAt: '2025-12-01T07:00:00.000Z' }),
    row('old', { minutes: 15, savedAt: '2020-01-01T07:00:00.000Z' }),
  ];
  test.each<[Partial<RowFilter>, string[]]>([
    [{ length: 'short' }, ['note']],
    [{ length: 'medium' }, ['report']],
    [{ length: 'long' }, ['book', 'old']],
    [{ since: 'day' }, ['note']],
    [{ since: 'week' }, ['note']],
    [{ since: 'month' }, ['note', 'report']],
    [{ since: 'year' }, ['note', 'report', 'book']],
    [{ since: 'year', length: 'long' }, ['book']],
  ])('%j', (filter, ids) => {
    expect(find(rows, filter).map(({ id }) => id)).toEqual(ids);
  });
});
