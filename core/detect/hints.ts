/**
 * Signs of one kind of page, added up: in the address, in the head, in the links. Each sign alone is
 * too rare to be learned from a small corpus; their sum is not. The order is that of the constants.
 *
 * Lists of words and not regular expressions: compiling those took a third of the detector's time.
 */
export type Hints = number[];

export const FORUM = 0;
export const DOCS = 1;
export const SHOP = 2;
export const FIRM = 3;
export const LIST = 4;
export const STORY = 5;

/** Words of addresses, without the plural's s. */
const WORDS = [
  'forum|foren|community|discus|discussion|answer|board|thread|topic|showthread|viewtopic|question|t|d|group',
  'doc|documentation|wiki|manual|guide|usersguide|reference|learn|developer|api|tutorial|man|man1|man7|help|stable|latest|book|handbook',
  'shop|store|product|collection|cart|cat|app|item|dp|sale|rental',
  'service|solution|pricing|about|contact|department|program|product|tool|offer|coupon|cost|login|account|graduate|location',
  'category|categorie|tag|topic|search|archive|list|latest|newest|recent|author|issue|review|all',
  'blog|new|article|story|storie|post|magazine|opinion|library|feature',
];

/** Whether the list, of words between bars, holds the word. */
export const holds = (list: string, word: string): boolean => `|${list}|`.includes(`|${word}|`);

/** What the words of an address hint at. */
export function addressHints(hostAndPath: string): Hints {
  const hints = [0, 0, 0, 0, 0, 0];
  for (const part of hostAndPath.split(/[/.:]/)) {
    const word = part.split('-')[0]!.replace(/s$/, '');
    WORDS.forEach((list, kind) => {
      if (word && holds(list, word)) hints[kind] = 1;
    });
    if (/^(19|20)\d\d/.test(part)) hints[STORY] = 1;
  }
  return hints;
}
