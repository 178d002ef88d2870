import { computed, createModel, effect, signal } from '@preact/signals';
import type { SavedRow } from '../core/article/saved.ts';
import type { Failure } from '../core/failure.ts';
import {
  countValues,
  filterRows,
  languageOf,
  NO_FILTER,
  type RowFilter,
  SHELVES,
  shelfOf,
  type ShelfName,
  sortRows,
  type SortOrder,
} from './library-rows.ts';
import type { Deed, OutsideAction } from './deeds.ts';
import { HighlightsModel } from './highlights.ts';
import { LedgerModel } from './ledger.ts';
import { ListingModel } from './listing.ts';
import { HealingModel } from './healing.ts';
import type { LibraryEvent, LibraryPort, SearchesPort, SearchPort, ShortcutsPort } from './ports.ts';
import type { SavedSearch } from '../core/search/saved-search.ts';
import { SavedSearchesModel } from './saved-searches.ts';
import { SearchModel } from './search.ts';
import { changeOf, inverseOf, type ShelfAction, type ShelfChange } from './shelf-changes.ts';

export interface LibraryNeeds {
  readonly library: LibraryPort;
  readonly index: SearchPort;
  readonly searches: SearchesPort;
  readonly shortcuts: Pick<ShortcutsPort, 'list'>;
  /** The locale titles are sorted in. */
  readonly locale: string;
  readonly now: () => Date;
  /** Calls back after some milliseconds; what it returns calls that off. */
  readonly later: (callback: () => void, ms: number) => () => void;
  /** Comes true when what is to be seen was drawn. */
  readonly drawn: () => Promise<void>;
}

/** What the page of the library shows. */
type LibraryScreen = 'list' | 'ledger' | 'highlights' | 'import' | 'waiting';

const TOAST_MS = 8000;
/** In how many languages of articles, the most frequent first, numbers of the ledger may be typed. */
const LEDGER_LANGUAGES = 4;
/** Pictures arrive one by one; the list is read at most this often. */
const RELOAD_MS = 300;

