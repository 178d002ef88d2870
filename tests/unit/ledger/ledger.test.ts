import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../core/figures/find-figures.ts';
import {
  type FiguresRecord,
  LEDGER_KINDS,
  type LedgerKind,
  mergeFigures,
  openFigures,
  packFigures,
} from '../../../core/ledger/figures-record.ts';
import {
  createLedger,
  type LedgerHits,
  type LedgerOrder,
  type LedgerQuery,
  type LedgerRow,
  queryLedger,
} from '../../../core/ledger/ledger.ts';
import { EVERY_FIGURE } from '../../../core/ledger/parse-ledger-query.ts';
import { indexArticle, type ArticleIndex } from '../../../core/search/index-article.ts';
import { readQuery } from '../../../core/search/query.ts';
import { createTermIndex, findPlaces } from '../../../core/search/search-terms.ts';
import { opened } from '../search/corpus.ts';
import { SAVED } from '../saved-example.ts';

function indexed(id: string, title: string, text: string, date: string | null, lang = 'en'): ArticleIndex {
  return indexArticle({ ...SAVED, id, article: { ...SAVED.article, title, text, date, lang } });
}

function rowsOf(hits: LedgerHits): LedgerRow[] {
  return Array.from({ length: hits.length }, (_, i) => hits.at(i));
}

const TEXTS = {
  roads: 'The road cost 3 trillion đồng. It is 120 km long, and 12% of it lies on bridges.',
  clinics: 'Ngành y tế chi 1.500 tỷ đồng. Năm trước là 900 tỷ đồng. Khoảng 45% là thuốc.',
  solar: 'Solar power rose by 20%. Wind fell by 5%. Between 30% and 40% of roofs are ready.',
};
const LIBRARY = [
  indexed('roads', 'Roads of the coast', TEXTS.roads, '2021-05-01'),
  indexed('clinics', 'Bệnh viện mới ở Huế', TEXTS.clinics, '2022-02-03', 'vi'),
  indexed('solar', 'Light on roofs', TEXTS.solar, '2020-10-27T14:00'),
];

function ask(query: Partial<LedgerQuery>, order: LedgerOrder = 'newest', library = LIBRARY): LedgerRow[] {
  return rowsOf(hitsOf(query, order, library));
}

function hitsOf(query: Partial<LedgerQuery>, order: LedgerOrder = 'newest', library = LIBRARY): LedgerHits {
  const ledger = createLedger(library.map(({ figures }) => figures));
  const index = createTermIndex(library.map(({ terms }) => opened(terms)));
  if (!ledger) throw new Error('the records do not open');
  const placesOf = (text = '') =>
    readQuery(text).map(
      (word) =>
        new Map([...findPlaces(index, word)].map(([article, places]) => [index.ids[article] ?? '', places])),
    );
  return queryLedger(
    ledger,
    { ...EVERY_FIGURE, ...query },
    placesOf(query.words),
    placesOf(query.topic),
    order,
  );
}

const surfaces = (rows: readonly LedgerRow[]) =>
  rows.map(({ id, start, end }) => TEXTS[id as keyof typeof TEXTS].slice(start, end));

describe('a topic', () => {
  const articles = {
    about: indexed('about', 'A year of health', 'It cost $5 million. Roads cost $9 million.', '2022-01-01'),
    often: indexed(
      'often',
      'A budget',
      'Health comes first. Health pays. It got $4 million. No health, no wealth. Roads got $8 million.',
      '2021-01-01',
    ),
    once: indexed('once', 'A town', 'Health got $3 million. Roads got $7 million.', '2020-01-01'),
    never: indexed('never', 'A road', 'It cost $2 million.', '2019-01-01'),
  };
  test('is in the title, often in the text, or in the sentence', () => {
    const rows = ask({ kinds: ['money'], topic: 'health' }, 'newest', Object.values(articles));
    expect(rows.map(({ id, value }) => [id, value / 1e6])).toEqual([
      ['about', 5],
      ['about', 9],
      ['often', 4],
      ['often', 8],
      ['once', 3],
    ]);
  });
  test('and words narrow together', () => {
    const rows = ask({ topic: 'health', words: 'roads' }, 'newest', Object.values(articles));
    expect(rows.map(({ id, value }) => [id, value / 1e6])).toEqual([
      ['about', 9],
      ['often', 8],
    ]);
  });
});

describe('what was found, counted', () => {
  test('is counted by kind and unit, the most frequent first, over all records', () => {
    const tally = hitsOf({}).tally();
    expect(tally[0]).toEqual({ kind: 'percent', unit: '%', count: 4 });
    expect(tally).toContainEqual({ kind: 'money', unit: 'VND', count: 2 });
    expect(tally).toContainEqual({ kind: 'measure', unit: 'km', count: 1 });
    expect(tally.reduce((sum, { count }) => sum + count, 0)).toBe(ask({}).length);
  });
  test('in any order', () => {
    expect(hitsOf({}, 'largest').tally()).toEqual(hitsOf({}, 'oldest').tally());
  });
});

