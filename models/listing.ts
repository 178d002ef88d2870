import { batch, computed, createModel, signal } from '@preact/signals';
import type { SavedRow } from '../core/article/saved.ts';
import { newestFirst } from '../core/article/to-row.ts';
import type { Failure } from '../core/failure.ts';
import type { LibraryPort } from './ports.ts';

export type ListState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'ready' };

/** A row as the user changed it, of which the list does not tell yet. */
interface Change {
  readonly row: SavedRow;
  /** The library has written it, so the next list knows. */
  readonly done: boolean;
}

/** Rows that are read and drawn before all others are read: more than a window shows. */
const FIRST = 40;
/** When more articles changed, the whole list is read again. */
const MANY = 200;

/**
 * The rows of everything kept: those on top first, then all that the database has, then what healing puts back and what
 * changes; and above them what the user changed just now.
 */
export const ListingModel = createModel(
  (library: Pick<LibraryPort, 'list' | 'newest' | 'rows' | 'healed'>, drawn: () => Promise<void>) => {
    const state = signal<ListState>({ is: 'loading' });
    const listed = signal<readonly SavedRow[]>([]);
    /** What the database has was read. */
    const isRead = signal(false);
    const isHealed = signal(false);
    const isWhole = computed(() => isRead.value && isHealed.value);
    const changes = signal<ReadonlyMap<string, Change>>(new Map());
    const all = computed(() => {
      if (changes.value.size === 0) return listed.value;
      return listed.value.map((row) => changes.value.get(row.id)?.row ?? row);
    });
    /** What changed since is in `touched`, unless all of it has to be read again. */
    let isFresh = false;
    let touched = new Set<string>();

    /** Reads what is not known yet. Answers why it could not, where there is a list that can stand meanwhile. */
    async function read(): Promise<Failure | null> {
      if (state.peek().is !== 'ready') await readFirst();
      if (state.peek().is === 'failed') return null;
      const failure = await readRest();
      if (failure || state.peek().is === 'failed' || isHealed.peek()) return failure;
      const healed = await library.healed();
      if (!healed.ok) return fail(healed.error);
      if (healed.value) {
        isFresh = false;
        const again = await readRest();
        if (again) return again;
      }
      isHealed.value = true;
      return null;
    }

    /** A list that is there stands, with what is wrong beside it. */
    function fail(failure: Failure): Failure | null {
      if (listed.peek().length > 0) return failure;
      state.value = { is: 'failed', failure };
      return null;
    }

    async function readRest(): Promise<Failure | null> {
      if (isFresh && touched.size === 0) return null;
      const known = [...changes.peek()].filter(([, change]) => change.done);
      const ids = touched;
      touched = new Set();
      const isSome = isFresh && ids.size <= MANY;
      const answer = isSome ? await library.rows([...ids]) : await library.list();
      if (!answer.ok) {
        touched = new Set([...touched, ...ids]);
        return fail(answer.error);
      }
      batch(() => {
        listed.value = isSome ? merged(ids, answer.value) : answer.value;
        isFresh = true;
        isRead.value = true;
        state.value = { is: 'ready' };
        // the rows were read after these were written: they have the last word on them
        changes.value = new Map(
          [...changes.peek()].filter(([id, noted]) => !known.some(([k, then]) => k === id && then === noted)),
        );
      });
      return null;
    }

    /** Takes in rows while the list waits for the others. */
    async function take(ids: ReadonlySet<string>): Promise<void> {
      const answer = await library.rows([...ids]);
      if (!answer.ok || answer.value.length === 0) return;
      batch(() => {
        listed.value = merged(ids, answer.value);
        state.value = { is: 'ready' };
      });
    }

    function merged(ids: ReadonlySet<string>, rows: readonly SavedRow[]): readonly SavedRow[] {
      return [...listed.peek().filter(({ id }) => !ids.has(id)), ...rows].toSorted(newestFirst);
    }

    /** Reads the rows on top and lets them be drawn. Only the whole list may say that there are none. */
    async function readFirst(): Promise<void> {
      const first = await library.newest(FIRST);
      if (first.ok && first.value.rows.length === 0) return;
      batch(() => {
        if (first.ok) {
          listed.value = first.value.rows;
          isRead.value = first.value.isAll;
        }
        state.value = first.ok ? { is: 'ready' } : { is: 'failed', failure: first.error };
      });
      if (first.ok) await drawn();
    }

    return {
      state,
      /** Everything kept, bin included, as far as it is read. */
      all,
      /** Nothing is missing from `all`. */
      isWhole,
      read,
      take,
      /** An article changed: the next reading takes it in. */
      touch: (id: string) => void touched.add(id),
      /** Something changed that is not known by its id. */
      touchAll: () => void (isFresh = false),
      retry: () => void (state.value = { is: 'loading' }),
      /** Puts rows as the user changed them above the list. Answers what takes them down again, once it is known whether they were written. */
      change(noted: readonly SavedRow[]): (isWritten: boolean) => void {
        const before = new Map(all.peek().map((row) => [row.id, row]));
        const mine = new Map(noted.map((row): [string, Change] => [row.id, { row, done: false }]));
        changes.value = new Map([...changes.peek(), ...mine]);
        return (isWritten) => {
          const after = new Map(changes.peek());
          for (const [id, change] of mine) {
            // a later change of the same row, as an undo is, stands above this one
            if (after.get(id) !== change) continue;
            const row = isWritten ? change.row : before.get(id);
            if (row) after.set(id, { row, done: true });
            touched.add(id);
          }
          changes.value = after;
        };
      },
    };
  },
);
