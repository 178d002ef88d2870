import type { DomAccess } from './dom-access.ts';
import { DOCS, FIRM, FORUM, type Hints, SHOP, STORY } from './hints.ts';
import { amount, share } from './scale.ts';

/** Kinds of link by what their address holds: share, telephone, person, edit, cart, author, contact. */
const KINDS =
  /(sharer|intent\/(?:tweet|post)|share\?|shareArticle|wa\.me|pin\/create|mailto:\?|submit\?url)|(^tel:)|(\/(?:u|users?|members?|profile|memberlist)[/.?]|action=profile)|(\/(?:edit|blob|_edit)\/|action=edit)|(\/(?:cart|basket|checkout|wishlist)\b)|(\/(?:authors?|by|people|staff|contributors?)\/)|(\/(?:contact|quote|get-started|book|demo|pricing|signup|sign-up|register)\b)/;

/** What the links are: their share of the text, and kinds that only some pages have many of. */
export function linkFeatures(
  dom: DomAccess,
  hints: Hints,
  words: number,
  late: () => boolean,
): { values: number[]; links: number } {
  const all = dom.all('a[href]');
  const kinds = [0, 0, 0, 0, 0, 0, 0, 0];
  let long = 0;
  let linkWords = 0;
  for (let i = 0; i < Math.min(all.length, 1500); i += 1) {
    if (i % 32 === 31 && late()) break;
    const kind = KINDS.exec(dom.attribute(all[i]!, 'href'));
    if (kind) kinds[kind.findIndex((part, at) => at > 0 && part)]! += 1;
    const size = dom.text(all[i]!).trim().length;
    if (size > 35) long += 1;
    linkWords += size / 6;
  }
  const count = (selector: string) => dom.all(selector).length;
  const some = (number: number) => Number(number > 0);
  const [, shares, phones, people, edits, carts, authors, contacts] = kinds;
  hints[FORUM]! += Math.min(2, people! / 6);
  hints[DOCS]! += 2 * some(edits!);
  hints[SHOP]! += some(carts!);
  hints[FIRM]! += some(phones!) + Math.min(2, contacts! / 3);
  hints[STORY]! +=
    some(shares!) +
    some(authors!) +
    some(count('[class*=author i],[class*=byline i],[rel=author],[itemprop=author]')) +
    some(count('[itemprop=articleBody],[itemtype$=Article],[itemtype$=Posting]'));
  return {
    links: all.length,
    values: [
      amount(all.length),
      share(linkWords, linkWords + words),
      amount(long),
      amount(shares!),
      amount(count('[class*=btn i],[class*=button i]')),
    ],
  };
}
