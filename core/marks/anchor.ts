import { findNear } from './approximate.ts';
import { foldBlanks } from './fold-blanks.ts';
import type { Quote, Span } from './quote-of.ts';

/** Places that are compared by their surroundings. A quote with more is too common to be told by them. */
const MOST_PLACES = 1000;
/** Characters that quote and matching context must have together, where the place is not the one it had. */
const LEAST_EVIDENCE = 12;
/** The shortest quote that is looked for with changes in it, and the share of it that may have changed. */
const LEAST_NEAR = 16;
const MOST_CHANGED = 0.2;
/** Longer quotes are looked for by their two ends. */
const PIECE = 64;

/**
 * Where a mark stands in a text that may have changed since: at its old place, else where its words are and most of what
 * stood around them is, else the same without regard to blanks and kinds of quotation marks, else where at most a fifth of its
 * letters differ. Null where none of that is in the text: a mark is rather not found than put on other words.
 * Costs a few walks over the text, and at worst its length times 12 for each end of the quote.
 */
export function anchorQuote(text: string, wanted: Quote): Span | null {
  const length = wanted.quote.length;
  if (isAtHome(text, wanted)) return { start: wanted.start, end: wanted.start + length };
  const exact = findExact(text, wanted);
  if (exact !== null) return { start: exact, end: exact + length };
  const folded = foldBlanks(text);
  const like: Quote = {
    quote: foldBlanks(wanted.quote).text,
    before: foldBlanks(wanted.before).text,
    after: foldBlanks(wanted.after).text,
    start: wanted.start,
  };
  const same = findExact(folded.text, like);
  const span =
    same === null ? findChanged(folded.text, like) : { start: same, end: same + like.quote.length };
  return span && { start: folded.origin(span.start), end: folded.origin(span.end - 1) + 1 };
}

/** Whether the quote stands where it stood, with at least one of its sides as it was. */
function isAtHome(text: string, { quote, before, after, start }: Quote): boolean {
  const end = start + quote.length;
  return (
    text.startsWith(quote, start) &&
    (text.endsWith(before, start) || text.startsWith(after, end)) &&
    start >= 0
  );
}

/** Of the places with the very words, the one whose surroundings agree best; of equal ones the nearest to the old place. */
function findExact(text: string, wanted: Quote): number | null {
  const { quote, start } = wanted;
  let best: number | null = null;
  let bestContext = -1;
  let places = 0;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
    if (++places > MOST_PLACES) break;
    const context = contextAt(text, wanted, { start: at, end: at + quote.length });
    const isNearer = best === null || Math.abs(at - start) < Math.abs(best - start);
    if (context > bestContext || (context === bestContext && isNearer)) {
      best = at;
      bestContext = context;
    }
  }
  if (best === null) return null;
  return quote.length + bestContext >= LEAST_EVIDENCE ? best : null;
}

/** How many characters next to a place are those that stood next to the quote. */
function contextAt(text: string, { before, after }: Quote, { start, end }: Span): number {
  let left = 0;
  while (left < before.length && before.at(-1 - left) === text.charAt(start - 1 - left)) left++;
  let right = 0;
  while (right < after.length && after.charAt(right) === text.charAt(end + right)) right++;
  return left + right;
}

/** Where the quote stands with small edits in it. */
function findChanged(text: string, wanted: Quote): Span | null {
  const { quote } = wanted;
  if (quote.length < LEAST_NEAR) return null;
  const head = quote.slice(0, PIECE);
  const most = (piece: string) => Math.floor(piece.length * MOST_CHANGED);
  const heads = findNear(text, head, most(head));
  if (quote.length <= PIECE) return bestOf(text, wanted, heads);
  const tail = quote.slice(-PIECE);
  const slack = Math.ceil(quote.length * MOST_CHANGED) + PIECE;
  const spans = heads.flatMap(({ start, edits }) => {
    const expected = start + quote.length;
    const from = Math.max(start, expected - slack - PIECE);
    const tails = findNear(text.slice(from, expected + slack), tail, most(tail));
    return tails.map((found) => ({ start, end: from + found.end, edits: edits + found.edits }));
  });
  return bestOf(text, wanted, spans);
}

function bestOf(text: string, wanted: Quote, found: readonly (Span & { edits: number })[]): Span | null {
  let best: Span | null = null;
  let least = Infinity;
  for (const { start, end, edits } of found) {
    // a letter of the surroundings counts half of one of the quote, the old place decides between equals
    const far = Math.abs(start - wanted.start) / (text.length + 1);
    const cost = edits - contextAt(text, wanted, { start, end }) / 2 + far;
    if (cost < least) {
      best = { start, end };
      least = cost;
    }
  }
  return best;
}
