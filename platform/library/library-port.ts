import { toRow } from '../../core/article/to-row.ts';
import { err, ok } from '../../core/result.ts';
import type { LibraryPort } from '../../models/ports.ts';
import { sendMessage } from '../protocol.ts';
import { getPart } from './content-store.ts';
import { listen } from './events.ts';
import { healingItem } from './heal.ts';
import { changeShelves, countRows, eraseBinned, getRows, getSaved, listNewest, listRows } from './library.ts';
import { listMarks } from './list-marks.ts';
import { toSavedState } from './to-saved-state.ts';

/** The library as the pages of the extension use it: they share the stores with the worker. */
export const libraryPort: LibraryPort = {
  list: listRows,
  newest: listNewest,
  rows: getRows,
  marks: listMarks,
  count: countRows,
  async open(id) {
    const saved = await getSaved(id);
    if (!saved.ok) return saved;
    const { article, pictures, savedAt, shelf } = saved.value;
    return ok({ id, article, pictures, savedAt, place: shelf.place, readAt: shelf.readAt });
  },
  picture: (hash) => getPart(hash),
  // the sanitiser and all that writes files come with it: the popup must not wait for them
  exportHtml: async (id, words) => (await import('./export-html.ts')).exportHtml(id, words),
  shelve: changeShelves,
  emptyBin: () => eraseBinned(),
  async state(id) {
    const saved = await getSaved(id);
    if (!saved.ok) return saved;
    if (saved.value.shelf.binnedAt !== null) return err({ is: 'not-saved' });
    return ok(toSavedState(toRow(saved.value)));
  },
  retryPictures: (id) => sendMessage('retryPictures', { id }),
  stopPictures: (id) => sendMessage('stopPictures', { id }),
  healing: () => healingItem.getValue(),
  dismissHealing: () => healingItem.setValue(null),
  async storage() {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    // a worker may not ask for it, so every page that shows the answer asks again
    const persisted = (await navigator.storage.persisted()) || (await navigator.storage.persist());
    return { used: usage, free: Math.max(0, quota - usage), persisted };
  },
  watch: listen,
};

/** To be called as a page of the extension opens: the worker may have been stopped while it fetched pictures. */
export function wakeWorker(): void {
  sendMessage('wake').catch(() => {});
}
