import { toRow } from '../../core/article/to-row.ts';
import { err, ok } from '../../core/result.ts';
import type { SavedPort } from '../../models/ports.ts';
import { sendMessage } from '../protocol.ts';
import { listen } from './events.ts';
import { countRows, getSaved } from './read-library.ts';
import { toSavedState } from './to-saved-state.ts';

/** What the popup needs of the library, and no more: it writes nothing, and has to be there at once. */
export const savedPort: SavedPort = {
  count: countRows,
  async state(id) {
    const saved = await getSaved(id);
    if (!saved.ok) return saved;
    if (saved.value.shelf.binnedAt !== null) return err({ is: 'not-saved' });
    return ok(toSavedState(toRow(saved.value)));
  },
  stopPictures: (id) => sendMessage('stopPictures', { id }),
  watch: listen,
};

/** To be called as a page of the extension opens: the worker may have been stopped while it fetched pictures. */
export function wakeWorker(): void {
  sendMessage('wake').catch(() => {});
}
