import { describe, expect, test } from 'vitest';
import { filterRows } from '../../models/library-rows.ts';
import { exampleRow as row } from './row-example.ts';

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
    expect(filterRows(rows, query).map(({ id }) => id)).toEqual(found);
  });

  test('of blanks finds everything', () => {
    expect(filterRows(rows, '   ')).toHaveLength(5);
  });

  test('finds one in ten thousand', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => row(`${i}`, { title: `Bài số ${i} về điện gió` }));
    expect(filterRows(many, 'dien gio 9999').map(({ id }) => id)).toEqual(['9999']);
  });
});
