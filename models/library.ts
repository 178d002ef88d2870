import { computed, createModel, effect, signal } from '@preact/signals';
import type { SavedRow } from '../core/article/saved.ts';
import type { Failure } from '../core/failure.ts';
import { filterRows, sortRows, type SortOrder } from './library-rows.ts';
import type { Healing, LibraryEvent, LibraryPort, ShortcutsPort } from './ports.ts';

export type ListState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'ready' };

export interface LibraryNeeds {
  readonly library: LibraryPort;
  readonly shortcuts: Pick<ShortcutsPort, 'list'>;
  /** The locale titles are sorted in. */
  readonly locale: string;
  /** Calls back after some milliseconds; what it returns calls that off. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

/** What the user did to a row that the list does not tell of yet: null where it was deleted. */
interface Change {
  readonly row: SavedRow | null;
  /** The library has written it, so the next list knows. */
  readonly done: boolean;
}

const TOAST_MS = 8000;
/** Pictures arrive one by one; the list is read at most this often. */
const RELOAD_MS = 300;

/** The page of saved articles. */
export const LibraryModel = createModel(({ library, shortcuts, locale, later }: LibraryNeeds) => {
  const state = signal<ListState>({ is: 'loading' });
  const listed = signal<readonly SavedRow[]>([]);
  const changes = signal<ReadonlyMap<string, Change>>(new Map());
  const query = signal('');
  const sort = signal<SortOrder>('newest');
  const storage = signal<{ used: number; free: number } | null>(null);
  const healing = signal<Healing | null>(null);
  const problem = signal<Failure | null>(null);
  const toast = signal<SavedRow | null>(null);
  const saveKeys = signal('');

  const rows = computed(() => {
    if (changes.value.size === 0) return listed.value;
    const now = listed.value.filter((row) => !changes.value.has(row.id));
    for (const { row } of changes.value.values()) if (row) now.push(row);
    return now;
  });
  const sorted = computed(() => sortRows(rows.value, sort.value, locale));
  const visible = computed(() => filterRows(sorted.value, query.value));

  const deleted: SavedRow[] = [];
  let writes: Promise<unknown> = Promise.resolve();
  let reading = false;
  let stale = false;
  let callOffReload: (() => void) | null = null;
  let callOffToast: (() => void) | null = null;

  async function load(): Promise<void> {
    stale = reading;
    if (reading) return;
    reading = true;
    const known = [...changes.value].filter(([, change]) => change.done);
    try {
      const list = await library.list();
      if (list.ok) {
        listed.value = list.value;
        state.value = { is: 'ready' };
        // the list was read after these were written: it has the last word on them
        changes.value = new Map(
          [...changes.value].filter(([id, now]) => !known.some(([k, then]) => k === id && then === now)),
        );
      } else if (state.value.is === 'ready') problem.value = list.error;
      else state.value = { is: 'failed', failure: list.error };
      storage.value = await library.storage();
    } finally {
      reading = false;
    }
    if (stale) reload();
  }

  function reload(): void {
    callOffReload ??= later(() => {
      callOffReload = null;
      void load();
    }, RELOAD_MS);
  }

  async function readHealing(): Promise<void> {
    const found = await library.healing();
    healing.value = found && found.restored + found.damaged > 0 ? found : null;
  }

  async function readSaveKeys(): Promise<void> {
    const list = await shortcuts.list();
    saveKeys.value = list.find(({ name }) => name === 'save-article')?.keys ?? '';
  }

  function note(id: string, change: Change | null): void {
    const now = new Map(changes.value);
    if (change) now.set(id, change);
    else now.delete(id);
    changes.value = now;
  }

  /** Shows a change at once, then writes it; where that fails the row is as it was, and the failure is told. */
  async function write(id: string, row: SavedRow | null): Promise<boolean> {
    const change: Change = { row, done: false };
    note(id, change);
    // one after the other: an undo must not overtake the deletion it takes back
    const writing = writes.then(() => (row ? library.restore([id]) : library.remove([id])));
    writes = writing.catch(() => {});
    let done = false;
    try {
      const outcome = await writing;
      done = outcome.ok;
      if (!outcome.ok) problem.value = outcome.error;
    } finally {
      // a later change of the same row, as an undo is, stands above this one; one that failed leaves the row
      // listed, or deleted where it was the undo, until the next list says what is
      const after: Change | null = done || row ? { row: done ? row : null, done: true } : null;
      if (changes.value.get(id) === change) note(id, after);
      reload();
    }
    return done;
  }

  function showToast(row: SavedRow | null): void {
    callOffToast?.();
    callOffToast = null;
    toast.value = row;
    if (row) resumeToast();
  }

  function pauseToast(): void {
    callOffToast?.();
    callOffToast = null;
  }

  function resumeToast(): void {
    if (toast.value) callOffToast ??= later(() => showToast(null), TOAST_MS);
  }

  async function remove(id: string): Promise<void> {
    const row = rows.value.find((r) => r.id === id);
    if (!row) return;
    problem.value = null;
    deleted.push(row);
    showToast(row);
    if (await write(id, null)) return;
    const at = deleted.lastIndexOf(row);
    if (at >= 0) deleted.splice(at, 1);
    if (toast.value === row) showToast(null);
  }

  /** Takes back the last deletion; answers which row came back, null where there was none. */
  function undo(): string | null {
    const row = deleted.pop();
    if (!row) return null;
    problem.value = null;
    showToast(null);
    void restore(row);
    return row.id;
  }

  async function restore(row: SavedRow): Promise<void> {
    if (!(await write(row.id, row))) deleted.push(row);
  }

  async function retryPictures(id: string): Promise<void> {
    problem.value = null;
    const outcome = await library.retryPictures(id);
    if (!outcome.ok) problem.value = outcome.error;
    reload();
  }

  function heard(event: LibraryEvent): void {
    if (event.is === 'healed') void readHealing();
    reload();
  }

  async function start(): Promise<void> {
    await Promise.all([load(), readHealing(), readSaveKeys()]);
  }

  async function retry(): Promise<void> {
    state.value = { is: 'loading' };
    await load();
  }

  async function dismissHealing(): Promise<void> {
    healing.value = null;
    await library.dismissHealing();
  }

  effect(() => {
    const stop = library.watch(heard);
    return () => {
      stop();
      callOffReload?.();
      callOffToast?.();
    };
  });

  return {
    state,
    /** All saved articles, and those of them that the search leaves, in the order chosen. */
    rows,
    visible,
    query,
    sort,
    storage,
    healing,
    /** What the last action could not do. */
    problem,
    /** The row just deleted, as long as the toast that offers undo is up. */
    toast,
    saveKeys,
    start,
    retry,
    search: (text: string) => void (query.value = text),
    sortBy: (order: SortOrder) => void (sort.value = order),
    remove,
    undo,
    pauseToast,
    resumeToast,
    closeToast: () => showToast(null),
    retryPictures,
    dismissHealing,
    dismissProblem: () => void (problem.value = null),
    picture: (hash: string) => library.picture(hash),
  };
});

export type Library = InstanceType<typeof LibraryModel>;
