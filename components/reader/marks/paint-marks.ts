import { MARK_COLOURS } from '../../../core/article/mark.ts';
import type { PlacedMark } from '../../../models/marks.ts';
import type { ArticlePlaces } from '../article-places';

const CURRENT = 'figleaf-mark-current';
const nameOf = (colour: string) => `figleaf-mark-${colour}`;

/** Paints the user's own marks over those of the figures, and the one whose card is open over all. */
export function paintMarks(
  marks: readonly PlacedMark[],
  places: ArticlePlaces | null,
  current: string | null,
): void {
  for (const name of [...MARK_COLOURS.map(nameOf), CURRENT]) CSS.highlights.delete(name);
  if (!places) return;
  for (const { mark, span } of marks) {
    const range = span && places.rangeOf(span);
    if (!range) continue;
    add(nameOf(mark.colour), range, 2);
    if (mark.id === current) add(CURRENT, range, 3);
  }
}

function add(name: string, range: StaticRange, priority: number): void {
  const highlight = CSS.highlights.get(name) ?? new Highlight();
  highlight.priority = priority;
  CSS.highlights.set(name, highlight.add(range));
}
