/** Rows that come and go together when the list is scrolled. */
export const CHUNK = 10;

/** Height of a row before any was measured. */
const ROW_GUESS = 105;

/** Heights of all chunks: as measured, else as likely from those that were. */
export function heightsOf(measured: ReadonlyMap<number, number>, rows: number): number[] {
  let sum = 0;
  for (const height of measured.values()) sum += height;
  const row = measured.size > 0 ? sum / (measured.size * CHUNK) : ROW_GUESS;
  return Array.from({ length: Math.ceil(rows / CHUNK) }, (_, chunk) => {
    const inIt = Math.min(CHUNK, rows - chunk * CHUNK);
    return (inIt === CHUNK && measured.get(chunk)) || row * inIt;
  });
}

/**
 * Which chunks of a long list are drawn: those in view and in `around` pixels above and below it.
 * `heights` are those of all chunks, `top` is where the list begins, seen from the upper edge of the window.
 */
export function chunksInView(
  heights: readonly number[],
  top: number,
  windowHeight: number,
  around: number,
): [number, number] {
  let from = heights.length;
  let to = 0;
  let edge = top;
  for (const [index, height] of heights.entries()) {
    const end = edge + height;
    if (end > -around && edge < windowHeight + around) {
      from = Math.min(from, index);
      to = index + 1;
    }
    edge = end;
  }
  // scrolled past the end, as when a search has just made the list short
  return from < to ? [from, to] : [Math.max(0, heights.length - 2), heights.length];
}
