import { storage } from '@wxt-dev/storage';
import { readSavedSearches, type SavedSearch } from '../core/search/saved-search.ts';
import type { SearchesPort } from '../models/ports.ts';

const item = storage.defineItem<readonly SavedSearch[]>('local:saved-searches', { fallback: [] });
const LOCK = 'figleaf-saved-searches';

/** The searches that the user keeps, on this device. `get` and `change` are what a backup reads and restores them by. */
export const searchesPort: SearchesPort = {
  async get() {
    return readSavedSearches(await item.getValue());
  },
  change: (make) =>
    navigator.locks.request(LOCK, async () => {
      const after = readSavedSearches(make(readSavedSearches(await item.getValue())));
      await item.setValue(after);
      return after;
    }),
  watch: (listener) => item.watch((stored) => listener(readSavedSearches(stored))),
};
