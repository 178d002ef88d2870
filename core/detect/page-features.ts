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
  const late = () => now() > end;
  const dom = domAccess(document);
  const path = address.pathname.toLowerCase();
  const slug = /([^/]*?)(\.\w{2,5})?\/*$/.exec(path)?.[1] ?? '';
  const hints = addressHints(address.hostname + path);
  const head = headFeatures(dom, hints);
  const text = textFeatures(dom, late);
  const link = linkFeatures(dom, hints, text.words, late);
  return {
    values: [
      amount(slug.length),
      ...hints.map((sum) => Math.min(90, Math.round(10 * sum))),
      ...head,
      ...text.values,
      ...link.values,
    ],
    links: link.links,
    words: text.words,
  };
}
