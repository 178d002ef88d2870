import { createModel, effect, signal } from '@preact/signals';
import type { SavedRow } from '../core/article/saved.ts';
import type { SavedSearch } from '../core/search/saved-search.ts';
import { filterRows, shelfOf } from './library-rows.ts';
import type { SearchesPort, SearchPort } from './ports.ts';

export interface SavedSearchesNeeds {
  readonly searches: SearchesPort;
  readonly index: Pick<SearchPort, 'search'>;
  /** Everything kept. */
  readonly rows: () => readonly SavedRow[];
  readonly now: () => Date;
}

/** The searches that the user keeps, and how many articles each finds. */
export const SavedSearchesModel = createModel(({ searches, index, rows, now }: SavedSearchesNeeds) => {
  const list = signal<readonly SavedSearch[]>([]);
  const counts = signal<ReadonlyMap<string, number>>(new Map());
  /** The one that was deleted last, and where it stood, until something else is done. */
  const deleted = signal<{ readonly search: SavedSearch; readonly at: number } | null>(null);
  let turn = 0;

  async function change(make: (before: SavedSearch[]) => readonly SavedSearch[]): Promise<void> {
    list.value = await searches.change((before) => make([...before]));
    await count();
  }

  /** Counts again: a search with words asks the index. */
  async function count(): Promise<void> {
    const mine = ++turn;
    const all = rows();
    const found = new Map<string, number>();
    for (const { id, shelf, filter } of list.peek()) {
      const { query } = filter;
      const fits = filterRows(
        all.filter((row) => shelfOf(row) === shelf),
        { ...filter, query: '' },
        now(),
      );
      const answer = query.trim() === '' ? null : await index.search(query);
      const ids = answer?.ok ? new Set(answer.value.hits.map((hit) => hit.id)) : null;
      const byTitle = new Set(ids ? filterRows(fits, filter, now()) : []);
      found.set(id, ids ? fits.filter((row) => ids.has(row.id) || byTitle.has(row)).length : fits.length);
    }
    if (mine === turn) counts.value = found;
  }

  effect(() =>
    searches.watch((stored) => {
      list.value = stored;
      void count();
    }),
  );

  return {
    list,
    counts,
    deleted,
    count,
    async start(): Promise<void> {
      list.value = await searches.get();
    },
    async add(search: SavedSearch): Promise<void> {
      deleted.value = null;
      await change((before) => [...before, search]);
    },
    async rename(id: string, name: string): Promise<void> {
      deleted.value = null;
      const tidy = name.trim();
      if (tidy !== '')
        await change((before) => before.map((each) => (each.id === id ? { ...each, name: tidy } : each)));
    },
    async remove(id: string): Promise<void> {
      const at = list.peek().findIndex((each) => each.id === id);
      const search = list.peek()[at];
      if (!search) return;
      await change((before) => before.filter((each) => each.id !== id));
      deleted.value = { search, at };
    },
    async putBack(): Promise<void> {
      const last = deleted.peek();
      deleted.value = null;
      if (last) await change((before) => before.toSpliced(last.at, 0, last.search));
    },
  };
});
