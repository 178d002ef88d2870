import type { Hints } from './address-features.ts';
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
): { values: number[]; links: number; hints: Hints } {
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
  const count = (selector: string) => dom.all(selector).length;
  const some = (n: number) => Math.min(n, 1);
  const [shares, phones, people, edits, carts, tags, authors, contacts] = kinds as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const comments = count('[class*=comment i]');
  const bylines = count('[class*=author i],[class*=byline i],[rel=author],[itemprop=author]');
  const body = dom.has('[itemprop=articleBody],[itemtype$=Article],[itemtype$=Posting]');
  return {
    links: all.length,
    hints: {
      forum: Math.min(2, people / 6),
      docs: 2 * some(edits),
      shop: some(carts),
      firm: some(phones) + Math.min(2, contacts / 3),
      list: 0,
      story: some(shares) + some(authors) + some(bylines) + Number(body),
    },
    values: [
      amount(all.length),
      amount(inside),
      amount(long),
      amount(pictures),
      share(linkWords, linkWords + words),
      ...[shares, phones, people, carts, tags, authors, contacts].map(amount),
      amount(bylines),
      amount(comments),
      amount(count('[class*=card i],[class*=teaser i]')),
      amount(count('[class*=post i]')),
      amount(count('[class*=share i],[class*=social i]')),
      amount(count('[class*=btn i],[class*=button i]')),
      amount(count('[class*=date i],[class*=time i]')),
      amount(count('[class*=entry i],[class*=article i],[class*=story i]')),
      amount(count('[class*=hero i],[class*=cta i],[class*=testimonial i]')),
      amount(count('[class*=related i],[class*=recommend i]')),
      amount(count('nav a')),
      amount(count('main p,article p')),
      amount(count('section')),
    ],
  };
}
