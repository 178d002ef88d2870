import type { SavedArticle } from '../../core/article/saved.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { getSaved } from './read-library.ts';
import { withDatabase } from './with-database.ts';

/** Articles read at once: their text alone is in memory, and opening the database for each would cost more than reading it. */
const BATCH = 16;

/** Saved articles one after the other, in the order of `ids`; for one that cannot be read, why. */
export async function* readArticles(
  ids: readonly string[],
  signal: AbortSignal,
): AsyncGenerator<{ readonly id: string; readonly saved: Result<SavedArticle, Failure> }, void, undefined> {
  for (let at = 0; at < ids.length; at += BATCH) {
    signal.throwIfAborted();
    const batch = ids.slice(at, at + BATCH);
    const read = await withDatabase(async (database) =>
      ok(await Promise.all(batch.map((id) => database.get('saved', id)))),
    );
    for (const [i, id] of batch.entries()) {
      const saved = read.ok ? read.value[i] : undefined;
      // what the database does not have, the content store may
      yield { id, saved: saved ? ok(saved) : await getSaved(id) };
    }
  }
}
