import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import { readSaved } from '../../core/article/read-saved.ts';
import type { SavedArticle, SavedRow } from '../../core/article/saved.ts';
import { isPending, toRow } from '../../core/article/to-row.ts';
import type { Failure } from '../../core/failure.ts';
import type { FiguresRecord } from '../../core/ledger/figures-record.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { TermsRecord } from '../../core/search/segment.ts';
import type { WantedLink } from '../../core/wanted/wanted-link.ts';
import { watchBlocked } from './blocked-opening.ts';
import { WriteError } from './write-error.ts';

export interface LibrarySchema extends DBSchema {
  rows: {
    key: string;
    value: SavedRow;
    indexes: { savedAt: string; address: string; binnedAt: string; pendingSince: string };
  };
  saved: { key: string; value: SavedArticle };
  /**
   * The index of words and the ledger of figures, a record of each under the same key, for one article or for many.
   * Where an article stands in several, the highest key holds. What stands under a key never changes.
   */
  terms: { key: number; value: TermsRecord };
  figures: { key: number; value: FiguresRecord };
  /** Links whose articles are to be fetched; those that were given up are not in the index. */
  wanted: { key: string; value: WantedLink; indexes: { due: string } };
}
export type Database = IDBPDatabase<LibrarySchema>;

export interface OpenedDatabase {
  readonly database: Database;
  /** The database was made just now: on the first start, or because the browser dropped the old one. */
  readonly fresh: boolean;
}

const VERSION = 5;

/**
 * Opens the library's database. Every way in which that can fail has its own failure. `onClosed` is called when the browser
 * closes it: another version wants it, or its data are gone.
 */
export async function openDatabase(
  onClosed: () => void = () => {},
): Promise<Result<OpenedDatabase, Failure>> {
  let fresh = false;
  const blocked = watchBlocked();
  try {
    const opening = openDB<LibrarySchema>('figleaf', VERSION, {
      async upgrade(database, oldVersion, _, tx) {
        blocked.release();
        fresh = oldVersion === 0;
        if (oldVersion < 1) {
          database.createObjectStore('rows', { keyPath: 'id' }).createIndex('savedAt', 'savedAt');
          database.createObjectStore('saved', { keyPath: 'id' });
        }
        if (oldVersion < 2) {
          const rows = tx.objectStore('rows');
          rows.createIndex('address', 'addresses', { multiEntry: true });
          // null is no key: only what lies in the bin is in this index
          rows.createIndex('binnedAt', 'binnedAt');
          // filled from the saved articles when the library is first searched
          database.createObjectStore('terms', { autoIncrement: true });
          database.createObjectStore('figures');
        }
        if (oldVersion < 3) database.createObjectStore('wanted', { keyPath: 'id' }).createIndex('due', 'due');
        if (oldVersion < 4) await raiseRecords(tx);
        if (oldVersion < 5) {
          tx.objectStore('rows').createIndex('pendingSince', 'pendingSince');
          await markPending(tx);
        }
      },
      blocked: blocked.tell,
      // an update of Figleaf in another window must not wait for this one
      blocking(_from, _to, event) {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
    void opening.then(blocked.end, blocked.end);
    const opened = await Promise.race([opening, blocked.heard]);
    if (opened === 'blocked') {
      void opening.then((late) => late.close()).catch(() => {});
      return err({ is: 'database-blocked' });
    }
    return ok({ database: opened, fresh });
  } catch (error) {
    return err(toFailure(error));
  }
}

/** Rewrites every record in its newest layout. One that does not read as an article stays as it is, for healing. */
async function raiseRecords(
  tx: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>,
): Promise<void> {
  const rows = tx.objectStore('rows');
  for await (const cursor of tx.objectStore('saved')) {
    const saved = readSaved(cursor.value);
    if (saved === null || saved === 'newer') continue;
    await Promise.all([cursor.update(saved), rows.put(toRow(saved))]);
  }
}

/** Tells rows of earlier layouts whose pictures are to be fetched. */
async function markPending(
  tx: IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>,
): Promise<void> {
  const rows = tx.objectStore('rows');
  const pending = (await rows.getAll()).filter((row) => isPending(row.binnedAt, row.pictures));
  await Promise.all(pending.map((row) => rows.put({ ...row, pendingSince: row.savedAt })));
}

/** The failure that an exception of the stores stands for. */
export function toFailure(error: unknown, needed = 0): Failure {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const detail = error instanceof Error ? error.message : String(error);
  if (name === 'QuotaExceededError') return { is: 'storage-full', needed };
  if (error instanceof WriteError) return { is: 'write-failed', detail };
  if (name === 'VersionError') return { is: 'database-newer' };
  return { is: 'database-unreadable', detail: detail || name };
}
