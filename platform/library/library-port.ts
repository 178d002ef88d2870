import { ok } from '../../core/result.ts';
import type { LibraryPort } from '../../models/ports.ts';
import { sendMessage } from '../protocol.ts';
import { getPart } from './content-store.ts';
import { healingItem } from './heal.ts';
import { changeShelves, eraseBinned } from './library.ts';
import { getRows, getSaved, listNewest, listUnhealed } from './read-library.ts';
import { listMarks } from './list-marks.ts';
import { untilHealed } from './with-database.ts';
import { savedPort } from './saved-port.ts';

/** The library as the pages of the extension use it: they share the stores with the worker. */
export const libraryPort: LibraryPort = {
  ...savedPort,
  list: listUnhealed,
  healed: untilHealed,
  newest: listNewest,
  rows: getRows,
  marks: listMarks,
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
  retryPictures: (id) => sendMessage('retryPictures', { id }),
  healing: () => healingItem.getValue(),
  dismissHealing: () => healingItem.setValue(null),
  async storage() {
    const { usage = 0, quota = 0 } = await navigator.storage.estimate();
    // a worker may not ask for it, so every page that shows the answer asks again
    const persisted = (await navigator.storage.persisted()) || (await navigator.storage.persist());
    return { used: usage, free: Math.max(0, quota - usage), persisted };
  },
};
