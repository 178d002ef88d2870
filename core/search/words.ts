import { foldText, plainCase } from './fold-text.ts';

/** One word of a text, as the index knows it. Offsets are UTF-16 code units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Without case and accents. Never empty. */
  readonly folded: string;
  /** Without case, with accents; equal to `folded` where there are none. */
  readonly exact: string;
  /**
   * `spaced`: blanks stand around it. `segmented`: cut by a dictionary, which may cut the same letters elsewhere in
   * another way. `pair`: two neighbouring characters of a script without blanks. `last`: the last character of such
   * a run, which begins no pair.
   */
  readonly form: 'spaced' | 'segmented' | 'pair' | 'last';
}

const PAIRED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々〆〇`;
const SEGMENTED = String.raw`\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}`;
const LETTER = String.raw`[[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]--[${PAIRED}${SEGMENTED}]]`;
/** A point or comma between digits belongs to the number. */
const RUN = new RegExp(
  String.raw`(?<paired>[${PAIRED}]+)|(?<segmented>[${SEGMENTED}]+)|${LETTER}+(?:(?<=\p{N})[.,](?=\p{N})${LETTER}+)*`,
  'gv',
);
const ASCII = /^[a-z0-9.,]*$/;

const dictionary = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * The words of a text, in its order. Where blanks part words, they do; Thai, Lao, Khmer and Burmese are cut by
 * `Intl.Segmenter`; Chinese, Japanese and Korean go by pairs of neighbouring characters, because the segmenter cuts a
 * short query otherwise than the sentence it stands in: docs/decisions/0042. Linear in the length of the text.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(RUN)) {
    const start = match.index;
    const run = match[0];
    if (match.groups?.['paired'] !== undefined) addPairs(words, run, start);
    else if (match.groups?.['segmented'] !== undefined) {
      for (const { segment, index, isWordLike } of dictionary.segment(run))
        if (isWordLike) add(words, segment, start + index, 'segmented');
    } else add(words, run, start, 'spaced');
  }
  return words;
}

function addPairs(words: Word[], run: string, start: number): void {
  let before = '';
  let at = start;
  for (const character of run) {
    if (before !== '') {
      add(words, before + character, at, 'pair');
      at += before.length;
    }
    before = character;
  }
  add(words, before, at, 'last');
}

function add(words: Word[], written: string, start: number, form: Word['form']): void {
  const lower = written.toLowerCase();
  const isPlain = ASCII.test(lower);
  const exact = isPlain ? lower : plainCase(written);
  const folded = isPlain ? lower : foldText(written);
  if (folded !== '') words.push({ start, end: start + written.length, folded, exact, form });
}
