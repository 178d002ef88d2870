import { expect, test } from 'vitest';
import { citation } from '../../../core/export/citation.ts';

const WORDS = { locale: 'en', date: '27 October 2026', accessed: 'Accessed 3 November 2026' };
const ARTICLE = {
  authors: ['Ada Reed', 'Linh Vo', 'Omar Said'],
  title: 'The river rose again',
  site: 'River Post',
  url: 'https://river.example/rose',
};

test('names authors, title, site, date, address and when it was read', () => {
  expect(citation(ARTICLE, WORDS)).toBe(
    'Ada Reed, Linh Vo, and Omar Said. “The river rose again.” River Post, 27 October 2026. https://river.example/rose. Accessed 3 November 2026.',
  );
});

test('lists authors as its language does', () => {
  const words = { locale: 'vi', date: null, accessed: 'Truy cập ngày 3 tháng 11, 2026' };
  expect(citation(ARTICLE, words)).toMatch(/^Ada Reed, Linh Vo và Omar Said\. “The river/);
});

test('leaves out what is not known, with its punctuation', () => {
  const bare = { ...ARTICLE, authors: [], site: '' };
  expect(citation(bare, { ...WORDS, date: null })).toBe(
    '“The river rose again.” https://river.example/rose. Accessed 3 November 2026.',
  );
  expect(citation({ ...bare, site: 'River Post' }, { ...WORDS, date: null })).toContain(
    '” River Post. https',
  );
});

test('adds no full stop after a mark that ends a sentence', () => {
  for (const title of ['Why did it rise?', 'It rose.', 'He said “run!”', '川はなぜ増水したか。'])
    expect(citation({ ...ARTICLE, title }, WORDS)).toContain(`“${title}” River Post`);
});
