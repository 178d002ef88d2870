/** One line of the article as it is set: top and bottom in CSS pixels from the top of the document. */
export interface Line {
  readonly top: number;
  readonly bottom: number;
}

/** The lines that these boxes stand on, from above: boxes that share more than half their height share a line. */
export function groupLines(boxes: readonly Line[]): Line[] {
  const lines: Line[] = [];
  for (const box of boxes.toSorted((a, b) => a.top - b.top || a.bottom - b.bottom)) {
    const last = lines.at(-1);
    const shared = last ? Math.min(last.bottom, box.bottom) - Math.max(last.top, box.top) : 0;
    const height = last ? Math.min(last.bottom - last.top, box.bottom - box.top) : 0;
    if (last && shared > height / 2) {
      lines[lines.length - 1] = { top: last.top, bottom: Math.max(last.bottom, box.bottom) };
    } else if (box.bottom > box.top) lines.push(box);
  }
  return lines;
}

/** The line whose middle is nearest to `y`, -1 where there are none. */
export function lineNear(lines: readonly Line[], y: number): number {
  let best = -1;
  for (const [place, line] of lines.entries()) {
    const isNearer = best < 0 || Math.abs(middle(line) - y) < Math.abs(middle(lines[best]) - y);
    if (isNearer) best = place;
  }
  return best;
}

/** What of the window the lines in focus may lie in, and how far the document can be scrolled; all in CSS pixels. */
export interface View {
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/**
 * Where in the document the focus is when the document is scrolled so far: at its top the top of the view, at its end the end.
 * So every line can be reached by scrolling alone, the first and the last ones too.
 */
export function focusAt(scrolled: number, { from, to, most }: View): number {
  const share = most > 0 ? Math.min(1, Math.max(0, scrolled / most)) : 0;
  return scrolled + from + share * (to - from);
}

/** How far to scroll for the focus to be on a line: the way back from `focusAt`. */
export function scrollFor(line: Line | undefined, { from, to, most }: View): number {
  if (most <= 0) return 0;
  return Math.min(most, Math.max(0, (middle(line) - from) / (1 + (to - from) / most)));
}

function middle(line: Line | undefined): number {
  return line ? (line.top + line.bottom) / 2 : 0;
}
