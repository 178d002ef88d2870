import type { Mark } from '../article/mark.ts';
import type { SavedArticle, Shelf } from '../article/saved.ts';

/**
 * Takes back what restoring did to an article, and nothing that was done to it since.
 *
 * @param now as it is
 * @param before as it was before it was restored
 * @param after as it was right after that
 */
export function unmergeSaved(now: SavedArticle, before: SavedArticle, after: SavedArticle): SavedArticle {
  if (isAlike(now, after)) return before;
  const added = new Set(after.addresses.filter((address) => !before.addresses.includes(address)));
  // saved anew since: that text is the user's own, and not of the backup
  const whole = now.savedAt === after.savedAt ? before : now;
  return {
    ...whole,
    addresses: now.addresses.filter((address) => !added.has(address)),
    shelf: unmergeShelf(now.shelf, before.shelf, after.shelf),
  };
}

function unmergeShelf(now: Shelf, before: Shelf, after: Shelf): Shelf {
  const back = <K extends keyof Shelf>(key: K): Shelf[K] =>
    isAlike(now[key], after[key]) ? before[key] : now[key];
  const added = new Set(after.tags.filter((tag) => !before.tags.includes(tag)));
  return {
    ...now,
    readAt: back('readAt'),
    starred: back('starred'),
    place: back('place'),
    tags: now.tags.filter((tag) => !added.has(tag)),
    marks: unmergeMarks(now.marks, before.marks, after.marks),
  };
}

function unmergeMarks(now: readonly Mark[], before: readonly Mark[], after: readonly Mark[]): Mark[] {
  const were = new Map(before.map((mark) => [mark.id, mark]));
  const restored = new Map(after.map((mark) => [mark.id, mark]));
  return now.flatMap((mark) => {
    const [was, brought] = [were.get(mark.id), restored.get(mark.id)];
    if (!brought) return mark;
    if (!was) return [];
    return isAlike(mark, brought) ? was : mark;
  });
}

function isAlike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
