import { amount } from './scale.ts';

const FORUM =
  /(^|[/.])(forums?|foren|community|discuss\w*|answers|boards?|threads?|topic|showthread|viewtopic|questions|t|d|groups)([/.-]|$)/;
const DOCS =
  /(^|[/.])(docs?|documentation|wiki|manual|guide|reference|learn|developers?|api|tutorials?|man\d?|man-pages|help|stable|latest|book|usersguide|handbook)([/.-]|$)/;
const SHOP = /(^|[/.])(shop|store|products?|collections?|cart|p|cat|app|item|dp|sale|rental)([/.-]|$)/;
const FIRM =
  /(^|[/.])(services?|solutions|pricing|about|contact|departments?|programs?|product|tools|offers?|coupons?.*|cost|login|account|graduate.*|locations?)([/.-]|$)/;
const LIST =
  /(^|[/.])(categor(y|ies)|tags?|topics?|search|archives?|list|latest|newest|recent|page\/\d+|author|issues|reviews|all)([/.:-]|$)/;
const STORY =
  /(^|[/.])(blogs?|news|articles?|stor(y|ies)|posts?|magazine|opinion|library|features|\d{4}\/\d\d?)([/.-]|$)/;

/** Kinds of page that an address, a head or a link can hint at. */
export interface Hints {
  readonly forum: number;
  readonly docs: number;
  readonly shop: number;
  readonly firm: number;
  readonly list: number;
  readonly story: number;
}

/** What the address says: how deep it is, how its last part is built, which words it is made of. */
export function addressFeatures(address: URL | Location): { values: number[]; hints: Hints; slug: string } {
  const path = address.pathname.toLowerCase();
  const parts = path.split('/').filter((part) => part !== '');
  const slug = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const all = address.hostname + path;
  const test = (pattern: RegExp) => Number(pattern.test(all));
  const dated = Number(/[/-](19|20)\d\d[/-]?[01]?\d/.test(path));
  return {
    slug,
    hints: {
      forum: test(FORUM),
      docs: test(DOCS),
      shop: test(SHOP),
      firm: test(FIRM),
      list: test(LIST),
      story: test(STORY) + dated,
    },
    values: [
      Math.min(parts.length, 8) * 10,
      amount(slug.split(/[-_]/).length - 1),
      amount(slug.length),
      Math.min(address.search.length, 90),
    ],
  };
}
