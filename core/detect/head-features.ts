import type { DomAccess } from './dom-access.ts';
import { DOCS, FORUM, holds, type Hints, LIST, STORY } from './hints.ts';
import { amount } from './scale.ts';

/** Of one JSON-LD block so much is read; a larger one repeats itself. */
const LD_LIMIT = 60_000;
/** In the order of the hints; for documentation and lists there is no type that sites use. */
const LD_TYPES = [
  'qapage|discussionforumposting|question|answer',
  '',
  'product|productgroup|offer|aggregateoffer|itemlist|collectionpage|softwareapplication|videogame',
  'service|localbusiness|professionalservice|faqpage|contactpoint|course|postaladdress',
  '',
  'article|newsarticle|blogposting|techarticle|report|reportagenewsarticle|review|recipe|howto|liveblogposting',
];
const FORUM_MAKERS = 'discourse|phpbb|xenforo|vbulletin|flarum|nodebb|invision|vanilla|smf|mybb';
const DOCS_MAKERS = 'sphinx|docusaurus|mkdocs|gitbook|mediawiki|vitepress|doxygen';
const LISTS =
  ' home |archive|category|search-results|page-template|page-id|woocommerce|single-product| front ';
const SINGLES = 'single-post|post-template|type-article|type-blog|type-story|type-news|postid| article';

const some = (list: string, text: string) => Number(list.split('|').some((word) => text.includes(word)));

/** What the head of the page and the class of its body say. */
export function headFeatures(dom: DomAccess, hints: Hints): number[] {
  let kind = 1;
  let made = '';
  let dates = 0;
  let authors = 0;
  dom.each('meta', 200, (meta) => {
    const read = (name: string) => dom.attribute(meta, name).toLowerCase();
    const key = read('property') || read('name') || read('itemprop');
    if (key === 'og:type') kind = read('content') === 'article' ? 2 : 0;
    else if (key === 'generator') made += read('content');
    else if (some('published|date|issued', key)) dates += 1;
    else if (some('author|creator', key)) authors = 1;
  });
  const found = [0, 0, 0, 0, 0, 0];
  dom.each('script[type="application/ld+json"]', 12, (block) => {
    for (const part of dom.text(block).slice(0, LD_LIMIT).split('"@type"').slice(1)) {
      const type = part.slice(0, 80).split('"')[1]?.split('/').at(-1)?.toLowerCase();
      LD_TYPES.forEach((list, at) => type && holds(list, type) && (found[at]! += 1));
    }
  });
  dom.each('body', 1, (body) => {
    made += ` ${dom.attribute(body, 'class')} ${dom.attribute(body, 'id')} `.toLowerCase();
  });
  found.forEach((count, at) => (hints[at]! += Math.min(count, 1)));
  hints[FORUM]! +=
    2 * (some(FORUM_MAKERS, made) || Math.min(1, dom.count('#data-discourse-setup,#phpbb,#XF')));
  hints[DOCS]! += 2 * some(DOCS_MAKERS, made);
  hints[LIST]! += some(LISTS, made);
  hints[STORY]! += some(SINGLES, made) + Number(kind > 1) + Math.min(dates, 1) + authors;
  return [kind, amount(dates), amount(found[STORY]!)];
}
