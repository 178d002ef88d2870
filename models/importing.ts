import { computed, createModel, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import { type Belongings, belongingsOf } from '../core/import/belongings.ts';
import type { ImportFailure, ImportItem, ImportPreview } from '../core/import/import-list.ts';
import type { Result } from '../core/result.ts';
import type { ImportAction } from './deeds.ts';

/** An item with what comes along with it, ready to be taken. */
export interface Bring {
  readonly item: ImportItem;
  readonly belongings: Belongings;
}

/** What an import did, with all that is needed to take it back. */
export interface ImportOutcome {
  /** Articles that are in the library now, with their text. */
  readonly kept: readonly string[];
  /** Links whose articles are still to be fetched. */
  readonly waiting: readonly { readonly id: string; readonly url: string; readonly savedAt: string }[];
  /** Articles that were in the library before, and got these tags and marks. */
  readonly joined: readonly {
    readonly id: string;
    readonly tags: readonly string[];
    readonly marks: readonly string[];
  }[];
  /** How many were in the library or among the waiting links before, those that got nothing among them. */
  readonly had: number;
  /** Items that were not tried any more: the import was cancelled, or failed. */
  readonly left: number;
  /** What ended the import before its time, null where nothing did. */
  readonly failure: Failure | null;
}

export interface TakeOptions {
  readonly signal: AbortSignal;
  /** Links into private networks are to be fetched too. */
  readonly mayBePrivate: boolean;
  /** How many items are done with. */
  readonly onProgress: (done: number) => void;
}

export interface ImportPort {
  /** Reads a file without touching anything. `onProgress` is told the bytes read so far. */
  read(
    file: File,
    signal: AbortSignal,
    onProgress: (bytes: number) => void,
  ): Promise<Result<ImportPreview, ImportFailure>>;
  /** Addresses that are in the library, bin included, or wait to be fetched. */
  known(): Promise<Result<ReadonlySet<string>, Failure>>;
  /** Whether an address leads to this device or into a private network. */
  isPrivate(url: string): boolean;
  /** Takes items into the library, one after the other. What is there already is not touched, but for new tags and marks. */
  take(items: readonly Bring[], options: TakeOptions): Promise<ImportOutcome>;
  /** Takes an import back: new articles go to the bin, links out of the queue, added tags and marks away. */
  takeBack(outcome: ImportOutcome): Promise<Result<void, Failure>>;
}

/** One file that was chosen, and what it turned out to be. */
export interface ReadFile {
  readonly file: File;
  readonly read: Result<ImportPreview, ImportFailure>;
}

/** What all files together would bring. */
export interface Totals {
  readonly items: number;
  readonly withContent: number;
  readonly links: number;
  readonly highlights: number;
  readonly known: number;
  readonly archived: number;
  readonly starred: number;
  readonly isRead: number;
  readonly tagged: number;
  readonly private: number;
}

export type Importing =
  | { readonly is: 'choosing' }
  | { readonly is: 'reading'; readonly name: string; readonly done: number; readonly bytes: number }
  | { readonly is: 'preview'; readonly files: readonly ReadFile[]; readonly totals: Totals }
  | { readonly is: 'taking'; readonly done: number; readonly total: number }
  | {
      readonly is: 'report';
      readonly files: readonly ReadFile[];
      readonly outcome: ImportOutcome;
      readonly total: number;
    };

export interface ImportNeeds {
  readonly port: ImportPort;
  readonly now: () => Date;
  /** Is told of an import that brought something, so that it can be taken back. */
  readonly onTaken: (action: ImportAction, takeBack: () => Promise<Result<void, Failure>>) => void;
}

/** Bringing in files of other services: choose, preview, take, report. Goes on while other screens are looked at. */
export const ImportingModel = createModel(({ port, now, onTaken }: ImportNeeds) => {
  const state = signal<Importing>({ is: 'choosing' });
  const mayBePrivate = signal(false);
  const problem = signal<Failure | null>(null);
  let going = new AbortController();

  const isBusy = computed(() => state.value.is === 'reading' || state.value.is === 'taking');

  async function choose(files: readonly File[]): Promise<void> {
    if (files.length === 0 || isBusy.peek()) return;
    going = new AbortController();
    const { signal: mine } = going;
    problem.value = null;
    mayBePrivate.value = false;
    const read: ReadFile[] = [];
    for (const file of files) {
      const { name, size: bytes } = file;
      state.value = { is: 'reading', name, done: 0, bytes };
      const result = await port.read(file, mine, (done) => {
        if (!mine.aborted) state.value = { is: 'reading', name, done, bytes };
      });
      if (mine.aborted) return;
      read.push({ file, read: result });
    }
    const known = await port.known();
    if (mine.aborted) return;
    if (!known.ok) problem.value = known.error;
    state.value = {
      is: 'preview',
      files: read,
      totals: totalsOf(read, known.ok ? known.value : new Set(), port.isPrivate),
    };
  }

  async function start(): Promise<void> {
    const before = state.peek();
    if (before.is !== 'preview') return;
    going = new AbortController();
    const items = before.files.flatMap(({ read }) => (read.ok ? bringsOf(read.value, now()) : []));
    const total = items.length;
    state.value = { is: 'taking', done: 0, total };
    const outcome = await port.take(items, {
      signal: going.signal,
      mayBePrivate: mayBePrivate.peek(),
      onProgress: (done) => (state.value = { is: 'taking', done, total }),
    });
    state.value = { is: 'report', files: before.files, outcome, total };
    const [kept, waiting] = [outcome.kept.length, outcome.waiting.length];
    if (kept + waiting + outcome.joined.length > 0)
      onTaken({ is: 'import', kept, waiting }, () => port.takeBack(outcome));
  }

  function again(): void {
    going.abort();
    problem.value = null;
    state.value = { is: 'choosing' };
  }

  return {
    state,
    mayBePrivate,
    /** What could not be asked of the library before the import. */
    problem,
    isBusy,
    choose,
    start,
    /** Ends reading at once, and taking after the item that is on its way. What was taken stays. */
    cancel: () => {
      if (state.peek().is === 'taking') going.abort();
      else again();
    },
    again,
  };
});

export type ImportingScreen = InstanceType<typeof ImportingModel>;

function bringsOf({ items, order }: ImportPreview, now: Date): Bring[] {
  const belongings = belongingsOf(items, order, now);
  return items.flatMap((item, i) => {
    const own = belongings[i];
    return own ? [{ item, belongings: own }] : [];
  });
}

function totalsOf(
  files: readonly ReadFile[],
  known: ReadonlySet<string>,
  isPrivate: (url: string) => boolean,
): Totals {
  const totals = {
    items: 0,
    withContent: 0,
    links: 0,
    highlights: 0,
    known: 0,
    archived: 0,
    starred: 0,
    isRead: 0,
    tagged: 0,
    private: 0,
  };
  const seen = new Set<string>();
  for (const item of files.flatMap(({ read }) => (read.ok ? read.value.items : []))) {
    if (seen.has(item.url)) continue;
    seen.add(item.url);
    const isKnown = known.has(item.url);
    totals.items++;
    totals.withContent += Number(item.content !== null);
    totals.links += Number(item.content === null && !isKnown);
    totals.highlights += item.highlights.length;
    totals.known += Number(isKnown);
    totals.archived += Number(item.isArchived);
    totals.starred += Number(item.isStarred);
    totals.isRead += Number(item.isRead);
    totals.tagged += Number(item.tags.length > 0);
    totals.private += Number(!isKnown && isPrivate(item.url));
  }
  return totals;
}
