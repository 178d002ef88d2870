import type { SavedRow, Shelf } from '../core/article/saved.ts';

/** The part of a shelf that a row of the list shows and the list can change. */
export type RowShelf = Pick<Shelf, 'binnedAt' | 'archivedAt' | 'readAt' | 'starred' | 'tags'>;
export type ShelfChange = Partial<RowShelf>;

/** What a user can do with articles in the list. */
export type ShelfAction =
  | { readonly is: 'delete' }
  | { readonly is: 'put-back' }
  | { readonly is: 'archive'; readonly on: boolean }
  | { readonly is: 'read'; readonly on: boolean }
  | { readonly is: 'star'; readonly on: boolean }
  | { readonly is: 'tag'; readonly tag: string }
  | { readonly is: 'untag'; readonly tag: string };

/** What an action changes of an article, null where it is so already. `now` is ISO 8601. */
export function changeOf(action: ShelfAction, row: SavedRow, now: string): ShelfChange | null {
  switch (action.is) {
    case 'delete':
      return row.binnedAt === null ? { binnedAt: now } : null;
    case 'put-back':
      return row.binnedAt === null ? null : { binnedAt: null };
    case 'archive':
      return (row.archivedAt !== null) === action.on ? null : { archivedAt: action.on ? now : null };
    case 'read':
      return (row.readAt !== null) === action.on ? null : { readAt: action.on ? now : null };
    case 'star':
      return row.starred === action.on ? null : { starred: action.on };
    case 'tag':
      return row.tags.includes(action.tag) ? null : { tags: [...row.tags, action.tag] };
    case 'untag':
      return row.tags.includes(action.tag) ? { tags: row.tags.filter((t) => t !== action.tag) } : null;
  }
}

/** The change that takes `change` of `row` back. */
export function inverseOf(change: ShelfChange, row: SavedRow): ShelfChange {
  const before: { -readonly [K in keyof RowShelf]?: RowShelf[K] } = {};
  if ('binnedAt' in change) before.binnedAt = row.binnedAt;
  if ('archivedAt' in change) before.archivedAt = row.archivedAt;
  if ('readAt' in change) before.readAt = row.readAt;
  if ('starred' in change) before.starred = row.starred;
  if ('tags' in change) before.tags = [...row.tags];
  return before;
}

/** A tag as it is kept: without blanks around it, 100 characters at most; '' where nothing is left. */
export function tidyTag(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 100).trim();
}
