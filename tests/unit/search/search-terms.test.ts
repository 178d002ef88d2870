import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit, type QueryWord, readQuery } from '../../../core/search/query.ts';
import { createTermIndex, searchTerms } from '../../../core/search/search-terms.ts';
import { wordsOf } from '../../../core/search/words.ts';
import { type Fields, merged, segmentOf } from './corpus.ts';

function search(articles: Readonly<Record<string, Fields>>, query: string): string[] {
  const segments = Object.entries(articles).map(([id, fields]) => segmentOf(id, fields));
  return searchTerms(createTermIndex(segments), readQuery(query)).hits.map(({ id }) => id);
}

describe('search', () => {
  const articles = {
    dalat: { text: 'Thành phố Đà Lạt đã mở lại đường sắt' },
    tiles: { text: 'Anh đã lát gạch xong cái sân nhỏ' },
    bridge: { title: 'A bridge in Singapore', text: 'The government opened it for 12.5 million dollars.' },
    ai: { text: '人工智能正在改变医疗行业' },
    lab: { text: '東京都の人工知能研究所は新しい計画を発表した' },
    thai: { text: 'ประเทศไทยประกาศนโยบายเศรษฐกิจใหม่' },
  };

  test.each([
    ['Đà Lạt', ['dalat', 'tiles']],
    ['da lat', ['dalat', 'tiles']],
    ['đã lát', ['tiles', 'dalat']],
    ['DA LAT duong sat', ['dalat']],
    ['人工智能', ['ai']],
    ['医', ['ai']],
    ['业', ['ai']],
    ['東京', ['lab']],
    ['計画を発', ['lab']],
    ['เศรษฐกิจ', ['thai']],
    ['นโยบายเศรษฐ', ['thai']],
    ['gov', ['bridge']],
    ['gov opened', []],
    ['goverment', ['bridge']],
    ['singpore brigde', ['bridge']],
    ['goverm', ['bridge']],
    ['12.5', ['bridge']],
    ['12.6', []],
    ['bridge gạch', []],
    ['', []],
    ['…', []],
  ])('%s', (query, ids) => {
    expect(search(articles, query)).toEqual(ids);
  });

  test('title before tags and notes, those before the site, that before the text', () => {
    const twice = { text: 'Harbour and harbour, and once more the harbour.' };
    const fields = { twice, title: { title: 'Harbour' } };
    expect(search(fields, 'harbour')).toEqual(['title', 'twice']);
    const text = 'Ships lie in the harbour.';
    const also = {
      text: { text },
      source: { text, source: 'Harbour' },
      own: { text, own: 'harbour' },
      title: { text, title: 'Harbour' },
    };
    expect(search(also, 'harbour')).toEqual(['title', 'own', 'source', 'text']);
  });

  test('the same word before a longer one, that before a mistyped one', () => {
    const found = search({ longer: { text: 'harbours' }, same: { text: 'harbour' } }, 'harbour');
    expect(found).toEqual(['same', 'longer']);
    expect(search({ near: { text: 'harbuor' } }, 'harbour')).toEqual(['near']);
    expect(search({ near: { text: 'harbuor' }, same: { text: 'harbour' } }, 'harbour')).toEqual(['same']);
  });

  test('rare words weigh more, neighbours more than what stands apart', () => {
    const apart = { apart: { text: 'solar roofs need power' }, near: { text: 'roofs need solar power' } };
    expect(search(apart, 'solar power')).toEqual(['near', 'apart']);
  });

  test('typos are allowed in every word where the words are nowhere together', () => {
    expect(search({ a: { text: 'solar power' }, b: { text: 'polar bears' } }, 'polar power')).toEqual(['a']);
  });

  test('the newest record of an article holds, and none of one that is gone', () => {
    const segments = [
      segmentOf('a', { text: 'old words' }),
      segmentOf('b', { text: 'old words' }),
      segmentOf('a', { text: 'new words' }),
    ];
    const ids = (query: string) =>
      searchTerms(
        createTermIndex(segments, (id) => id !== 'b'),
        readQuery(query),
      ).hits.map(({ id }) => id);
    expect(ids('old ')).toEqual([]);
    expect(ids('new ')).toEqual(['a']);
    expect(ids('words')).toEqual(['a']);
  });
});

describe('on any library', () => {
  const VOCABULARY =
    'cầu cau câu cậu sông song bridge bridges bridle river 12,5 东京 京都 都 東 harbour harbor'.split(' ');
  const words = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 8 }).map((list) => list.join(' '));
  const query = fc
    .array(fc.constantFrom(...VOCABULARY, 'brigde', 'harb', 'c', 'zzzz'), { minLength: 1, maxLength: 3 })
    .map((list) => list.join(' '));

  /** What should be found, by looking at every word of every article. */
  function naively(articles: readonly Fields[], query: readonly QueryWord[]): string[] {
    const texts = articles.map(({ title = '', own = '', text = '' }) =>
      [title, own, text].flatMap((field) => wordsOf(field)),
    );
    const holds = (article: number, word: QueryWord) =>
      texts[article]?.some(({ folded, exact }) => fit(word, folded, exact) > 0) ?? false;
    const strict = query.map((word): QueryWord => ({ ...word, typos: 0 }));
    const somewhere = (word: QueryWord) => articles.some((_, i) => holds(i, word));
    const gentle = strict.map((word, i) => (somewhere(word) ? word : (query[i] ?? word)));
    const all = (words: readonly QueryWord[]) =>
      articles.flatMap((_, i) => (words.every((word) => holds(i, word)) ? [`a${i}`] : []));
    const found = all(gentle);
    return found.length > 0 || !gentle.every(somewhere) ? found : all(query);
  }

  test('the index finds what looking at every word finds, merged or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ title: words, own: words, text: words }), { minLength: 1, maxLength: 6 }),
        query,
        async (articles, typed) => {
          const segments = articles.map((fields, i) => segmentOf(`a${i}`, fields));
          const asked = readQuery(typed);
          const apart = searchTerms(createTermIndex(segments), asked);
          const whole = searchTerms(createTermIndex([await merged(segments)]), asked);
          expect(apart.hits.map(({ id }) => id).toSorted()).toEqual(naively(articles, asked));
          expect(whole).toEqual(apart);
        },
      ),
      { numRuns: 300 },
    );
  });
});
