/**
 * Signs of one kind of page, added up: in the address, in the head, in the links. Each sign alone is
 * too rare to be learned from a small corpus; their sum is not. The order is that of `HINTS`.
 */
export type Hints = number[];

export const FORUM = 0;
export const DOCS = 1;
export const SHOP = 2;
export const FIRM = 3;
export const LIST = 4;
export const STORY = 5;

const WORDS = [
  'forums?|foren|community|discuss\\w*|answers|boards?|threads?|topic|(show|view)t\\w+|questions|[td]|groups',
  'docs?|documentation|wiki|manual|guide|reference|learn|developers?|api|tutorials?|man\\d?|help|stable|latest|book|\\w+guide|handbook',
  'shop|store|products?|collections?|cart|cat|app|item|dp|sale|rental',
  'services?|solutions|pricing|about|contact|departments?|programs?|product|tools|offers?|coupons.*|cost|login|account|graduate.*|locations?',
  'categor(y|ies)|tags?|topics?|search|archives?|list|latest|newest|recent|page/\\d+|author|issues|reviews|all',
  'blogs?|news|articles?|stor(y|ies)|posts?|magazine|opinion|library|features|(19|20)\\d\\d([/-][01]?\\d)?',
].map((words) => new RegExp(`(^|[/.])(${words})([/.:-]|$)`));

/** What the words of an address hint at. */
export function addressHints(hostAndPath: string): Hints {
  return WORDS.map((words) => Number(words.test(hostAndPath)));
}
