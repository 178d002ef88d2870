import type { Article } from './article.ts';
import { readingMinutes } from './reading-minutes.ts';
import type { SavedArticle, SavedRow } from './saved.ts';
import { tallyPictures } from './tally-pictures.ts';

/** The row of the list that stands for a saved article. Pure, so that rows can be rebuilt from bundles at any time. */
export function toRow(saved: SavedArticle): SavedRow {
  const { article, pictures, shelf } = saved;
  const { bytes: pictureBytes, ...tally } = tallyPictures(pictures);
  const lead = pictures.find((p) => p.src === article.leadImage && p.is === 'kept');
  const shown = lead ?? pictures.find((p) => p.is === 'kept');
  return {
    id: saved.id,
    url: article.url,
    title: article.title,
    site: article.site,
    date: article.date,
    lang: article.lang,
    dir: article.dir,
    words: article.words,
    minutes: readingMinutes(article.words),
    figures: Object.values(saved.figures).reduce((sum, n) => sum + n, 0),
    savedAt: saved.savedAt,
    addresses: saved.addresses,
    binnedAt: shelf.binnedAt,
    archivedAt: shelf.archivedAt,
    readAt: shelf.readAt,
    starred: shelf.starred,
    tags: shelf.tags,
    share: shelf.readAt === null ? (shelf.place?.share ?? 0) : 1,
    marks: shelf.marks.length,
    pictures: tally,
    ...(isPending(shelf.binnedAt, tally) ? { pendingSince: saved.savedAt } : {}),
    bytes: textBytes(article) + pictureBytes,
    textBytes: textBytes(article),
    thumbnail: shown?.is === 'kept' ? shown.hash : null,
  };
}

/** Whether pictures of an article are to be fetched. */
export function isPending(binnedAt: string | null, { total, kept, lost }: SavedRow['pictures']): boolean {
  return binnedAt === null && kept + lost < total;
}

/** The order of the list: what was saved last comes first. */
export function newestFirst(a: SavedRow, b: SavedRow): number {
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What the text of an article takes, in bytes, about: its text as the browser holds it, and its HTML. */
export function textBytes({ text, html }: Article): number {
  return 2 * text.length + html.length;
}
