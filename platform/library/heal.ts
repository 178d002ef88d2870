import { storage } from '@wxt-dev/storage';
import { toRow } from '../../core/article/to-row.ts';
import type { SavedArticle } from '../../core/article/saved.ts';
import type { Healing } from '../../models/ports.ts';
import { getBundle, hasOldBundle, listBundles, putBundle } from './content-store.ts';
import type { Database } from './database.ts';
import { announce } from './events.ts';
import { healWanted } from './heal-wanted.ts';

const checked = storage.defineItem<boolean>('session:library-checked', { fallback: false });

/** Ids of articles whose copies do not read back as articles and that only the content store has; they were told. */
export const damagedItem = storage.defineItem<readonly string[]>('local:library-damaged', { fallback: [] });

/** Articles that are put back in one transaction. */
const BATCH = 50;

/** What healing last found; kept until the user has seen it. */
export const healingItem = storage.defineItem<Healing | null>('local:library-healing', { fallback: null });

/**
 * Makes the two stores agree: articles that are only in the content store get their rows back, articles that are
 * only in the database get their bundle back. Runs once a browser session, and whenever the database is new:
 * Chromium drops a whole database whose log was torn, without a word but that. Nothing is ever deleted here. Each batch is
 * announced, so that the list shows it while the rest goes on. Where the content store holds more than the browser lists,
 * what is listed is put back; of a new database that is said, for it may lack the rest.
 *
 * @returns false where the stores were known to agree, so that what was read before needs no second look
 */
export async function healLibrary(database: Database, fresh: boolean): Promise<boolean> {
  // dropped in the midst of a session: those who come now must wait too
  if (fresh) await checked.setValue(false);
  else if (await checked.getValue()) return false;
  await navigator.locks.request('figleaf-heal', async () => {
    if (!fresh && (await checked.getValue())) return;
    const { names: listed, isWhole } = await listBundles();
    const inContent = new Set(listed);
    const [inDatabase, rows] = await Promise.all([
      database.getAllKeys('saved').then((ids) => new Set(ids)),
      database.getAllKeys('rows').then((ids) => new Set(ids)),
    ]);
    const missing = listed.filter((id) => !inDatabase.has(id));
    const alone = [...inDatabase].filter((id) => (isWhole && !inContent.has(id)) || !rows.has(id));
    const total = missing.length + alone.length;
    let done = 0;
    const restored = new Set<string>();
    for (const [ids, putBack] of [
      ...batches(missing).map((ids) => [ids, putIntoDatabase] as const),
      ...batches(alone).map((ids) => [ids, putBesideDatabase] as const),
    ]) {
      const back = await putBack(database, ids);
      for (const id of back) restored.add(id);
      done += ids.length;
      announce({ is: 'healing', ids: back, done, total });
    }
    await healWanted(database);
    await checked.setValue(true);
    const isUnlisted = fresh && !isWhole;
    const damaged = missing.filter((id) => !restored.has(id));
    const told = new Set(await damagedItem.getValue());
    const found = {
      restored: restored.size,
      // each is told once: it may stay damaged for good
      damaged: damaged.filter((id) => !told.has(id)).length,
    };
    await damagedItem.setValue(damaged);
    if (found.restored + found.damaged > 0 || isUnlisted)
      await healingItem.setValue({ at: new Date().toISOString(), ...found, isUnlisted });
    if (total > 0 || isUnlisted) announce({ is: 'healed', ...found });
  });
  return true;
}

/** Makes the two stores agree once more, after the content store came to list more than it did. */
export async function compareAgain(database: Database): Promise<void> {
  await checked.setValue(false);
  await healLibrary(database, false);
}

/** Puts an article back that only the content store has and healing could not see. Answers whether it is there. */
export async function bringBack(database: Database, id: string): Promise<boolean> {
  if (!(await hasOldBundle(id)) || (await putIntoDatabase(database, [id])).length === 0) return false;
  announce({ is: 'changed', id });
  return true;
}

/** Row and record of articles that only the content store has. Answers those that are whole. */
async function putIntoDatabase(database: Database, ids: readonly string[]): Promise<string[]> {
  const bundles = await Promise.all(ids.map(getBundle));
  const whole = bundles.filter((bundle) => bundle !== null && typeof bundle !== 'string');
  const tx = database.transaction(['rows', 'saved'], 'readwrite', { durability: 'strict' });
  const known = await Promise.all(whole.map(({ id }) => tx.objectStore('saved').getKey(id)));
  // an article that was saved again meanwhile stands
  const writes = whole
    .filter((_, i) => known[i] === undefined)
    .flatMap((bundle) => [tx.objectStore('rows').put(toRow(bundle)), tx.objectStore('saved').put(bundle)]);
  await Promise.all([...writes, tx.done]);
  return whole.map(({ id }) => id);
}

/** Bundle and row of articles that the database has and the content store, or the list, has not. */
async function putBesideDatabase(database: Database, ids: readonly string[]): Promise<string[]> {
  const records = await Promise.all(ids.map((id) => database.get('saved', id)));
  const saved = records.filter((record): record is SavedArticle => record !== undefined);
  await Promise.all(saved.map(putBundle));
  const tx = database.transaction('rows', 'readwrite');
  await Promise.all([...saved.map((record) => tx.store.put(toRow(record))), tx.done]);
  return saved.map(({ id }) => id);
}

function batches(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / BATCH) }, (_, i) =>
    ids.slice(i * BATCH, (i + 1) * BATCH),
  );
}
