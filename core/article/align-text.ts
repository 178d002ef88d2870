/**
 * Finds the paragraphs of `part` in `whole`, in order, and returns the way from an offset in `part` to the same place
 * in `whole`: null where its paragraph is not there. Linear: each paragraph is searched from where the last one ended,
 * and once more from the start.
 */
export function alignText(part: string, whole: string): (offset: number) => number | null {
  const starts: number[] = [];
  const shifts: (number | null)[] = [];
  let from = 0;
  let at = 0;
  for (const paragraph of part.split('\n')) {
    if (paragraph.trim()) {
      let found = whole.indexOf(paragraph, from);
      if (found < 0) found = whole.indexOf(paragraph);
      else from = found + paragraph.length;
      starts.push(at);
      shifts.push(found < 0 ? null : found - at);
    }
    at += paragraph.length + 1;
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    const shift = shifts[low] ?? null;
    return shift === null ? null : offset + shift;
  };
}
