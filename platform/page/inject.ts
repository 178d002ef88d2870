import { browser } from 'wxt/browser';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { sendMessage } from '../protocol.ts';
import { restriction } from './restricted.ts';

/** Puts the reading script into a tab where it does not answer yet. Fails with page-restricted or page-silent. */
export async function injectCapture(tabId: number): Promise<Result<void, Failure>> {
  // asking costs a millisecond or two, running the script again ten times as much
  const there = await sendMessage('pageStatus', undefined, { tabId, frameId: 0 }).catch(() => null);
  if (there) return ok(undefined);
  const tab = await browser.tabs.get(tabId).catch(() => null);
  const restricted = restriction(tab?.url ?? tab?.pendingUrl);
  // the address is unknown where the browser hides it; then the attempt itself tells
  if (restricted && tab?.url) return err(restricted);
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/capture.js'] });
    return ok(undefined);
  } catch (error) {
    const text = String(error);
    if (/cannot be scripted|cannot access|extensions gallery|missing host permission/i.test(text)) {
      return err({ is: 'page-restricted', where: /\.pdf/i.test(tab?.url ?? '') ? 'viewer' : 'browser' });
    }
    return err({ is: 'page-silent' });
  }
}
