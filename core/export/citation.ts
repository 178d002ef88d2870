import type { Article } from '../article/article.ts';

/** The words of a citation that depend on the language it is written in. */
export interface CitationWords {
  /** BCP 47, of the list of authors. */
  readonly locale: string;
  /** The date of the article in words, null where it is not known. */
  readonly date: string | null;
  /** When it was read, as a sentence without its full stop: "Accessed 3 May 2026". */
  readonly accessed: string;
}

/**
 * The article as one cites it in a text: authors. “Title.” Site, date. Address. When it was read. What is not known is
 * left out with its punctuation.
 */
export function citation(
  { authors, title, site, url }: Pick<Article, 'authors' | 'title' | 'site' | 'url'>,
  { locale, date, accessed }: CitationWords,
): string {
  const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(authors);
  const source = [site.trim(), date].filter(Boolean).join(', ');
  const parts = [
    sentence(names),
    title.trim() && `“${sentence(title)}”`,
    sentence(source),
    `${url}.`,
    sentence(accessed),
  ];
  return parts.filter(Boolean).join(' ');
}

/** With a full stop, unless it ends in a mark that ends a sentence. */
function sentence(text: string): string {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  return trimmed === '' || /[.?!…。？！؟]["'”’»)]?$/u.test(trimmed) ? trimmed : `${trimmed}.`;
}
