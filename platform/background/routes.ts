import { browser } from 'wxt/browser';
import { err } from '../../core/result.ts';
import { libraryPort } from '../library/library-port.ts';
import { changeShelves } from '../library/library.ts';
import { findByAddress } from '../library/read-library.ts';
import { resumePictures, retryPictures, stopPictures } from '../pictures/keep-pictures.ts';
import { handle, sendMessage } from '../protocol.ts';
import { showInToolbar } from '../toolbar.ts';
import { fetchWanted } from '../wanted/fetch-wanted.ts';
import { changeSavedMark, changeTabMark, readTabMarks } from './marks.ts';
import { mendTab } from './mending.ts';
import { openByItself, openingOf } from './opening.ts';
import { saveTab, setHighlighting, setReading } from './reading.ts';
import { saveTabs } from './save-tabs.ts';

/** Answers the messages of pages and content scripts. Keeps no state: the worker may be stopped at any time. */
export function answerMessages(): void {
  handle('verdict', 'content', async ({ data, sender }) => {
    const { id, url, incognito = false } = sender.tab ?? {};
    if (id === undefined) return;
    await showVerdict(id, url, data.isArticle);
    if (data.isArticle) await openByItself(id, url, incognito);
  });

  handle('pageChanged', 'content', async ({ data, sender }) => {
    const { id, url } = sender.tab ?? {};
    if (id === undefined) return;
    if (data.reading) return showInToolbar(id, 'reading');
    const verdict = await sendMessage('pageVerdict', undefined, { tabId: id, frameId: 0 }).catch(() => null);
    await showVerdict(id, url, verdict?.isArticle ?? false);
  });

  handle('take', 'extension', async ({ data, sender }) => {
    const tabId = readTab(sender, data.tabId);
    if (tabId === null) return null;
    const given = await sendMessage('pageGive', { token: data.token }, { tabId, frameId: 0 }).catch(
      () => null,
    );
    if (!given) return null;
    const { incognito: isPrivate } = await browser.tabs.get(tabId);
    return { ...given, tabId, isPrivate };
  });

  handle('readInTab', 'content', async ({ data, sender }) => {
    const { id, index } = sender.tab ?? {};
    if (id === undefined) return;
    const url = `${browser.runtime.getURL('/reader.html')}?tab=${id}#${data.token}`;
    await browser.tabs.create({ url, ...(index === undefined ? {} : { index: index + 1 }) });
  });

  handle('setReading', 'extension', ({ data, sender }) => setReading(ownTab(sender, data.tabId), data.on));
  handle('setHighlighting', 'extension', ({ data, sender }) =>
    setHighlighting(ownTab(sender, data.tabId), data.on),
  );
  handle('save', 'extension', ({ data, sender }) =>
    saveTab(ownTab(sender, data.tabId), data.way, data.evenPrivate),
  );
  handle('saveTabs', 'extension', ({ data }) => saveTabs(data.ids));
  handle('wake', 'extension', () => resumePictures());
  handle('fetchWanted', 'extension', () => fetchWanted());
  handle('retryPictures', 'extension', ({ data }) => retryPictures(data.id));
  handle('savedState', 'extension', ({ data }) => libraryPort.state(data.id));
  handle('changeShelf', 'extension', ({ data: { id, shelf } }) => changeShelves([{ id, shelf }]));
  handle('marks', 'extension', async ({ data, sender }) => {
    const tabId = readTab(sender, data.tabId);
    return tabId === null ? err({ is: 'view-gone' }) : readTabMarks(tabId);
  });
  handle('changeMark', 'extension', async ({ data, sender }) => {
    // a page in a tab of its own shows a saved copy; a frame lies in a web page, whatever it names
    if (data.tabId === null && sender.frameId === 0 && isReader(sender.url))
      return changeSavedMark(data.id, data.change);
    const tabId = readTab(sender, data.tabId);
    return tabId === null ? err({ is: 'view-gone' }) : changeTabMark(tabId, data.id, data.change);
  });
  handle('opening', 'extension', ({ data, sender }) => openingOf(ownTab(sender, data.tabId), data.on));
  handle('mend', 'extension', async ({ data, sender }) => {
    const tabId = readTab(sender, data.tabId);
    return tabId === null ? err({ is: 'view-gone' }) : mendTab(tabId, data.rules);
  });
  handle('join', 'extension', ({ data, sender }) => {
    const tabId = readTab(sender, data.tabId);
    if (tabId === null) return err({ is: 'view-gone' });
    return sendMessage('pageJoin', undefined, { tabId, frameId: 0 }).catch(() => err({ is: 'page-silent' }));
  });
  handle('stopPictures', 'extension', ({ data }) => stopPictures(data.id));
}

async function showVerdict(tabId: number, url: string | undefined, isArticle: boolean): Promise<void> {
  if (!isArticle) return showInToolbar(tabId, 'idle');
  await showInToolbar(tabId, 'article');
  const saved = url ? await findByAddress(url) : null;
  if (saved?.ok && saved.value) await showInToolbar(tabId, 'saved');
}

interface Sender {
  readonly url?: string;
  readonly frameId?: number;
  readonly tab?: { readonly id?: number };
}

/** The tab that a page of the extension speaks of: a frame in a web page has a say over the tab it lies in alone. */
function ownTab<T>({ frameId, tab }: Sender, wanted: T): T | number {
  return frameId === 0 || tab?.id === undefined ? wanted : tab.id;
}

/** The tab whose article a reader may ask for. */
function readTab(sender: Sender, wanted: number | null): number | null {
  return sender.tab !== undefined && isReader(sender.url) ? ownTab(sender, wanted) : null;
}

function isReader(address: string | undefined): boolean {
  return (
    address !== undefined &&
    URL.canParse(address) &&
    /^\/(reader|frame)\.html$/.test(new URL(address).pathname)
  );
}
