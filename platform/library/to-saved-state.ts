import type { SavedArticle } from '../../core/article/saved.ts';
import { toRow } from '../../core/article/to-row.ts';
import type { SavedState } from '../../models/ports.ts';

/** How far the keeping of an article's pictures is. */
export function toSavedState(saved: SavedArticle): SavedState {
  const { id, bytes, pictures } = toRow(saved);
  return { id, bytes, ...pictures, done: pictures.kept + pictures.lost === pictures.total };
}
