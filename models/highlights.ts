import { computed, createModel, signal } from '@preact/signals';
import type { MarkColour } from '../core/article/mark.ts';
import type { ListedMark } from '../core/export/marks-export.ts';
import type { Failure } from '../core/failure.ts';
import { foldText } from '../core/search/fold-text.ts';
import type { LibraryPort } from './ports.ts';

/** The user's own highlights and notes, of all articles. */
export const HighlightsModel = createModel((library: Pick<LibraryPort, 'marks'>) => {
  /** Null before they were read. */
  const all = signal<readonly ListedMark[] | null>(null);
  const query = signal('');
  const colour = signal<MarkColour | null>(null);
  const failure = signal<Failure | null>(null);

  const visible = computed(() => {
    const words = foldText(query.value).split(/\s+/).filter(Boolean);
    return (all.value ?? []).filter(({ mark, title, site }) => {
      if (colour.value && mark.colour !== colour.value) return false;
      if (words.length === 0) return true;
      const text = foldText([mark.quote, mark.note, title, site].join(' '));
      return words.every((word) => text.includes(word));
    });
  });

  return {
    all,
    query,
    colour,
    failure,
    /** Those that hold every word of the query, in the colour chosen, the newest first. */
    visible,
    async read(): Promise<void> {
      const read = await library.marks();
      failure.value = read.ok ? null : read.error;
      if (read.ok) all.value = read.value;
    },
    search: (words: string) => void (query.value = words),
    choose: (wanted: MarkColour | null) => void (colour.value = wanted),
  };
});
