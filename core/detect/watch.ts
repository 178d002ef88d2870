import { detectArticle } from './detect-article.ts';
import { native } from './dom-access.ts';
import type { Verdict } from './verdict.ts';

/** What the watcher needs from outside; the browser's own in a page, the test's own in a test. */
export interface WatchOptions {
  /** Stops everything for good. */
  readonly signal: AbortSignal;
  /** Milliseconds since any fixed moment: `performance.now`. */
  readonly now: () => number;
  /** Calls `run` once after about `delay` ms, best when the page is idle; returns the cancelling. */
  readonly later: (run: () => void, delay: number) => () => void;
  /** For tests; the shipped detector otherwise. */
  readonly detect?: (document: Document, address: URL | Location) => Verdict;
}

/** First look after a change; late enough for a burst of insertions to be over. */
const FIRST_DELAY = 250;
/** Longest pause between two looks at a page that never rests. */
const LONGEST_DELAY = 8000;
/** A look may cost at most one part in this many of the time since the last one. */
const SHARE = 200;
/** After this long at one address without a changed verdict the page counts as decided. */
const DECIDED = 90_000;

const moved = (before: number, after: number) => Math.abs(after - before) > before / 4 + 10;

const differs = (before: Verdict, after: Verdict) =>
  before.isArticle !== after.isArticle ||
  moved(before.words, after.words) ||
  moved(before.links, after.links);

/** The address without its fragment, unless the fragment is a route (`#/`, `#!`). */
const placeOf = (location: Location) => location.href.replace(/#(?![/!]).*$/, '');

/**
 * Reports the verdict on a page once its DOM is ready, and again whenever it changes: because the
 * address changed without a reload, because text arrived late, or because the page came back from the
 * back/forward cache.
 *
 * The observer is disconnected while a look is pending, so a page with thousands of mutations a
 * second pays for the looks alone, and their pauses grow until a look costs less than 0.5 % of a core.
 */
export function watchArticle(
  document: Document,
  report: (verdict: Verdict) => void,
  options: WatchOptions,
): void {
  const { signal, now, later, detect = detectArticle } = options;
  // `document.defaultView` can be shadowed by an element of the page.
  const view = native<(Window & typeof globalThis) | null>(Document.prototype, 'defaultView', document);
  if (!view || signal.aborted) return;

  let place = '';
  let last: Verdict | undefined;
  let delay = FIRST_DELAY;
  let since = 0;
  let looked = 0;
  let cancel: (() => void) | undefined;
  let ready = false;

  const observer = new MutationObserver(() => {
    observer.disconnect();
    // after a rest the next change is a new event, not more of the old noise
    if (now() - looked > 4 * delay) delay = FIRST_DELAY;
    if (placeOf(view.location) === place) plan(delay);
    else follow();
  });

  // An element with id="navigation" answers to this name where the browser has no Navigation API.
  const navigation = (view as { navigation?: EventTarget }).navigation;
  const hasNavigation = navigation !== undefined && 'oncurrententrychange' in navigation;

  function look(force = false): void {
    cancel = undefined;
    observer.disconnect();
    const begin = now();
    const here = placeOf(view!.location);
    const verdict = detect(document, view!.location);
    const end = now();
    looked = end;
    if (force || !last || here !== place || differs(last, verdict)) {
      since = end;
      last = verdict;
      place = here;
      report(verdict);
    }
    delay = Math.min(LONGEST_DELAY, delay * 2);
    delay = Math.max(delay, (end - begin) * SHARE);
    // Without the Navigation API a mutation is the only sign of a changed address: keep watching.
    if (hasNavigation && end - since > DECIDED) return;
    observer.observe(document, { childList: true, subtree: true });
  }

  function plan(wait: number): void {
    cancel?.();
    cancel = later(() => look(), wait);
  }

  function follow(): void {
    if (!ready || placeOf(view!.location) === place) return;
    delay = FIRST_DELAY;
    plan(delay);
  }

  function start(): void {
    ready = true;
    place = placeOf(view!.location);
    look();
  }

  for (const name of ['popstate', 'hashchange']) view.addEventListener(name, follow, { signal });
  view.addEventListener('pageshow', (event) => event.persisted && look(true), { signal });
  if (hasNavigation) navigation.addEventListener('currententrychange', follow, { signal });
  signal.addEventListener('abort', () => {
    cancel?.();
    observer.disconnect();
  });

  if (native(Document.prototype, 'readyState', document) === 'loading') {
    EventTarget.prototype.addEventListener.call(document, 'DOMContentLoaded', start, { once: true, signal });
  } else start();
}
