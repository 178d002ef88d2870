import { computed, createModel, effect, signal } from '@preact/signals';
import type { SavedRow } from '../core/article/saved.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import { type ArticleSpace, measureSpace, type Space } from '../core/space/measure-space.ts';
import type { Library } from './library.ts';

export interface SpacePort {
  /** What every article takes, bin included. */
  survey(): Promise<Result<readonly ArticleSpace[], Failure>>;
  /** How many articles there are of which nothing but a damaged copy is left. */
  countDamaged(): Promise<Result<number, Failure>>;
  /** Erases the kept pictures of articles; their text stays, and they can be fetched again. */
  dropPictures(ids: readonly string[]): Promise<Result<void, Failure>>;
}

export interface SpaceNeeds {
  readonly port: SpacePort;
  readonly library: Pick<Library, 'all' | 'act' | 'undo' | 'emptyBin'>;
  readonly now: () => Date;
  /** Calls back after some milliseconds; what it returns calls that off. */
  readonly later: (callback: () => void, ms: number) => () => void;
}

export type SpaceState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'ready'; readonly space: Space; readonly damaged: number };

export const SUGGESTIONS = ['finished', 'pictures', 'bin'] as const;
export type SuggestionName = (typeof SUGGESTIONS)[number];

/** Articles that one may not miss, or not miss with their pictures. */
export interface Suggestion {
  readonly name: SuggestionName;
  readonly ids: readonly string[];
  /** Bytes that go with their pictures; of what lies in the bin, with the articles. */
  readonly bytes: number;
}

/** What was just done, as long as it can be taken back. */
export interface SpaceDeed {
  readonly is: 'dropped' | 'binned';
  readonly ids: readonly string[];
}

const TOAST_MS = 8000;
/** Read and archived, and not touched since. */
const LONG_AGO_DAYS = 90;
/** Pictures of one article from which on they are named as large. */
const LARGE = 5_000_000;

/** Making room: who takes how much, what may go, and the way back. */
export const SpaceModel = createModel(({ port, library, now, later }: SpaceNeeds) => {
  const state = signal<SpaceState>({ is: 'loading' });
  const selected = signal<ReadonlySet<string>>(new Set());
  const deed = signal<SpaceDeed | null>(null);
  const problem = signal<Failure | null>(null);
  let callOff: (() => void) | null = null;
  /** Articles whose pictures go when the way back is closed. */
  let pending: readonly string[] = [];

  async function read(): Promise<void> {
    const [surveyed, damaged] = await Promise.all([port.survey(), port.countDamaged()]);
    state.value = !surveyed.ok
      ? { is: 'failed', failure: surveyed.error }
      : !damaged.ok
        ? { is: 'failed', failure: damaged.error }
        : { is: 'ready', space: measureSpace(surveyed.value), damaged: damaged.value };
  }

  const rows = computed(() => new Map(library.all.value.map((row) => [row.id, row])));

  const suggestions = computed((): readonly Suggestion[] => {
    if (state.value.is !== 'ready') return [];
    const { space } = state.value;
    const limit = new Date(now().getTime() - LONG_AGO_DAYS * 86_400_000).toISOString();
    const isFinished = ({ binnedAt, readAt, archivedAt }: SavedRow) =>
      binnedAt === null && readAt !== null && readAt < limit && archivedAt !== null && archivedAt < limit;
    const large = new Set(space.lines.filter(({ own }) => own >= LARGE).map(({ id }) => id));
    const all = [...rows.value.values()];
    const wanted: Record<SuggestionName, SavedRow[]> = {
      finished: all.filter(isFinished),
      pictures: all.filter((row) => row.binnedAt === null && large.has(row.id)),
      bin: all.filter((row) => row.binnedAt !== null),
    };
    return SUGGESTIONS.flatMap((name) => {
      const ids = wanted[name].map(({ id }) => id);
      return ids.length === 0 ? [] : [{ name, ids, bytes: bytesOf(space, new Set(ids), name === 'bin') }];
    });
  });

  function bytesOf(space: Space, ids: ReadonlySet<string>, withText: boolean): number {
    const text = withText
      ? space.lines.reduce((sum, line) => sum + (ids.has(line.id) ? line.text : 0), 0)
      : 0;
    return text + space.freedPictures(ids);
  }

  /** Bytes that go with the pictures of the selection. */
  const freed = computed(() =>
    state.value.is === 'ready' ? state.value.space.freedPictures(selected.value) : 0,
  );

  function show(next: SpaceDeed): void {
    deed.value = next;
    callOff = later(() => void settle(), TOAST_MS);
  }

  /** Closes the way back: what was said to go goes now. */
  async function settle(): Promise<void> {
    callOff?.();
    callOff = null;
    deed.value = null;
    const ids = pending;
    pending = [];
    if (ids.length === 0) return;
    const dropped = await port.dropPictures(ids);
    if (!dropped.ok) problem.value = dropped.error;
    await read();
  }

  async function dropPictures(): Promise<void> {
    await settle();
    problem.value = null;
    pending = [...selected.peek()];
    if (pending.length === 0) return;
    selected.value = new Set();
    show({ is: 'dropped', ids: pending });
  }

  async function moveToBin(): Promise<void> {
    await settle();
    const ids = [...selected.peek()].filter((id) => rows.peek().get(id)?.binnedAt === null);
    if (ids.length === 0) return;
    selected.value = new Set();
    show({ is: 'binned', ids });
    await library.act({ is: 'delete' }, ids);
  }

  function undo(): void {
    callOff?.();
    callOff = null;
    if (deed.peek()?.is === 'binned') library.undo();
    pending = [];
    deed.value = null;
  }

  async function emptyBin(): Promise<void> {
    await settle();
    await library.emptyBin();
    await read();
  }

  effect(() => () => {
    // the screen is closed, and the way back with it
    callOff?.();
    if (pending.length > 0) void port.dropPictures(pending);
  });

  return {
    state,
    rows,
    selected,
    suggestions,
    freed,
    deed,
    problem,
    start: read,
    select: (ids: readonly string[], on: boolean) => {
      const next = new Set(selected.peek());
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      selected.value = next;
    },
    choose: (ids: readonly string[]) => void (selected.value = new Set(ids)),
    dropPictures,
    moveToBin,
    emptyBin,
    undo,
    settle,
  };
});
export type SpaceScreen = InstanceType<typeof SpaceModel>;
