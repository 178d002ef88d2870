import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { SavedArticle, SavedRow } from '../../core/article/saved.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';

export interface LibrarySchema extends DBSchema {
  rows: { key: string; value: SavedRow; indexes: { savedAt: string } };
  saved: { key: string; value: SavedArticle };
}
export type Database = IDBPDatabase<LibrarySchema>;

export interface OpenedDatabase {
  readonly database: Database;
  /** The database was made just now: on the first start, or because the browser dropped the old one. */
  readonly fresh: boolean;
}

const VERSION = 1;

/** Opens the library's database. Every way in which that can fail has its own failure. */
export async function openDatabase(): Promise<Result<OpenedDatabase, Failure>> {
  let fresh = false;
  let blocked: (() => void) | undefined;
  const waiting = new Promise<'blocked'>((resolve) => {
    blocked = () => resolve('blocked');
  });
  try {
    const opening = openDB<LibrarySchema>('figleaf', VERSION, {
      upgrade(database, oldVersion) {
        fresh = oldVersion === 0;
        if (oldVersion < 1) {
          database.createObjectStore('rows', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
          database.createObjectStore('saved', { keyPath: 'id' });
        }
      },
      blocked: () => blocked?.(),
      // an update of Figleaf in another window must not wait for this one
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
    });
    const opened = await Promise.race([opening, waiting]);
    if (opened === 'blocked') {
      void opening.then((late) => late.close()).catch(() => {});
      return err({ is: 'database-blocked' });
    }
    return ok({ database: opened, fresh });
  } catch (error) {
    return err(toFailure(error));
  }
}

/** The failure that an exception of the stores stands for. */
export function toFailure(error: unknown, needed = 0): Failure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  if (name === 'QuotaExceededError') return { is: 'storage-full', needed };
  if (name === 'VersionError') return { is: 'database-newer' };
  return { is: 'database-unreadable', detail: detail || name };
}
