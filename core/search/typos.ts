import { type Segment, startOf } from './segment.ts';

/**
 * How many letters one text is from another: wrong, missing, added, or two neighbours swapped (optimal string
 * alignment). `isOpen` asks for the best beginning of `text` instead of the whole. At most `most`; above that, Infinity.
 */
export function typosBetween(wanted: string, text: string, most: number, isOpen = false): number {
  const walk = new Walk(wanted, most);
  let open = walk.cost(0);
  for (let depth = 1; depth <= text.length; depth++) {
    if (!walk.step(depth, text.charCodeAt(depth - 1), depth > 1 ? text.charCodeAt(depth - 2) : -1))
      return isOpen && open <= most ? open : Infinity;
    open = Math.min(open, walk.cost(depth));
  }
  const cost = isOpen ? open : walk.cost(text.length);
  return cost <= most ? cost : Infinity;
}

/**
 * The words of a segment from `from` to before `until` that are at most `most` typos from the one wanted, with how many. The words are
 * sorted, so what neighbours begin alike is compared once, and what can no longer fit is passed over.
 */
export function wordsNear(
  segment: Segment,
  from: number,
  until: number,
  wanted: string,
  most: number,
  isOpen: boolean,
): { readonly word: number; readonly typos: number }[] {
  const { characters, characterEnds } = segment;
  const walk = new Walk(wanted, most);
  /** Best cost of any beginning, by depth. */
  const open = [walk.cost(0)];
  const near: { word: number; typos: number }[] = [];
  let computed = 0;
  let dead = Infinity;
  let before = -1;
  let beforeLength = 0;
  for (let word = from; word < until; word++) {
    const start = startOf(characterEnds, word);
    const length = (characterEnds[word] ?? 0) - start;
    let same = 0;
    const limit = Math.min(length, beforeLength, Math.max(computed, dead === Infinity ? 0 : dead));
    while (same < limit && characters[start + same] === characters[before + same]) same++;
    before = start;
    beforeLength = length;
    if (same >= dead) {
      const cost = isOpen ? (open[dead] ?? Infinity) : Infinity;
      if (cost <= most) near.push({ word, typos: cost });
      continue;
    }
    dead = Infinity;
    computed = Math.min(same, computed);
    const deepest = Math.min(length, wanted.length + most);
    while (computed < deepest) {
      const depth = computed + 1;
      const isAlive = walk.step(
        depth,
        characters[start + computed] ?? 0,
        computed > 0 ? (characters[start + computed - 1] ?? 0) : -1,
      );
      open[depth] = Math.min(open[computed] ?? Infinity, walk.cost(depth));
      computed = depth;
      if (!isAlive) {
        dead = depth;
        break;
      }
    }
    const reached = Math.min(length, computed);
    const cost = isOpen ? (open[reached] ?? Infinity) : reached === length ? walk.cost(length) : Infinity;
    if (cost <= most) near.push({ word, typos: cost });
  }
  return near;
}

/** The table of the distance, one row per letter of the text, so that rows of a common beginning are kept. */
class Walk {
  readonly #wanted: string;
  readonly #most: number;
  readonly #rows: Uint16Array[];

  constructor(wanted: string, most: number) {
    this.#wanted = wanted;
    this.#most = most;
    this.#rows = [Uint16Array.from({ length: wanted.length + 1 }, (_, i) => i)];
  }

  /** Typos between the wanted word and the first `depth` letters. */
  cost(depth: number): number {
    return this.#rows[depth]?.[this.#wanted.length] ?? Infinity;
  }

  /** Makes the row of a depth from the one before; false where no longer text can fit any more. */
  step(depth: number, letter: number, letterBefore: number): boolean {
    const wanted = this.#wanted;
    const above = this.#rows[depth - 1] as Uint16Array;
    const twoAbove = this.#rows[depth - 2];
    const row = (this.#rows[depth] ??= new Uint16Array(wanted.length + 1));
    row[0] = depth;
    let best = depth;
    for (let i = 1; i <= wanted.length; i++) {
      const own = wanted.charCodeAt(i - 1);
      let cost = Math.min(
        (above[i - 1] ?? 0) + (own === letter ? 0 : 1),
        (above[i] ?? 0) + 1,
        (row[i - 1] ?? 0) + 1,
      );
      if (twoAbove && i > 1 && own === letterBefore && wanted.charCodeAt(i - 2) === letter)
        cost = Math.min(cost, (twoAbove[i - 2] ?? 0) + 1);
      row[i] = cost;
      if (cost < best) best = cost;
    }
    if (best <= this.#most) return true;
    // a swap reaches two rows back
    for (const cost of above) if (cost < this.#most) return true;
    return false;
  }
}
