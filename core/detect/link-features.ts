import type { DomAccess } from './dom-access.ts';
import { DOCS, FIRM, FORUM, type Hints, SHOP, STORY } from './hints.ts';
import { amount } from './scale.ts';

/** What the links hint at, by parts of their addresses, and some counts of elements. */
export function linkFeatures(dom: DomAccess, hints: Hints): number[] {
  let hrefs = '';
  dom.each('a[href]', 1500, (link) => {
    hrefs += `\n${dom.attribute(link, 'href').slice(0, 200)}`;
  });
  // one search of all addresses at once for each part: a look at each address costs ten times as much
  const links = (parts: string) =>
    parts.split('|').reduce((sum, part) => sum + hrefs.split(part).length - 1, 0);
  const shares = links('sharer|intent/|share?|shareArticle|wa.me/|pin/create|mailto:?');
  // one point for what is there or not; two at most for what only counts in numbers
  const some = (number: number, most = 1) => Math.min(number, most);
  hints[FORUM]! += some(links('/u/|/user|/member|/profile') / 6, 2);
  hints[DOCS]! += 2 * some(links('/edit/|/blob/|action=edit'));
  hints[SHOP]! += some(links('/cart|/checkout'));
  hints[FIRM]! +=
    some(links('\ntel:')) +
    some(links('/contact|/quote|/get-started|/book|/demo|/pricing|/signup|/sign-up|/register') / 3, 2);
  hints[STORY]! +=
    some(shares) +
    some(links('/author|/by/|/people/|/staff/')) +
    some(dom.count('[class*=author],[class*=byline],[rel=author],[itemprop=author]')) +
    some(dom.count('[itemprop=articleBody],[itemtype$=Article]'));
  return [amount(shares), amount(dom.count('[class*=btn],[class*=button]')), amount(dom.count('code'))];
}
