import { addressFeatures } from './address-features.ts';
import type { DomAccess } from './dom-access.ts';
import type { Hints } from './hints.ts';
import { amount, summed } from './scale.ts';
import { LONG, sizeOf, WORD } from './text-features.ts';

/** Paragraphs that the first stage reads. */
const FIRST_PARAGRAPHS = 30;

/** Where sites describe a page for machines. */
export const LD_BLOCKS = 'script[type="application/ld+json"]';

/** What the first stage knows of a page, and hands on to the second. */
export interface First {
  /** Whole numbers of 0 to 90, in the order of `feature-names.ts`. */
  readonly values: number[];
  /** What the address says: its features, and the hints that the second stage adds to. */
  readonly place: readonly number[];
  readonly hints: Hints;
  /** Whether `og:type` says article (2), is silent (1) or says something else (0). */
  readonly kind: number;
  readonly links: number;
  /** In the first paragraphs only. */
  readonly words: number;
}

/**
 * The evidence that costs least: the address, what the head says, the first paragraphs and the number of links. Three passes
 * over the document, and what else has to be looked for is looked for in the head alone.
 */
export function firstFeatures(dom: DomAccess, address: URL | Location): First {
  const hints: Hints = [0, 0, 0, 0, 0];
  const place = addressFeatures(address, hints);

  const type = dom.all('meta[property="og:type"]')[0];
  const isStory = type && dom.attribute(type, 'content').toLowerCase() === 'article';
  const kind = type ? Number(isStory) * 2 : 1;

  const head = dom.head();
  const inHead = (selector: string) => (head ? dom.all(selector, head) : []);
  const blocks = inHead(LD_BLOCKS);
  let ld = 0;
  for (let i = 0; i < blocks.length && i < 12; i += 1) {
    const text = dom.text(blocks[i]!);
    if (text.includes('Article"') || text.includes('BlogPosting"')) ld = 1;
  }

  let chars = 0;
  const found = dom.tags('p');
  for (let i = 0, element; i < FIRST_PARAGRAPHS && (element = found[i]); i += 1) {
    let text = dom.text(element);
    if (text.length < LONG) continue;
    text = text.trim();
    if (text.length >= LONG) chars += sizeOf(text);
  }

  const links = dom.all('a[href]').length;
  const values = [
    ...place,
    ...summed(hints),
    kind,
    Math.min(1, inHead('meta[property="article:published_time"]').length),
    Math.min(1, inHead('meta[name=author],meta[property="article:author"]').length),
    ld,
    amount((10 * chars) / (links + 1)),
  ];
  return { values, place, hints, kind, links, words: Math.round(chars / WORD) };
}
