import { Bytes, readNumber } from './bytes.ts';

/** The layout of `TermsRecord`; another number means: throw it away, and make it anew from the articles. */
export const TERMS_VERSION = 1;

/** The words of some articles, as they are stored. */
export interface TermsRecord {
  readonly version: number;
  /** The articles, in the order in which the bytes number them. */
  readonly ids: readonly string[];
  /**
   * Four lengths (Uint32: words, characters, postings, places), ends of characters, postings and places by word
   * (Uint32 each), the characters of the sorted words (Uint16, filled up to 4 bytes), postings, places.
   */
  readonly bytes: ArrayBuffer;
}

/** A record opened for reading: views into its bytes, nothing is copied. */
export interface Segment {
  readonly ids: readonly string[];
  /** Number of words. */
  readonly size: number;
  readonly characterEnds: Uint32Array;
  readonly characters: Uint16Array;
  readonly postingEnds: Uint32Array;
  /** By word, one posting per article: steps from the article before, weight (a byte), bytes of places. */
  readonly postings: Uint8Array;
  readonly placeEnds: Uint32Array;
  /** By posting: steps from the place before. */
  readonly places: Uint8Array;
}

/** Words with accents are kept apart from those without, which alone stand in the first place. */
export const WITH_ACCENTS = '\u0001';
/** The first text after all words with accents. */
export const WITHOUT_ACCENTS = '\u0002';

/** Where the scripts begin whose words are pairs of characters: nobody types those with a letter too many. */
export const PAIRS = '\u2e80';

/** Opens a record. Null where it is of another layout, or its lengths do not agree. */
export function openSegment(record: TermsRecord): Segment | null {
  const { version, ids, bytes } = record;
  if (version !== TERMS_VERSION || bytes.byteLength < 16) return null;
  const [size = 0, characters = 0, postings = 0, places = 0] = new Uint32Array(bytes, 0, 4);
  const table = 16 + 12 * size;
  const after = table + 2 * (characters + (characters & 1));
  if (after + postings + places !== bytes.byteLength) return null;
  const segment = {
    ids,
    size,
    characterEnds: new Uint32Array(bytes, 16, size),
    postingEnds: new Uint32Array(bytes, 16 + 4 * size, size),
    placeEnds: new Uint32Array(bytes, 16 + 8 * size, size),
    characters: new Uint16Array(bytes, table, characters),
    postings: new Uint8Array(bytes, after, postings),
    places: new Uint8Array(bytes, after + postings, places),
  };
  const isWhole =
    size === 0 ||
    (segment.characterEnds[size - 1] === characters &&
      segment.postingEnds[size - 1] === postings &&
      segment.placeEnds[size - 1] === places);
  return isWhole ? segment : null;
}

/** Where the piece of `index` begins in a list of ends. */
export function startOf(ends: Uint32Array, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0);
}

/** Writes the words of a segment in their order, then packs them. */
export class SegmentWriter {
  #characterEnds = new Bytes();
  #postingEnds = new Bytes();
  #placeEnds = new Bytes();
  #characters = new Bytes();
  #size = 0;
  readonly postings = new Bytes();
  readonly places = new Bytes();
  #last = -1;

  /** One posting of the word that the next `endWord` names; `article` rises. */
  posting(article: number, weight: number, places: Uint8Array): void {
    this.postings.number(article - this.#last);
    this.postings.byte(weight);
    this.postings.number(places.length);
    this.places.copy(places);
    this.#last = article;
  }

  /** The postings written since the last word are those of this one. */
  endWord(characters: Uint16Array): void {
    this.#size++;
    this.#last = -1;
    this.#characters.copy(new Uint8Array(characters.buffer, characters.byteOffset, characters.byteLength));
    for (const [ends, end] of [
      [this.#characterEnds, this.#characters.length / 2],
      [this.#postingEnds, this.postings.length],
      [this.#placeEnds, this.places.length],
    ] as const)
      ends.copy(new Uint8Array(Uint32Array.of(end).buffer));
  }

  finish(ids: readonly string[]): TermsRecord {
    const lengths = [this.#size, this.#characters.length / 2, this.postings.length, this.places.length];
    const whole = new Bytes(16 + 12 * this.#size + this.#characters.length + 2);
    whole.copy(new Uint8Array(Uint32Array.from(lengths).buffer));
    for (const part of [this.#characterEnds, this.#postingEnds, this.#placeEnds, this.#characters])
      whole.copy(part.view());
    if (whole.length % 4 !== 0) whole.copy(new Uint8Array(2));
    whole.copy(this.postings.view());
    whole.copy(this.places.view());
    return { version: TERMS_VERSION, ids, bytes: whole.view().slice().buffer };
  }
}

/** The order of a word of one segment and a word of another, as `<` orders texts: below, at or above 0. */
export function compareWords(a: Segment, wordA: number, b: Segment, wordB: number): number {
  let i = startOf(a.characterEnds, wordA);
  let j = startOf(b.characterEnds, wordB);
  const endA = a.characterEnds[wordA] ?? 0;
  const endB = b.characterEnds[wordB] ?? 0;
  for (; i < endA && j < endB; i++, j++) {
    const difference = (a.characters[i] ?? 0) - (b.characters[j] ?? 0);
    if (difference !== 0) return difference;
  }
  return endA - i - (endB - j);
}

/** The number of the first word that does not stand before `text`. */
export function firstFrom(segment: Segment, text: string): number {
  let low = 0;
  let high = segment.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareToText(segment, middle, text) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compareToText(segment: Segment, word: number, text: string): number {
  const start = startOf(segment.characterEnds, word);
  const length = (segment.characterEnds[word] ?? 0) - start;
  for (let i = 0; i < length && i < text.length; i++) {
    const difference = (segment.characters[start + i] ?? 0) - text.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return length - text.length;
}

/** The number of a word, −1 where the segment does not have it. */
export function findWord(segment: Segment, text: string): number {
  const at = firstFrom(segment, text);
  return at < segment.size && compareToText(segment, at, text) === 0 ? at : -1;
}

export function wordAt(segment: Segment, word: number): string {
  const start = startOf(segment.characterEnds, word);
  return String.fromCharCode(...segment.characters.subarray(start, segment.characterEnds[word]));
}

/**
 * Calls `visit` for every article that holds a word: its number, weight (1 to 255), and where in `places` its places
 * stand.
 */
export function eachPosting(
  segment: Segment,
  word: number,
  visit: (article: number, weight: number, placesStart: number, placesEnd: number) => void,
): void {
  const { postings } = segment;
  const cursor = { at: startOf(segment.postingEnds, word) };
  const end = segment.postingEnds[word] ?? 0;
  let places = startOf(segment.placeEnds, word);
  let article = -1;
  while (cursor.at < end) {
    article += readNumber(postings, cursor);
    const weight = postings[cursor.at++] ?? 0;
    const next = places + readNumber(postings, cursor);
    visit(article, weight, places, next);
    places = next;
  }
}
