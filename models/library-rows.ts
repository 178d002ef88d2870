import type { SavedRow } from '../core/article/saved.ts';
import { newestFirst } from '../core/article/to-row.ts';
import { foldText } from '../core/search/fold-text.ts';

export const SORT_ORDERS = [
  'newest',
  'oldest',
  'shortest',
  'longest',
  'figures',
  'largest',
  'title',
] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

/** The parts of the library; an article lies in one of them. */
export const SHELVES = ['saved', 'archived', 'bin'] as const;
export type ShelfName = (typeof SHELVES)[number];

export const READ_STATES = ['all', 'unread', 'started', 'read'] as const;
export type ReadState = (typeof READ_STATES)[number];

/** How long an article is: up to 4 minutes, 5 to 14, or longer. */
export const LENGTHS = ['short', 'medium', 'long'] as const;
const LENGTH_MINUTES = { short: [0, 4], medium: [5, 14], long: [15, Infinity] } as const;

/** How long ago an article was saved at most. */
export const AGES = ['day', 'week', 'month', 'year'] as const;
const AGE_DAYS = { day: 1, week: 7, month: 31, year: 366 } as const;
const DAY_MS = 86_400_000;

/** What the list is narrowed to; '' and 'all' narrow nothing. */
export interface RowFilter {
  readonly state: ReadState;
  readonly starred: boolean;
  readonly tag: string;
  readonly site: string;
  /** Primary language, as `vi`. */
  readonly lang: string;
  readonly length: '' | (typeof LENGTHS)[number];
  readonly since: '' | (typeof AGES)[number];
  readonly query: string;
}

export const NO_FILTER: RowFilter = {
  state: 'all',
  starred: false,
  tag: '',
  site: '',
  lang: '',
  length: '',
  since: '',
  query: '',
};

export function shelfOf(row: SavedRow): ShelfName {
  if (row.binnedAt !== null) return 'bin';
  return row.archivedAt === null ? 'saved' : 'archived';
}

export function readStateOf(row: SavedRow): Exclude<ReadState, 'all'> {
  if (row.readAt !== null) return 'read';
  return row.share > 0 ? 'started' : 'unread';
}

export function languageOf(row: SavedRow): string {
  return row.lang.split('-')[0]?.toLowerCase() ?? '';
}

/** How often each value occurs, the most frequent first. Empty values do not count. */
export function countValues(
  values: Iterable<string>,
  locale: string,
): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  const collator = new Intl.Collator(locale);
  return [...counts].toSorted((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
}

/** Rows are never changed, only replaced, so what was folded once holds as long as the row lives. */
const folded = new WeakMap<SavedRow, string>();

/** The rows that pass the filter: of its query, title, site, host and tags together must hold every word. */
export function filterRows(rows: readonly SavedRow[], filter: RowFilter, now: Date): readonly SavedRow[] {
  const oldest =
    filter.since === '' ? '' : new Date(now.getTime() - AGE_DAYS[filter.since] * DAY_MS).toISOString();
  const [least, most] = filter.length === '' ? [0, Infinity] : LENGTH_MINUTES[filter.length];
  const words = foldText(filter.query).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (filter.state !== 'all' && readStateOf(row) !== filter.state) return false;
    if (filter.starred && !row.starred) return false;
    if (filter.tag !== '' && !row.tags.includes(filter.tag)) return false;
    if (filter.site !== '' && row.site !== filter.site) return false;
    if (filter.lang !== '' && languageOf(row) !== filter.lang) return false;
    if (row.minutes < least || row.minutes > most || row.savedAt < oldest) return false;
    return words.every((word) => textOf(row).includes(word));
  });
}

export function sortRows(rows: readonly SavedRow[], order: SortOrder, locale: string): readonly SavedRow[] {
  switch (order) {
    case 'newest':
      return rows.toSorted(newestFirst);
    case 'oldest':
      return rows.toSorted((a, b) => newestFirst(b, a));
    case 'shortest':
      return rows.toSorted((a, b) => a.words - b.words || newestFirst(a, b));
    case 'figures':
      return rows.toSorted((a, b) => b.figures - a.figures || newestFirst(a, b));
    case 'largest':
      return rows.toSorted((a, b) => b.bytes - a.bytes || newestFirst(a, b));
    case 'longest':
      return rows.toSorted((a, b) => b.words - a.words || newestFirst(a, b));
    case 'title': {
      const collator = new Intl.Collator(locale, { numeric: true });
      return rows.toSorted((a, b) => collator.compare(a.title, b.title) || newestFirst(a, b));
    }
  }
}

function textOf(row: SavedRow): string {
  let text = folded.get(row);
  if (text === undefined) {
    text = foldText([row.title, row.site, hostOf(row.url), ...row.tags].join(' '));
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
