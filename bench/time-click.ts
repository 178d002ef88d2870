import type { Devtools, Window } from './devtools.ts';
import { evaluate } from './evaluate.ts';
import { watchReadable } from './watch-readable.ts';

const PATIENCE = 20_000;

/** An unpacked extension whose toolbar button shows an article to read. */
export interface Reader {
  readonly name: string;
  /** The id that the browser gave it. */
  readonly id: string;
  /** What to click in what the button opens, where the button alone does not show the article. */
  readonly click?: string;
  /** Milliseconds to wait for the article; 20 s where nothing is said. */
  readonly patience?: number;
}

/** Milliseconds until the article can be read. */
export interface Clicked {
  readonly sinceButton: number;
  /** Since the click in what the button opened; null where there was none. */
  readonly sinceClick: number | null;
}

/**
 * Clicks the toolbar button of an extension over the page in a window, and what is to be clicked in its popup as soon as it is
 * there, and waits until the article can be read: in the page, in a frame over it, or in a tab. Throws where it
 * cannot in time.
 */
export async function timeClick(
  browser: Devtools,
  window: Window,
  { name, id, click, patience = PATIENCE }: Reader,
  marker: string,
): Promise<Clicked> {
  const { readable } = await watchReadable(window.session, marker);
  const opened = await browser.nextTarget((url) => url.startsWith(`chrome-extension://${id}/`));
  const clicking = Promise.withResolvers<number>();
  const elsewhere = Promise.withResolvers<number>();
  const follow = async () => {
    const session = await opened();
    if (click !== undefined)
      clicking.resolve(
        await evaluate<number>(session, `(${clickWhenThere.toString()})(${JSON.stringify(click)})`),
      );
    elsewhere.resolve(await (await watchReadable(session, marker)).readable);
  };
  // what opens may close at once, as a popup does whose work is done
  follow().catch(() => {});
  const button = await browser.clickToolbar(id, window);
  const tooLong = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${name} showed nothing to read`)), patience).unref();
  });
  const shown = await Promise.race([readable, elsewhere.promise, tooLong]);
  return {
    sinceButton: shown - button,
    sinceClick: click === undefined ? null : shown - (await clicking.promise),
  };
}

/**
 * Runs in a popup: clicks as soon as there is something to click and the scripts that answer it have run; when that was, in
 * milliseconds since 1970.
 */
function clickWhenThere(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => look());
    const look = () => {
      const found = document.querySelector<HTMLElement>(selector);
      if (!found || document.readyState !== 'complete') return;
      observer.disconnect();
      removeEventListener('load', look);
      resolve(performance.timeOrigin + performance.now());
      found.click();
    };
    observer.observe(document, { childList: true, subtree: true });
    addEventListener('load', look);
    look();
  });
}
