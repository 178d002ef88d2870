import { err, ok } from '../../core/result.ts';
import type { LibraryPort } from '../../models/ports.ts';
import { sendMessage } from '../protocol.ts';
import { getPart } from './content-store.ts';
import { listen } from './events.ts';
import { healingItem } from './heal.ts';
import { getSaved, listRows, setBinned } from './library.ts';
import { toSavedState } from './to-saved-state.ts';

/** The library as the pages of the extension use it: they share the stores with the worker. */
export const libraryPort: LibraryPort = {
  list: () => listRows(),
  async count() {
    const rows = await listRows();
    return rows.ok ? ok(rows.value.length) : rows;
  },
  async open(id) {
    const saved = await getSaved(id);
    if (!saved.ok) return saved;
    const { article, pictures, savedAt } = saved.value;
    return ok({ id, article, pictures, savedAt });
  },
  picture: (hash) => getPart(hash),
  remove: (ids) => setBinned(ids, true),
  restore: (ids) => setBinned(ids, false),
  async state(id) {
    const saved = await getSaved(id);
    if (!saved.ok) return saved;
    if (saved.value.binnedAt !== null) return err({ is: 'not-saved' });
    return ok(toSavedState(saved.value));
  },
  retryPictures: (id) => sendMessage('retryPictures', { id }),
  stopPictures: (id) => sendMessage('stopPictures', { id }),
  healing: () => healingItem.getValue(),
  dismissHealing: () => healingItem.setValue(null),
  async storage() {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    return { used: usage, free: Math.max(0, quota - usage), persisted: await navigator.storage.persisted() };
  },
  watch: listen,
};
