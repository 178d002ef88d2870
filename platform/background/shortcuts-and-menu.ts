import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import type { Result } from '../../core/result.ts';
import { report } from '../report.ts';
import { saveTab, setHighlighting, setReading } from './reading.ts';

const BADGE_MILLISECONDS = 4000;

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
    });
  });
  browser.contextMenus.onClicked.addListener((info, tab) => {
    run(String(info.menuItemId), tab?.id).catch((bug: unknown) => report('menu', bug));
  });
}

async function run(command: string, tabId: number | undefined): Promise<void> {
  if (command === 'open-library') {
    await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
    return;
  }
  const id = tabId ?? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
  if (id === undefined) return;
  if (command === 'toggle-reader') await tell(id, await setReading(id, null));
  if (command === 'toggle-figures') await tell(id, await setHighlighting(id, null));
  if (command === 'save-article') await tell(id, await saveTab(id), '✓');
}

/**
 * A key or menu has no place to say why nothing happened: the button gets a mark, and the popup that it opens
 * shows the failure in words.
 */
async function tell(tabId: number, result: Result<unknown, unknown>, done = ''): Promise<void> {
  const text = result.ok ? done : '!';
  if (!text) return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: result.ok ? '#1f6b4a' : '#7d5300' });
  await browser.action.setBadgeText({ tabId, text });
  setTimeout(() => void browser.action.setBadgeText({ tabId, text: '' }).catch(() => {}), BADGE_MILLISECONDS);
}
