import type { FiguresRecord } from '../../core/ledger/figures-record.ts';
import { createLedger, type Ledger, queryLedger, type WordPlaces } from '../../core/ledger/ledger.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { nextMerge } from '../../core/search/merge-segments.ts';
import { findPlace, markWords } from '../../core/search/place.ts';
import { readQuery } from '../../core/search/query.ts';
import { createTermIndex, findPlaces, searchTerms, type TermIndex } from '../../core/search/search-terms.ts';
import { openSegment, type Segment } from '../../core/search/segment.ts';
import type { FoundPlace, IndexProgress, LedgerSentence, SearchPort } from '../../models/ports.ts';
import { report } from '../report.ts';
import type { Database } from './database.ts';
import { listen } from './events.ts';
import { clearIndex, indexMissing, replaceRecords } from './index-store.ts';
import { withDatabase } from './with-database.ts';

/** Articles indexed at once, where the index does not have them: what is lost when the page is closed meanwhile. */
const BATCH = 64;
/** Milliseconds after which work in the background lets the page draw. */
const SLICE = 8;

/** What of the index is in memory. Records never change under their key, so the keys tell what is new. */
interface Loaded {
  readonly segments: ReadonlyMap<number, Segment>;
  readonly listed: ReadonlySet<string>;
  readonly index: TermIndex;
}

/**
 * Search and ledger of a page. Nothing is read before the first question; then the index stays in memory, and follows
 * what is saved and erased.
 */
