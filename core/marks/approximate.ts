import type { Span } from './quote-of.ts';

export interface Near extends Span {
  /** Characters put in, left out or changed. */
  readonly edits: number;
}

/**
 * The places where `pattern` occurs in `text` with at most `most` edits: of each run of ends that match, the best one.
 * Sellers' algorithm with Ukkonen's cut-off (1985): a column is computed only as deep as it can still match, so that the
 * expected cost is the length of the text times `most`.
 */
export function findNear(text: string, pattern: string, most: number): Near[] {
  const ends: { end: number; edits: number }[] = [];
  const length = pattern.length;
  const column = new Uint16Array(length + 1).map((_, row) => row);
  let deepest = Math.min(most, length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    let diagonal = 0;
    const deep = Math.min(deepest + 1, length);
    // below the cut-off every cell is worse than `most`
    if (deep > deepest) column[deep] = most + 1;
    for (let row = 1; row <= deep; row++) {
      const old = column[row] ?? 0;
      const changed = diagonal + (pattern.charCodeAt(row - 1) === code ? 0 : 1);
      column[row] = Math.min(changed, old + 1, (column[row - 1] ?? 0) + 1);
      diagonal = old;
    }
    deepest = deep;
    while (deepest > 0 && (column[deepest] ?? 0) > most) deepest--;
    if (deepest < length) continue;
    const edits = column[length] ?? 0;
    const last = ends.at(-1);
    if (!last || at + 1 - last.end > length / 2) ends.push({ end: at + 1, edits });
    else if (edits < last.edits) ends[ends.length - 1] = { end: at + 1, edits };
  }
  return ends.map(({ end, edits }) => ({ start: startOf(text, pattern, end, edits), end, edits }));
}

/** Where the match that ends at `end` begins: the same walk, backwards, over as little as it can need. */
function startOf(text: string, pattern: string, end: number, edits: number): number {
  const length = pattern.length;
  let column = Array.from({ length: length + 1 }, (_, row) => row);
  const far = Math.min(end, length + edits);
  for (let back = 1; back <= far; back++) {
    const code = text.charCodeAt(end - back);
    const next = [back];
    for (let row = 1; row <= length; row++) {
      const changed = (column[row - 1] ?? 0) + (pattern.charCodeAt(length - row) === code ? 0 : 1);
      next.push(Math.min(changed, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
    }
    if (next[length] === edits) return end - back;
    column = next;
  }
  return end - far;
}
