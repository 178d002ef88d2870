import { createModel, effect, signal } from '@preact/signals';
import { isBackupDue, isChanged, isReminderDue, type Reminder } from '../core/backup/backup-due.ts';
import { backupName } from '../core/backup/backup-files.ts';
import type { WriteFailure } from '../core/backup/write-failure.ts';
import type { BookWords } from '../core/export/epub.ts';
import type { Result } from '../core/result.ts';
import type { ExportPort, ExportReport } from './exporting.ts';

export const KEPT_BACKUPS = [3, 5, 10] as const;

/** A backup that was written to its end. */
export interface WrittenBackup {
  /** When it was begun, ISO 8601, UTC: what changed later is not in it. */
  readonly at: string;
  readonly where: 'folder' | 'file';
  /** Of its file. */
  readonly name: string;
  readonly articles: number;
  readonly bytes: number;
}

/** What is kept of backups, and what of it the user chose. */
export interface BackupNote {
  /** How many backups stay in the folder. */
  readonly keep: number;
  readonly remind: Reminder;
  readonly last: WrittenBackup | null;
  /** The last try, where it failed. */
  readonly trouble: { readonly at: string; readonly failure: WriteFailure } | null;
}

export interface BackupState extends BackupNote {
  /** Name of the folder, null where none is chosen; and whether the browser lets Figleaf write there now. */
  readonly folder: { readonly name: string; readonly isAllowed: boolean } | null;
  /** When the library last changed, ISO 8601, UTC. */
  readonly changed: string | null;
}

