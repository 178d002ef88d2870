import * as v from 'valibot';
import { type ReadingPlace, type Shelf, ShelfSchema } from '../article/saved.ts';
import type { ImportItem, ImportPreview } from './import-list.ts';

/** ISO 8601, UTC. */
const time = v.pipe(v.string(), v.isoTimestamp());

/** What belongs to the user and comes along with an address: everything but the text. */
export const BelongingsSchema = v.object({
  /** When it was saved where it comes from. */
  savedAt: time,
  archivedAt: ShelfSchema.entries.archivedAt,
  readAt: ShelfSchema.entries.readAt,
  starred: v.boolean(),
  tags: ShelfSchema.entries.tags,
  /** How far it was read, 0 to 1; null where nobody says. */
  share: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  /** Highlights, to be found in the text once it is there. One without a quote is a note on the article as a whole. */
  highlights: v.array(
    v.object({
      quote: v.string(),
      note: v.nullable(v.string()),
      color: v.nullable(v.string()),
      at: v.nullable(time),
    }),
  ),
});
export type Belongings = v.InferOutput<typeof BelongingsSchema>;

/** The belongings of an address that somebody saves just now. */
export function newBelongings(now: Date): Belongings {
  return {
    savedAt: now.toISOString(),
    archivedAt: null,
    readAt: null,
    starred: false,
    tags: [],
    share: null,
    highlights: [],
  };
}

/**
 * What comes along with the items of an import, in their order. An item without a date gets one a millisecond from its
 * neighbour's, around `now`, so that the order of the file stays the order of the list.
 */
export function belongingsOf(
  items: readonly ImportItem[],
  order: ImportPreview['order'],
  now: Date,
): Belongings[] {
  const last = items.length - 1;
  return items.map((item, i) => {
    const age = order === 'newest-first' ? i : last - i;
    const savedAt = item.addedAt ?? new Date(now.getTime() - age).toISOString();
    const note = item.note === null ? [] : [{ quote: '', note: item.note, color: null, at: item.addedAt }];
    return {
      savedAt,
      archivedAt: item.isArchived ? savedAt : null,
      readAt: item.isRead ? (item.readAt ?? savedAt) : null,
      starred: item.isStarred,
      tags: [...item.tags],
      share: item.progress,
      highlights: [...note, ...item.highlights],
    };
  });
}

/** The belongings of one address that was brought twice: what the first has holds, and the second adds. */
export function joinBelongings(first: Belongings, second: Belongings): Belongings {
  const known = new Set(first.highlights.map(keyOf));
  return {
    ...first,
    tags: [...new Set([...first.tags, ...second.tags])],
    highlights: [...first.highlights, ...second.highlights.filter((one) => !known.has(keyOf(one)))],
  };
}

function keyOf({ quote, note }: Belongings['highlights'][number]): string {
  return JSON.stringify([quote, note]);
}

/** The shelf of an article that was not there before; its marks are for `anchorHighlights`. */
export function shelfOf(belongings: Belongings, textLength: number): Omit<Shelf, 'marks'> {
  const { archivedAt, readAt, starred, tags, share } = belongings;
  return { binnedAt: null, archivedAt, readAt, starred, tags, place: placeOf(share, readAt, textLength) };
}

function placeOf(share: number | null, readAt: string | null, textLength: number): ReadingPlace | null {
  if (share === null || share <= 0 || share >= 1 || readAt !== null) return null;
  return { offset: Math.floor(share * textLength), share };
}
