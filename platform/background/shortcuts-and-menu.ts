import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { err, ok, type Result } from '../../core/result.ts';
import { report } from '../report.ts';
import { saveTab, setHighlighting, setReading } from './reading.ts';
import { saveTabs, tabsOf } from './save-tabs.ts';
import { tabsSavedItem } from '../page/tabs-port.ts';
import { type ClickedLink, saveLink } from './save-link.ts';

const BADGE_MILLISECONDS = 4000;
const SAVE_LINK = 'save-link';

/** Listens to the keyboard commands and the context menu. */
export function listenToUser(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    run(command, tab?.id).catch((bug: unknown) => report('command', bug));
  });

  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.removeAll(() => {
      const at = {
        contexts: ['page', 'selection'],
        documentUrlPatterns: ['http://*/*', 'https://*/*'],
      } as const;
      for (const [id, message] of [
        ['toggle-reader', 'menu.read'],
        ['save-article', 'menu.save'],
      ] as const) {
        browser.contextMenus.create({
          id,
          title: i18n.t(message),
          contexts: [...at.contexts],
          documentUrlPatterns: [...at.documentUrlPatterns],
        });
      }
      for (const [id, message] of [
        ['save-selected-tabs', 'menu.saveSelectedTabs'],
        ['save-all-tabs', 'menu.saveAllTabs'],
      ] as const) {
        browser.contextMenus.create({ id, title: i18n.t(message), contexts: ['action'] });
      }
      browser.contextMenus.create({
        id: SAVE_LINK,
        title: i18n.t('menu.saveLink'),
        contexts: ['link'],
        targetUrlPatterns: [...at.documentUrlPatterns],
      });
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const done =
      info.menuItemId === SAVE_LINK
        ? takeLink(
            { url: info.linkUrl ?? '', page: info.pageUrl ?? '', isPrivate: tab?.incognito ?? false },
            tab?.id,
          )
        : run(String(info.menuItemId), tab?.id, tab?.windowId);
    done.catch((bug: unknown) => report('menu', bug));
  });
}

async function run(command: string, tabId: number | undefined, windowId?: number): Promise<void> {
  if (command === 'open-library') {
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
    return;
  }
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return;
  if (command === 'toggle-reader') await tell(id, await setReading(id, null));
  if (command === 'toggle-figures') await tell(id, await setHighlighting(id, null));
  if (command === 'save-selected-tabs' || command === 'save-all-tabs') {
    await saveTabs(await tabsOf(windowId, command === 'save-all-tabs' ? 'all' : 'selected'));
    const done = await tabsSavedItem.getValue();
    const [skipped] = done?.skipped ?? [];
    await tell(id, skipped ? err(skipped.failure) : ok(undefined), '✓');
  }
  if (command === 'save-article') await tell(id, await saveTab(id, 'ask'), '✓');
}

async function takeLink(link: ClickedLink, tabId: number | undefined): Promise<void> {
  const begun = () => void (tabId !== undefined && showBadge(tabId, '…', true));
  const saved = await saveLink(link, begun);
  if (tabId !== undefined) await tell(tabId, saved, saved.ok && saved.value === 'waiting' ? '…' : '✓');
}

/**
 * A key or menu has no place to say why nothing happened: the button gets a mark, and the popup that it opens
 * shows the failure in words.
 */
async function tell(tabId: number, result: Result<unknown, unknown>, done = ''): Promise<void> {
  const text = result.ok ? done : '!';
  if (!text) return;
  await showBadge(tabId, text, result.ok);
  setTimeout(() => void browser.action.setBadgeText({ tabId, text: '' }).catch(() => {}), BADGE_MILLISECONDS);
}

/** A tab that is gone meanwhile has no button. */
async function showBadge(tabId: number, text: string, isGood: boolean): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: isGood ? '#1f6b4a' : '#7d5300' });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // closed between the menu and here
  }
}
