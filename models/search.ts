import { createModel, effect, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import type { QueryWord } from '../core/search/query.ts';
import type { FoundPlace, IndexProgress, SearchPort } from './ports.ts';

/** What a query found, in the whole library. */
export interface Answer {
  readonly query: string;
  /** Place in the answer by id, the best first. */
  readonly ranks: ReadonlyMap<string, number>;
  readonly words: readonly QueryWord[];
}

/** Full-text search as one types: the last question's answer, and why each article is in it. */
export const SearchModel = createModel((port: SearchPort) => {
  const answer = signal<Answer | null>(null);
  const places = signal<ReadonlyMap<string, FoundPlace>>(new Map());
  /** How far the index is, null while it is whole. */
  const progress = signal<IndexProgress | null>(null);
  const failure = signal<Failure | null>(null);

  let asked = '';
  /** Answers may overtake each other: only the last question's counts. */
  let turn = 0;
  let wanted = new Set<string>();

  async function ask(query: string): Promise<void> {
    asked = query;
    const mine = ++turn;
    if (query.trim() === '') {
      answer.value = null;
      return;
    }
    const found = await port.search(query);
    if (mine !== turn) return;
    failure.value = found.ok ? null : found.error;
    if (!found.ok) return;
    wanted = new Set();
    places.value = new Map();
    const { hits, words } = found.value;
    answer.value = { query, ranks: new Map(hits.map(({ id }, rank) => [id, rank])), words };
  }

  /** Reads why articles were found: to be asked for those that are on the screen. */
  async function want(ids: readonly string[]): Promise<void> {
    const now = answer.peek();
    const missing = ids.filter((id) => now?.ranks.has(id) && !wanted.has(id));
    if (!now || missing.length === 0) return;
    for (const id of missing) wanted.add(id);
    const read = await port.places(missing, now.words);
    if (read.ok && answer.peek() === now) places.value = new Map([...places.peek(), ...read.value]);
  }

  effect(() =>
    port.watchProgress((now) => {
      const wasBusy = progress.peek() !== null;
      progress.value = now;
      // what was missing from the index may be found now
      if (now === null && wasBusy) void ask(asked);
    }),
  );

  return { answer, places, progress, failure, ask, again: () => ask(asked), want };
});
