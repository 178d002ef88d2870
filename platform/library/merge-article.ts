import type { SavedArticle } from '../../core/article/saved.ts';
import { mergeSaved, type MergeOutcome } from '../../core/backup/merge-saved.ts';
import type { Database } from './database.ts';
import { writeSaved } from './library.ts';

/** The article of the library that one of a backup is: the same id, or the same address. */
export async function findSame(database: Database, theirs: SavedArticle): Promise<SavedArticle | undefined> {
  const same = await database.get('saved', theirs.id);
  if (same) return same;
  const id = await database.getKeyFromIndex('rows', 'address', theirs.article.url);
  return id === undefined ? undefined : database.get('saved', id);
}

interface Merged {
  readonly outcome: MergeOutcome;
  /** The article of the library before, where there was one, and after. */
  readonly before?: SavedArticle;
  readonly after?: SavedArticle;
}

/** Takes an article of a backup into both stores, under its lock. Nothing is written where nothing would change. */
export async function mergeArticle(database: Database, theirs: SavedArticle): Promise<Merged> {
  const id = (await findSame(database, theirs))?.id ?? theirs.id;
  let result: Merged = { outcome: 'same' };
  await writeSaved(database, id, (before) => {
    const { outcome, saved } = mergeSaved(before, theirs);
    result = { outcome, ...(before ? { before } : {}), after: saved };
    return outcome === 'same' ? null : saved;
  });
  return result;
}
