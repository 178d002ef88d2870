import { computed, createModel, signal } from '@preact/signals';
import type { SavedRow } from '../core/article/saved.ts';
import { backupName, dayName } from '../core/backup/backup-files.ts';
import type { WriteFailure } from '../core/backup/write-failure.ts';
import type { BookWords } from '../core/export/epub.ts';
import { fileName } from '../core/export/file-name.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';

export const EXPORT_FORMATS = ['html', 'epub', 'markdown', 'csv', 'backup'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Which articles: everything kept, what the list shows now, or those that were chosen before. */
export type ExportScope = 'all' | 'listed' | 'chosen';

/** A place that bytes can be written to. Nothing is there before `close`; after `abort` nothing ever was. */
export interface FileTarget {
  readonly name: string;
  readonly stream: WritableStream<Uint8Array<ArrayBuffer>>;
}

export interface ExportOrder {
  readonly format: ExportFormat;
  /** In the order in which they are written. */
  readonly ids: readonly string[];
  /** Of a book of several articles. */
  readonly title: string;
  readonly words: BookWords;
  /** A backup of the library, with what it keeps beside its articles. */
  readonly isWhole: boolean;
}

/** What was written, and what could not be. */
export interface ExportReport {
  readonly articles: number;
  readonly bytes: number;
  /** Articles that are not in the file, and why. */
  readonly left: readonly { readonly id: string; readonly failure: Failure }[];
  /** Pictures of its articles that are not in the file: they were never kept, or their bytes are gone or cannot be drawn. */
  readonly missingPictures: number;
}

export interface ExportPort {
  /** Asks the user for a place, or takes the downloads folder where the browser does not ask. Null where the user thinks better of it. To be called in a click. */
  target(name: string): Promise<FileTarget | null>;
  /** Writes articles one after the other; memory does not grow with their number where the browser writes as it goes. */
  write(
    order: ExportOrder,
    target: FileTarget,
    progress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Result<ExportReport, WriteFailure>>;
}

export interface ExportNeeds {
  readonly port: ExportPort;
  /** Everything kept and what the list shows, as they are when the screen opens. */
  readonly all: readonly SavedRow[];
  readonly listed: readonly SavedRow[];
  /** Those that were chosen, null where none were. */
  readonly chosen: readonly SavedRow[] | null;
  readonly now: () => Date;
  /** A backup of everything was written, begun at `at`. */
  readonly onBackup: (at: Date, name: string, report: ExportReport) => Promise<void>;
}

export type ExportState =
  | { readonly is: 'choosing' }
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | { readonly is: 'done'; readonly name: string; readonly report: ExportReport }
  | { readonly is: 'stopped' }
  | { readonly is: 'failed'; readonly failure: WriteFailure };

/** Taking articles away as a file. */
export const ExportModel = createModel(({ port, all, listed, chosen, now, onBackup }: ExportNeeds) => {
  const state = signal<ExportState>({ is: 'choosing' });
  const scope = signal<ExportScope>(chosen ? 'chosen' : 'all');
  const format = signal<ExportFormat>('html');
  let running: AbortController | null = null;

  const inScope = computed(() => ({ all, listed, chosen: chosen ?? [] })[scope.value]);
  /** What lies in the bin is in a backup, and in nothing else. */
  const rows = computed(() =>
    format.value === 'backup' ? inScope.value : inScope.value.filter((row) => row.binnedAt === null),
  );
  const sizes = signal({ all: all.length, listed: listed.length, chosen: chosen && chosen.length });
  const binned = computed(() => inScope.value.filter((row) => row.binnedAt !== null).length);

  /** Writes the file. `words` are those of the interface; `title` that of a book of several articles. */
  async function start(words: BookWords, title: string): Promise<void> {
    const ids = rows.peek().map(({ id }) => id);
    if (ids.length === 0 || running) return;
    const [only, ...more] = rows.peek();
    const one = more.length === 0 ? only : undefined;
    const at = now();
    const name = nameOf(format.peek(), one?.title ?? title, one !== undefined, at);
    running = new AbortController();
    try {
      const target = await port.target(name);
      if (!target) return;
      const total = ids.length;
      state.value = { is: 'running', done: 0, total };
      const order = {
        format: format.peek(),
        ids,
        title: one?.title ?? title,
        words,
        isWhole: scope.peek() === 'all',
      };
      const { signal } = running;
      // a drive that hangs must not keep the screen: what it still gets never becomes a file
      const stopped = new Promise<null>((resolve) => {
        signal.addEventListener('abort', () => resolve(null));
      });
      const writing = port.write(
        order,
        target,
        (done) => {
          // what was under way when it was stopped may still come to its end
          if (running?.signal.aborted === false) state.value = { is: 'running', done, total };
        },
        signal,
      );
      const written = await Promise.race([writing, stopped]);
      if (written === null || signal.aborted) {
        state.value = { is: 'stopped' };
        return;
      }
      state.value = written.ok
        ? { is: 'done', name: target.name, report: written.value }
        : { is: 'failed', failure: written.error };
      if (
        written.ok &&
        order.format === 'backup' &&
        scope.peek() === 'all' &&
        written.value.left.length === 0
      )
        await onBackup(at, target.name, written.value);
    } finally {
      running = null;
    }
  }

  return {
    state,
    scope,
    format,
    rows,
    /** Articles of the scope that lie in the bin. */
    binned,
    /** How many articles each scope has; null where none were chosen. */
    sizes,
    start,
    stop: () => running?.abort(),
    again: () => void (state.value = { is: 'choosing' }),
  };
});
export type Exporting = InstanceType<typeof ExportModel>;

const ENDINGS = { html: 'html', epub: 'epub', markdown: 'zip', csv: 'csv', backup: 'zip' } as const;

/** Name of the file that is proposed: of one article its title, of many a title and the day. */
function nameOf(format: ExportFormat, title: string, isOne: boolean, now: Date): string {
  if (format === 'backup') return backupName(now);
  const ending = format === 'html' && !isOne ? 'zip' : ENDINGS[format];
  return fileName(isOne ? title : `${title} ${dayName(now)}`, ending);
}
