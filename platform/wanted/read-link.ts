import { extractingHtml } from '../../core/extract/extract-html.ts';
import type { Work } from '../../core/extract/in-slices.ts';
import type { Failure } from '../../core/failure.ts';
import { countingFigures } from '../../core/figures/count-in-parts.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { createSanitizer } from '../../core/sanitize/create-sanitizer.ts';
import { pageText } from '../../core/wanted/page-text.ts';
import type { WantedLoss } from '../../core/wanted/wanted-link.ts';
import { readInSlices, UNTIMED } from '../page/read-in-slices.ts';
import { isRefusal } from '../pictures/guard-requests.ts';
import { isPrivateAddress } from '../pictures/private-address.ts';
import { readAtMost } from '../pictures/read-at-most.ts';
import type { ReadLink } from '../protocol.ts';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_MILLISECONDS = 20_000;

/**
 * Fetches the page at `url` and reads its article: without cookies and referrer, at most 10 MB and 20 s, from no private
 * network unless the user said so, and then from that host alone. To be called where there is a parser: in a page, not
 * in a worker.
 */
export async function readLink({
  url,
  mayBePrivate,
}: {
  url: string;
  mayBePrivate: boolean;
}): Promise<Result<ReadLink, WantedLoss>> {
  const fetched = await fetchPage(url, mayBePrivate);
  if (!fetched.ok) return fetched;
  const { text, address } = fetched.value;
  const read = await readInSlices(reading(text, address));
  if (!read.ok) return err(read.error.is === 'too-slow' ? 'too-large' : 'no-article');
  return ok({ ...read.value, address });
}

async function fetchPage(
  url: string,
  mayBePrivate: boolean,
): Promise<Result<{ text: string; address: string }, WantedLoss>> {
  const isAllowed = (address: URL) =>
    /^https?:$/.test(address.protocol) &&
    (!isPrivateAddress(address) || (mayBePrivate && address.hostname === new URL(url).hostname));
  if (!isAllowed(new URL(url))) return err('private-address');
  const timeout = AbortSignal.timeout(MOST_MILLISECONDS);
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: timeout,
    });
    const address = response.url || url;
    if (isRefusal(response) || !isAllowed(new URL(address))) return err('private-address');
    if (!response.ok) return err(lossOf(response.status));
    if (Number(response.headers.get('content-length')) > MOST_BYTES) return err('too-large');
    const bytes = await readAtMost(response, MOST_BYTES);
    if (!bytes) return err('too-large');
    const text = pageText(new Uint8Array(bytes), response.headers.get('content-type') ?? '');
    return text === null ? err('not-a-page') : ok({ text, address });
  } catch {
    return err(timeout.aborted ? 'too-slow' : 'unreachable');
  }
}

function lossOf(status: number): WantedLoss {
  if (status === 404 || status === 410) return 'gone';
  return status === 408 || status === 429 || status >= 500 ? 'busy' : 'refused';
}

function* reading(html: string, url: string): Work<Result<Omit<ReadLink, 'address'>, Failure>> {
  const { toHtml } = createSanitizer(globalThis.window);
  const read = yield* extractingHtml(html, { url, sanitize: toHtml, budget: UNTIMED });
  if (!read.ok) return read;
  const figures = yield* countingFigures(read.value.text, read.value.lang);
  return ok({ article: read.value, figures });
}
