import type { SavedRow } from '../../core/article/saved.ts';
import type { SavedState } from '../../models/ports.ts';

/** How far the keeping of an article's pictures is. */
export function toSavedState({ id, bytes, pictures, savedAt }: SavedRow): SavedState {
  return { id, savedAt, bytes, ...pictures, done: pictures.kept + pictures.lost === pictures.total };
}
