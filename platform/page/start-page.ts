import { browser } from 'wxt/browser';
import { detectArticle } from '../../core/detect/detect-article.ts';
import { ok } from '../../core/result.ts';
import { handle, sendMessage } from '../protocol.ts';
import { openOverlay, type Overlay } from './overlay.ts';
import { paintPage, unpaintPage } from './paint-page.ts';
import { randomToken } from './random-token.ts';
import { createPageReader, toSummary } from './read-page.ts';

/** What stands for a running script in the isolated world that all scripts of the extension share in a page. */
const world = globalThis as { isFigleafHere?: () => boolean };

/** Whether the script runs here already. One of an older Figleaf, cut off by an update, does not count. */
export function isHere(): boolean {
  return world.isFigleafHere?.() ?? false;
}

/** Answers what the extension asks of this page. The state of the page lives here, and ends with it. */
export function startPage(): void {
  world.isFigleafHere = () => Boolean(browser.runtime?.id);
  const read = createPageReader();
  let overlay: Overlay | null = null;
  let token: string | null = null;
  let highlighting = false;
  let highlightInReader = true;

  const changed = () => void sendMessage('pageChanged', { reading: overlay !== null, highlighting });

  const close = () => {
    overlay?.close();
    overlay = null;
    token = null;
    changed();
  };

  // looked at anew: the detector of every page listens to nobody, for that would cost every page
  handle('pageVerdict', 'extension', () => detectArticle(document, location));

  handle('pageStatus', 'extension', () => ({
    reading: overlay !== null,
    highlighting: overlay ? highlightInReader : highlighting,
  }));

  handle('pageSummary', 'extension', async () => {
    const page = await read();
    return page.ok ? ok(toSummary(page.value)) : page;
  });

  handle('pageArticle', 'extension', () => read());

  handle('pageReading', 'extension', async ({ data }) => {
    const on = data.on ?? overlay === null;
    if (!on || overlay) {
      if (!on && overlay) close();
      return ok(on);
    }
    const page = await read();
    if (!page.ok) return page;
    // somebody else may have opened it while the page was read
    if (overlay) return ok(true);
    highlightInReader = data.highlight || highlighting;
    const renew = () => (token = randomToken());
    const inTab = () => {
      overlay = null;
      void sendMessage('readInTab', { token: renew() });
      changed();
    };
    // a sandboxed document runs no script in any frame of it
    if (globalThis.origin === 'null') inTab();
    else overlay = openOverlay(renew, inTab);
    changed();
    return ok(true);
  });

  handle('pageGive', 'extension', async ({ data }) => {
    if (token === null || data.token !== token) return null;
    token = null;
    overlay?.answered();
    const page = await read();
    return page.ok ? { article: page.value.article, highlighting: highlightInReader } : null;
  });

  handle('pageHighlighting', 'extension', async ({ data }) => {
    if (overlay) {
      highlightInReader = data.on ?? !highlightInReader;
      return ok(highlightInReader);
    }
    highlighting = data.on ?? !highlighting;
    if (highlighting) {
      const page = await read();
      paintPage(page.ok ? page.value.article : null, data.marks);
    } else unpaintPage();
    changed();
    return ok(highlighting);
  });
}
