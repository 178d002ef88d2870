import { storage } from '@wxt-dev/storage';
import { DEFAULT_SETTINGS, readSettings } from '../core/settings.ts';
import type { SettingsPort } from '../models/ports.ts';

const item = storage.defineItem<object>('local:settings', { fallback: {} });

/** Changes are written one after the other: each is made to what the one before left. */
let written: Promise<void> = Promise.resolve();
let writing = 0;

async function write(change: object): Promise<void> {
  await item.setValue({ ...(await item.getValue()), ...change });
}

/** The user's choices, kept on this device. What a newer version stored beside them stays there. */
export const settingsPort: SettingsPort = {
  defaults: DEFAULT_SETTINGS,
  async get() {
    return readSettings(await item.getValue());
  },
  async set(change) {
    writing++;
    const mine = written.then(() => write(change));
    written = mine.catch(() => {});
    try {
      await mine;
    } finally {
      writing--;
    }
  },
  watch: (listener) =>
    item.watch((stored) => {
      // the echo of an own change would take back those that were made since
      if (writing === 0) listener(readSettings(stored));
    }),
};