export function createSearchPort(): SearchPort {
  let loaded: Loaded | null = null;
  let figures: ReadonlyMap<number, FiguresRecord> = new Map();
  let ledger: Ledger | null = null;
  let isStale = true;
  let refreshing: Promise<Loaded> | null = null;
  let isTidying = false;
  let progress: IndexProgress | null = null;
  const watchers = new Set<(progress: IndexProgress | null) => void>();
  let stopListening: (() => void) | null = null;

  /** The index as it is now; the database is asked only when something happened. Then sees to what is missing from it. */
  async function now(): Promise<Result<Loaded, Failure>> {
    stopListening ??= listen(() => (isStale = true));
    if (loaded && !isStale) return ok(loaded);
    const read = await withDatabase(async (database) => ok(await refresh(database)));
    if (read.ok) void tidy();
    return read;
  }

  async function refresh(database: Database): Promise<Loaded> {
    if (loaded && !isStale) return loaded;
    refreshing ??= read(database)
      .catch((bug: unknown) => {
        isStale = true;
        throw bug;
      })
      .finally(() => (refreshing = null));
    return refreshing;
  }

  async function read(database: Database): Promise<Loaded> {
    isStale = false;
    const tx = database.transaction(['rows', 'terms']);
    const terms = tx.objectStore('terms');
    const [ids, keys] = await Promise.all([tx.objectStore('rows').getAllKeys(), terms.getAllKeys()]);
    const old = loaded?.segments;
    const segments = new Map<number, Segment>();
    for (const key of keys) {
      const record = old?.get(key) ?? (await terms.get(key));
      const segment = record && ('size' in record ? record : openSegment(record));
      if (!segment) {
        await clearIndex(database);
        segments.clear();
        break;
      }
      segments.set(key, segment);
    }
    const listed = new Set(ids);
    const index = createTermIndex([...segments.values()], (id) => listed.has(id));
    loaded = { segments, listed, index };
    ledger = null;
    return loaded;
  }

  /** The ledger of the same articles as the index. */
  async function openLedger({ listed }: Loaded, database: Database): Promise<Ledger> {
    if (ledger) return ledger;
    const tx = database.transaction('figures');
    const records = new Map<number, FiguresRecord>();
    for (const key of await tx.store.getAllKeys()) {
      const record = figures.get(key) ?? (await tx.store.get(key));
      if (record) records.set(key, record);
    }
    figures = records;
    const opened = createLedger([...records.values()], (id) => listed.has(id));
    if (opened) return (ledger = opened);
    await clearIndex(database);
    isStale = true;
    return { parts: [], count: 0, articles: [] };
  }

  /** Indexes what is missing, then merges small records. One after the other, a slice at a time, beside the page's own work. */
  async function tidy(): Promise<void> {
    if (isTidying) return;
    isTidying = true;
    try {
      const pause = inSlices();
      const done = await withDatabase(async (database) => {
        while (await tidyOnce(database, pause)) isStale = true;
        return ok(undefined);
      });
      if (!done.ok) report('index', done.error.is);
    } catch (bug) {
      report('index', bug);
    } finally {
      isTidying = false;
      tell(null);
    }
  }

  async function tidyOnce(database: Database, pause: () => Promise<void>): Promise<boolean> {
    const { segments, listed, index } = await refresh(database);
    const missing = missingFrom(listed, index);
    if (missing.length > 0) {
      tell({ done: listed.size - missing.length, total: listed.size });
      await indexMissing(database, missing.slice(0, BATCH), pause);
      tell({ done: listed.size - Math.max(0, missing.length - BATCH), total: listed.size });
      return true;
    }
    const keys = [...segments.keys()];
    const merge = nextMerge([...segments.values()].map(({ ids }) => ids.length));
    if (!merge) return false;
    const bases = index.segments.slice(...merge).map(({ base }) => base);
    await replaceRecords(
      database,
      keys.slice(...merge),
      (record, article) => index.live[(bases[record] ?? 0) + article] === 1,
      pause,
    );
    return true;
  }

  function tell(now: IndexProgress | null): void {
    if (progress === now) return;
    progress = now;
    for (const watcher of watchers) watcher(now);
  }

  return {
    async search(query) {
      const current = await now();
      return current.ok ? ok(searchTerms(current.value.index, readQuery(query))) : current;
    },

    places: (ids, words) =>
      withDatabase(async (database) => {
        const places = new Map<string, FoundPlace>();
        for (const id of ids) {
          const saved = await database.get('saved', id);
          if (!saved) continue;
          const { article, shelf } = saved;
          const inText = findPlace(article.text, words);
          const notes = shelf.marks.map(({ note }) => note).filter(Boolean);
          const inNote = inText ? null : findPlace(notes.join('\n'), words);
          places.set(id, {
            title: markWords(article.title, words),
            excerpt: inText ?? inNote,
            isNote: inNote !== null,
          });
        }
        return ok(places);
      }),

    async ledger(query, order) {
      const current = await now();
      if (!current.ok) return current;
      const { index } = current.value;
      const opened = ledger
        ? ok(ledger)
        : await withDatabase(async (database) => ok(await openLedger(current.value, database)));
      if (!opened.ok) return opened;
      const placesOf = (text: string) =>
        readQuery(text).map(
          (word): WordPlaces =>
            new Map(
              [...findPlaces(index, word)].map(([article, places]) => [index.ids[article] ?? '', places]),
            ),
        );
      return ok(queryLedger(opened.value, query, placesOf(query.words), placesOf(query.topic), order));
    },

    sentences: (rows) =>
      withDatabase(async (database) => {
        const articles = new Map<string, { title: string; text: string }>();
        for (const id of new Set(rows.map((row) => row.id))) {
          const saved = await database.get('saved', id);
          if (saved) articles.set(id, { title: saved.article.title, text: saved.article.text });
        }
        return ok(
          rows.map(({ id, start, end, sentence }): LedgerSentence => {
            const { title = '', text = '' } = articles.get(id) ?? {};
            return {
              title,
              surface: text.slice(start, end),
              sentence: text.slice(sentence.start, sentence.end),
            };
          }),
        );
      }),

    rebuild: () =>
      withDatabase(async (database) => {
        await clearIndex(database);
        isStale = true;
        void tidy();
        return ok(undefined);
      }),

    watchProgress(listener) {
      watchers.add(listener);
      listener(progress);
      return () => watchers.delete(listener);
    },
  };
}

function missingFrom(listed: ReadonlySet<string>, index: TermIndex): string[] {
  if (index.size === listed.size) return [];
  const indexed = new Set(index.ids);
  return [...listed].filter((id) => !indexed.has(id));
}

/** A pause that lets the page draw once a slice of time is used up, and costs nothing before. */
function inSlices(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    // timers of a tab behind others ring once a second
    await ('scheduler' in globalThis && 'yield' in scheduler
      ? scheduler.yield()
      : new Promise((resolve) => setTimeout(resolve)));
    since = performance.now();
  };
}
