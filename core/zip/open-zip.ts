import { err, ok, type Result } from '../result.ts';
import { addToChecksum } from './checksum.ts';
import { readDirectory } from './read-directory.ts';
import { salvage } from './salvage.ts';
import { isInside, type ZipEntry, type ZipFailure } from './zip-entry.ts';

/** What an archive may cost. All in bytes that really came out, never in what its headers promise. */
export interface ZipLimits {
  readonly entries: number;
  /** One entry, unpacked. */
  readonly entryBytes: number;
  /** Everything that is read from one opened archive, unpacked. */
  readonly totalBytes: number;
}

/** Why an entry was not read to its end. */
export type EntryFailure =
  | 'unsafe-name'
  | 'encrypted'
  | 'unknown-packing'
  | 'too-large'
  | 'bomb'
  | 'cut-off'
  | 'damaged';

/** What came out of an entry: its bytes whole, or as far as they go and why they end there. */
export interface EntryBytes {
  readonly blob: Blob;
  readonly failure: EntryFailure | null;
}

export interface ZipArchive {
  /** Files alone, in the order of the directory. */
  readonly entries: readonly ZipEntry[];
  /** The directory is gone: there may have been more entries. */
  readonly isCutOff: boolean;
  /** Unpacks one entry. Never throws for what is in the file; throws the signal's reason when stopped. */
  read(entry: ZipEntry, signal: AbortSignal): Promise<EntryBytes>;
}

/** More than this many times its packed size is no text and no picture; a thousandfold is the most deflate can do. */
const MOST_RATIO = 250;
/** Below it the ratio says nothing: a file of blanks is short and packs well. */
const RATIO_FROM = 8 * 1024 * 1024;
/** Bytes that go into the unpacker at once. A thousandfold of it is what can come out before it is counted. */
const STEP = 16 * 1024;

/**
 * Opens an archive by its directory, or by the headers of its entries where the directory is gone. Reads from the file
 * only what is asked for; nothing is written anywhere.
 */
export async function openZip(
  blob: Blob,
  limits: ZipLimits,
  signal: AbortSignal,
): Promise<Result<ZipArchive, ZipFailure>> {
  const listed = await readDirectory(blob, limits.entries);
  if (listed && !listed.ok) return listed;
  const entries = listed?.value ?? (await salvage(blob, limits.entries, signal));
  if (entries.length === 0 && !listed) return err({ is: 'not-a-zip' });
  let left = limits.totalBytes;
  return ok({
    entries: entries.filter(({ name }) => !name.endsWith('/')),
    isCutOff: listed === null,
    async read(entry, signal) {
      const most = Math.min(limits.entryBytes, left);
      const read = await unpack(blob, entry, most, signal);
      left -= read.blob.size;
      return read;
    },
  });
}

async function unpack(blob: Blob, entry: ZipEntry, most: number, signal: AbortSignal): Promise<EntryBytes> {
  const nothing = (failure: EntryFailure): EntryBytes => ({ blob: new Blob([]), failure });
  if (!isInside(entry.name)) return nothing('unsafe-name');
  if (entry.isEncrypted) return nothing('encrypted');
  if (entry.method !== 0 && entry.method !== 8) return nothing('unknown-packing');
  const data = blob.slice(entry.start, entry.start + entry.packed);
  const isShort = data.size < entry.packed || entry.sum === null;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let sum = 0;
  let failure: EntryFailure | null = null;
  const reader = (entry.method === 8 ? inflated(data) : data.stream()).getReader();
  try {
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > most) failure = 'too-large';
      else if (bytes > RATIO_FROM && bytes > entry.packed * MOST_RATIO) failure = 'bomb';
      if (failure) {
        bytes -= value.length;
        break;
      }
      sum = addToChecksum(sum, value);
      parts.push(value);
    }
  } catch {
    signal.throwIfAborted();
    // the unpacker throws at data that break off or mean nothing, browsers and Node with errors of different kinds
    failure = isShort ? 'cut-off' : 'damaged';
  } finally {
    void reader.cancel().catch(() => null);
  }
  if (!failure && isShort) failure = 'cut-off';
  if (!failure && sum !== entry.sum) failure = 'damaged';
  return { blob: new Blob(parts), failure };
}

function inflated(data: Blob): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  const steps = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        if (at >= data.size) return controller.close();
        controller.enqueue(new Uint8Array(await data.slice(at, at + STEP).arrayBuffer()));
        at += STEP;
      },
    },
    { highWaterMark: 0 },
  );
  return steps.pipeThrough(new DecompressionStream('deflate-raw'));
}
