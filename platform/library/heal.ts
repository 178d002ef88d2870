import { storage } from '@wxt-dev/storage';
import { toRow } from '../../core/article/to-row.ts';
import type { Healing } from '../../models/ports.ts';
import { bundleIds, getBundle, putBundle } from './content-store.ts';
import type { Database } from './database.ts';
import { announce } from './events.ts';
import { healWanted } from './heal-wanted.ts';

const checked = storage.defineItem<boolean>('session:library-checked', { fallback: false });

/** Articles that are put back in one transaction. */
const BATCH = 50;

/** What healing last found; kept until the user has seen it. */
export const healingItem = storage.defineItem<Healing | null>('local:library-healing', { fallback: null });

/**
 * Makes the two stores agree: articles that are only in the content store get their rows back, articles that are
 * only in the database get their bundle back. Runs once a browser session, and whenever the database is new:
 * Chromium drops a whole database whose log was torn, without a word but that. Nothing is ever deleted here.
 */
export async function healLibrary(database: Database, fresh: boolean): Promise<void> {
  if (!fresh && (await checked.getValue())) return;
  await navigator.locks.request('figleaf-heal', async () => {
    if (!fresh && (await checked.getValue())) return;
    const inContent = new Set(await bundleIds());
    const inDatabase = new Set(await database.getAllKeys('saved'));
    let restored = 0;
    let damaged = 0;
    const missing = [...inContent].filter((id) => !inDatabase.has(id));
    for (let at = 0; at < missing.length; at += BATCH) {
      const bundles = await Promise.all(missing.slice(at, at + BATCH).map(getBundle));
      const whole = bundles.filter((bundle) => bundle !== null && typeof bundle !== 'string');
      damaged += bundles.length - whole.length;
      const tx = database.transaction(['rows', 'saved'], 'readwrite', { durability: 'strict' });
      const known = await Promise.all(whole.map(({ id }) => tx.objectStore('saved').getKey(id)));
      // an article that was saved again meanwhile stands
      const writes = whole
        .filter((_, i) => known[i] === undefined)
        .flatMap((bundle) => [
          tx.objectStore('rows').put(toRow(bundle)),
          tx.objectStore('saved').put(bundle),
        ]);
      await Promise.all([...writes, tx.done]);
      restored += whole.length;
    }
    const rows = new Set(await database.getAllKeys('rows'));
    for (const id of inDatabase) {
      const saved = inContent.has(id) && rows.has(id) ? undefined : await database.get('saved', id);
      if (!saved) continue;
      await putBundle(saved);
      await database.put('rows', toRow(saved));
      restored++;
    }
    await healWanted(database);
    await checked.setValue(true);
    if (restored === 0 && damaged === 0) return;
    await healingItem.setValue({ at: new Date().toISOString(), restored, damaged });
    announce({ is: 'healed', restored, damaged });
  });
}
