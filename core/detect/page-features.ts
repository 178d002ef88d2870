import type { DomAccess } from './dom-access.ts';
import { elementFeatures } from './element-features.ts';
import type { First } from './first-features.ts';
import { headFeatures } from './head-features.ts';
import { summed } from './scale.ts';
import { textFeatures } from './text-features.ts';

/** Milliseconds after which the walks end, on a page built to be slow; what has been counted has to do. */
const LIMIT = 25;

/**
 * What the second stage sees, for a page that the first did not decide: whole numbers of 0 to 90, in the order of
 * `feature-names.ts`, and the words of all long paragraphs.
 */
export function pageFeatures(
  dom: DomAccess,
  { place, hints: begun, kind }: First,
  now: () => number,
): { values: number[]; words: number } {
  const end = now() + LIMIT;
  const hints = [...begun];
  const head = headFeatures(dom, kind, hints);
  const { words, values } = textFeatures(dom, () => now() > end);
  const elements = elementFeatures(dom, hints);
  return { values: [...place, ...summed(hints), ...head, ...values, ...elements], words };
}
