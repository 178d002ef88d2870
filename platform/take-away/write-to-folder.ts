import { isBackupName, outdatedBackups } from '../../core/backup/backup-files.ts';
import { openBackup } from '../../core/backup/open-backup.ts';
import { readSaved } from '../../core/article/read-saved.ts';
import { toWriteFailure, type WriteFailure } from '../../core/backup/write-failure.ts';
import { err, type Result } from '../../core/result.ts';
import type { ExportOrder, ExportReport } from '../../models/exporting.ts';
import { exportArticles } from './export-articles.ts';

/**
 * Writes a backup into a folder. The browser writes beside the file and puts it into its place when it is whole, so that
 * under its name stands all of it or nothing; what an earlier try left empty is removed. The file is opened again before older ones go.
 *
 * @param keep how many backups stay, this one included
 */
export async function writeToFolder(
  folder: FileSystemDirectoryHandle,
  order: ExportOrder & { readonly name: string; readonly keep: number },
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<ExportReport, WriteFailure>> {
  let file: FileSystemFileHandle;
  let stream: FileSystemWritableFileStream;
  let isNew: boolean;
  try {
    file = await folder.getFileHandle(order.name, { create: true });
    // a second backup within a minute has the name of the first, which stays until the second is whole
    isNew = (await file.getFile()).size === 0;
    stream = await file.createWritable();
  } catch (error) {
    return err(toWriteFailure(error));
  }
  const written = await exportArticles(order, stream, progress, signal);
  try {
    if (!written.ok) {
      if (isNew) await folder.removeEntry(order.name);
      return written;
    }
    if (!(await isWhole(await file.getFile(), written.value, signal))) {
      await folder.removeEntry(order.name);
      return err({ is: 'unwritten', detail: order.name });
    }
    await removeOthers(folder, order.keep);
    return written;
  } catch (error) {
    return written.ok ? err(toWriteFailure(error)) : written;
  }
}

async function isWhole(file: File, { bytes, articles }: ExportReport, signal: AbortSignal): Promise<boolean> {
  if (file.size !== bytes) return false;
  const opened = await openBackup(file, readSaved, signal);
  return opened.ok && !opened.value.isCutOff && opened.value.promised >= articles;
}

/** What the browser writes into until a file is whole. */
const SWAP = '.crswap';

/** Removes older backups, and what is left of those that never came to their end. */
async function removeOthers(folder: FileSystemDirectoryHandle, keep: number): Promise<void> {
  const whole: string[] = [];
  const empty: string[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file') continue;
    const { size } = await (handle as FileSystemFileHandle).getFile();
    (size === 0 || name.endsWith(SWAP) ? empty : whole).push(name);
  }
  const unfinished = empty.filter((name) => isBackupName(name.replace(SWAP, '')));
  for (const name of [...unfinished, ...outdatedBackups(whole, keep)]) await folder.removeEntry(name);
}
