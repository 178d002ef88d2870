import { addressFeatures, type Hints } from './address-features.ts';
import { domAccess } from './dom-access.ts';
import { linkFeatures } from './link-features.ts';
import { metaFeatures } from './meta-features.ts';
import { textFeatures } from './text-features.ts';

/** A page as the model sees it: whole numbers of 0 to 90, in the order of `feature-names.ts`. */
export interface PageFeatures {
  readonly values: number[];
  readonly links: number;
  readonly words: number;
}

/** No page may cost more; what has been counted until then has to do. */
const LIMIT = 25;

/** Reads the features of a page, without changing it and without asking for layout. */
export function pageFeatures(document: Document, address: URL | Location, now: () => number): PageFeatures {
  const end = now() + LIMIT;
  const late = () => now() > end;
  const dom = domAccess(document);
  const place = addressFeatures(address);
  const meta = metaFeatures(dom);
  const text = textFeatures(dom, place.slug, late);
  const link = linkFeatures(dom, text.words, late);
  const hint = (kind: keyof Hints) =>
    Math.min(90, Math.round(10 * (place.hints[kind] + meta.hints[kind] + link.hints[kind])));
  return {
    // signs of one kind are added up: each alone is too rare to be learned from a small corpus
    values: [
      ...place.values,
      hint('forum'),
      hint('docs'),
      hint('shop'),
      hint('firm'),
      hint('list'),
      hint('story'),
      ...meta.values,
      ...text.values,
      ...link.values,
    ],
    links: link.links,
    words: text.words,
  };
}
