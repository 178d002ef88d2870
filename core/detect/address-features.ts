import { amount, share } from './scale.ts';

const FORUM =
  /(^|[/.])(forums?|community|discuss|boards?|threads?|topic|showthread|viewtopic|questions|t|d)([/.-]|$)/;
const DOCS =
  /(^|[/.])(docs?|documentation|wiki|manual|guide|reference|learn|developers?|api|tutorials?|man\d?|help|stable|latest)([/.-]|$)/;
const SHOP =
  /(^|[/.])(shop|store|products?|collections?|cart|p|cat|app|item|categor(y|ies)|dp|sale|rental)([/.-]|$)/;
const SERVICE =
  /(^|[/.])(services?|solutions|pricing|about|contact|departments?|programs?|product|tools|offers?|coupons.*|cost|login|account)([/.-]|$)/;
const LIST =
  /(^|[/.])(categor(y|ies)|tags?|topics?|search|archives?|list|latest|newest|recent|page\/\d+|author|issues|reviews|all)([/.:-]|$)/;
const STORY = /(^|[/.])(blogs?|news|articles?|stor(y|ies)|posts?|magazine|opinion|\d{4}\/\d\d?)([/.-]|$)/;

/** What the address says: how deep it is, how its last part is built, which words it is made of. */
export function addressFeatures(address: URL | Location): number[] {
  const path = address.pathname.toLowerCase();
  const parts = path.split('/').filter((part) => part !== '');
  const last = (parts.at(-1) ?? '').replace(/\.\w{2,5}$/, '');
  const dashes = last.split(/[-_]/).length - 1;
  const all = (address.hostname + path).replace(/%[0-9a-f]{2}/g, '');
  const test = (pattern: RegExp) => Number(pattern.test(all));
  return [
    Math.min(parts.length, 8) * 10,
    amount(dashes),
    amount(last.length),
    share(last.replace(/\D/g, '').length, last.length),
    Number(/[/-](19|20)\d\d[/-]?[01]?\d/.test(path)),
    Math.min(address.search.length, 90),
    test(FORUM),
    test(DOCS),
    test(SHOP),
    test(SERVICE),
    test(LIST),
    test(STORY),
  ];
}