/** The page of saved articles. */
export const LibraryModel = createModel((needs: LibraryNeeds) => {
  const { library, index, searches, shortcuts, locale, now, later, drawn } = needs;
  const listing = new ListingModel(library, drawn);
  const { state, all, isWhole } = listing;
  const shelf = signal<ShelfName>('saved');
  const filter = signal<RowFilter>(NO_FILTER);
  const sort = signal<SortOrder>('newest');
  const selected = signal<ReadonlySet<string>>(new Set());
  const storage = signal<{ used: number; free: number; persisted: boolean } | null>(null);
  const healing = new HealingModel({ library, take: listing.take, later });
  const problem = signal<Failure | null>(null);
  const toast = signal<Deed | null>(null);
  const saveKeys = signal('');
  const search = new SearchModel(index);
  const ledger = new LedgerModel(index, locale, () =>
    languages
      .peek()
      .slice(0, LEDGER_LANGUAGES)
      .map(([code]) => code),
  );
  const screen = signal<LibraryScreen>('list');
  const highlights = new HighlightsModel(library);
  const savedSearches = new SavedSearchesModel({ searches, index, rows: () => all.peek(), now });

  const shelves = computed(() => {
    const parts: Record<ShelfName, SavedRow[]> = { saved: [], archived: [], bin: [] };
    for (const row of all.value) parts[shelfOf(row)].push(row);
    return parts;
  });
  const rows = computed<readonly SavedRow[]>(() => shelves.value[shelf.value]);
  const sorted = computed(() => sortRows(rows.value, sort.value, locale));
  /** What the index found comes first, by its rank; what only title, site or tags hold comes after it. */
  const visible = computed(() => {
    const { query } = filter.value;
    const answer = search.answer.value;
    if (query.trim() === '' || !answer) return filterRows(sorted.value, filter.value, now());
    const inText = filterRows(sorted.value, { ...filter.value, query: '' }, now()).filter((row) =>
      answer.ranks.has(row.id),
    );
    const ranked = inText.toSorted((a, b) => (answer.ranks.get(a.id) ?? 0) - (answer.ranks.get(b.id) ?? 0));
    const others = answer.query === query ? filterRows(sorted.value, filter.value, now()) : [];
    return [...ranked, ...others.filter((row) => !answer.ranks.has(row.id))];
  });
  // rows that are not read yet must not be missing from what is counted
  const counts = computed(
    () => new Map(isWhole.value ? SHELVES.map((name) => [name, shelves.value[name].length]) : []),
  );
  const inUse = computed(() => (isWhole.value ? [...shelves.value.saved, ...shelves.value.archived] : []));
  const counted = computed(() => (isWhole.value ? rows.value : []));
  const tags = computed(() =>
    countValues(
      inUse.value.flatMap((row) => row.tags),
      locale,
    ),
  );
  const sites = computed(() =>
    countValues(
      counted.value.map((row) => row.site),
      locale,
    ),
  );
  const languages = computed(() => countValues(counted.value.map(languageOf), locale));
  /** Of the selection, what the list shows now: nothing unseen is ever acted on. */
  const selection = computed(() => visible.value.filter((row) => selected.value.has(row.id)));

  const deeds: Deed[] = [];
  let writes: Promise<unknown> = Promise.resolve();
  let reading = false;
  let stale = false;
  let callOffReload: (() => void) | null = null;
  let callOffToast: (() => void) | null = null;

  async function load(): Promise<void> {
    stale = reading;
    if (reading) return;
    reading = true;
    try {
      const failure = await listing.read();
      if (failure) problem.value = failure;
      if (filter.peek().query !== '') void search.again();
      if (screen.peek() === 'ledger') void ledger.ask();
      if (screen.peek() === 'highlights') void highlights.read();
      if (isWhole.peek()) void savedSearches.count();
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

  async function readSaveKeys(): Promise<void> {
    const list = await shortcuts.list();
    saveKeys.value = list.find(({ name }) => name === 'save-article')?.keys ?? '';
  }

  /** Shows changes at once, then writes them; where that fails the rows are as they were, and the failure is told. */
  async function write(wanted: readonly { id: string; shelf: ShelfChange }[]): Promise<boolean> {
    const before = new Map(all.peek().map((row) => [row.id, row]));
    const settle = listing.change(
      wanted.flatMap(({ id, shelf: change }) => {
        const row = before.get(id);
        return row ? { ...row, ...change } : [];
      }),
    );
    // one after the other: an undo must not overtake what it takes back
    const writing = writes.then(() => library.shelve(wanted));
    writes = writing.catch(() => {});
    let done = false;
    try {
      const outcome = await writing;
      done = outcome.ok;
      if (!outcome.ok) problem.value = outcome.error;
    } finally {
      settle(done);
      reload();
    }
    return done;
  }

  function showToast(deed: Deed | null): void {
    callOffToast?.();
    callOffToast = null;
    toast.value = deed;
    if (deed) resumeToast();
  }

  function pauseToast(): void {
    callOffToast?.();
    callOffToast = null;
  }

  function resumeToast(): void {
    if (toast.value) callOffToast ??= later(() => showToast(null), TOAST_MS);
  }

  /** Does something to articles: seen at once, written in the background, taken back by `undo`. */
  async function act(action: ShelfAction, ids: readonly string[]): Promise<void> {
    const wanted: { id: string; shelf: ShelfChange }[] = [];
    const inverse: { id: string; shelf: ShelfChange }[] = [];
    const at = now().toISOString();
    for (const row of all.peek()) {
      const change = ids.includes(row.id) ? changeOf(action, row, at) : null;
      if (!change) continue;
      wanted.push({ id: row.id, shelf: change });
      inverse.push({ id: row.id, shelf: inverseOf(change, row) });
    }
    if (wanted.length === 0) return;
    const deed: Deed = { action, ids: wanted.map(({ id }) => id), inverse };
    problem.value = null;
    deeds.push(deed);
    showToast(deed);
    if (await write(wanted)) return;
    const place = deeds.lastIndexOf(deed);
    if (place >= 0) deeds.splice(place, 1);
    if (toast.value === deed) showToast(null);
  }

  /** Takes back the last deed; answers of which articles, null where there was none. */
  function undo(): readonly string[] | null {
    const deed = deeds.pop();
    if (!deed) return null;
    problem.value = null;
    showToast(null);
    void takeBack(deed);
    return deed.ids;
  }

  async function takeBack(deed: Deed): Promise<void> {
    const taken = deed.takeBack ? await deed.takeBack() : null;
    if (taken?.ok === false) problem.value = taken.error;
    if (!(taken ? taken.ok : await write(deed.inverse))) deeds.push(deed);
    if (taken?.ok) reload();
  }

  /** Takes a deed of another screen among those that can be undone. */
  function adopt(action: OutsideAction, back: NonNullable<Deed['takeBack']>): void {
    const deed: Deed = { action, ids: [], inverse: [], takeBack: back };
    deeds.push(deed);
    showToast(deed);
  }

  async function emptyBin(): Promise<void> {
    problem.value = null;
    // an article that is on its way out of the bin must be out before the bin is emptied
    await writes;
    const emptied = await library.emptyBin();
    if (!emptied.ok) problem.value = emptied.error;
    deeds.length = 0;
    showToast(null);
    await refresh();
  }

  /** Reads the list again where it is not known what changed. */
  function refresh(): Promise<void> {
    listing.touchAll();
    return load();
  }

  async function retryPictures(id: string): Promise<void> {
    problem.value = null;
    const outcome = await library.retryPictures(id);
    if (!outcome.ok) problem.value = outcome.error;
    listing.touch(id);
    reload();
  }

  function heard(event: LibraryEvent): void {
    healing.heard(event);
    if (event.is === 'healing') return;
    if (event.is === 'healed') listing.touchAll();
    else listing.touch(event.id);
    reload();
  }

  async function start(): Promise<void> {
    await Promise.all([savedSearches.start(), load(), healing.read(), readSaveKeys()]);
  }

  async function retry(): Promise<void> {
    listing.retry();
    await load();
  }

  /** Shows another part of the library. */
  function leave(next: LibraryScreen): void {
    screen.value = next;
    selected.value = new Set();
  }

  function select(ids: readonly string[], on: boolean): void {
    const next = new Set(selected.value);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    selected.value = next;
  }

  effect(() => {
    const stop = library.watch(heard);
    return () => {
      stop();
      search[Symbol.dispose]();
      ledger[Symbol.dispose]();
      savedSearches[Symbol.dispose]();
      healing[Symbol.dispose]();
      callOffReload?.();
      callOffToast?.();
    };
  });

  return {
    state,
    /** Everything kept, bin included, as far as it is read; `isWhole` where nothing of it is missing. */
    all,
    isWhole,
    /** What lies on the shelf that is shown, and what of it the filter leaves, in the order chosen. */
    rows,
    visible,
    shelf,
    counts,
    filter,
    sort,
    /** Tags, sites and languages with how many articles each has. */
    tags,
    sites,
    languages,
    selected,
    selection,
    search,
    ledger,
    savedSearches,
    highlights,
    showHighlights: () => {
      leave('highlights');
      return highlights.read();
    },
    /** Keeps what the list shows now by a name. */
    keepSearch: (id: string, name: string) =>
      savedSearches.add({ id, name, shelf: shelf.peek(), filter: filter.peek(), sort: sort.peek() }),
    showSearch: (kept: SavedSearch) => {
      leave('list');
      shelf.value = kept.shelf;
      filter.value = kept.filter;
      sort.value = kept.sort;
      return search.ask(kept.filter.query);
    },
    /** What of the library is shown. */
    screen,
    storage,
    healing,
    /** What the last action could not do. */
    problem,
    /** What was just done, as long as the toast that offers undo is up. */
    toast,
    saveKeys,
    start,
    refresh,
    retry,
    show: (name: ShelfName) => {
      leave('list');
      void search.ask('');
      shelf.value = name;
      filter.value = NO_FILTER;
    },
    showLedger: () => {
      leave('ledger');
      return ledger.ask();
    },
    /** Shows import or the links that wait. */
    showAside: (name: 'import' | 'waiting') => leave(name),
    narrow: (change: Partial<RowFilter>) => {
      screen.value = 'list';
      filter.value = { ...filter.value, ...change };
      if (change.query !== undefined) void search.ask(change.query);
    },
    sortBy: (order: SortOrder) => void (sort.value = order),
    select,
    clearSelection: () => void (selected.value = new Set()),
    act,
    adopt,
    undo,
    emptyBin,
    pauseToast,
    resumeToast,
    closeToast: () => showToast(null),
    retryPictures,
    dismissProblem: () => void (problem.value = null),
    picture: (hash: string) => library.picture(hash),
  };
});

export type Library = InstanceType<typeof LibraryModel>;
