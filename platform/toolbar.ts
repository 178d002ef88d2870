import { i18n } from '#i18n';
import { browser } from 'wxt/browser';

/** What the toolbar button says of a tab. `idle` is the quiet state of a page that is no article. */
export type ToolbarState = 'idle' | 'article' | 'reading' | 'saved';

/** Shows the state of a tab in its toolbar button. A tab that is gone meanwhile is no failure. */
export async function showInToolbar(tabId: number, state: ToolbarState): Promise<void> {
  const path = { 16: `/icons/${state}-16.png`, 32: `/icons/${state}-32.png` };
  try {
    await browser.action.setIcon({ tabId, path });
    await browser.action.setTitle({ tabId, title: i18n.t(`action.${state}`) });
  } catch {
    // closed or navigated away between the message and here
  }
}
