import type { DomAccess } from './dom-access.ts';
import { LD_BLOCKS } from './first-features.ts';
import { DOCS, FORUM, type Hints, STORY } from './hints.ts';
import { amount } from './scale.ts';

/** Of one JSON-LD block so much is read; a larger one repeats itself. */
const LD_LIMIT = 60_000;
/** In the order of the hints; for documentation there is no type that sites use. */
const LD_TYPES = [
  'qapage|discussionforumposting|question|answer',
  '',
  'product|productgroup|offer|aggregateoffer|itemlist|collectionpage|softwareapplication',
  'service|localbusiness|faqpage|contactpoint|course|postaladdress',
  'article|newsarticle|blogposting|techarticle|report|review|recipe|howto',
];
const FORUM_MAKERS = 'discourse|phpbb|xenforo|vbulletin|flarum|nodebb|invision|vanilla|smf|mybb';
const DOCS_MAKERS = 'sphinx|docusaurus|mkdocs|gitbook|mediawiki|vitepress|doxygen';
const SINGLES = 'single-post|post-template|type-article|type-blog|type-story|type-news|postid| article';
/** Of `modified` and `updated` every page of a site may tell; of its publication only a story does. */
const DATES =
  'meta[property*=published i],meta[itemprop=datePublished],meta[name*=pubdate i],meta[name=date i],meta[name^="dc.date" i],meta[name*=issued i]';
const AUTHORS =
  'meta[name=author i],meta[property*=author],meta[name*=creator i],meta[itemprop=author],meta[name=byl]';

const some = (list: string, text: string) => Number(list.split('|').some((word) => text.includes(word)));

/** What the head of the page, whose kind by `og:type` the first stage knows, and the class of its body say. */
export function headFeatures(dom: DomAccess, kind: number, hints: Hints): number[] {
  const found = [0, 0, 0, 0, 0];
  for (const block of Array.from(dom.all(LD_BLOCKS)).slice(0, 12)) {
    for (const part of dom.text(block).slice(0, LD_LIMIT).split('"@type"').slice(1)) {
      const name = part.slice(0, 80).split('"')[1]?.split('/').at(-1)?.toLowerCase();
      for (let at = 0; name && at < LD_TYPES.length; at += 1)
        if (`|${LD_TYPES[at]}|`.includes(`|${name}|`)) found[at]! += 1;
    }
  }
  for (let at = 0; at < found.length; at += 1) hints[at]! += Math.min(found[at]!, 1);
  const [body, maker] = [dom.all('body')[0], dom.all('meta[name=generator i]')[0]];
  let made = maker ? dom.attribute(maker, 'content') : '';
  if (body) made += ` ${dom.attribute(body, 'class')} ${dom.attribute(body, 'id')} `;
  made = made.toLowerCase();
  hints[FORUM]! +=
    2 * (some(FORUM_MAKERS, made) || Math.min(1, dom.all('#data-discourse-setup,#phpbb,#XF').length));
  hints[DOCS]! += 2 * some(DOCS_MAKERS, made);
  hints[STORY]! +=
    some(SINGLES, made) +
    Number(kind > 1) +
    Math.min(dom.all(DATES).length, 1) +
    Math.min(dom.all(AUTHORS).length, 1);
  return [kind, amount(found[STORY]!)];
}
