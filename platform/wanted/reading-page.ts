import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { err, ok, type Result } from '../../core/result.ts';
import { WANTED_LOSSES, type WantedLoss } from '../../core/wanted/wanted-link.ts';
import { guardRequests, withHostOf } from '../pictures/guard-requests.ts';
import { type ReadLink, ReadLinkSchema, sendMessage } from '../protocol.ts';

const PAGE = '/offscreen.html';

/** What the page answers, or what is wrong with it. */
const Answer = v.variant('ok', [
  v.object({ ok: v.literal(true), value: ReadLinkSchema }),
  v.object({ ok: v.literal(false), error: v.picklist(WANTED_LOSSES) }),
]);

/**
 * Reads the article behind a link where there is a parser: Firefox's background is a page, Chromium's worker opens one that
 * nobody sees.
 */
export async function readLinkInPage(link: {
  url: string;
  mayBePrivate: boolean;
}): Promise<Result<ReadLink, WantedLoss>> {
  const read = async () =>
    import.meta.env.FIREFOX ? (await import('./read-link.ts')).readLink(link) : askPage(link);
  await guardRequests();
  const answer: unknown = await (link.mayBePrivate ? withHostOf(link.url, read) : read());
  const parsed = v.safeParse(Answer, answer);
  if (!parsed.success) return err('damaged');
  return parsed.output.ok ? ok(parsed.output.value) : parsed.output;
}

async function askPage(link: { url: string; mayBePrivate: boolean }): Promise<unknown> {
  await openPage();
  return sendMessage('readLink', { url: link.url, mayBePrivate: link.mayBePrivate });
}

let opening: Promise<void> | null = null;

/** Opens the page where it is not open; links that are begun at once wait for the same opening. */
async function openPage(): Promise<void> {
  opening ??= createPage().finally(() => (opening = null));
  await opening;
}

async function createPage(): Promise<void> {
  if (await isOpen()) return;
  await browser.offscreen.createDocument({
    url: PAGE,
    reasons: ['DOM_PARSER'],
    justification: 'Reads the article out of a page that was fetched to be kept.',
  });
}

/** Closes the page, so that it takes no memory while nothing is fetched. */
export async function closeReadingPage(): Promise<void> {
  if (!import.meta.env.FIREFOX && (await isOpen())) await browser.offscreen.closeDocument();
}

async function isOpen(): Promise<boolean> {
  const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  return contexts.length > 0;
}
