import { storage } from '@wxt-dev/storage';
import { toRow } from '../../core/article/to-row.ts';
import type { Healing } from '../../models/ports.ts';
import { bundleIds, getBundle, putBundle } from './content-store.ts';
import type { Database } from './database.ts';
import { announce } from './events.ts';
import { healWanted } from './heal-wanted.ts';

const checked = storage.defineItem<boolean>('session:library-checked', { fallback: false });

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
    for (const id of inContent) {
      if (inDatabase.has(id)) continue;
      const bundle = await getBundle(id);
      if (typeof bundle === 'string' || bundle === null) {
        damaged++;
        continue;
      }
      const tx = database.transaction(['rows', 'saved'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        tx.objectStore('rows').put(toRow(bundle)),
        tx.objectStore('saved').put(bundle),
        tx.done,
      ]);
      restored++;
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
