import type { TextMap } from '../../core/article/text-map.ts';
import type { Figure } from '../../core/figures/figure.ts';
import { HIGHLIGHT_NAMES, highlightName } from '../../core/figures/highlight-name.ts';

const DATES = 'figleaf-date';
const CURRENT = 'figleaf-current';

/** Paints the figures of the article by kind, or takes the paint away. The article's DOM is not touched. */
export function paintFigures(
  read: { map: TextMap; figures: readonly Figure[] } | null,
  markDates: boolean,
): void {
  for (const name of [...HIGHLIGHT_NAMES, DATES]) CSS.highlights.delete(name);
  if (!read) return;
  const painted = new Map<string, Highlight>();
  for (const { start, end, kind } of read.figures) {
    const name = highlightName(kind) ?? (markDates ? DATES : null);
    const range = name && read.map.rangeOf(start, end);
    if (!name || !range) continue;
    const highlight = painted.get(name) ?? new Highlight();
    painted.set(name, highlight.add(range));
  }
  for (const [name, highlight] of painted) CSS.highlights.set(name, highlight);
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
