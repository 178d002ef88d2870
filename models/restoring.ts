import { createModel, signal } from '@preact/signals';
import type { BackupFailure, BackupLoss } from '../core/backup/open-backup.ts';
import { type MergeCounts, sum } from '../core/backup/merge-saved.ts';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';

export interface LostArticle {
  /** Its file in the backup. */
  readonly path: string;
  readonly why: BackupLoss;
}

/** What a backup would bring. Nothing was changed to find out. */
export interface RestorePreview {
  /** ISO 8601, UTC. */
  readonly made: string;
  readonly counts: MergeCounts;
  /** Articles of it that cannot be read. */
  readonly lost: readonly LostArticle[];
  /** Articles that it was made with and that are not in it at all. */
  readonly absent: number;
  readonly isCutOff: boolean;
  /** Searches and waiting links of it that are not here. */
  readonly searches: number;
  readonly links: number;
  /** Of these, what cannot be read. */
  readonly lostBeside: readonly ('searches' | 'links')[];
}

export interface RestoreReport {
  readonly counts: MergeCounts;
  /** Searches and waiting links that were not here before. */
  readonly searches: number;
  readonly links: number;
  readonly lost: readonly LostArticle[];
  /** Pictures that the backup names and does not have whole, and that were not here either. */
  readonly missingPictures: number;
  /** Why it ended before the last article; null where it did not. */
  readonly ended: Failure | 'stopped' | null;
  /** Makes the library what it was before, but for what was done to it since; what was new goes to the bin. Null where nothing was changed. */
  readonly takeBack: (() => Promise<Result<void, Failure>>) | null;
}

export interface OpenedBackup {
  readonly preview: RestorePreview;
  /** Takes its articles into the library, one after the other. What was taken when it is stopped stays, and is whole. */
  restore(progress: (done: number) => void, signal: AbortSignal): Promise<RestoreReport>;
}

export interface RestorePort {
  /** Reads a backup and holds it against the library, without changing anything. `progress` counts its articles. */
  open(
    file: Blob,
    progress: (done: number) => void,
    signal: AbortSignal,
  ): Promise<Result<OpenedBackup, BackupFailure | Failure | { readonly is: 'stopped' }>>;
}

export type RestoreFailure = BackupFailure | Failure;

export type RestoreState =
  | { readonly is: 'choosing' }
  | { readonly is: 'reading'; readonly done: number }
  | { readonly is: 'failed'; readonly failure: RestoreFailure }
  | { readonly is: 'preview'; readonly preview: RestorePreview }
  | { readonly is: 'running'; readonly done: number; readonly total: number }
  | { readonly is: 'done'; readonly report: RestoreReport };

export interface RestoreNeeds {
  readonly port: RestorePort;
  /** A backup was restored, or a part of it; `count` is of articles. */
  readonly onRestored: (count: number, takeBack: NonNullable<RestoreReport['takeBack']>) => void;
}

/** Bringing a backup back: look at it, take it, say what came of it. */
export const RestoreModel = createModel(({ port, onRestored }: RestoreNeeds) => {
  const state = signal<RestoreState>({ is: 'choosing' });
  let opened: OpenedBackup | null = null;
  let running: AbortController | null = null;

  async function read(file: Blob): Promise<void> {
    running?.abort();
    const mine = (running = new AbortController());
    state.value = { is: 'reading', done: 0 };
    const result = await port.open(file, (done) => void (state.value = { is: 'reading', done }), mine.signal);
    if (running !== mine) return;
    running = null;
    if (result.ok) {
      opened = result.value;
      state.value = { is: 'preview', preview: result.value.preview };
    } else {
      const { error } = result;
      state.value = error.is === 'stopped' ? { is: 'choosing' } : { is: 'failed', failure: error };
    }
  }

  async function restore(): Promise<void> {
    if (!opened || running) return;
    const { preview } = opened;
    const total = sum(preview.counts) + preview.lost.length;
    running = new AbortController();
    state.value = { is: 'running', done: 0, total };
    try {
      const report = await opened.restore(
        (done) => void (state.value = { is: 'running', done, total }),
        running.signal,
      );
      state.value = { is: 'done', report };
      const { added, joined, replaced } = report.counts;
      if (report.takeBack) onRestored(added + joined + replaced, report.takeBack);
    } finally {
      running = null;
    }
  }

  return {
    state,
    read,
    restore,
    stop: () => running?.abort(),
    /** Back to the choice of a file. */
    again: () => {
      opened = null;
      state.value = { is: 'choosing' };
    },
  };
});
