import { addressFeatures } from './address-features.ts';
import { domAccess } from './dom-access.ts';
import { elementFeatures } from './element-features.ts';
import { headFeatures } from './head-features.ts';
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
  const dom = domAccess(document);
  const hints = [0, 0, 0, 0, 0];
  const place = addressFeatures(address, hints);
  const head = headFeatures(dom, hints);
  const { words, values } = textFeatures(dom, () => now() > end);
  const elements = elementFeatures(dom, hints);
  const links = dom.all('a[href]').length;
  const summed = hints.map((sum) => Math.min(90, Math.round(10 * sum)));
  return { values: [...place, ...summed, ...head, ...values, ...elements], links, words };
}
