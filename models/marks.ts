import { action, computed, createModel, effect, signal } from '@preact/signals';
import type { Mark, MarkColour } from '../core/article/mark.ts';
import type { Failure } from '../core/failure.ts';
import { anchorQuote } from '../core/marks/anchor.ts';
import { changeMarks, type MarkChange } from '../core/marks/change-marks.ts';
import { quoteOf, type Span } from '../core/marks/quote-of.ts';
import type { Result } from '../core/result.ts';
import type { ReaderPort } from './ports.ts';

export interface MarksPort extends Pick<ReaderPort, 'marks' | 'changeMark' | 'newMarkId' | 'watchLibrary'> {
  /** Saves the article where it is not saved yet, and answers its id. */
  save(): Promise<Result<string, Failure>>;
}

/** A mark, and where it stands in the text on the screen; null where its words are not there any more. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly span: Span | null;
}

/** The user's own highlights and notes of the article on the screen. */
export const MarksModel = createModel((port: MarksPort) => {
  const text = signal('');
  const marks = signal<readonly Mark[]>([]);
  /** The article's id in the library, null while it is not there. */
  const savedAs = signal<string | null>(null);
  /** What is selected in the article, for which the colours are offered. */
  const selected = signal<Span | null>(null);
  /** The mark whose card is open, by its id. */
  const card = signal<string | null>(null);
  /** The mark that was removed last, to be put back on request. */
  const removed = signal<Mark | null>(null);
  /** The article was saved for the sake of a mark: told once. */
  const savedFor = signal(false);
  /** Why the last change was not kept. */
  const refused = signal<Failure | null>(null);

  const placed = computed((): readonly PlacedMark[] => {
    const all = marks.value.map((mark) => ({
      mark,
      span: text.value ? anchorQuote(text.value, mark) : null,
    }));
    return all.toSorted((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0);
  });

  let asking = false;
  let askAgain = false;
  const refresh = async () => {
    askAgain = true;
    if (asking) return;
    asking = true;
    while (askAgain) {
      askAgain = false;
      const known = await port.marks();
      if (!known.ok || askAgain) continue;
      savedAs.value = known.value?.id ?? null;
      marks.value = known.value?.marks ?? [];
    }
    asking = false;
  };
  effect(() =>
    port.watchLibrary((event) => {
      // another window may have saved the very article: its id is not known here before
      if (event.is === 'healing') return;
      if (event.is === 'healed' || savedAs.peek() === null || event.id === savedAs.peek()) void refresh();
    }),
  );

  /** Shows a change at once, and keeps it; what was not kept is taken back. */
  const change = async (what: MarkChange): Promise<boolean> => {
    const before = marks.peek();
    marks.value = changeMarks(before, what);
    const wasSaved = savedAs.peek() !== null;
    const id = await idToWriteTo();
    const kept = id.ok ? await port.changeMark(id.value, what) : id;
    refused.value = kept.ok ? null : kept.error;
    if (!kept.ok) {
      marks.value = before;
      return false;
    }
    marks.value = kept.value;
    savedFor.value = !wasSaved;
    return true;
  };
  const idToWriteTo = async (): Promise<Result<string, Failure>> => {
    const known = savedAs.peek();
    if (known !== null) return { ok: true, value: known };
    const saved = await port.save();
    if (saved.ok) savedAs.value = saved.value;
    return saved;
  };

  return {
    text,
    marks,
    savedAs,
    selected,
    card,
    removed,
    savedFor,
    refused,
    placed,
    refresh,
    /** Marks what is selected. Answers the id of the mark, null where nothing was marked. */
    add: action(async (colour: MarkColour): Promise<string | null> => {
      const span = selected.peek();
      const quote = span && quoteOf(text.peek(), span);
      if (!quote) return null;
      selected.value = null;
      removed.value = null;
      const mark: Mark = {
        ...quote,
        id: port.newMarkId(),
        colour,
        note: '',
        madeAt: new Date().toISOString(),
      };
      return (await change({ is: 'add', mark })) ? mark.id : null;
    }),
    recolour: action((id: string, colour: MarkColour) => change({ is: 'colour', id, colour })),
    write: action((id: string, note: string) => change({ is: 'note', id, note: note.trim() })),
    remove: action(async (id: string) => {
      const mark = marks.peek().find((other) => other.id === id);
      if (!mark) return;
      if (card.peek() === id) card.value = null;
      if (await change({ is: 'remove', id })) removed.value = mark;
    }),
    putBack: action(async () => {
      const mark = removed.peek();
      removed.value = null;
      if (mark) await change({ is: 'add', mark });
    }),
    /** Takes away what is said of the last change. */
    dismiss: action(() => {
      removed.value = null;
      savedFor.value = false;
      refused.value = null;
    }),
  };
});
