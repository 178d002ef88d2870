import { browser } from 'wxt/browser';
import { textOf } from '../../core/extract/metadata/text-of.ts';
import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';
import type { TabsSaved } from '../../models/tabs.ts';
import { tabsSavedItem } from '../page/tabs-port.ts';
import { saveTab } from './reading.ts';

/** Milliseconds that one tab may take: a page that is stuck answers nothing, ever. */
const MOST_MILLISECONDS = 15_000;

/** The tabs of a window that a command means: the selected ones, or all. */
export async function tabsOf(windowId: number | undefined, which: 'selected' | 'all'): Promise<number[]> {
  const tabs = await browser.tabs.query({
    ...(windowId === undefined ? { lastFocusedWindow: true } : { windowId }),
    ...(which === 'selected' ? { highlighted: true } : {}),
  });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/**
 * Saves tabs one after the other, each as it is shown. What became of each is written down after every one, so that the popup
 * can tell, and a worker that was stopped goes on. Tabs that were saved before are left as they are.
 */
export async function saveTabs(ids: readonly number[]): Promise<void> {
  await tabsSavedItem.setValue({ total: ids.length, saved: 0, skipped: [], left: ids });
  await resumeTabs();
}

/** Goes on with tabs that were not reached: called by whoever begins, and as the worker starts. */
export async function resumeTabs(): Promise<void> {
  await navigator.locks.request('figleaf-tabs', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    for (;;) {
      const now = await tabsSavedItem.getValue();
      const [id, ...left] = now?.left ?? [];
      if (!now || id === undefined) return;
      const tab = await browser.tabs.get(id).catch(() => null);
      // of a private window not even the title is kept
      const title = tab && !tab.incognito ? textOf(tab.title ?? '', 200) : '';
      const saved = await Promise.race([saveTab(id, 'ask').catch(silent), noAnswer()]);
      const after: TabsSaved = saved.ok
        ? { ...now, saved: now.saved + 1, left }
        : { ...now, skipped: [...now.skipped, { title, failure: saved.error }], left };
      await tabsSavedItem.setValue(after);
    }
  });
}

/** The tab was closed meanwhile, or its page is gone. */
function silent(): Result<never, Failure> {
  return err({ is: 'page-silent' });
}

function noAnswer(): Promise<Result<never, Failure>> {
  return new Promise((resolve) => setTimeout(() => resolve(silent()), MOST_MILLISECONDS));
}
