import { browser } from 'wxt/browser';
import { siteOf } from '../../core/article/site-of.ts';
import type { Failure } from '../../core/failure.ts';
import { type MendingRule, withRules } from '../../core/mending/rules.ts';
import { err, type Result } from '../../core/result.ts';
import type { MendableArticle } from '../../models/ports.ts';
import { sendMessage } from '../protocol.ts';
import { settingsPort } from '../settings.ts';

/**
 * What can be mended in the article of a tab. `rules` take the place of those of the tab's site, and are remembered; those of a
 * private window hold on its page alone.
 */
export async function mendTab(
  tabId: number,
  rules: readonly MendingRule[] | null,
): Promise<Result<MendableArticle, Failure>> {
  const tab = await browser.tabs.get(tabId);
  if (rules && !tab.incognito) {
    const { mending } = await settingsPort.get();
    await settingsPort.set({ mending: withRules(mending, siteOf(tab.url ?? ''), rules) });
  }
  return sendMessage('pageMendable', { rules: tab.incognito ? rules : null }, { tabId, frameId: 0 }).catch(
    () => err({ is: 'page-silent' }),
  );
}