describe('the ledger', () => {
  test('says of every figure what the finder said', () => {
    const [first] = ask({ kinds: ['money'] });
    expect(first).toEqual({
      id: 'clinics',
      date: '2022-02-03',
      kind: 'money',
      value: 1.5e12,
      value2: null,
      unit: 'VND',
      approx: null,
      direction: null,
      start: 15,
      end: 28,
      sentence: { start: 0, end: 29 },
    });
    const rising = ask({ words: 'solar' })[0];
    expect(rising).toMatchObject({ value: 20, unit: '%', direction: 'up' });
  });

  test.each<[Partial<LedgerQuery>, string[]]>([
    [{ min: 1e12 }, ['1.500 tỷ đồng', '3 trillion']],
    [{ min: 1e12, isStrict: true, unit: 'VND', words: 'y tế' }, ['1.500 tỷ đồng']],
    [{ kinds: ['percent'], words: 'solar' }, ['20%']],
    [{ kinds: ['percent'], words: 'roofs' }, ['20%', '5%']],
    [{ kinds: ['percent'], max: 12 }, ['12%', '5%']],
    [{ kinds: ['percent'], max: 12, isStrict: true }, ['5%']],
    [{ unit: '%', min: 35 }, ['45%', '30% and 40%']],
    [{ unit: 'km' }, ['120 km']],
    [{ unit: 'EUR' }, []],
    [{ words: 'hue', kinds: ['percent'] }, ['45%']],
    [{ words: 'bridges 12' }, ['120 km', '12%']],
    [{ words: 'nowhere' }, []],
    [{ words: 'sola', kinds: ['percent'] }, ['20%']],
    [{ words: 's', kinds: ['percent'] }, []],
    [{ from: '2021', until: '2021-05', kinds: ['measure'] }, ['120 km']],
    [{ from: '2021-06', until: '2021' }, []],
    [{ until: '2020-10-27', kinds: ['percent'] }, ['20%', '5%']],
  ])('%o', (query, expected) => {
    expect(surfaces(ask(query))).toEqual(expected);
  });

  test('sorts by value and by date', () => {
    expect(ask({ kinds: ['percent'] }, 'largest').map(({ value }) => value)).toEqual([45, 20, 12, 5]);
    expect(ask({ kinds: ['percent'] }, 'smallest').map(({ value }) => value)).toEqual([5, 12, 20, 45]);
    expect(ask({ kinds: ['percent'] }, 'oldest').map(({ id }) => id)).toEqual([
      'solar',
      'solar',
      'roads',
      'clinics',
    ]);
  });

  test('the newest record of an article holds, and none of one that is gone', () => {
    const again = indexed('roads', 'Roads', 'It cost 7%.', '2021-05-01');
    const figures = [...LIBRARY, again].map((index) => index.figures);
    const ledger = createLedger(figures, (id) => id !== 'solar');
    const found =
      ledger && rowsOf(queryLedger(ledger, { ...EVERY_FIGURE, kinds: ['percent'] }, [], [], 'newest'));
    expect(found?.map(({ id, value }) => [id, value])).toEqual([
      ['clinics', 45],
      ['roads', 7],
    ]);
  });

  test('says the same when its records are merged', () => {
    const figures = mergeFigures(
      LIBRARY.map((index) => index.figures),
      () => true,
    );
    const ledger = figures && createLedger([figures]);
    expect(ledger && rowsOf(queryLedger(ledger, EVERY_FIGURE, [], [], 'newest'))).toEqual(ask({}));
    const rest = mergeFigures(
      LIBRARY.map((index) => index.figures),
      (record) => record === 1,
    );
    expect(rest).toEqual(LIBRARY[1]?.figures);
  });

  test('a record that was cut, or of another layout, does not open', () => {
    const { figures } = LIBRARY[0] as ArticleIndex;
    expect(openFigures(figures)).not.toBeNull();
    expect(openFigures({ ...figures, bytes: figures.bytes.slice(0, -1) })).toBeNull();
    expect(openFigures({ ...figures, version: 99 })).toBeNull();
    expect(createLedger([{ ...figures, count: 1 }])).toBeNull();
    expect(mergeFigures([{ ...figures, dates: [] }], () => true)).toBeNull();
  });

  test('finds what looking at every figure finds', () => {
    const value = fc.double({ min: -1e15, max: 1e15, noNaN: true });
    const figure = fc.record({
      value,
      kind: fc.constantFrom(...LEDGER_KINDS),
      unit: fc.constantFrom('a', 'b', null),
    });
    const query = fc.record({
      kinds: fc.subarray([...LEDGER_KINDS]),
      min: fc.option(value),
      max: fc.option(value),
      unit: fc.option(fc.constantFrom('a', 'b')),
      isStrict: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(fc.array(figure), { maxLength: 5 }), query, (articles, query) => {
        const records = articles.map((figures, i) => recordOf(`a${i}`, figures));
        const ledger = createLedger(records);
        const hits = ledger && rowsOf(queryLedger(ledger, { ...EVERY_FIGURE, ...query }, [], [], 'smallest'));
        const above = (value: number) =>
          query.min === null || (query.isStrict ? value > query.min : value >= query.min);
        const below = (value: number) =>
          query.max === null || (query.isStrict ? value < query.max : value <= query.max);
        const expected = articles
          .flat()
          .filter(({ kind }) => query.kinds.length === 0 || query.kinds.includes(kind))
          .filter(({ unit }) => query.unit === null || unit === query.unit)
          .map(({ value }) => value)
          .filter((value) => above(value) && below(value))
          .toSorted((a, b) => a - b);
        expect(hits?.map(({ value }) => value + 0)).toEqual(expected.map((value) => value + 0));
      }),
    );
  });
});

function recordOf(
  id: string,
  figures: readonly { readonly value: number; readonly kind: LedgerKind; readonly unit: string | null }[],
): FiguresRecord {
  const [example] = findFigures('It cost 3 euros.', { lang: 'en' });
  if (!example) throw new Error('no figure in the example');
  const made = figures.map((figure) => ({ ...example, ...figure }));
  return packFigures(id, '2021', made, () => ({ first: 0, count: 0 }));
}
