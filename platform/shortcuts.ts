import { browser } from 'wxt/browser';
import type { Shortcut, ShortcutsPort } from '../models/ports.ts';

const NAMES: readonly Shortcut['name'][] = [
  'toggle-reader',
  'toggle-figures',
  'save-article',
  'open-library',
];

/** The keyboard commands, with the keys that the browser really gave them. */
export const shortcutsPort: ShortcutsPort = {
  async list() {
    const commands = await browser.commands.getAll();
    return NAMES.map((name) => ({ name, keys: commands.find((c) => c.name === name)?.shortcut ?? '' }));
  },
  async change() {
    const { commands } = browser as unknown as { commands: { openShortcutSettings?: () => Promise<void> } };
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  },
};
