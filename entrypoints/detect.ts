import type { Verdict } from '../core/detect/verdict.ts';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { watchArticle } from '../core/detect/watch.ts';

/**
 * On every page: decides whether it is an article, and nothing else. Declared by hand in the manifest, and speaks the
 * layout of platform/protocol.ts without its library: either would be half of this script's 8 kB.
 */
export default defineUnlistedScript(() => {
  const { runtime } = browser;
  const ending = new AbortController();
  let last: Verdict | undefined;
  const later = (run: () => void, delay: number) => {
    const timer = setTimeout(() => (globalThis.requestIdleCallback ?? setTimeout)(() => run()), delay);
    return () => clearTimeout(timer);
  };
  const report = (data: Verdict) => {
    last = data;
    // after an update of the extension this script is cut off from it: the new one takes over
    if (!runtime?.id) return ending.abort();
    runtime.sendMessage({ id: 0, type: 'verdict', data, timestamp: Date.now() }).catch(() => {});
  };
  watchArticle(document, report, { signal: ending.signal, now: () => performance.now(), later });
  runtime.onMessage.addListener((message: { type?: string }, _sender, answer) => {
    if (message.type === 'pageVerdict' && last) answer({ res: last });
  });
});
