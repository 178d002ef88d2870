import type { TextMap } from '../../core/article/text-map.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { HIGHLIGHT_NAMES, highlightName } from '../../core/figures/highlight-name.ts';

const DATES = 'figleaf-date';
const CURRENT = 'figleaf-current';

/**
 * With more than so many, only those near the window are painted: Chromium goes through all ranges of a highlight in every frame
 * that scrolls, and 5,000 of them take it eight frames' time.
 */
const MOST_AT_ONCE = 1000;
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, pre, blockquote, dt, dd, tr, summary, figure';

/**
 * Paints the figures of the article by kind, or takes the paint away. The article's DOM is not touched. Returns the end of what
 * follows the scrolling.
 */
export function paintFigures(
  read: { map: TextMap; figures: readonly Figure[] } | null,
  markDates: boolean,
): () => void {
  for (const name of [...HIGHLIGHT_NAMES, DATES]) CSS.highlights.delete(name);
  const ending = new AbortController();
  if (!read) return () => ending.abort();
  const painted = new Map<string, Highlight>();
  const blocks = read.figures.length > MOST_AT_ONCE ? new Map<Element, [Highlight, StaticRange][]>() : null;
  for (const { start, end, kind } of read.figures) {
    const name = highlightName(kind) ?? (markDates ? DATES : null);
    const range = name && read.map.rangeOf(start, end);
    if (!name || !range) continue;
    const highlight = painted.get(name) ?? new Highlight();
    painted.set(name, highlight);
    const block = blocks && range.startContainer.parentElement?.closest(BLOCKS);
    if (!block) highlight.add(range);
    else blocks.set(block, [...(blocks.get(block) ?? []), [highlight, range]]);
  }
  for (const [name, highlight] of painted) CSS.highlights.set(name, highlight);
  if (blocks) paintNear(blocks, ending.signal);
  return () => ending.abort();
}

/** Paints what stands in these blocks while they are within a window's height of the window, and all of it on paper. */
function paintNear(
  blocks: ReadonlyMap<Element, readonly (readonly [Highlight, StaticRange])[]>,
  signal: AbortSignal,
): void {
  const paint = (block: Element, isNear: boolean) => {
    for (const [highlight, range] of blocks.get(block) ?? [])
      if (isNear) highlight.add(range);
      else highlight.delete(range);
  };
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
        paint(target, isIntersecting);
      }
    },
    // the window of the frame: with none named, a margin holds in no frame of another origin
    { root: document, rootMargin: '100%' },
  );
  for (const block of blocks.keys()) observer.observe(block);
  signal.addEventListener('abort', () => observer.disconnect());
  addEventListener('beforeprint', () => blocks.forEach((_, block) => paint(block, true)), { signal });
  addEventListener('afterprint', () => blocks.forEach((_, block) => near.has(block) || paint(block, false)), {
    signal,
  });
}

/** Marks the one figure that was jumped to or whose card is open, over its own colour. */
export function paintCurrent(map: TextMap | null, figure: Figure | undefined): void {
  CSS.highlights.delete(CURRENT);
  const range = map && figure && map.rangeOf(figure.start, figure.end);
  if (!range) return;
  const highlight = new Highlight(range);
  highlight.priority = 1;
  CSS.highlights.set(CURRENT, highlight);
}
