import { err, ok, type Result } from '../result.ts';
import { Collector } from './collector.ts';
import { IMPORT_LIMITS, type ImportFailure, type ImportLimits, type ImportPreview } from './import-list.ts';
import { readArchive } from './read-archive.ts';
import { readPart } from './read-part.ts';

export interface ImportOptions {
  readonly signal: AbortSignal;
  /** Bytes of the file that were read; for archives, entries of the list that were read. Never more often than each piece. */
  readonly onProgress?: (done: { readonly bytes: number; readonly entries: number }) => void;
  readonly limits?: ImportLimits;
}

/**
 * Reads the file of another service, whichever it is: told by what is in it, for names are changed. Nothing is fetched and
 * no library is looked at; the preview says what an import would do. Entries that cannot be taken are told one by one
 * with their reasons, and the rest is taken. Memory is bounded by the limits, archives by what really comes out of them.
 *
 * Pages of bookmarks need a `DOMParser`: a page, not a worker.
 */
export async function readImport(
  file: { readonly name: string; readonly bytes: Blob | Uint8Array<ArrayBuffer> },
  { signal, onProgress, limits = IMPORT_LIMITS }: ImportOptions,
): Promise<Result<ImportPreview, ImportFailure>> {
  const blob = file.bytes instanceof Blob ? file.bytes : new Blob([file.bytes]);
  if (blob.size === 0) return err({ is: 'empty' });
  if (blob.size > limits.fileBytes) return err({ is: 'too-large', limit: limits.fileBytes });
  const collector = new Collector(limits);
  let bytes = 0;
  const reading = {
    collector,
    limits,
    signal,
    onRead: (more: number) => {
      bytes += more;
      onProgress?.({ bytes, entries: collector.seen });
    },
  };
  try {
    signal.throwIfAborted();
    const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
    if (first !== 0x50 || second !== 0x4b) {
      if (blob.size > limits.tableBytes) return err({ is: 'too-large', limit: limits.tableBytes });
      return finish(await readPart(file.name, blob, reading), collector);
    }
    const archive = await readArchive(blob, reading);
    if (!archive.ok) return err(archive.error.is === 'not-a-zip' ? { is: 'not-recognised' } : archive.error);
    if (archive.value?.service === 'own-backup') return err({ is: 'own-backup' });
    return finish(archive.value, collector);
  } catch (error) {
    if (signal.aborted) return err({ is: 'stopped' });
    throw error;
  }
}

function finish(
  kind: Pick<ImportPreview, 'service' | 'order'> | null,
  collector: Collector,
): Result<ImportPreview, ImportFailure> {
  if (kind) return ok(collector.preview(kind.service, kind.order));
  const refused = collector.refusals();
  if (refused.some(({ why }) => why === 'bomb')) return err({ is: 'bomb' });
  return err(refused.length > 0 ? { is: 'damaged', refused } : { is: 'not-recognised' });
}
