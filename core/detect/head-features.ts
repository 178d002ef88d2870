import type { DomAccess } from './dom-access.ts';
import { DOCS, FIRM, FORUM, type Hints, LIST, SHOP, STORY } from './hints.ts';
import { amount } from './scale.ts';

/** Of one JSON-LD block so much is read; a larger one repeats itself. */
const LD_LIMIT = 60_000;
const LD_KINDS: readonly (readonly [kind: number, types: RegExp])[] = [
  [STORY, /article$|^(blogposting|report|review|recipe|howto|liveblogposting)$/],
  [FORUM, /^(qapage|discussionforumposting|question|answer|comment)$/],
  [SHOP, /^(product|offer|itemlist|collectionpage|videogame|software)/],
  [FIRM, /(service|business|store)$|^(faqpage|course|contactpoint|postaladdress)$/],
];
const DOCS_MAKER =
  /sphinx|docusaurus|mkdocs|gitbook|mediawiki|vitepress|mdbook|docutils|doxygen|javadoc|hugo|jekyll|antora|starlight/;
const FORUM_MAKER = /discourse|phpbb|xenforo|vbulletin|flarum|nodebb|invision|vanilla|smf|mybb/;
const SINGLE = /(^|\s)(single|post-template|(page-)?node-type-(article|blog|story|news)|article|postid-)/;
const LISTING = /(^|\s)(home|archive|category|search|page-template|page-id-|blog|woo|tax-|product-|front)/;

const once = (count: number) => Math.min(count, 1);

/** What the head of the page and the class of its body say. */
export function headFeatures(dom: DomAccess, hints: Hints): number[] {
  let kind = 1;
  let dates = 0;
  let authors = 0;
  let prices = 0;
  let made = '';
  const metas = dom.all('meta');
  for (let i = 0; i < Math.min(metas.length, 200); i += 1) {
    const read = (name: string) => dom.attribute(metas[i]!, name).toLowerCase();
    const key = read('property') || read('name') || read('itemprop');
    const content = read('content');
    if (key === 'og:type') kind = content === 'article' ? 2 : 0;
    else if (key === 'generator') made += content;
    else if (/published|date|issued/.test(key)) dates += 1;
    else if (/author|creator|byl$/.test(key) && content) authors += 1;
    else if (/^product:|price|availability/.test(key)) prices += 1;
  }

  const types = [0, 0, prices, 0, 0, 0];
  const blocks = dom.all('script[type="application/ld+json"]');
  for (let i = 0; i < Math.min(blocks.length, 12); i += 1) {
    const json = dom.text(blocks[i]!).slice(0, LD_LIMIT);
    for (const match of json.matchAll(/"@type"\s*:\s*\[?\s*"(?:[^"]*[:/])?(\w+)"/g)) {
      for (const [at, pattern] of LD_KINDS) if (pattern.test(match[1]!.toLowerCase())) types[at]! += 1;
    }
  }
  const body = dom.all('body')[0];
  const bodyClass = body ? `${dom.attribute(body, 'class')} ${dom.attribute(body, 'id')}`.toLowerCase() : '';
  made += ` ${bodyClass}`;
  types.forEach((count, at) => {
    hints[at]! += once(count);
  });
  if (FORUM_MAKER.test(made) || dom.all('[data-discourse-setup],#phpbb,#XF,.js-question-header')[0])
    hints[FORUM]! += 2;
  if (DOCS_MAKER.test(made)) hints[DOCS]! += 2;
  hints[LIST]! += Number(LISTING.test(bodyClass));
  hints[STORY]! += Number(kind > 1) + once(dates) + once(authors) + Number(SINGLE.test(bodyClass));
  return [kind, amount(dates), amount(types[STORY]!)];
}
