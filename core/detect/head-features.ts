import type { DomAccess } from './dom-access.ts';
import { DOCS, FORUM, type Hints } from './hints.ts';

/** Of one JSON-LD block so much is read; a larger one repeats itself. */
const LD_LIMIT = 60_000;
const MOST_BLOCKS = 12;
const LD_STORY = 'Article"|BlogPosting"';
const LD_FORUM = '"QAPage"|"DiscussionForumPosting"|"Question"|"Answer"';
const FORUM_MAKERS = 'discourse|phpbb|xenforo|vbulletin|flarum|nodebb|invision|vanilla|smf|mybb';
const DOCS_MAKERS = 'sphinx|docusaurus|mkdocs|gitbook|mediawiki|vitepress|doxygen';
const SINGLES = 'single-post|post-template|type-article|type-blog|type-story|type-news|postid| article';
/** Of `modified` and `updated` every page of a site may tell; of its publication only a story does. */
const DATES =
  'meta[property*=published i],meta[itemprop=datePublished],meta[name*=pubdate i],meta[name=date i],meta[name^="dc.date" i],meta[name*=issued i]';
const AUTHORS =
  'meta[name=author i],meta[property*=author],meta[name*=creator i],meta[itemprop=author],meta[name=byl]';

/** 9 where one of the words is in the text, else 0. */
const some = (words: string, text: string) => (words.split('|').some((word) => text.includes(word)) ? 9 : 0);

/** What the page says of itself to machines: in its head, in JSON-LD, in the class of its body. */
export function headFeatures(dom: DomAccess, hints: Hints): number[] {
  const head = dom.tags('head')[0];
  const said = (selector: string) => head?.querySelector(selector)?.getAttribute('content')?.toLowerCase();
  const has = (selector: string) => (head?.querySelector(selector) ? 9 : 0);

  const blocks = dom.all('script[type="application/ld+json"]');
  let linked = '';
  for (let i = 0; i < blocks.length && i < MOST_BLOCKS; i += 1)
    linked += blocks[i]!.textContent!.slice(0, LD_LIMIT);
  if (some(LD_FORUM, linked)) hints[FORUM]! += 1;

  const body = dom.tags('body')[0];
  const dress = ` ${body?.getAttribute('class') ?? ''} ${body?.getAttribute('id') ?? ''} `.toLowerCase();
  const made = (said('meta[name=generator i]') ?? '') + dress;
  if (some(FORUM_MAKERS, made)) hints[FORUM]! += 2;
  if (some(DOCS_MAKERS, made)) hints[DOCS]! += 2;

  const type = said('meta[property="og:type"]');
  return [
    type === undefined ? 9 : type === 'article' ? 18 : 0,
    some(LD_STORY, linked),
    has(DATES),
    has(AUTHORS),
    some(SINGLES, dress),
  ];
}
