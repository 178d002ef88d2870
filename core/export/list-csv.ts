import { toCsv } from './csv.ts';

/** What the list says of an article; rows of the library have it all. Dates are ISO 8601. */
export interface ListedArticle {
  readonly title: string;
  readonly url: string;
  readonly site: string;
  readonly lang: string;
  readonly date: string | null;
  readonly savedAt: string;
  readonly readAt: string | null;
  readonly archivedAt: string | null;
  readonly starred: boolean;
  readonly tags: readonly string[];
  readonly words: number;
  readonly figures: number;
}

/** Never translated: other programs look for these names, and our own import reads them too. */
const COLUMNS = 'title,url,site,lang,published,saved,read,archived,starred,tags,words,figures'.split(',');

/**
 * The list of saved articles as a table for spreadsheet programs and other services, in the order given. Moments stand
 * as they are kept; tags are joined by `|`, which is taken out of tags themselves.
 */
export function toListCsv(articles: readonly ListedArticle[]): string {
  return toCsv([
    COLUMNS,
    ...articles.map((article) => [
      article.title,
      article.url,
      article.site,
      article.lang,
      article.date,
      article.savedAt,
      article.readAt,
      article.archivedAt,
      article.starred ? 'yes' : 'no',
      article.tags.map((tag) => tag.replaceAll('|', ' ')).join('|'),
      article.words,
      article.figures,
    ]),
  ]);
}
