import type { Article } from '../../core/article/article.ts';
import type { FigureCounts, KeptPicture, SavedArticle, SavedRow } from '../../core/article/saved.ts';
import { shownPictures } from '../../core/article/shown-pictures.ts';
import { toRow } from '../../core/article/to-row.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { bundleIds, deleteBundle, getBundle, hashOf, putBundle, sweepParts } from './content-store.ts';
import { type Database, openDatabase, toFailure } from './database.ts';
import { announce } from './events.ts';
import { healLibrary } from './heal.ts';

/** Days an article lies in the bin before it is erased. */
const BIN_DAYS = 30;

/** Runs `work` on the database, healed where it needs to be, and turns what the browser throws into failures. */
async function withDatabase<T>(
  work: (database: Database) => Promise<Result<T, Failure>>,
  needed = 0,
): Promise<Result<T, Failure>> {
  const opened = await openDatabase();
  if (!opened.ok) return opened;
  const { database, fresh } = opened.value;
  try {
    await healLibrary(database, fresh);
    return await work(database);
  } catch (error) {
    return err(toFailure(error, needed));
  } finally {
    database.close();
  }
}

/**
 * The id of the article at `url`: the same for every save of it, so that two windows that save one address
 * at the same moment write one record. A UUID of version 8 (RFC 9562, section 5.8) made from the SHA-256.
 */
async function idOf(url: string): Promise<string> {
  const hex = await hashOf(new TextEncoder().encode(url));
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Changes one article under its lock, in both stores: bundle first, so that a torn database can be rebuilt from it. */
async function write(
  database: Database,
  id: string,
  change: (before: SavedArticle | undefined) => SavedArticle | null,
): Promise<SavedArticle | null> {
  return navigator.locks.request(`figleaf-article-${id}`, async () => {
    const after = change(await database.get('saved', id));
    if (!after) return null;
    await putBundle(after);
    const tx = database.transaction(['rows', 'saved'], 'readwrite', { durability: 'strict' });
    await Promise.all([
      tx.objectStore('rows').put(toRow(after)),
      tx.objectStore('saved').put(after),
      tx.done,
    ]);
    announce({ is: 'changed', id });
    return after;
  });
}

/**
 * Keeps an article, durably, in both stores. Saving an address again updates it: pictures that are kept
 * already stay, the others are to be fetched.
 */
export function saveArticle(article: Article, figures: FigureCounts): Promise<Result<SavedArticle, Failure>> {
  const needed = 2 * article.text.length + article.html.length;
  return withDatabase(async (database) => {
    const id = await idOf(article.url);
    const saved = await write(database, id, (before) => {
      const kept = new Map(before?.pictures.filter((p) => p.is === 'kept').map((p) => [p.src, p]));
      return {
        version: 1,
        id,
        savedAt: new Date().toISOString(),
        binnedAt: null,
        article,
        figures,
        pictures: shownPictures(article).map((src) => kept.get(src) ?? { is: 'pending', src }),
      };
    });
    return saved ? ok(saved) : err({ is: 'not-saved' });
  }, needed);
}

/** Rows of the list, newest first; `binned` asks for the bin instead. */
export function listRows(binned = false): Promise<Result<SavedRow[], Failure>> {
  return withDatabase(async (database) => {
    const rows = await database.getAllFromIndex('rows', 'savedAt');
    return ok(rows.filter((row) => (row.binnedAt !== null) === binned).toReversed());
  });
}

export function getSaved(id: string): Promise<Result<SavedArticle, Failure>> {
  return withDatabase(async (database) => {
    const saved = await database.get('saved', id);
    if (saved) return ok(saved);
    const bundle = await getBundle(id);
    if (bundle === 'damaged') return err({ is: 'damaged', detail: id });
    return bundle ? ok(bundle) : err({ is: 'not-saved' });
  });
}

/** The saved article of an address, null where there is none in the list. */
export async function findByUrl(url: string): Promise<Result<SavedArticle | null, Failure>> {
  const found = await getSaved(await idOf(url));
  if (found.ok) return ok(found.value.binnedAt === null ? found.value : null);
  return found.error.is === 'not-saved' ? ok(null) : found;
}

/** Records what became of a picture, unless that was decided meanwhile. Returns the article as it is then. */
export function settlePicture(
  id: string,
  picture: KeptPicture,
): Promise<Result<SavedArticle | null, Failure>> {
  return changePictures(id, (before) =>
    before.is === 'pending' && before.src === picture.src ? picture : before,
  );
}

/** Changes the pictures of an article one by one. */
export function changePictures(
  id: string,
  change: (picture: KeptPicture) => KeptPicture,
): Promise<Result<SavedArticle | null, Failure>> {
  return withDatabase(async (database) =>
    ok(
      await write(database, id, (before) =>
        before ? { ...before, pictures: before.pictures.map(change) } : null,
      ),
    ),
  );
}

/** Puts articles into the bin, or takes them out of it. */
export function setBinned(ids: readonly string[], binned: boolean): Promise<Result<void, Failure>> {
  return withDatabase(async (database) => {
    const binnedAt = binned ? new Date().toISOString() : null;
    for (const id of ids) await write(database, id, (before) => (before ? { ...before, binnedAt } : null));
    return ok(undefined);
  });
}

/** Erases what has lain in the bin for 30 days, then the picture bytes nobody names any more. */
export function emptyOldBin(now: Date): Promise<Result<number, Failure>> {
  return withDatabase(async (database) => {
    const limit = now.getTime() - BIN_DAYS * 86_400_000;
    const all = await database.getAll('saved');
    const old = all.filter((s) => s.binnedAt !== null && Date.parse(s.binnedAt) < limit);
    for (const { id } of old) {
      await navigator.locks.request(`figleaf-article-${id}`, async () => {
        const tx = database.transaction(['rows', 'saved'], 'readwrite', { durability: 'strict' });
        await Promise.all([tx.objectStore('rows').delete(id), tx.objectStore('saved').delete(id), tx.done]);
        await deleteBundle(id);
      });
      announce({ is: 'removed', id });
    }
    const left = all.filter((s) => !old.includes(s));
    // bytes of a picture are there a moment before its article names them
    const fetching = left.some((s) => s.pictures.some((p) => p.is === 'pending'));
    if (old.length > 0 && !fetching && (await bundleIds()).length === left.length) {
      await sweepParts(
        new Set(left.flatMap((s) => s.pictures.flatMap((p) => (p.is === 'kept' ? p.hash : [])))),
      );
    }
    return ok(old.length);
  });
}
