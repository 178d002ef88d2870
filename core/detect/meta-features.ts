import type { DomAccess } from './dom-access.ts';
import type { Hints } from './address-features.ts';
import { amount } from './scale.ts';

/** Of one JSON-LD block so much is read; a larger one repeats itself. */
const LD_LIMIT = 60_000;
const LD_ARTICLE = /^(\w*article|blogposting|report|review|recipe|howto|liveblogposting)$/;
const LD_FORUM = /^(qapage|discussionforumposting|question|answer|comment)$/;
const LD_SHOP =
  /^(product\w*|offer\w*|aggregateoffer|itemlist|collectionpage|videogame|softwareapplication)$/;
const LD_FIRM =
  /^(service|localbusiness|faqpage|\w*store|\w*service|\w*business|course|contactpoint|postaladdress)$/;
const DOCS_MAKER =
  /sphinx|docusaurus|mkdocs|gitbook|mediawiki|vitepress|mdbook|docutils|doxygen|javadoc|hugo|jekyll|antora|starlight/;
const FORUM_MAKER =
  /discourse|phpbb|xenforo|vbulletin|flarum|nodebb|invision|vanilla|smf|mybb|question2answer/;
const SINGLE =
  /(^|\s)(single(-post)?|post-template\S*|node-type-(article|blog|story|news)\S*|page-node-type-(article|blog|story|news)\S*|articles?|article-?page|postid-\d+)(\s|$)/;
const LISTING =
  /(^|\s)(home|archive|category|search|page-template\S*|page-id-\d+|blog|woocommerce\S*|tax-\S+|product-\S+|front|page)(\s|$)/;

/** What the head of the page and the class of its body say. */
export function metaFeatures(dom: DomAccess): { values: number[]; hints: Hints } {
  let ogType = '';
  let dates = 0;
  let authors = 0;
  let description = 0;
  let maker = '';
  let shop = 0;
  let section = 0;
  const metas = dom.byTag('meta');
  for (let i = 0; i < Math.min(metas.length, 200); i += 1) {
    const meta = metas[i]!;
    const key = (
      dom.attribute(meta, 'property') ||
      dom.attribute(meta, 'name') ||
      dom.attribute(meta, 'itemprop')
    ).toLowerCase();
    if (key === '') continue;
    const content = dom.attribute(meta, 'content');
    if (key === 'og:type') ogType = content.toLowerCase();
    else if (key === 'generator') maker += content.toLowerCase();
    else if (key === 'description' || key === 'og:description')
      description = Math.max(description, content.length);
    else if (/published|date|pubdate|issued/.test(key)) dates += 1;
    else if (/author|creator|byl$/.test(key) && content !== '') authors += 1;
    else if (/^product:|price|availability/.test(key)) shop += 1;
    else if (/section|article:tag|news_keywords/.test(key)) section += 1;
  }

  const kinds = [0, 0, 0, 0];
  let posted = 0;
  const blocks = dom.all('script[type="application/ld+json"]');
  for (let i = 0; i < Math.min(blocks.length, 12); i += 1) {
    const json = dom.text(blocks[i]!).slice(0, LD_LIMIT);
    for (const match of json.matchAll(/"(?:@type"\s*:\s*\[?\s*"([\w:/.]+)"|(datePublished)")/g)) {
      if (match[2]) {
        posted += 1;
        continue;
      }
      const type = match[1]!.toLowerCase().replace(/^.*[:/]/, '');
      [LD_ARTICLE, LD_FORUM, LD_SHOP, LD_FIRM].forEach((pattern, k) => {
        if (pattern.test(type)) kinds[k]! += 1;
      });
    }
  }
  const body = dom.all('body')[0];
  const bodyClass = body ? `${dom.attribute(body, 'class')} ${dom.attribute(body, 'id')}`.toLowerCase() : '';
  const made = `${maker} ${bodyClass}`;
  const og = ogType === 'article' ? 2 : ogType === '' ? 1 : 0;
  const forumMaker =
    FORUM_MAKER.test(made) || dom.has('[data-discourse-setup],#phpbb,#XF,.js-question-header');
  const listing = Number(LISTING.test(bodyClass));
  const single = Number(SINGLE.test(bodyClass));
  const some = (n: number) => Math.min(n, 1);
  return {
    hints: {
      forum: some(kinds[1]!) + 2 * Number(forumMaker),
      docs: 2 * Number(DOCS_MAKER.test(made)),
      shop: some(kinds[2]! + shop),
      firm: some(kinds[3]!),
      list: listing,
      story: some(og - 1 > 0 ? 1 : 0) + some(kinds[0]!) + some(dates) + some(authors) + single,
    },
    values: [
      og,
      amount(dates),
      amount(authors),
      amount(description),
      amount(section),
      amount(kinds[0]!),
      amount(kinds[2]! + shop),
      amount(kinds[3]!),
      amount(posted),
      single,
      listing,
    ],
  };
}
