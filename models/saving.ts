import { action, createModel, effect, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { LibraryEvent, SavedState, SaveWay } from './ports.ts';

export type Saving =
  | { readonly is: 'unsaved' }
  | { readonly is: 'starting' }
  | { readonly is: 'keeping'; readonly state: SavedState }
  /** `isBefore`: not by this model; saving again is a choice between updating it and keeping both. */
  | { readonly is: 'saved'; readonly state: SavedState; readonly isBefore: boolean }
  | { readonly is: 'failed'; readonly failure: Failure };

export interface SavingPort {
  /** Fails with private-window in a private window, unless told to save even there. */
  save(way: SaveWay, evenPrivate: boolean): Promise<Result<SavedState, Failure>>;
  state(id: string): Promise<Result<SavedState, Failure>>;
  stopPictures(id: string): Promise<Result<void, Failure>>;
  watchLibrary(listener: (event: LibraryEvent) => void): () => void;
}

/** The saving of one article: from the press of the button to the last picture. */
export const SavingModel = createModel((port: SavingPort, known: SavedState | null) => {
  let isBefore = known !== null;
  const now = signal<Saving>(known ? fromState(known, isBefore) : { is: 'unsaved' });

  const idOf = () => {
    const saving = now.peek();
    return saving.is === 'keeping' || saving.is === 'saved' ? saving.state.id : null;
  };

  /** Answers may overtake each other: only the last question's counts. */
  let turn = 0;
  const refresh = async (id: string) => {
    const mine = ++turn;
    const state = await port.state(id);
    if (mine !== turn) return;
    if (!state.ok) isBefore = false;
    now.value = state.ok ? fromState(state.value, isBefore) : { is: 'unsaved' };
  };

  effect(() =>
    port.watchLibrary(async (event) => {
      if (!('id' in event) || event.id !== idOf()) return;
      await refresh(event.id);
    }),
  );

  return {
    now,
    save: action(async (way: SaveWay = 'ask', evenPrivate: boolean = false) => {
      now.value = { is: 'starting' };
      const saved = await port.save(way, evenPrivate);
      if (!saved.ok && saved.error.is === 'saved-before') {
        isBefore = true;
        await refresh(saved.error.id);
        return;
      }
      isBefore = false;
      now.value = saved.ok ? fromState(saved.value, false) : { is: 'failed', failure: saved.error };
      if (!saved.ok) return;
      // a picture may have been kept between the answer and its arrival
      await refresh(saved.value.id);
    }),
    /** Asks how far the saving is: after something outside this model changed it. */
    refresh: action(async () => {
      const id = idOf();
      if (id) await refresh(id);
    }),
    stop: action(async () => {
      const id = idOf();
      if (id) await port.stopPictures(id);
    }),
  };
});

function fromState(state: SavedState, isBefore: boolean): Saving {
  return state.done ? { is: 'saved', state, isBefore } : { is: 'keeping', state };
}
