import { readNumber } from './bytes.ts';
import { type QueryWord, WORTH } from './query.ts';
import {
  eachPosting,
  findWord,
  firstFrom,
  PAIRS,
  type Segment,
  WITH_ACCENTS,
  WITHOUT_ACCENTS,
} from './segment.ts';
import { wordsNear } from './typos.ts';

/** All segments as one index: articles are numbered through. */
export interface TermIndex {
  readonly segments: readonly { readonly segment: Segment; readonly base: number }[];
  readonly ids: readonly string[];
  /** 1 for an article that stands for its id: the newest of that id, and still in the library. */
  readonly live: Uint8Array;
  readonly size: number;
}

export interface Hit {
  readonly id: string;
  /** Higher is better; comparable within one search. */
  readonly score: number;
}

export interface Found {
  /** Best first; of equal ones the newest in the index. */
  readonly hits: readonly Hit[];
  /** The words as they were looked for: with typos only where nothing fitted without. */
  readonly words: readonly QueryWord[];
}

/** Puts segments together, the oldest first. Where an id stands in several, the last holds. */
export function createTermIndex(
  segments: readonly Segment[],
  isKept: (id: string) => boolean = () => true,
): TermIndex {
  const based: { segment: Segment; base: number }[] = [];
  const ids: string[] = [];
  const newest = new Map<string, number>();
  for (const segment of segments) {
    based.push({ segment, base: ids.length });
    for (const id of segment.ids) newest.set(id, ids.push(id) - 1);
  }
  const live = new Uint8Array(ids.length);
  let size = 0;
  for (const [id, article] of newest) {
    if (!isKept(id)) continue;
    live[article] = 1;
    size++;
  }
  return { segments: based, ids, live, size };
}

/** What one word of a query comes to: by article, its best weight, and where its places stand in the segment. */
interface Matches {
  readonly best: Float32Array;
  readonly placesStart: Uint32Array;
  readonly placesEnd: Uint32Array;
  /** How many articles hold it. */
  readonly count: number;
}

/**
 * The articles that hold every word of a query, best first. A word scores by its weight and its rarity; two words that
 * are neighbours in the query score again where they are neighbours in the article.
 */
export function searchTerms(index: TermIndex, query: readonly QueryWord[]): Found {
  if (query.length === 0) return { hits: [], words: [] };
  const strict = query.map((word) => ({ ...word, typos: 0 as const }));
  let matches = strict.map((word) => gather(index, word));
  let words: readonly QueryWord[] = query.map((word, i) =>
    matches[i]?.count === 0 ? word : (strict[i] ?? word),
  );
  matches = matches.map((match, i) =>
    match.count === 0 && query[i]?.typos ? gather(index, query[i]) : match,
  );
  let hits = rank(index, matches);
  if (hits.length === 0 && matches.every(({ count }) => count > 0) && query.some((w) => w.typos > 0)) {
    // each word is somewhere, but nowhere all of them
    words = query;
    matches = query.map((word, i) => (words[i]?.typos ? gather(index, word) : (matches[i] as Matches)));
    hits = rank(index, matches);
  }
  return { hits, words };
}

/**
 * Every place of a word by article, in order: title below `TEXT_PLACE`, then the text. Typos only where it is nowhere. A
 * single letter stands for itself alone: all that begins with it would be a tenth of all places.
 */
export function findPlaces(index: TermIndex, word: QueryWord): Map<number, number[]> {
  const byArticle = new Map<number, number[]>();
  const isOpen = word.isOpen && (word.folded.length > 1 || word.folded >= PAIRS);
  for (const typos of [0, word.typos] as const) {
    const wanted = { ...word, isOpen, typos };
    for (const { segment, base } of index.segments) {
      for (const { word: number } of expand(segment, wanted)) {
        eachPosting(segment, number, (article, _, start, end) => {
          if (!index.live[base + article]) return;
          const places = byArticle.get(base + article) ?? [];
          if (places.length === 0) byArticle.set(base + article, places);
          readPlaces(segment, start, end, places);
        });
      }
    }
    if (byArticle.size > 0) break;
  }
  for (const places of byArticle.values()) places.sort((a, b) => a - b);
  return byArticle;
}

function readPlaces(segment: Segment, start: number, end: number, into: number[]): void {
  const cursor = { at: start };
  let place = -1;
  while (cursor.at < end) into.push((place += readNumber(segment.places, cursor)));
}

