import { browser } from 'wxt/browser';
import { detectArticle } from '../../core/detect/detect-article.ts';
import { ok } from '../../core/result.ts';
import { handleInPage, sendMessage } from '../protocol.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { paintPage, unpaintPage } from './paint-page.ts';
import { randomToken } from './random-token.ts';
import { createPageReader, toSummary } from './read-page.ts';

/** What stands for a running script in the isolated world that all scripts of the extension share in a page. */
const world = globalThis as { isFigleafHere?: () => boolean };

/** Whether the script runs here already. One of an older Figleaf, cut off by an update, does not count. */
export function isHere(): boolean {
  return world.isFigleafHere?.() ?? false;
}

/** Milliseconds for which a reader that was made ready waits to be wanted. */
const READY_FOR = 30_000;

/** Whether this page was reached by Back or Forward. */
function isHistoryLoad(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type === 'back_forward';
}

/** Answers what the extension asks of this page. The state of the page lives here, and ends with it. */
export function startPage(): void {
  world.isFigleafHere = () => Boolean(browser.runtime?.id);
  const { read, readAndCount, parts, join, stopJoining, mendable } = createPageReader();
  /** The reader, from when it is made ready. */
  let overlay: Overlay | null = null;
  let reading = false;
  let token: string | null = null;
  let readAt = '';
  let highlighting = false;
  let highlightInReader = true;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  /** Addresses at which it opened by itself once, or was open: a second time would be against the user. */
  const opened = new Set<string>();
  const place = () => location.href.replace(/#(?![/!]).*$/, '');
  let wentBackTo = isHistoryLoad() ? place() : '';

  const changed = () => void sendMessage('pageChanged', { reading, highlighting });
  /** Nobody asked for a reader that opens by itself: where its frame may not work, none opens. */
  let isByItself = false;

  const close = () => {
    clearTimeout(waiting);
    stopJoining();
    overlay?.close();
    overlay = null;
    token = null;
    if (!reading) return;
    reading = false;
    changed();
  };

  /** Takes away a reader that nobody wanted. */
  const discard = () => {
    if (overlay && !reading) close();
  };
  // the page has the focus again: the popup was closed
  addEventListener('focus', discard);

  const renew = () => (token = randomToken());
  const readInTab = () => {
    overlay = null;
    reading = false;
    if (!isByItself) void sendMessage('readInTab', { token: renew() });
    changed();
  };

  /** Loads the reader, unseen. A sandboxed document runs no script in any frame of it. */
  const makeReady = () => {
    if (globalThis.origin === 'null') return;
    overlay ??= createOverlay(renew, readInTab);
    clearTimeout(waiting);
    if (!reading) waiting = setTimeout(discard, READY_FOR);
  };

  // a page that is many in one: the way back leads out of the article, and does not open the one before
  addEventListener('popstate', () => {
    wentBackTo = place();
    if (reading && readAt !== place()) close();
  });
  addEventListener('pageshow', (event) => event.persisted && (wentBackTo = place()));

  // looked at anew: the detector of every page listens to nobody, for that would cost every page
  handleInPage('pageVerdict', () => detectArticle(document, location));

  handleInPage('pageStatus', () => ({
    reading,
    highlighting: reading ? highlightInReader : highlighting,
  }));

  handleInPage('pageSummary', async () => {
    const page = await readAndCount();
    return page.ok ? ok(toSummary(page.value)) : page;
  });

  handleInPage('pageArticle', () => readAndCount());

  handleInPage('pageReady', () => makeReady());
  handleInPage('pageMendable', ({ data }) => mendable(data.rules));

  handleInPage('pageJoin', () => join());

  handleInPage('pageReading', async ({ data }) => {
    const on = data.on ?? !reading;
    if (!on || reading) {
      if (!on) close();
      return ok(on);
    }
    if (data.byItself && (wentBackTo === place() || opened.has(place()))) return ok(false);
    opened.add(place());
    makeReady();
    const page = await read();
    readAt = place();
    // somebody else may have opened it while the page was read
    if (reading) return ok(true);
    if (!page.ok) {
      close();
      return page;
    }
    highlightInReader = data.highlight || highlighting;
    isByItself = data.byItself;
    makeReady();
    if (!overlay) {
      readInTab();
      return ok(!isByItself);
    }
    clearTimeout(waiting);
    reading = true;
    overlay.show();
    changed();
    return ok(true);
  });

  handleInPage('pageGive', async ({ data }) => {
    if (token === null || data.token !== token) return null;
    token = null;
    if (overlay && !(await overlay.asked())) return null;
    const page = await read();
    if (!page.ok) return null;
    return { article: page.value, highlighting: highlightInReader, parts: await parts() };
  });

  handleInPage('pageHighlighting', async ({ data }) => {
    if (reading) {
      highlightInReader = data.on ?? !highlightInReader;
      return ok(highlightInReader);
    }
    // the user stays with the page
    discard();
    highlighting = data.on ?? !highlighting;
    if (highlighting) {
      const page = await read();
      paintPage(page.ok ? page.value : null, data.marks);
    } else unpaintPage();
    changed();
    return ok(highlighting);
  });
}
