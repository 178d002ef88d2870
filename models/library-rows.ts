import type { SavedRow } from '../core/article/saved.ts';

export const SORT_ORDERS = ['newest', 'oldest', 'longest', 'title'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** Accents as people leave them out when they type: of Latin, Greek and Cyrillic, Hebrew and Arabic. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0640]/g;
/** Letters that Unicode does not take apart although people type them plain. */
const LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** Rows are never changed, only replaced, so what was folded once holds as long as the row lives. */
const folded = new WeakMap<SavedRow, string>();

/** A text without case and accents, so that `da lat` finds Đà Lạt. */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .replace(/[đðłøıæœßþ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** The rows whose title, site and host together hold every word of the query. */
export function filterRows(rows: readonly SavedRow[], query: string): readonly SavedRow[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter((row) => {
    const text = textOf(row);
    return words.every((word) => text.includes(word));
  });
}

export function sortRows(rows: readonly SavedRow[], order: SortOrder, locale: string): readonly SavedRow[] {
  switch (order) {
    case 'newest':
      return rows.toSorted(newestFirst);
    case 'oldest':
      return rows.toSorted((a, b) => newestFirst(b, a));
    case 'longest':
      return rows.toSorted((a, b) => b.words - a.words || newestFirst(a, b));
    case 'title': {
      const collator = new Intl.Collator(locale, { numeric: true });
      return rows.toSorted((a, b) => collator.compare(a.title, b.title) || newestFirst(a, b));
    }
  }
}

function newestFirst(a: SavedRow, b: SavedRow): number {
  return a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function textOf(row: SavedRow): string {
  let text = folded.get(row);
  if (text === undefined) {
    text = foldText(`${row.title} ${row.site} ${hostOf(row.url)}`);
    folded.set(row, text);
  }
  return text;
}

function hostOf(url: string): string {
  try {
    return new URL(url).host;
  } catch {
    return '';
  }
}
