import { storage } from '@wxt-dev/storage';
import { browser } from 'wxt/browser';
import type { TabsPort, TabsSaved } from '../../models/tabs.ts';
import { sendMessage } from '../protocol.ts';

/** What became of the tabs that were last saved together; until it was seen, or the browser is closed. */
export const tabsSavedItem = storage.defineItem<TabsSaved | null>('session:tabs-saved', { fallback: null });

/** Several tabs at once, as the popup sees them. The worker saves them. */
export const tabsPort: TabsPort = {
  async selected() {
    const tabs = await browser.tabs.query({ highlighted: true, lastFocusedWindow: true });
    return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  },
  save: (ids) => sendMessage('saveTabs', { ids: [...ids] }),
  last: () => tabsSavedItem.getValue(),
  dismiss: () => tabsSavedItem.setValue(null),
  watch: (listener) => tabsSavedItem.watch((now) => listener(now)),
};
