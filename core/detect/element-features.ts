import type { DomAccess } from './dom-access.ts';
import { DOCS, FIRM, FORUM, type Hints, SHOP, STORY } from './hints.ts';
import { amount } from './scale.ts';

/** Elements that are counted by selector alone: an element that no script touches costs next to nothing. */
const COUNTED = [
  '[class*=price]',
  'code',
  '[class*=avatar]',
  'a[href*="/u/"],a[href*="/user"],a[href*="/member"],a[href*="/profile"],[class*=username]',
  'a[href*="/edit/"],a[href*="/blob/"],a[href*="action=edit"]',
  '[class*=cart],a[href*="/cart"],a[href*="/checkout"]',
  'a[href^="tel:"]',
  'a[href*="/contact"],a[href*="/book"],a[href*="/demo"],a[href*="/pricing"],a[href*="sign-up"],a[href*="/register"]',
  'a[href*=sharer],a[href*="intent/"],a[href*="share?"],a[href*="wa.me/"],a[href^="mailto:?"]',
  '[class*=author],[class*=byline],[rel=author],[itemprop=author],a[href*="/author"]',
  '[itemprop=articleBody],[itemtype$=Article]',
  'textarea',
  'h2 a[href],h3 a[href]',
];

/** What counts of elements say and hint at. */
export function elementFeatures(dom: DomAccess, hints: Hints): number[] {
  const counts: number[] = [];
  for (const selector of COUNTED) counts.push(dom.all(selector).length);
  const [price, code, faces, members, edits, carts, phones, offers, shares, authors, bodies, ...rest] =
    counts as [number, number, number, number, number, number, number, number, number, number, number];
  hints[FORUM]! += Math.min(members / 6, 2);
  hints[DOCS]! += 2 * Math.min(edits, 1);
  hints[SHOP]! += Math.min(carts, 1);
  hints[FIRM]! += Math.min(phones, 1) + Math.min(offers / 3, 2);
  hints[STORY]! += Math.min(shares, 1) + 2 * Math.min(authors, 1) + Math.min(bodies, 1);
  const values: number[] = [];
  for (const count of [price, code, faces, shares, ...rest]) values.push(amount(count));
  return values;
}
