import type { DomAccess } from './dom-access.ts';
import { DOCS, FORUM, type Hints, LIST, STORY } from './hints.ts';
import { amount } from './scale.ts';

/** Of one JSON-LD block so much is read; a larger one repeats itself. */
const LD_LIMIT = 60_000;
/** In the order of the hints; a list or documentation has no type of its own that sites use. */
const LD_TYPES = [
  /^(qapage|discussionforumposting|question|answer)$/,
  /^$/,
  /^(product|offer|itemlist|collectionpage|software|videogame)/,
  /(service|business|store)$|^(faqpage|contactpoint|course|postaladdress)$/,
  /^$/,
  /article$|^(blogposting|review|report|recipe|howto)$/,
];
const DOCS_MAKER = /sphinx|docusaurus|mkdocs|gitbook|mediawiki|vitepress|doxygen/;
const FORUM_MAKER = /discourse|phpbb|xenforo|vbulletin|flarum|nodebb|invision|vanilla|smf|mybb/;
const SINGLE = /\b(single-post|post-template|node-type-(article|blog|story|news)|postid|article)\b/;
const LISTING = /\b(home|archive|category|search|page-template|page-id|woocommerce|single-product|front)\b/;

/** What the head of the page and the class of its body say. */
export function headFeatures(dom: DomAccess, hints: Hints): number[] {
  let kind = 1;
  let made = '';
  let dates = 0;
  let authors = 0;
  const found = [0, 0, 0, 0, 0, 0];
  dom.each('meta', 200, (meta) => {
    const read = (name: string) => dom.attribute(meta, name).toLowerCase();
    const key = read('property') || read('name') || read('itemprop');
    const content = read('content');
    if (key === 'og:type') kind = content === 'article' ? 2 : 0;
    else if (key === 'generator') made += content;
    else if (/published|date|issued/.test(key)) dates += 1;
    else if (/author|creator/.test(key) && content) authors = 1;
  });
  dom.each('script[type="application/ld+json"]', 12, (block) => {
    for (const match of dom
      .text(block)
      .slice(0, LD_LIMIT)
      .matchAll(/"@type"\s*:\s*\[?\s*"(?:[^"]*[:/])?(\w+)"/g)) {
      LD_TYPES.forEach((types, at) => types.test(match[1]!.toLowerCase()) && (found[at]! += 1));
    }
  });
  dom.each('body', 1, (body) => {
    made += ` ${dom.attribute(body, 'class')} ${dom.attribute(body, 'id')}`.toLowerCase();
  });
  found.forEach((count, at) => (hints[at]! += Math.min(count, 1)));
  if (FORUM_MAKER.test(made) || dom.count('[data-discourse-setup],#phpbb,#XF')) hints[FORUM]! += 2;
  if (DOCS_MAKER.test(made)) hints[DOCS]! += 2;
  if (LISTING.test(made)) hints[LIST]! += 1;
  if (SINGLE.test(made)) hints[STORY]! += 1;
  hints[STORY]! += Number(kind > 1) + Math.min(dates, 1) + authors;
  return [kind, amount(dates), amount(found[STORY]!)];
}
