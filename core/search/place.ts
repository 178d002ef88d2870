import { fit, type QueryWord } from './query.ts';
import { type Word, wordsOf } from './words.ts';

/** Offsets in UTF-16 code units; `end` is the first that no longer belongs to it. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The piece of a text that shows best why it was found. */
export interface Place {
  readonly text: string;
  /** Where the piece begins in the whole text. */
  readonly start: number;
  /** The words that fit, as offsets into `text`, in order, without overlap. */
  readonly marks: readonly Range[];
  /** Something stands before it, after it. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

interface FittingWord extends Range {
  readonly wanted: number;
  readonly worth: number;
}

/** Every word of `text` that fits one of those looked for, as ranges without overlap. */
export function markWords(text: string, wanted: readonly QueryWord[]): Range[] {
  return joinRanges(fitting(wordsOf(text), wanted));
}

/**
 * The stretch of at most `length` characters that holds most of the words looked for, each counted once, the better fit
 * before the worse, neighbours before what stands apart. Null where the text holds none of them.
 */
export function findPlace(text: string, wanted: readonly QueryWord[], length = 180): Place | null {
  const words = wordsOf(text);
  const found = fitting(words, wanted);
  const first = found[0];
  if (!first) return null;
  let best = { score: -1, from: first, until: first };
  for (const [i, from] of found.entries()) {
    const worth: number[] = [];
    let score = 0;
    let neighbours = 0;
    let until = from;
    for (let j = i; j < found.length; j++) {
      const word = found[j];
      if (!word || word.end - from.start > length) break;
      const before = found[j - 1];
      if (j > i && before && word.wanted === before.wanted + 1 && word.start - before.end <= 1) neighbours++;
      const more = Math.max(0, word.worth - (worth[word.wanted] ?? 0));
      if (more === 0 && neighbours === 0) continue;
      worth[word.wanted] = Math.max(word.worth, worth[word.wanted] ?? 0);
      score += more;
      until = word;
    }
    score += Math.min(neighbours, wanted.length - 1) / 2;
    if (score > best.score) best = { score, from, until };
  }
  return cut(text, words, found, best.from.start, best.until.end, length);
}

function fitting(words: readonly Word[], wanted: readonly QueryWord[]): FittingWord[] {
  const worths = new Map<string, { wanted: number; worth: number }>();
  const found: FittingWord[] = [];
  for (const { start, end, folded, exact } of words) {
    let best = worths.get(exact);
    if (!best) {
      best = { wanted: -1, worth: 0 };
      for (const [i, word] of wanted.entries()) {
        const worth = fit(word, folded, exact);
        if (worth > best.worth) best = { wanted: i, worth };
      }
      worths.set(exact, best);
    }
    if (best.worth > 0) found.push({ start, end, ...best });
  }
  return found;
}

function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges) {
    const last = joined.at(-1);
    if (last && start < last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** A third of what room is left stands before the words, the rest after; cut between words, within one paragraph. */
function cut(
  text: string,
  words: readonly Word[],
  found: readonly Range[],
  from: number,
  until: number,
  length: number,
): Place {
  const room = Math.max(0, length - (until - from));
  const paragraphStart = text.lastIndexOf('\n', from) + 1;
  const lineEnd = text.indexOf('\n', until);
  const paragraphEnd = lineEnd < 0 ? text.length : lineEnd;
  let start = Math.max(paragraphStart, from - Math.floor(room / 3));
  const end = Math.min(paragraphEnd, start + Math.max(length, until - start));
  start = Math.max(paragraphStart, Math.min(start, end - length));
  const wholeStart = start === paragraphStart ? start : Math.min(from, wordFrom(words, start));
  const wholeEnd = end === paragraphEnd ? end : Math.max(until, wordUntil(words, end));
  const piece = text.slice(wholeStart, wholeEnd);
  return {
    text: piece.replaceAll(/\s/g, ' '),
    start: wholeStart,
    marks: joinRanges(found.filter((range) => range.start >= wholeStart && range.end <= wholeEnd)).map(
      (range) => ({ start: range.start - wholeStart, end: range.end - wholeStart }),
    ),
    isCutBefore: text.slice(0, wholeStart).trim() !== '',
    isCutAfter: text.slice(wholeEnd).trim() !== '',
  };
}

/** The start of the first word that begins at `at` or later. */
function wordFrom(words: readonly Word[], at: number): number {
  return words[firstWordAt(words, at)]?.start ?? Infinity;
}

/** The end of the last word that ends at `at` or before. */
function wordUntil(words: readonly Word[], at: number): number {
  let i = firstWordAt(words, at);
  while (i > 0 && (words[i - 1]?.end ?? 0) > at) i--;
  return words[i - 1]?.end ?? 0;
}

/** The number of the first word that begins at `at` or later. */
export function firstWordAt(words: readonly Word[], at: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
