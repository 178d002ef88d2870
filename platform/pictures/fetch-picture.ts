import type { PictureLoss } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { isRefusal } from './guard-requests.ts';
import { pictureSize } from './picture-size.ts';
import { isPrivateAddress } from './private-address.ts';
import { readAtMost } from './read-at-most.ts';
import { sniffType } from './sniff-type.ts';

const MOST_BYTES = 25 * 1024 * 1024;
const MOST_MILLISECONDS = 20_000;
/** A few kB can say that they are a picture of a billion pixels, which takes gigabytes to decode. */
const MOST_PIXELS = 64_000_000;

export interface FetchedPicture {
  readonly bytes: ArrayBuffer;
  readonly type: string;
}

/**
 * Fetches one picture of the article at `page`: without cookies or referrer, at most 25 MB, 64 megapixels and 20 s,
 * from no private network unless the page itself is there, and only what decodes as a picture. Where redirects lead is known
 * only at their end: on the way `guardRequests` keeps them from private networks.
 */
export async function fetchPicture(src: string, page: string): Promise<Result<FetchedPicture, PictureLoss>> {
  const allowed = (address: URL) =>
    address.protocol === 'data:' ||
    (/^https?:$/.test(address.protocol) &&
      (!isPrivateAddress(address) || address.hostname === new URL(page).hostname));
  if (!URL.canParse(src)) return err('refused');
  if (!allowed(new URL(src))) return err('private-address');
  const timeout = AbortSignal.timeout(MOST_MILLISECONDS);
  try {
    const response = await fetch(src, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: timeout,
    });
    if (isRefusal(response) || !allowed(new URL(response.url || src))) return err('private-address');
    if (!response.ok) return err('refused');
    if (Number(response.headers.get('content-length')) > MOST_BYTES) return err('too-large');
    const bytes = await readAtMost(response, MOST_BYTES);
    if (!bytes) return err('too-large');
    const type = sniffType(new Uint8Array(bytes.slice(0, 1024)));
    const size = type && pictureSize(new Uint8Array(bytes), type);
    if (size && size.width * size.height > MOST_PIXELS) return err('too-large');
    if (!type || !(await decodes(bytes, type))) return err('not-a-picture');
    return ok({ bytes, type });
  } catch {
    if (timeout.aborted) return err('too-slow');
    return err(navigator.onLine ? 'refused' : 'offline');
  }
}

/** SVG is not decoded here: workers cannot, and as a picture it runs no script and loads nothing. */
async function decodes(bytes: ArrayBuffer, type: string): Promise<boolean> {
  if (type === 'image/svg+xml') return true;
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }));
    const real = bitmap.width > 0 && bitmap.height > 0;
    bitmap.close();
    return real;
  } catch {
    return false;
  }
}
