import type { Article } from '../../core/article/article.ts';
import type { FigureCounts, SavedArticle, Shelf } from '../../core/article/saved.ts';
import { shownPictures } from '../../core/article/shown-pictures.ts';
import type { Failure } from '../../core/failure.ts';
import { anchorHighlights } from '../../core/import/anchor-highlights.ts';
import { type Belongings, shelfOf } from '../../core/import/belongings.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { askFor } from '../pictures/ask-for.ts';
import { idOf, writeSaved } from './library.ts';
import { withDatabase } from './with-database.ts';

/** What became of an article that was brought in. */
export type Taken =
  | { readonly is: 'new'; readonly id: string }
  /** It was there before, and stays as it was but for these tags and marks. */
  | {
      readonly is: 'had';
      readonly id: string;
      readonly tags: readonly string[];
      readonly marks: readonly string[];
    };

/**
 * Keeps an article that was brought in, durably, in both stores. One that is there already is not touched, but for tags and
 * marks that it does not have.
 *
 * @param addresses where it was found; `article.url` need not be among them
 * @param why `outOfBin`: somebody asked for this one article, and if it lies in the bin, it comes out; `mayBePrivate`: the user knows
 *   where it is from, and its pictures may be fetched from a private network too
 */
export function saveBrought(
  article: Article,
  figures: FigureCounts,
  addresses: readonly string[],
  belongings: Belongings,
  { outOfBin, mayBePrivate }: { readonly outOfBin: boolean; readonly mayBePrivate: boolean },
): Promise<Result<Taken, Failure>> {
  const needed = 2 * article.text.length + article.html.length;
  return withDatabase(async (database) => {
    const id = await idOf(article.url);
    let taken: Taken = { is: 'new', id };
    await writeSaved(database, id, (before) => {
      if (before) {
        const { shelf, ...added } = addTo(before, belongings);
        taken = { is: 'had', id, ...added };
        if (outOfBin && before.shelf.binnedAt !== null)
          return { ...before, shelf: { ...(shelf ?? before.shelf), binnedAt: null } };
        return shelf && { ...before, shelf };
      }
      const shelf = shelfOf(belongings, article.text.length);
      return {
        version: 3,
        id,
        savedAt: belongings.savedAt,
        addresses: [...new Set([article.url, ...addresses])],
        shelf: { ...shelf, marks: marksOf(article.text, belongings, []) },
        article,
        mended: null,
        figures,
        pictures: shownPictures(article).map((src) =>
          mayBePrivate ? { is: 'pending', src } : askFor(src, article.url),
        ),
      };
    });
    return ok(taken);
  }, needed);
}

/** Adds what was brought along to an article that is there. */
export function addToSaved(id: string, belongings: Belongings): Promise<Result<Taken, Failure>> {
  return withDatabase(async (database) => {
    let taken: Taken | null = null;
    await writeSaved(database, id, (before) => {
      if (!before) return null;
      const { shelf, ...added } = addTo(before, belongings);
      taken = { is: 'had', id, ...added };
      return shelf && { ...before, shelf };
    });
    return taken ? ok(taken) : err({ is: 'not-saved' });
  });
}

/** Takes tags and marks that an import added away again. */
export function takeFromSaved(
  id: string,
  tags: readonly string[],
  marks: readonly string[],
): Promise<Result<void, Failure>> {
  return withDatabase(async (database) => {
    await writeSaved(
      database,
      id,
      (before) =>
        before && {
          ...before,
          shelf: {
            ...before.shelf,
            tags: before.shelf.tags.filter((tag) => !tags.includes(tag)),
            marks: before.shelf.marks.filter((mark) => !marks.includes(mark.id)),
          },
        },
    );
    return ok(undefined);
  });
}

/** What `belongings` add to an article, and its shelf then; null where it has all of it. */
function addTo(
  { article, shelf }: SavedArticle,
  belongings: Belongings,
): { shelf: Shelf | null; tags: string[]; marks: string[] } {
  const tags = belongings.tags.filter((tag) => !shelf.tags.includes(tag));
  const marks = marksOf(article.text, belongings, shelf.marks);
  const after = {
    ...shelf,
    tags: [...shelf.tags, ...tags],
    marks: [...shelf.marks, ...marks].sort((a, b) => a.start - b.start),
  };
  return {
    shelf: tags.length + marks.length === 0 ? null : after,
    tags,
    marks: marks.map((mark) => mark.id),
  };
}

function marksOf(text: string, { highlights }: Belongings, there: Shelf['marks']): Shelf['marks'] {
  return anchorHighlights(text, highlights, there, {
    newId: () => crypto.randomUUID(),
    now: new Date().toISOString(),
  });
}
