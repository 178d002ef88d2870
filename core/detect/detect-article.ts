import { logOdds } from './model.ts';
import { pageFeatures } from './page-features.ts';
import type { Verdict } from './verdict.ts';

/** Fewer words in long paragraphs are not worth a reader, whatever the page says of itself. */
const LEAST_WORDS = 40;

/**
 * Says whether the page is an article. Reads the document only: it changes nothing, asks for no
 * layout, and ends early on a page that is too large.
 */
export function detectArticle(
  document: Document,
  address: URL | Location,
  now: () => number = () => performance.now(),
): Verdict {
  const { values, links, words } = pageFeatures(document, address, now);
  const score = 1 / (1 + Math.exp(-logOdds(values)));
  return { isArticle: score >= 0.5 && words >= LEAST_WORDS, score, links, words };
}
