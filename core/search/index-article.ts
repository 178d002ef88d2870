import type { SavedArticle } from '../article/saved.ts';
import { findFigures } from '../figures/find-figures.ts';
import { type FiguresRecord, packFigures } from '../ledger/figures-record.ts';
import { packWords, TEXT_PLACE } from './pack-words.ts';
import { firstWordAt } from './place.ts';
import type { TermsRecord } from './segment.ts';
import { wordsOf } from './words.ts';

/** What search and ledger keep of an article, made from its record alone. */
export interface ArticleIndex {
  readonly terms: TermsRecord;
  readonly figures: FiguresRecord;
}

export function indexArticle({ id, savedAt, shelf, article }: SavedArticle): ArticleIndex {
  const { title, site, authors, date, lang } = article;
  const text = wordsOf(article.text);
  const notes = shelf.marks.map(({ note }) => note);
  const terms = packWords(id, {
    title: wordsOf(title),
    own: wordsOf([...shelf.tags, ...notes].join('\n')),
    source: wordsOf([site, hostOf(article.url), ...authors].join('\n')),
    text,
  });
  const figures = packFigures(id, date ?? savedAt, findFigures(article.text, { lang }), ({ start, end }) => {
    const first = firstWordAt(text, start);
    return { first: TEXT_PLACE + first, count: firstWordAt(text, end) - first };
  });
  return { terms, figures };
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}
