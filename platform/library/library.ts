import type { Article } from '../../core/article/article.ts';
import type { Mark } from '../../core/article/mark.ts';
import {
  type FigureCounts,
  type KeptPicture,
  NEW_SHELF,
  type SavedArticle,
  type Shelf,
} from '../../core/article/saved.ts';
import { shownPictures } from '../../core/article/shown-pictures.ts';
import { toRow } from '../../core/article/to-row.ts';
import type { Failure } from '../../core/failure.ts';
import type { SaveWay } from '../../models/ports.ts';
import type { MendingRule } from '../../core/mending/rules.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { isIndexedAlike } from '../../core/search/is-indexed-alike.ts';
import { deleteBundle, hashOf, listBundles, putBundle, sweepParts } from './content-store.ts';
import type { Database } from './database.ts';
import { announce } from './events.ts';
import { bringBack } from './heal.ts';
import { newestListed, withoutFragment } from './read-library.ts';
import { addIndex, dropFromIndex, indexOf } from './index-store.ts';
import { withDatabase } from './with-database.ts';

/** Days an article lies in the bin before it is erased. */
const BIN_DAYS = 30;

/**
 * The id of the article at `url`: the same for every save of it, so that two windows that save one address
 * at the same moment write one record. A UUID of version 8 (RFC 9562, section 5.8) made from the SHA-256.
 */