/** The words of a segment that fit a word of the query, accents aside, with what each is worth. */
function expand(segment: Segment, wanted: QueryWord): { readonly word: number; readonly worth: number }[] {
  const found: { word: number; worth: number }[] = [];
  const same = findWord(segment, wanted.folded);
  if (same >= 0) found.push({ word: same, worth: WORTH.same });
  if (wanted.isOpen)
    for (const word of beginningWith(segment, wanted.folded))
      if (word !== same) found.push({ word, worth: WORTH.longer });
  if (wanted.typos === 0) return found;
  const known = new Set(found.map(({ word }) => word));
  const from = firstFrom(segment, WITHOUT_ACCENTS);
  const until = firstFrom(segment, PAIRS);
  for (const { word, typos } of wordsNear(segment, from, until, wanted.folded, wanted.typos, wanted.isOpen))
    if (!known.has(word)) found.push({ word, worth: WORTH.typos[typos] ?? 0 });
  return found;
}

function* beginningWith(segment: Segment, text: string): Generator<number> {
  const until = firstFrom(segment, `${text}\uffff`);
  for (let word = firstFrom(segment, text); word < until; word++) yield word;
}

function gather(index: TermIndex, wanted: QueryWord): Matches {
  const best = new Float32Array(index.ids.length);
  const placesStart = new Uint32Array(index.ids.length);
  const placesEnd = new Uint32Array(index.ids.length);
  const { live } = index;
  let count = 0;
  for (const { segment, base } of index.segments) {
    const accents = wanted.exact === null ? 1 : WORTH.otherAccents;
    for (const { word, worth } of expand(segment, wanted)) {
      eachPosting(segment, word, (article, weight, start, end) => {
        const at = base + article;
        const score = weight * worth * accents;
        if (live[at] === 0 || score <= (best[at] ?? 0)) return;
        if (best[at] === 0) count++;
        best[at] = score;
        placesStart[at] = start;
        placesEnd[at] = end;
      });
    }
    if (wanted.exact === null) continue;
    // what is written just so stands in the same articles: it counts in full there
    const written = WITH_ACCENTS + wanted.exact;
    const same = findWord(segment, written);
    for (const word of wanted.isOpen ? beginningWith(segment, written) : same < 0 ? [] : [same]) {
      const worth = word === same ? WORTH.same : WORTH.longer;
      eachPosting(segment, word, (article, weight) => {
        const at = base + article;
        if (live[at] === 1) best[at] = Math.max(best[at] ?? 0, weight * worth);
      });
    }
  }
  return { best, placesStart, placesEnd, count };
}

function rank(index: TermIndex, matches: readonly Matches[]): Hit[] {
  const rarity = matches.map(({ count }) => Math.log(1 + (index.size - count + 0.5) / (count + 0.5)));
  const hits: { id: string; score: number; article: number }[] = [];
  for (const { segment, base } of index.segments) {
    for (let article = base; article < base + segment.ids.length; article++) {
      let score = 0;
      let before = 0;
      for (let i = 0; i < matches.length; i++) {
        const match = matches[i] as Matches;
        const weight = match.best[article] ?? 0;
        if (weight === 0) {
          score = 0;
          break;
        }
        const own = weight * (rarity[i] ?? 0);
        score += own;
        if (i > 0 && areNeighbours(segment, matches[i - 1] as Matches, match, article)) score += before + own;
        before = own;
      }
      if (score > 0) hits.push({ id: index.ids[article] ?? '', score, article });
    }
  }
  hits.sort((a, b) => b.score - a.score || b.article - a.article);
  return hits.map(({ id, score }) => ({ id, score }));
}

/** Whether a place of one word is followed by a place of the other. */
function areNeighbours(segment: Segment, a: Matches, b: Matches, article: number): boolean {
  const left = { at: a.placesStart[article] ?? 0 };
  const right = { at: b.placesStart[article] ?? 0 };
  const leftEnd = a.placesEnd[article] ?? 0;
  const rightEnd = b.placesEnd[article] ?? 0;
  if (left.at >= leftEnd || right.at >= rightEnd) return false;
  let first = readNumber(segment.places, left) - 1;
  let second = readNumber(segment.places, right) - 1;
  for (;;) {
    if (second === first + 1) return true;
    if (second <= first) {
      if (right.at >= rightEnd) return false;
      second += readNumber(segment.places, right);
    } else {
      if (left.at >= leftEnd) return false;
      first += readNumber(segment.places, left);
    }
  }
}
