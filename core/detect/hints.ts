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
  'forums?|foren|community|discuss\\w*|answers|boards?|threads?|topic|showthread|viewtopic|questions|[td]|groups',
  'docs?|documentation|wiki|manual|guide|reference|learn|developers?|api|tutorials?|man(-pages|\\d)?|help|stable|latest|book|usersguide|handbook',
  'shop|store|products?|collections?|cart|p|cat|app|item|dp|sale|rental',
  'services?|solutions|pricing|about|contact|departments?|programs?|product|tools|offers?|coupons?.*|cost|login|account|graduate.*|locations?',
  'categor(y|ies)|tags?|topics?|search|archives?|list|latest|newest|recent|page/\\d+|author|issues|reviews|all',
  'blogs?|news|articles?|stor(y|ies)|posts?|magazine|opinion|library|features|\\d{4}/\\d\\d?',
].map((words) => new RegExp(`(^|[/.])(${words})([/.:-]|$)`));

/** What the words of an address hint at. */
export function addressHints(hostAndPath: string): Hints {
  const hints = WORDS.map((words) => Number(words.test(hostAndPath)));
  if (/[/-](19|20)\d\d[/-]?[01]?\d/.test(hostAndPath)) hints[STORY]! += 1;
  return hints;
}
