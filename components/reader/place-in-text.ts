import type { TextMap } from '../../core/article/text-map.ts';
import { BAR, liveRange } from './article-places';

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, dt, dd, td, th, summary';

/**
 * The offset in the text of the first letter that stands below the bar, to the line. Blocks that take no room, as in closed
 * details, are passed over.
 */
export function offsetBelowBar(body: Element, map: TextMap): number {
  for (const block of body.querySelectorAll(BLOCKS)) {
    const box = block.getBoundingClientRect();
    if (box.height === 0 || box.bottom <= BAR) continue;
    const span = spanOf(block, map);
    if (span) return firstBelow(map, span, BAR);
  }
  return map.text.length;
}

/** Scrolls so that the letter at `offset` stands below the bar. */
export function scrollToOffset(map: TextMap, offset: number): void {
  const top = topOf(map, offset)?.top;
  if (top !== undefined) scrollBy({ top: top - BAR, behavior: 'instant' });
}

/** The offsets between which the text of a block stands; null where it has none. */
function spanOf(block: Element, map: TextMap): { start: number; end: number } | null {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let start = -1;
  let end = -1;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (start < 0) start = map.offsetOf(node, 0);
    end = Math.max(end, map.offsetOf(node, node.textContent?.length ?? 0));
  }
  return start < 0 || end < start ? null : { start, end };
}

/** Lines follow one another, so the first letter that ends below `line` is found by halving. */
function firstBelow(map: TextMap, { start, end }: { start: number; end: number }, line: number): number {
  let low = start;
  let high = end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((topOf(map, middle)?.bottom ?? Infinity) > line) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The box of the letter at `offset`, or of the next one: between blocks there is none. */
function topOf(map: TextMap, offset: number): DOMRect | undefined {
  const range = map.rangeOf(offset, Math.min(map.text.length, offset + 3));
  return range ? liveRange(range).getClientRects()[0] : undefined;
}
