import { storage } from '@wxt-dev/storage';
import type { Settings, SettingsPort } from '../models/ports.ts';

const DEFAULTS: Settings = { theme: 'auto', highlightFigures: true, markDates: false };

const item = storage.defineItem<Partial<Settings>>('local:settings', { fallback: {} });

/** The user's choices, kept on this device. */
export const settingsPort: SettingsPort = {
  defaults: DEFAULTS,
  async get() {
    return { ...DEFAULTS, ...(await item.getValue()) };
  },
  async set(change) {
    await item.setValue({ ...(await item.getValue()), ...change });
  },
  watch: (listener) => item.watch((settings) => listener({ ...DEFAULTS, ...settings })),
};
