import { domAccess } from './dom-access.ts';
import { headFeatures } from './head-features.ts';
import { addressHints } from './hints.ts';
import { linkFeatures } from './link-features.ts';
import { amount } from './scale.ts';
import { textFeatures } from './text-features.ts';

/** A page as the model sees it: whole numbers of 0 to 90, in the order of `feature-names.ts`. */
export interface PageFeatures {
  readonly values: number[];
  readonly links: number;
  readonly words: number;
}

/** Milliseconds after which the walks end, on a page built to be slow; what has been counted has to do. */
const LIMIT = 25;

/** Reads the features of a page, without changing it and without asking for layout. */
export function pageFeatures(document: Document, address: URL | Location, now: () => number): PageFeatures {
  const end = now() + LIMIT;
  const dom = domAccess(document, () => now() > end);
  const path = address.pathname.toLowerCase();
  const hints = addressHints(address.hostname + path);
  const head = headFeatures(dom, hints);
  const { words, values } = textFeatures(dom);
  const link = linkFeatures(dom, hints);
  const links = dom.count('a[href]');
  const slug = path.replace(/\/$/, '').replace(/.*\//, '');
  const summed = hints.map((sum) => Math.min(90, Math.round(10 * sum)));
  return {
    values: [amount(slug.length), ...summed, ...head, ...values, ...link, amount(links)],
    links,
    words,
  };
}
