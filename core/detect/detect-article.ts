import { domAccess } from './dom-access.ts';
import { logOdds } from './model.ts';
import { pageFeatures } from './page-features.ts';
import type { Verdict } from './verdict.ts';
import { BIAS, WEIGHTS } from './weights.ts';

/** Fewer words in long paragraphs are not worth a reader, whatever the page says of itself. */
const LEAST_WORDS = 40;

/**
 * Says whether the page is an article. Reads the document only: it changes nothing, asks for no
 * layout, and ends early on a page that is too large.
 */
export function detectArticle(
  document: Document,
  address: URL | Location,
  // not `performance.now`: the object behind it takes long to make
  now: () => number = Date.now,
): Verdict {
  const dom = domAccess(document);
  const { words, values } = pageFeatures(dom, address, now);
  const odds = logOdds(values, WEIGHTS, BIAS);
  return {
    isArticle: odds >= 0 && words >= LEAST_WORDS,
    score: 1 / (1 + Math.exp(-odds)),
    links: dom.tags('a').length,
    words,
  };
}
