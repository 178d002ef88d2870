import { readingMinutes } from './reading-minutes.ts';
import type { SavedArticle, SavedRow } from './saved.ts';

/** The row of the list that stands for a saved article. Pure, so that rows can be rebuilt from bundles at any time. */
export function toRow(saved: SavedArticle): SavedRow {
  const { article, pictures } = saved;
  let kept = 0;
  let lost = 0;
  let bytes = 2 * article.text.length + article.html.length;
  for (const picture of pictures) {
    if (picture.is === 'kept') {
      kept++;
      bytes += picture.bytes;
    } else if (picture.is === 'lost') lost++;
  }
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
    binnedAt: saved.binnedAt,
    pictures: { total: pictures.length, kept, lost },
    bytes,
    thumbnail: shown?.is === 'kept' ? shown.hash : null,
  };
}
