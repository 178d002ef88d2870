import { vi } from 'vitest';
import type { SavedRow } from '../../core/article/saved.ts';
import type { Failure } from '../../core/failure.ts';
import type { SavedSearch } from '../../core/search/saved-search.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { LibraryModel } from '../../models/library.ts';
import type { Healing, LibraryEvent, LibraryPort, SearchesPort, SearchPort } from '../../models/ports.ts';

export const NOW = new Date('2026-11-22T08:00:00.000Z');

/** A library in memory, time that stands still until told to go, and a model on both. */
export function setUp(rows: SavedRow[] = []) {
  const listeners = new Set<(event: LibraryEvent) => void>();
  const kept = new Map(rows.map((r) => [r.id, r]));
  const world = {
    kept,
    /** Ids of what lies in the bin. */
    binned: () => [...kept.values()].filter((r) => r.binnedAt !== null).map(({ id }) => id),
    fails: null as Failure | null,
    healing: null as Healing | null,
    listeners,
    tell: (event: LibraryEvent) => listeners.forEach((listener) => listener(event)),
    /** Lets every timer of this length run out. */
    async pass(ms: number) {
      const due = [...pending].filter(([, t]) => t.ms === ms);
      for (const [key, timer] of due) {
        pending.delete(key);
        timer.callback();
      }
      await settle();
    },
  };
  const pending = new Map<number, { callback: () => void; ms: number }>();
  let next = 0;
  const library: LibraryPort = {
    list: vi.fn(async (): Promise<Result<readonly SavedRow[], Failure>> => {
      return world.fails ? err(world.fails) : ok([...kept.values()]);
    }),
    newest: vi.fn<LibraryPort['newest']>(async () =>
      world.fails ? err(world.fails) : ok({ rows: [...kept.values()], isAll: true }),
    ),
    rows: vi.fn<LibraryPort['rows']>(async (ids) =>
      world.fails ? err(world.fails) : ok([...kept.values()].filter(({ id }) => ids.includes(id))),
    ),
    healed: vi.fn<LibraryPort['healed']>(async () => ok(false)),
    marks: vi.fn<LibraryPort['marks']>(async () => ok([])),
    count: async () => ok(kept.size),
    open: async () => err({ is: 'not-saved' }),
    picture: async () => null,
    exportHtml: async () => err({ is: 'not-saved' }),
    shelve: vi.fn<LibraryPort['shelve']>(async (wanted) => {
      if (world.fails) return err(world.fails);
      for (const { id, shelf } of wanted) {
        const found = kept.get(id);
        if (found) kept.set(id, { ...found, ...shelf });
      }
      return ok(undefined);
    }),
    emptyBin: vi.fn(async () => {
      if (world.fails) return err(world.fails);
      const gone = world.binned();
      for (const id of gone) kept.delete(id);
      return ok(gone.length);
    }),
    state: async () => err({ is: 'not-saved' }),
    retryPictures: vi.fn(async () => (world.fails ? err(world.fails) : ok(undefined))),
    stopPictures: async () => ok(undefined),
    healing: async () => world.healing,
    dismissHealing: async () => void (world.healing = null),
    storage: async () => ({ used: 5000, free: 100_000, persisted: true }),
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const index: SearchPort = {
    search: vi.fn<SearchPort['search']>(async () => ok({ hits: [], words: [] })),
    places: async () => ok(new Map()),
    ledger: vi.fn<SearchPort['ledger']>(async () =>
      ok({ length: 0, at: () => neverAsked(), tally: () => [] }),
    ),
    sentences: vi.fn<SearchPort['sentences']>(async () => ok([])),
    rebuild: async () => ok(undefined),
    watchProgress: () => () => {},
  };
  let keptSearches: readonly SavedSearch[] = [];
  const searches: SearchesPort = {
    get: async () => keptSearches,
    change: async (make) => (keptSearches = make(keptSearches)),
    watch: () => () => {},
  };
  const model = new LibraryModel({
    searches,
    library,
    index,
    shortcuts: { list: async () => [{ name: 'save-article', keys: 'Alt+K' }] },
    locale: 'en',
    now: () => NOW,
    later: (callback, ms) => {
      const key = next++;
      pending.set(key, { callback, ms });
      return () => pending.delete(key);
    },
    drawn: async () => {},
  });
  return { ...world, world, library, index, model, ids: () => model.visible.value.map(({ id }) => id) };
}

/** Lets everything that was begun come to its end. */
export async function settle() {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}

function neverAsked(): never {
  throw new Error('an empty list has no rows');
}
