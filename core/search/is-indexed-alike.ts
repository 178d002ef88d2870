import type { SavedArticle } from '../article/saved.ts';

/** Whether what is indexed of an article changed: pictures and places in the text do not count. */
export function isIndexedAlike(before: SavedArticle | undefined, after: SavedArticle): boolean {
  return (
    before !== undefined &&
    before.article === after.article &&
    before.shelf.tags === after.shelf.tags &&
    before.shelf.marks === after.shelf.marks
  );
}