export async function idOf(url: string): Promise<string> {
  const hex = await hashOf(new TextEncoder().encode(url));
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Changes one article under its lock, in both stores: bundle first, so that a torn database can be rebuilt from it. */
export async function writeSaved(
  database: Database,
  id: string,
  change: (before: SavedArticle | undefined) => SavedArticle | null | undefined,
): Promise<SavedArticle | null> {
  return navigator.locks.request(`figleaf-article-${id}`, async () => {
    let before = await database.get('saved', id);
    if (!before && (await bringBack(database, id))) before = await database.get('saved', id);
    const after = change(before);
    if (!after) return null;
    const index = isIndexedAlike(before, after) ? null : await indexOf(after);
    await putBundle(after);
    const tx = database.transaction(['rows', 'saved', 'terms', 'figures'], 'readwrite', {
      durability: 'strict',
    });
    await Promise.all([
      tx.objectStore('rows').put(toRow(after)),
      tx.objectStore('saved').put(after),
      index && addIndex(tx, index),
      tx.done,
    ]);
    announce({ is: 'changed', id });
    return after;
  });
}

/**
 * Keeps an article, durably, in both stores. `address` is where it was found. Where it was saved before, `way` decides: it fails
 * with saved-before; or the newest copy is updated: pictures that are kept already stay, the others are to be fetched,
 * and what the user did with it holds; or it becomes a record of its own beside the others.
 */
export function saveArticle(
  article: Article,
  figures: FigureCounts,
  address: string,
  way: SaveWay,
): Promise<Result<SavedArticle, Failure>> {
  const needed = 2 * article.text.length + article.html.length;
  return withDatabase(async (database) => {
    const there = newestListed(
      await database.getAllFromIndex('rows', 'address', withoutFragment(article.url)),
    );
    if (there && way === 'ask') return err({ is: 'saved-before', id: there.id, savedAt: there.savedAt });
    const savedAt = new Date().toISOString();
    const id =
      there && way === 'keep-both'
        ? await idOf(`${article.url}\n${savedAt}`)
        : (there?.id ?? (await idOf(article.url)));
    const saved = await writeSaved(database, id, (before) => {
      const kept = new Map(before?.pictures.filter((p) => p.is === 'kept').map((p) => [p.src, p]));
      return {
        version: 3,
        id,
        savedAt,
        addresses: [...new Set([article.url, withoutFragment(address), ...(before?.addresses ?? [])])],
        shelf: { ...(before?.shelf ?? NEW_SHELF), binnedAt: null },
        article,
        mended: null,
        figures,
        pictures: shownPictures(article).map((src) => kept.get(src) ?? { is: 'pending', src }),
      };
    });
    return saved ? ok(saved) : err({ is: 'not-saved' });
  }, needed);
}

/**
 * Hides what `rules` hide in a saved article, and nothing else. `hide` makes the article from the whole one, under the lock of the
 * record, and counts its figures. Answers the article, and the rules that held `before`; `not-saved` where it is gone.
 */
export function mendArticle(
  id: string,
  rules: readonly MendingRule[],
  hide: (whole: Article) => { readonly article: Article; readonly figures: FigureCounts },
): Promise<Result<{ readonly saved: SavedArticle; readonly before: readonly MendingRule[] }, Failure>> {
  return withDatabase(async (database) => {
    let held: readonly MendingRule[] = [];
    const saved = await writeSaved(database, id, (before) => {
      if (!before) return null;
      held = before.mended?.rules ?? [];
      const whole = before.mended?.whole ?? before.article;
      return { ...before, ...hide(whole), mended: rules.length === 0 ? null : { rules, whole } };
    });
    return saved ? ok({ saved, before: held }) : err({ is: 'not-saved' });
  });
}

/** Records what became of pictures, unless that was decided meanwhile. Returns the article as it is then. */
export function settlePictures(
  id: string,
  settled: readonly KeptPicture[],
): Promise<Result<SavedArticle | null, Failure>> {
  const bySource = new Map(settled.map((picture) => [picture.src, picture]));
  return changePictures(id, (before) =>
    before.is === 'pending' ? (bySource.get(before.src) ?? before) : before,
  );
}

/** Changes the pictures of an article one by one. */
export function changePictures(
  id: string,
  change: (picture: KeptPicture) => KeptPicture,
): Promise<Result<SavedArticle | null, Failure>> {
  return withDatabase(async (database) =>
    ok(
      await writeSaved(database, id, (before) =>
        before ? { ...before, pictures: before.pictures.map(change) } : null,
      ),
    ),
  );
}

/** Records that the bytes kept under `hash` are gone or no longer match it, so that they can be fetched again. */
export function losePicture(id: string, hash: string): Promise<Result<SavedArticle | null, Failure>> {
  return changePictures(id, (p) =>
    p.is === 'kept' && p.hash === hash ? { is: 'lost', src: p.src, why: 'damaged' } : p,
  );
}

/** Changes what the user did with articles, each under its own lock. Ids that are gone meanwhile are passed over. */
export function changeShelves(
  changes: readonly { readonly id: string; readonly shelf: Partial<Shelf> }[],
): Promise<Result<void, Failure>> {
  return withDatabase(async (database) => {
    for (const { id, shelf } of changes) {
      await writeSaved(database, id, (before) =>
        before ? { ...before, shelf: { ...before.shelf, ...shelf } } : null,
      );
    }
    return ok(undefined);
  });
}

/** Changes the user's own marks of an article under its lock, so that no window loses another's. Answers those it has then. */
export function changeMarks(
  id: string,
  change: (before: readonly Mark[]) => Mark[],
): Promise<Result<readonly Mark[], Failure>> {
  return withDatabase(async (database) => {
    const saved = await writeSaved(database, id, (before) =>
      before ? { ...before, shelf: { ...before.shelf, marks: change(before.shelf.marks) } } : null,
    );
    return saved ? ok(saved.shelf.marks) : err({ is: 'not-saved' });
  });
}

/** Erases what has lain in the bin for 30 days, then the picture bytes nobody names any more. */
export function emptyOldBin(now: Date): Promise<Result<number, Failure>> {
  const limit = new Date(now.getTime() - BIN_DAYS * 86_400_000).toISOString();
  return eraseBinned(IDBKeyRange.upperBound(limit));
}

/** Erases articles that lie in the bin, for good; those that were taken out of it meanwhile stay. */
export function eraseBinned(since?: IDBKeyRange): Promise<Result<number, Failure>> {
  return withDatabase(async (database) => {
    const erased = new Set<string>();
    for (const id of await database.getAllKeysFromIndex('rows', 'binnedAt', since)) {
      await navigator.locks.request(`figleaf-article-${id}`, async () => {
        const row = await database.get('rows', id);
        if (row?.binnedAt === null) return;
        const tx = database.transaction(['rows', 'saved'], 'readwrite', { durability: 'strict' });
        await Promise.all([tx.objectStore('rows').delete(id), tx.objectStore('saved').delete(id), tx.done]);
        await deleteBundle(id);
        announce({ is: 'removed', id });
        erased.add(id);
      });
    }
    if (erased.size > 0) {
      await dropFromIndex(database, erased);
      await sweepPictures(database);
    }
    return ok(erased.size);
  });
}

/** Erases picture bytes that no article names. */
export async function sweepPictures(database: Database): Promise<void> {
  const used = new Set<string>();
  let count = 0;
  for await (const { value } of database.transaction('saved').store) {
    count++;
    for (const picture of value.pictures) {
      // bytes of a picture are there a moment before its article names them
      if (picture.is === 'pending') return;
      if (picture.is === 'kept') used.add(picture.hash);
    }
  }
  // articles that only the content store knows name pictures too
  const bundles = await listBundles();
  if (bundles.isWhole && bundles.names.length === count) await sweepParts(used);
}
