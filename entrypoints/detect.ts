import type { Verdict } from '../core/detect/verdict.ts';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchArticle } from '../core/detect/watch.ts';

/** The little this script needs of the browser; both browsers have it under this name. */
interface Extension {
  readonly runtime?: { readonly id?: string; sendMessage(message: object): Promise<unknown> | undefined };
}

/**
 * On every page: decides whether it is an article, and nothing else. Declared by hand in the manifest, and speaks the
 * layout of platform/protocol.ts without its library: either would be half of this script's 8 kB.
 */
export default defineUnlistedScript(() => {
  let isShown = false;
  let end = () => {};
  const later = (run: () => void, delay: number) => {
    const timer = setTimeout(() => requestIdleCallback(run), delay);
    return () => clearTimeout(timer);
  };
  const report = (data: Verdict) => {
    // The icon of a fresh page is the quiet one: nothing to say, no worker to wake. On such a page not even the
    // name of the runtime is asked for: that alone took half a millisecond, a quarter of what a look may.
    if (!data.isArticle && !isShown) return;
    isShown = data.isArticle;
    const { runtime } = (globalThis as unknown as { chrome: Extension }).chrome;
    // after an update of the extension this script is cut off from it: the new one takes over
    if (!runtime?.id) return end();
    runtime.sendMessage({ id: 0, type: 'verdict', data, timestamp: Date.now() })?.catch(() => {});
  };
  end = watchArticle(report, { now: Date.now, later });
});
