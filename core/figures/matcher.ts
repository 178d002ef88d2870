/** Finds the longest of many words at a place of a text. The cost is that of the words with the same first letter pair. */
export interface Matcher<T> {
  /** The longest word that starts at `at` and does not end inside a longer word. */
  at(lower: string, at: number): { value: T; end: number; word: string } | null;
  /** The longest word that ends at `end` and does not begin inside a longer word. */
  before(lower: string, end: number): { value: T; start: number; word: string } | null;
  has(word: string): boolean;
  get(word: string): T | undefined;
}

const LETTER = /[\p{L}\p{M}]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30FC]/u;

export const isLetter = (char: string | undefined): boolean => char !== undefined && LETTER.test(char);
export const isCjk = (char: string | undefined): boolean => char !== undefined && CJK.test(char);
/** A letter of a script that parts its words with blanks. */
export const isWordLetter = (char: string | undefined): boolean => isLetter(char) && !isCjk(char);

type Entry<T> = { word: string; value: T };

export function makeMatcher<T>(pairs: Iterable<readonly [string, T]>): Matcher<T> {
  const all = new Map<string, T>();
  for (const [word, value] of pairs) if (word && !all.has(word)) all.set(word, value);
  const byStart = new Map<string, Entry<T>[]>();
  const byEnd = new Map<string, Entry<T>[]>();
  const add = (map: Map<string, Entry<T>[]>, key: string, entry: Entry<T>): void => {
    const list = map.get(key);
    if (list) list.push(entry);
    else map.set(key, [entry]);
  };
  for (const [word, value] of all) {
    add(byStart, word[0] ?? '', { word, value });
    add(byEnd, word.at(-1) ?? '', { word, value });
  }
  for (const map of [byStart, byEnd])
    for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);

  return {
    at(lower, at) {
      for (const { word, value } of byStart.get(lower[at] ?? '') ?? []) {
        if (!lower.startsWith(word, at)) continue;
        const end = at + word.length;
        if (isWordLetter(word.at(-1)) && (isWordLetter(lower[end]) || /\d/.test(lower[end] ?? ''))) continue;
        return { value, end, word };
      }
      return null;
    },
    before(lower, end) {
      for (const { word, value } of byEnd.get(lower[end - 1] ?? '') ?? []) {
        if (!lower.endsWith(word, end)) continue;
        const start = end - word.length;
        if (isWordLetter(word[0]) && isWordLetter(lower[start - 1])) continue;
        return { value, start, word };
      }
      return null;
    },
    has: (word) => all.has(word),
    get: (word) => all.get(word),
  };
}
