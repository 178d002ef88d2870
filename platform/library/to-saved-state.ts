import type { SavedRow } from '../../core/article/saved.ts';
import type { SavedState } from '../../models/ports.ts';

/** How far the keeping of an article's pictures is. */
export function toSavedState({ id, bytes, pictures }: SavedRow): SavedState {
  return { id, bytes, ...pictures, done: pictures.kept + pictures.lost === pictures.total };
}
