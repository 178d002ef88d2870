/** Work that can be interrupted wherever it yields. */
export type Work<T> = Generator<void, T>;

/** Parts of a page that are looked at between two chances to pause. */
const PARTS_AT_ONCE = 250;

/** Hands out the parts of a page one by one to work that can be interrupted between some and the next. */
export function* inParts<T>(parts: Iterable<T>, each: (part: T) => void): Work<void> {
  let at = 0;
  for (const part of parts) {
    if (++at % PARTS_AT_ONCE === 0) yield;
    each(part);
  }
}

/** Does all of it at once. */
export function atOnce<T>(work: Work<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

export interface SliceOptions {
  /** Milliseconds that the work may hold the page at a time. */
  readonly slice: number;
  /** Milliseconds for the whole, pauses left out; then the answer is null and the work is left as it is. */
  readonly budget: number;
  /** Lets the page have its turn. */
  readonly pause: () => Promise<void>;
  /** Milliseconds from any fixed point. */
  readonly now: () => number;
}

/** Does it in slices, with a pause after each, so that the page stays usable meanwhile. Null when it takes too long. */
export async function inSlices<T>(work: Work<T>, options: SliceOptions): Promise<T | null> {
  const { slice, budget, pause, now } = options;
  let spent = 0;
  for (;;) {
    const start = now();
    let took = 0;
    while (took < slice) {
      const step = work.next();
      if (step.done) return step.value;
      took = now() - start;
    }
    spent += took;
    if (spent > budget) return null;
    await pause();
  }
}
