import { DOCS, FORUM, type Hints, STORY } from './hints.ts';
import { amount } from './scale.ts';

/** Words of addresses, without the plural's s, in the order of the hints. */
const WORDS = [
  'forum|foren|community|discus|discussion|answer|board|thread|topic|showthread|viewtopic|question|t|d|group',
  'doc|documentation|wiki|manual|guide|reference|learn|developer|api|tutorial|man|man1|man7|help|stable|latest|book',
  'shop|store|product|collection|cart|cat|app|item|dp|sale',
  'service|solution|pricing|about|contact|department|program|product|tool|offer|coupon|cost|login|account|location',
  'blog|new|article|story|storie|post|magazine|opinion|library|feature',
];

/** What the address says: its words, and whether a part of the path reads like a headline or a date. */
export function addressFeatures(address: URL | Location, hints: Hints): number[] {
  const path = address.pathname.toLowerCase();
  const host = address.hostname.replaceAll('-', '.');
  let longest = 0;
  let slug = 0;
  let date = 0;
  for (const part of `${host}/${path}`.split(/[/.:]/)) {
    const words = part.split(/[-_]/);
    const word = words[0]!.replace(/s$/, '');
    for (let kind = 0; word && kind < WORDS.length; kind += 1)
      if (`|${WORDS[kind]}|`.includes(`|${word}|`)) hints[kind] = 1;
    if (words.length > longest) longest = words.length;
    if (part) slug = part.length;
    if (/^(19|20)\d\d/.test(part)) date = hints[STORY] = 1;
  }
  if (host.includes('forum') || address.search.includes('topic')) hints[FORUM]! += 1;
  if (/(^|\.)(docs?|learn|help|wiki|man\d?|api)\./.test(host)) hints[DOCS]! += 1;
  return [amount(slug), amount(longest - 1), 9 * date];
}
