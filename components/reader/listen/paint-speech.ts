import type { Span } from '../../../core/marks/quote-of.ts';
import type { ArticlePlaces } from '../article-places';

/** Paints the sentence that is read under everything else, and its word over it. */
export function paintSpeech(places: ArticlePlaces, sentence: Span | null, word: Span | null): void {
  paint('figleaf-speech', sentence && places.rangeOf(sentence), -1);
  paint('figleaf-word', word && places.rangeOf(word), 4);
}

function paint(name: string, range: StaticRange | null, priority: number): void {
  CSS.highlights.delete(name);
  if (!range) return;
  const highlight = new Highlight(range);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
