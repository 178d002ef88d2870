import type { ReaderModel } from '../../../models/reader.ts';
import type { ArticlePlaces } from '../article-places';

/** Reads aloud from the first line in sight, or ends it. */
export function toggleListening(model: InstanceType<typeof ReaderModel>, places: ArticlePlaces | null): void {
  if (model.listening.state.peek() !== 'off') model.listening.stop();
  else if (places) model.listening.start(places.offsetOfFirstLine());
}
