import { detectArticle } from './detect-article.ts';
import type { Verdict } from './verdict.ts';

/** What the watcher needs from outside; the browser's own in a page, the test's own in a test. */
export interface WatchOptions {
  /** Milliseconds since any fixed moment: `Date.now`, for whole ones do. */
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

/** The address without its fragment, unless the fragment is a route (`#/`, `#!`). */
const placeOf = (location: Location) => location.href.replace(/#(?![/!]).*$/, '');

/**
 * Reports the verdict on the parsed page of this script at once, and again whenever it changes: because the
 * address changed without a reload, because text arrived late, or because the page came back from the
 * back/forward cache. Returns what ends it for good.
 *
 * The observer is disconnected while a look is pending, so a page with thousands of mutations a
 * second pays for the looks alone, and their pauses grow until a look costs less than 0.5 % of a core.
 *
 * Of all it sets up, most of the cost on a fresh page is the first object of each kind (an abort signal, the clock of
 * `performance`): what can be done without is not there.
 */
export function watchArticle(report: (verdict: Verdict) => void, options: WatchOptions): () => void {
  const { now, later, detect = detectArticle } = options;
  let place = placeOf(location);
  let last: boolean | undefined;
  let delay = FIRST_DELAY;
  let since = 0;
  let looked = 0;
  let cancel: (() => void) | undefined;

  const observer = new MutationObserver(() => {
    observer.disconnect();
    // after a rest the next change is a new event, not more of the old noise
    if (now() - looked > 4 * delay) delay = FIRST_DELAY;
    if (placeOf(location) === place) plan(delay);
    else follow();
  });

  // An element with id="navigation" answers to this name where the browser has no Navigation API.
  const { navigation } = globalThis as { navigation?: EventTarget };
  const hasNavigation = navigation !== undefined && 'oncurrententrychange' in navigation;

  function look(force = false): void {
    cancel = undefined;
    observer.disconnect();
    const begin = now();
    const here = placeOf(location);
    const verdict = detect(document, location);
    const end = now();
    looked = end;
    delay = Math.max(Math.min(LONGEST_DELAY, delay * 2), (end - begin) * SHARE);
    const isNew = force || here !== place || last !== verdict.isArticle;
    if (isNew) since = end;
    // Without the Navigation API a mutation is the only sign of a changed address: keep watching.
    if (!hasNavigation || end - since <= DECIDED)
      observer.observe(document, { childList: true, subtree: true });
    if (!isNew) return;
    last = verdict.isArticle;
    place = here;
    report(verdict);
  }

  function plan(wait: number): void {
    cancel?.();
    cancel = later(() => look(), wait);
  }

  function follow(): void {
    if (placeOf(location) === place) return;
    delay = FIRST_DELAY;
    plan(delay);
  }

  const back = (event: PageTransitionEvent) => {
    if (event.persisted) look(true);
  };
  const places: [EventTarget, string][] = hasNavigation
    ? [[navigation, 'currententrychange']]
    : [
        [globalThis, 'popstate'],
        [globalThis, 'hashchange'],
      ];
  for (const [target, name] of places) target.addEventListener(name, follow);
  addEventListener('pageshow', back);
  look();
  return () => {
    cancel?.();
    observer.disconnect();
    for (const [target, name] of places) target.removeEventListener(name, follow);
    removeEventListener('pageshow', back);
  };
}
