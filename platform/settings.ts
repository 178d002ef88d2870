import { storage } from '@wxt-dev/storage';
import { DEFAULT_SETTINGS, readSettings } from '../core/settings.ts';
import type { SettingsPort } from '../models/ports.ts';

const item = storage.defineItem<object>('local:settings', { fallback: {} });

/** The user's choices, kept on this device. What a newer version stored beside them stays there. */
export const settingsPort: SettingsPort = {
  defaults: DEFAULT_SETTINGS,
  async get() {
    return readSettings(await item.getValue());
  },
  async set(change) {
    await item.setValue({ ...(await item.getValue()), ...change });
  },
  watch: (listener) => item.watch((stored) => listener(readSettings(stored))),
};