export interface BackupPort {
  /** The browser has folders that can be chosen. */
  readonly hasFolders: boolean;
  read(): Promise<BackupState>;
  note(part: Partial<BackupNote>): Promise<void>;
  /** Asks the user for a folder. False where they think better of it. To be called in a click. */
  chooseFolder(): Promise<boolean>;
  forgetFolder(): Promise<void>;
  /** Asks the browser again for the folder that was chosen. To be called in a click. */
  allow(): Promise<boolean>;
  /** Ids of everything kept, bin included. */
  ids(): Promise<readonly string[]>;
  /** Writes a backup into the folder, looks at it again, and removes those beyond `keep`. Null where another window is at it. */
  writeToFolder(
    order: { readonly name: string; readonly keep: number; readonly words: BookWords },
    progress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Result<ExportReport, WriteFailure> | null>;
  /** Calls `listener` when the library or what is noted of backups changed. */
  watch(listener: () => void): () => void;
}

export interface BackupNeeds {
  readonly port: BackupPort;
  readonly exports: ExportPort;
  readonly words: () => BookWords;
  readonly now: () => Date;
  /** Calls back again and again after some milliseconds; what it returns ends that. */
  readonly every: (callback: () => void, ms: number) => () => void;
}

/** What the library says of backups by itself. */
export type BackupNotice =
  | { readonly is: 'remind'; readonly last: string | null }
  | { readonly is: 'lapsed'; readonly folder: string }
  | { readonly is: 'failed'; readonly failure: WriteFailure };

const HOUR = 3_600_000;

const times = (of: BackupState) => ({ last: of.last?.at ?? null, changed: of.changed });

/** What is to be said above the list; null where nothing is. `firstSaved` is when the oldest article was saved. */
export function noticeOf(state: BackupState, firstSaved: string | null, now: Date): BackupNotice | null {
  const { folder, trouble, remind, last } = state;
  if (folder && !folder.isAllowed)
    return isChanged(times(state)) ? { is: 'lapsed', folder: folder.name } : null;
  if (trouble) return { is: 'failed', failure: trouble.failure };
  if (folder || !isReminderDue(times(state), remind, firstSaved, now)) return null;
  return { is: 'remind', last: last?.at ?? null };
}

/** Backups: by themselves into a folder, or with one click as a file. */
export const BackupModel = createModel(({ port, exports, words, now, every }: BackupNeeds) => {
  const state = signal<BackupState | null>(null);
  const running = signal<{ readonly done: number; readonly total: number } | null>(null);
  const isHidden = signal(false);
  let stopper: AbortController | null = null;

  async function read(): Promise<void> {
    state.value = await port.read();
  }

  /** Writes a backup where one is due; what every open page does by itself, and one of them does it. */
  async function runIfDue(): Promise<void> {
    await read();
    const current = state.peek();
    if (!current?.folder?.isAllowed || running.peek() || !isBackupDue(times(current), now())) return;
    await writeToFolder(current);
  }

  async function run<R>(work: (signal: AbortSignal) => Promise<R>): Promise<R> {
    stopper = new AbortController();
    running.value = { done: 0, total: 0 };
    try {
      return await work(stopper.signal);
    } finally {
      stopper = null;
      running.value = null;
      await read();
    }
  }

  async function writeToFolder({ keep }: BackupState): Promise<void> {
    const at = now();
    await run(async (signal) => {
      const order = { name: backupName(at), keep, words: words() };
      const written = await port.writeToFolder(
        order,
        (done, total) => {
          if (!signal.aborted) running.value = { done, total };
        },
        signal,
      );
      if (written === null || signal.aborted) return;
      await keepResult(at, 'folder', order.name, written);
    });
  }

  async function writeToFile(): Promise<void> {
    const at = now();
    const target = await exports.target(backupName(at));
    if (!target) return;
    await run(async (signal) => {
      const ids = await port.ids();
      const written = await exports.write(
        { format: 'backup', ids, title: '', words: words(), isWhole: true },
        target,
        (done) => {
          if (!signal.aborted) running.value = { done, total: ids.length };
        },
        signal,
      );
      if (!signal.aborted) await keepResult(at, 'file', target.name, written);
    });
  }

  function keepResult(
    at: Date,
    where: WrittenBackup['where'],
    name: string,
    written: Result<Pick<ExportReport, 'articles' | 'bytes'>, WriteFailure>,
  ): Promise<void> {
    const moment = at.toISOString();
    if (!written.ok) return port.note({ trouble: { at: moment, failure: written.error } });
    const { articles, bytes } = written.value;
    return port.note({ trouble: null, last: { at: moment, where, name, articles, bytes } });
  }

  /** A backup now: into the folder, where there is one, asking the browser for it again where it must; else as a file. In a click. */
  async function backUp(): Promise<void> {
    const current = state.peek();
    if (!current || running.peek()) return;
    isHidden.value = false;
    if (!current.folder) return writeToFile();
    if (!current.folder.isAllowed && !(await port.allow())) {
      await port.note({ trouble: { at: now().toISOString(), failure: { is: 'not-allowed' } } });
      return read();
    }
    await writeToFolder(current);
  }

  effect(() => {
    const stopWatching = port.watch(() => void read());
    const stopRunning = every(() => void runIfDue(), HOUR);
    return () => {
      stopWatching();
      stopRunning();
      stopper?.abort();
    };
  });

  return {
    hasFolders: signal(port.hasFolders),
    /** Null until it is read. */
    state,
    /** How far a backup is that is being written. */
    running,
    isHidden,
    start: runIfDue,
    backUp,
    stop: () => stopper?.abort(),
    hide: () => void (isHidden.value = true),
    chooseFolder: async () => {
      if (!(await port.chooseFolder())) return;
      await port.note({ trouble: null });
      await read();
      const current = state.peek();
      if (current?.folder) await writeToFolder(current);
    },
    forgetFolder: async () => {
      await port.forgetFolder();
      await port.note({ trouble: null });
      await read();
    },
    choose: async (part: Partial<Pick<BackupNote, 'keep' | 'remind'>>) => {
      await port.note(part);
      await read();
    },
    /** A backup of everything was written by the export screen. */
    noteFile: (at: Date, name: string, report: ExportReport) =>
      keepResult(at, 'file', name, { ok: true, value: report }),
  };
});
export type BackingUp = InstanceType<typeof BackupModel>;
