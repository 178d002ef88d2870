import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERY_FIGURE, parseLedgerQuery } from '../../../core/ledger/parse-ledger-query.ts';
import type { LedgerQuery } from '../../../core/ledger/ledger.ts';

const health = { kinds: ['money'], unit: 'VND', min: 1e12, isStrict: true, words: 'health' } as const;
const onHealth = { ...health, words: '', topic: 'health' } as const;
const yTe = { ...health, words: 'y tế' };

describe('a query of the ledger', () => {
  test.each<[string, string, Partial<LedgerQuery>]>([
    ['money > 1 trillion đồng health', 'en', health],
    ['money > 1 trillion dong health', 'en', health],
    ['All money figures over 1 trillion đồng on health', 'en', onHealth],
    ['money on health over 1 trillion đồng', 'en', onHealth],
    ['all money figures over one trillion đồng on health', 'en', onHealth],
    ['> 1 nghìn tỷ đồng y tế', 'vi', yTe],
    ['tất cả các con số tiền trên 1 nghìn tỷ đồng về y tế', 'vi', { ...health, words: '', topic: 'y tế' }],
    ['tiền trên một nghìn tỷ đồng y tế', 'vi', yTe],
    ['tien tren 1 nghin ty dong y te', 'vi', { ...yTe, words: 'y te' }],
    ['% solar', 'en', { kinds: ['percent'], words: 'solar' }],
    ['all percentages I saved about solar', 'en', { kinds: ['percent'], topic: 'solar' }],
    ['about solar', 'en', { topic: 'solar' }],
    ['phần trăm điện mặt trời', 'vi', { kinds: ['percent'], words: 'điện mặt trời' }],
    ['between 10% and 20% solar', 'en', { kinds: ['percent'], unit: '%', min: 10, max: 20, words: 'solar' }],
    ['từ 10% đến 20% học sinh', 'vi', { kinds: ['percent'], unit: '%', min: 10, max: 20, words: 'học sinh' }],
    ['from 5 million people', 'en', { min: 5e6, words: 'people' }],
    ['từ 5 triệu người trở lên', 'vi', { min: 5e6, words: 'người' }],
    ['dưới 20 phần trăm', 'vi', { kinds: ['percent'], unit: '%', max: 20, isStrict: true }],
    ['at most 3 km', 'en', { kinds: ['measure'], unit: 'km', max: 3 }],
    ['≥ $5bn', 'en', { kinds: ['money'], unit: 'USD', min: 5e9 }],
    ['> 2000', 'en', { min: 2000, isStrict: true }],
    ['1 trillion', 'en', { min: 1e12, max: 1e12 }],
    ['tiến độ cơ sở y tế', 'vi', { words: 'tiến độ cơ sở y tế' }],
    ['bridge', 'en', { words: 'bridge' }],
    ['', 'en', {}],
  ])('%s', (text, lang, query) => {
    expect(parseLedgerQuery(text, lang)).toEqual({ ...EVERY_FIGURE, ...query });
  });

  test.each<[string, string, readonly string[], Partial<LedgerQuery>]>([
    ['über 2 Milliarden Euro', 'en', ['de'], { kinds: ['money'], unit: 'EUR', min: 2e9 }],
    ['> 2,5 Milliarden Euro', 'en', ['de'], { kinds: ['money'], unit: 'EUR', min: 2.5e9, isStrict: true }],
    ['> 3兆円', 'en', ['ja'], { kinds: ['money'], unit: 'JPY', min: 3e12, isStrict: true }],
  ])('in the language of articles: %s', (text, lang, others, query) => {
    expect(parseLedgerQuery(text, lang, others)).toEqual({ ...EVERY_FIGURE, ...query });
  });

  test('is read whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        expect(typeof parseLedgerQuery(text, 'vi').words).toBe('string');
      }),
    );
  });
});
