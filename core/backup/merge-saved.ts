import type { Mark } from '../article/mark.ts';
import type { KeptPicture, SavedArticle } from '../article/saved.ts';

/** What comes of an article of a backup. */
export type MergeOutcome =
  /** It was not here. */
  | 'added'
  /** It is here, and nothing of the backup is missing from it. */
  | 'same'
  /** It is here; tags, notes, a star or pictures were added to it. */
  | 'joined'
  /** It is here, saved earlier than in the backup: the later text takes the place of the earlier one. */
  | 'replaced';

/** How many articles of a backup come out in each way. */
export type MergeCounts = Readonly<Record<MergeOutcome, number>>;

export const NO_COUNTS: MergeCounts = { added: 0, same: 0, joined: 0, replaced: 0 };

export function sum(counts: MergeCounts): number {
  return counts.added + counts.same + counts.joined + counts.replaced;
}

/**
 * An article of the library with the same one of a backup: the text that was saved later stays, tags, notes and addresses
 * are united, and a picture that only one of them has is taken. What the user did here holds: bin, archive and place.
 */
export function mergeSaved(
  mine: SavedArticle | undefined,
  theirs: SavedArticle,
): { readonly saved: SavedArticle; readonly outcome: MergeOutcome } {
  if (!mine) return { saved: theirs, outcome: 'added' };
  const isLater = theirs.savedAt > mine.savedAt;
  const [later, earlier] = isLater ? [theirs, mine] : [mine, theirs];
  const saved: SavedArticle = {
    ...later,
    id: mine.id,
    addresses: united(later.addresses, earlier.addresses),
    shelf: {
      ...mine.shelf,
      readAt: mine.shelf.readAt ?? theirs.shelf.readAt,
      starred: mine.shelf.starred || theirs.shelf.starred,
      tags: united(mine.shelf.tags, theirs.shelf.tags),
      place: mine.shelf.place ?? theirs.shelf.place,
      marks: unitedMarks(later.shelf.marks, earlier.shelf.marks),
    },
    pictures: later.pictures.map((picture) => keptOf(picture, earlier.pictures)),
  };
  if (isLater) return { saved, outcome: 'replaced' };
  return { saved, outcome: JSON.stringify(saved) === JSON.stringify(mine) ? 'same' : 'joined' };
}

const united = (first: readonly string[], second: readonly string[]): string[] => [
  ...new Set([...first, ...second]),
];

/** A mark that both have is as in the later one: its note may have been changed there. */
function unitedMarks(later: readonly Mark[], earlier: readonly Mark[]): Mark[] {
  const ids = new Set(later.map(({ id }) => id));
  return [...later, ...earlier.filter(({ id }) => !ids.has(id))];
}

function keptOf(picture: KeptPicture, others: readonly KeptPicture[]): KeptPicture {
  if (picture.is === 'kept') return picture;
  return others.find((other) => other.is === 'kept' && other.src === picture.src) ?? picture;
}
