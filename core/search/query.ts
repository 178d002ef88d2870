import { wordsOf } from './words.ts';
import { typosBetween } from './typos.ts';

/** One word that is looked for. */
export interface QueryWord {
  readonly folded: string;
  /** As it was typed, where it was typed with accents: what is written so comes first. */
  readonly exact: string | null;
  /** Longer words that begin with it fit too. */
  readonly isOpen: boolean;
  /** Letters that may be wrong. */
  readonly typos: 0 | 1 | 2;
}

const MOST_WORDS = 16;

/**
 * The words of a query, each once. The last may be unfinished, unless something stands after it; words of scripts
 * without blanks always may, because the text may be cut later.
 */
export function readQuery(query: string): QueryWord[] {
  const found = wordsOf(query);
  const words = new Map<string, QueryWord>();
  for (const [at, { folded, exact, form, end }] of found.entries()) {
    // the last character of a run is already in the pair before it
    if (form === 'last' && found[at - 1]?.form === 'pair' && found[at - 1]?.end === end) continue;
    const isOpen =
      (at === found.length - 1 && end === query.length) || form === 'segmented' || form === 'last';
    if (words.size === MOST_WORDS && !words.has(folded)) break;
    words.set(folded, {
      folded,
      exact: exact === folded ? null : exact,
      isOpen,
      typos: form === 'spaced' ? allowedTypos(folded) : 0,
    });
  }
  return [...words.values()];
}

function allowedTypos(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** What a word that fits is worth beside one that is the very same, before its weight in the article. */
export const WORTH = { same: 1, otherAccents: 0.4, longer: 0.6, typos: [1, 0.3, 0.15] } as const;

/** How well a word of a text fits one that is looked for: 0 for not at all, 1 for the same. */
export function fit(wanted: QueryWord, folded: string, exact: string): number {
  const accents = wanted.exact === null || wanted.exact === exact;
  if (folded === wanted.folded) return accents ? WORTH.same : WORTH.otherAccents;
  if (wanted.isOpen && folded.startsWith(wanted.folded))
    return wanted.exact === null || exact.startsWith(wanted.exact)
      ? WORTH.longer
      : WORTH.longer * WORTH.otherAccents;
  if (wanted.typos === 0) return 0;
  return WORTH.typos[typosBetween(wanted.folded, folded, wanted.typos, wanted.isOpen)] ?? 0;
}
