import { addressFeatures } from './address-features.ts';
import type { DomAccess } from './dom-access.ts';
import { headFeatures } from './head-features.ts';
import type { Hints } from './hints.ts';
import { summed } from './scale.ts';
import { textFeatures } from './text-features.ts';

/** Milliseconds after which the walks end, on a page built to be slow; what has been counted has to do. */
const LIMIT = 25;

/**
 * What a page shows of its kind: whole numbers of 0 to 90, in the order of `feature-names.ts`, and the words of the long
 * paragraphs that were read.
 */
export function pageFeatures(
  dom: DomAccess,
  address: URL | Location,
  now: () => number,
): { values: number[]; words: number } {
  const end = now() + LIMIT;
  const hints: Hints = [0, 0, 0, 0, 0];
  const place = addressFeatures(address, hints);
  const head = headFeatures(dom, hints);
  const { words, values } = textFeatures(dom, () => now() > end);
  return { values: [...place, ...summed(hints), ...head, ...values], words };
}
