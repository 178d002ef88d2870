import { browser } from 'wxt/browser';
import { textOf } from '../../core/extract/metadata/text-of.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { PagePort, TabState } from '../../models/ports.ts';
import { findByAddress } from '../library/read-library.ts';
import { toSavedState } from '../library/to-saved-state.ts';
import { sendMessage } from '../protocol.ts';
import { injectCapture } from './inject.ts';

const SILENT: Failure = { is: 'page-silent' };

/** Extraction has a budget of 3 s; a page that needs longer than this is stuck. */
const MOST_MILLISECONDS = 8000;

/** The page in front of the user, as the popup sees and steers it. */
export const pagePort: PagePort = {
  async place() {
    const tab = await activeTab();
    return { title: tab?.title ?? '', site: siteOf(tab?.url) };
  },
  state: () => Promise.race([readState(), noAnswer()]),
  setReading: (tabId, on) => sendMessage('setReading', { tabId, on }).catch(() => err(SILENT)),
  setHighlighting: (tabId, on) => sendMessage('setHighlighting', { tabId, on }).catch(() => err(SILENT)),
  isHighlighting: (tabId) =>
    sendMessage('pageStatus', undefined, tabId).then(
      ({ highlighting }) => highlighting,
      () => false,
    ),
  opening: (tabId, on) => sendMessage('opening', { tabId, on }).catch(() => null),
  save: (tabId, way, evenPrivate) =>
    sendMessage('save', { tabId, way, evenPrivate }).catch(() => err(SILENT)),
  reload: () => browser.tabs.reload(),
};

async function readState(): Promise<Result<TabState, Failure>> {
  const tab = await activeTab();
  if (tab?.id === undefined) return err({ is: 'page-restricted', where: 'browser' });
  const tabId = tab.id;
  const injected = await injectCapture(tabId);
  if (!injected.ok) return injected;
  const verdictOf = sendMessage('pageVerdict', undefined, tabId).catch(() => null);
  // an article is likely to be read: its reader loads while the page is being read
  const readyIt = async () => {
    if ((await verdictOf)?.isArticle) await sendMessage('pageReady', undefined, tabId).catch(() => {});
  };
  void readyIt();
  const [verdict, status, summary] = await Promise.all([
    verdictOf,
    sendMessage('pageStatus', undefined, tabId).catch(() => null),
    sendMessage('pageSummary', undefined, tabId).catch(() => null),
  ]);
  if (!status || !summary) return err(SILENT);
  if (!summary.ok && summary.error.is !== 'no-article') return summary;
  const saved = summary.ok ? await findByAddress(summary.value.url) : null;
  const state: TabState = {
    tabId,
    title: textOf(tab.title, 500),
    site: siteOf(tab.url),
    isArticle: verdict?.isArticle ?? summary.ok,
    links: verdict?.links ?? 0,
    summary: summary.ok ? summary.value : null,
    reading: status.reading,
    highlighting: status.highlighting,
    saved: saved?.ok && saved.value ? toSavedState(saved.value) : null,
  };
  return ok(state);
}

async function activeTab() {
  return (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0];
}

/** A page that is stuck answers nothing, ever: the popup must not wait for it. */
function noAnswer(): Promise<Result<TabState, Failure>> {
  return new Promise((resolve) => setTimeout(() => resolve(err(SILENT)), MOST_MILLISECONDS));
}

function siteOf(address: string | undefined): string {
  return address && URL.canParse(address) ? new URL(address).hostname : '';
}
