import { domAccess } from './dom-access.ts';
import { firstFeatures } from './first-features.ts';
import { logOdds } from './model.ts';
import { pageFeatures } from './page-features.ts';
import type { Verdict } from './verdict.ts';
import { BIAS, FIRST_BIAS, FIRST_WEIGHTS, SURE_ARTICLE, SURE_OTHER, WEIGHTS } from './weights.ts';

/** Fewer words in long paragraphs are not worth a reader, whatever the page says of itself. */
const LEAST_WORDS = 40;

/**
 * Says whether the page is an article. Reads the document only: it changes nothing, asks for no
 * layout, and ends early on a page that is too large. Two stages: the cheapest evidence decides where
 * it is clear, all of it where it is not.
 */
export function detectArticle(
  document: Document,
  address: URL | Location,
  // not `performance.now`: the object behind it takes longer to make than the first stage has
  now: () => number = Date.now,
): Verdict {
  const dom = domAccess(document);
  const first = firstFeatures(dom, address);
  let { words } = first;
  let odds = logOdds(first.values, FIRST_WEIGHTS, FIRST_BIAS);
  // text may stand outside of paragraphs: only the second stage finds it
  if (odds > SURE_OTHER && (odds < SURE_ARTICLE || words < LEAST_WORDS)) {
    const all = pageFeatures(dom, first, now);
    odds = logOdds(all.values, WEIGHTS, BIAS);
    words = all.words;
  }
  return {
    isArticle: odds >= 0 && words >= LEAST_WORDS,
    score: 1 / (1 + Math.exp(-odds)),
    links: first.links,
    words,
  };
}
