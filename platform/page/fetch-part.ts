import type { Article } from '../../core/article/article.ts';
import { extracting } from '../../core/extract/extract-article.ts';
import type { Work } from '../../core/extract/in-slices.ts';
import { findParts } from '../../core/extract/parts/find-parts.ts';
import { takeSnapshot } from '../../core/extract/snapshot.ts';
import type { Failure } from '../../core/failure.ts';
import type { MendingRule } from '../../core/mending/rules.ts';
import { ok, type Result } from '../../core/result.ts';
import type { Sanitizer } from '../../core/sanitize/create-sanitizer.ts';
import { pageText } from '../../core/wanted/page-text.ts';
import { readChunks } from '../pictures/read-at-most.ts';
import { readInSlices, UNTIMED } from './read-in-slices.ts';

const MOST_BYTES = 3 * 1024 * 1024;

/** A fetched part, and the parts that its page names. */
export interface FetchedPart {
  readonly article: Article;
  readonly names: ReadonlyMap<number, string>;
}

interface PartOptions {
  /** The address of the first part: the page that the user is on. */
  readonly first: string;
  readonly sanitize: Sanitizer['toHtml'];
  readonly rules: readonly MendingRule[];
  readonly signal: AbortSignal;
}

/**
 * Fetches a part of the article that the user reads, as a click on "next" would ask for it: from the page's own origin and with its
 * cookies. To be called in a content script. Redirects to other origins are refused. Null where there is no such part, it is
 * larger than 3 MB, or `signal` ended it.
 */
export async function fetchPart(address: string, options: PartOptions): Promise<FetchedPart | null> {
  try {
    const response = await fetch(address, {
      mode: 'same-origin',
      credentials: 'same-origin',
      headers: { accept: 'text/html,application/xhtml+xml' },
      signal: options.signal,
    });
    if (!response.ok) return null;
    const bytes = await readBytes(response, MOST_BYTES);
    const type = response.headers.get('content-type') ?? '';
    const text = bytes && pageText(bytes, type);
    if (!text) return null;
    const read = await readInSlices(reading(text, response.url || address, options));
    return read.ok ? read.value : null;
  } catch {
    return null;
  }
}

/**
 * The bytes of an answer, null where they are more than `most`. In Firefox what a content script fetches is the page's, and its
 * typed arrays may not be looked into; they may be decoded, and this encoding makes of each byte one letter.
 */
async function readBytes(response: Response, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const letters = new TextDecoder('x-user-defined');
  const chunks = await readChunks(response, most, (chunk) => letters.decode(chunk));
  const text = chunks?.join('');
  if (text === undefined) return null;
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** Parsed in a document that loads nothing and runs nothing. */
function* reading(
  html: string,
  url: string,
  { first, sanitize, rules }: PartOptions,
): Work<Result<FetchedPart, Failure>> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  yield;
  const copy = yield* takeSnapshot(page);
  const names = findParts(copy, new URL(url), new URL(first));
  const article = yield* extracting(copy, { url, sanitize, rules, budget: UNTIMED });
  return article.ok ? ok({ article: article.value, names }) : article;
}
