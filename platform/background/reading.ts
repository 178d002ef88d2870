import { browser } from 'wxt/browser';
import { isSameSite } from '../../core/article/is-same-site.ts';
import { toRow } from '../../core/article/to-row.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { SavedState, SaveWay } from '../../models/ports.ts';
import * as v from 'valibot';
import { saveArticle } from '../library/library.ts';
import { toSavedState } from '../library/to-saved-state.ts';
import { injectCapture } from '../page/inject.ts';
import { keepPictures } from '../pictures/keep-pictures.ts';
import { PageArticleSchema, sendMessage } from '../protocol.ts';
import { report } from '../report.ts';
import { settingsPort } from '../settings.ts';
import { showInToolbar } from '../toolbar.ts';
import { readTabMarks } from './marks.ts';
import { rememberClosing } from './opening.ts';

const SILENT: Failure = { is: 'page-silent' };
const STYLE = '/assets/page-figures.css';

/** Turns reading mode of a tab on or off, or over where `on` is null. Answers whether it is on. */
export async function setReading(tabId: number, on: boolean | null): Promise<Result<boolean, Failure>> {
  // what is open was injected before
  const injected = on === false ? ok(undefined) : await injectCapture(tabId);
  if (!injected.ok) return injected;
  const { highlightFigures } = await settingsPort.get();
  const set = await sendMessage(
    'pageReading',
    { on, highlight: highlightFigures, byItself: false },
    { tabId, frameId: 0 },
  ).catch(() => err(SILENT));
  if (set.ok) await rememberClosing(tabId, set.value);
  return set;
}

/** Marks the figures of what the tab shows, reader or original page, or takes the marks away; on the page the user's own with them. */
export async function setHighlighting(tabId: number, on: boolean | null): Promise<Result<boolean, Failure>> {
  const injected = await injectCapture(tabId);
  if (!injected.ok) return injected;
  const css = { target: { tabId }, files: [STYLE], origin: 'USER' as const };
  await browser.scripting.removeCSS(css).catch(() => {});
  await browser.scripting.insertCSS(css);
  const own = on === false ? null : await readTabMarks(tabId);
  const marks = own?.ok ? (own.value?.marks ?? []) : [];
  const set = await sendMessage('pageHighlighting', { on, marks }, { tabId, frameId: 0 }).catch(() =>
    err(SILENT),
  );
  if (set.ok) await sendMessage('readerHighlighting', { on: set.value }, tabId).catch(() => {});
  return set;
}

/**
 * Keeps the article of a tab: answers when its text is durably written, then goes on with the pictures.
 * A private window keeps nothing unless its user said so there: `evenPrivate`.
 */
export async function saveTab(
  tabId: number,
  way: SaveWay,
  evenPrivate = false,
): Promise<Result<SavedState, Failure>> {
  const tab = await browser.tabs.get(tabId);
  if (tab.incognito && !evenPrivate) return err({ is: 'private-window' });
  const injected = await injectCapture(tabId);
  if (!injected.ok) return injected;
  const page = await sendMessage('pageArticle', undefined, { tabId, frameId: 0 }).catch(() => err(SILENT));
  if (!page.ok) return page;
  const parsed = v.safeParse(PageArticleSchema, page.value);
  if (!parsed.success) return err({ is: 'damaged', detail: parsed.issues[0].message });
  const { article, figures } = parsed.output;
  const { url = article.url } = await browser.tabs.get(tabId);
  // it left meanwhile; or it says that it is another site, whose article it would take the place of
  if (!isSameSite(new URL(article.url), new URL(url))) return err(SILENT);
  const saved = await saveArticle(article, figures, url, way);
  if (!saved.ok) return saved;
  await showInToolbar(tabId, 'saved');
  keepPictures(saved.value.id).catch((bug: unknown) => report('pictures', bug));
  return ok(toSavedState(toRow(saved.value)));
}
