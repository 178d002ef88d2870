import type { DomAccess } from './dom-access.ts';
import { amount, share } from './scale.ts';

/** Kinds of link by what their address holds; the order is that of the features. */
const KINDS =
  /(sharer|intent\/(?:tweet|post)|share\?|shareArticle|wa\.me|pin\/create|mailto:\?|submit\?url)|(^tel:)|(\/(?:u|users?|members?|profile|memberlist)[/.?]|action=profile)|(\/(?:edit|blob|_edit)\/|action=edit)|(\/(?:cart|basket|checkout|wishlist)\b)|(\/(?:tags?|categor(?:y|ies)|topics?)\/)|(\/(?:authors?|by|people|staff|contributors?)\/)|(\/(?:contact|quote|get-started|book|demo|pricing|signup|sign-up|register)\b)/;

/** What the links are: their share of the text, and kinds that only some pages have many of. */
export function linkFeatures(
  dom: DomAccess,
  words: number,
  late: () => boolean,
): { values: number[]; links: number } {
  const all = dom.all('a[href]');
  const kinds = [0, 0, 0, 0, 0, 0, 0, 0];
  let inside = 0;
  let long = 0;
  let linkWords = 0;
  let pictures = 0;
  const end = Math.min(all.length, 1500);
  for (let i = 0; i < end; i += 1) {
    if (i % 32 === 31 && late()) break;
    const link = all[i]!;
    const href = dom.attribute(link, 'href');
    if (href.startsWith('#')) inside += 1;
    else {
      const kind = KINDS.exec(href);
      if (kind) {
        for (let k = 0; k < kinds.length; k += 1) if (kind[k + 1] !== undefined) kinds[k]! += 1;
      }
    }
    const size = dom.text(link).trim().length;
    if (size > 35) long += 1;
    if (size === 0) pictures += 1;
    linkWords += size / 6;
  }
  return {
    links: all.length,
    values: [
      amount(all.length),
      amount(inside),
      amount(long),
      amount(pictures),
      share(linkWords, linkWords + words),
      ...kinds.map(amount),
      amount(dom.all('[class*=price i]').length),
      amount(dom.all('[class*=author i],[class*=byline i],[rel=author],[itemprop=author]').length),
      amount(dom.all('[class*=comment i]').length),
      amount(dom.all('[class*=card i],[class*=teaser i]').length),
      amount(dom.all('[class*=post i]').length),
      amount(dom.all('[class*=sidebar i]').length),
      amount(dom.all('[class*=share i],[class*=social i]').length),
      amount(dom.all('[class*=btn i],[class*=button i]').length),
      amount(dom.all('[class*=date i],[class*=time i]').length),
      amount(dom.all('[class*=entry i],[class*=article i],[class*=story i]').length),
      amount(dom.all('[class*=hero i],[class*=cta i],[class*=testimonial i]').length),
      amount(dom.all('[class*=related i],[class*=recommend i]').length),
      amount(dom.all('nav a').length),
      amount(dom.all('main p,article p').length),
      amount(dom.all('section').length),
      Number(dom.has('[rel=next],[rel=prev]')),
      Number(dom.has('[itemprop=articleBody],[itemtype$=Article],[itemtype$=Posting]')),
    ],
  };
}
