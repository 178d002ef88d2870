import type { DomAccess } from './dom-access.ts';
import { DOCS, FIRM, FORUM, type Hints, SHOP, STORY } from './hints.ts';
import { amount } from './scale.ts';

/** Kinds of link by what their address holds: share, telephone, person, edit, cart, author, contact. */
const KINDS =
  /(sharer|intent\/|share\?|shareArticle|wa\.me|pin\/create|mailto:\?)|(^tel:)|(\/(?:u|users?|members?|profile)[/.?])|(\/(?:edit|blob)\/|action=edit)|(\/(?:cart|checkout)\b)|(\/(?:authors?|by|people|staff)\/)|(\/(?:contact|quote|get-started|book|demo|pricing|sign-?up|register)\b)/;

/** What the links are: kinds that only some pages have many of. */
export function linkFeatures(dom: DomAccess, hints: Hints): number[] {
  const kinds = [0, 0, 0, 0, 0, 0, 0, 0];
  dom.each('a[href]', 1500, (link) => {
    KINDS.exec(dom.attribute(link, 'href'))?.forEach((part, at) => part && (kinds[at]! += 1));
  });
  const [, shares = 0, phones = 0, people = 0, edits = 0, carts = 0, authors = 0, contacts = 0] = kinds;
  // one point for what is there or not; two at most for what only counts in numbers
  const some = (number: number, most = 1) => Math.min(number, most);
  hints[FORUM]! += some(people / 6, 2);
  hints[DOCS]! += 2 * some(edits);
  hints[SHOP]! += some(carts);
  hints[FIRM]! += some(phones) + some(contacts / 3, 2);
  hints[STORY]! +=
    some(shares) +
    some(authors) +
    some(dom.count('[class*=author i],[class*=byline i],[rel=author],[itemprop=author]')) +
    some(dom.count('[itemprop=articleBody],[itemtype$=Article]'));
  return [amount(shares), amount(dom.count('[class*=btn i],[class*=button i]')), amount(dom.count('code'))];
}
