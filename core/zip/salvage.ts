import { nameOf } from './read-directory.ts';
import type { ZipEntry } from './zip-entry.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const DESCRIPTOR = 0x08074b50;
const WINDOW = 1 << 20;

/**
 * The entries of an archive whose directory is gone, by the header before each. The last one may be cut off: its `sum`
 * is null. Ends at the first place where no entry begins.
 *
 * Sizes that stand behind the data are found by their mark. The mark alone may as well be data, so the size beside it
 * has to be the distance.
 *
 * @param limit most entries
 */
export async function salvage(blob: Blob, limit: number, signal: AbortSignal): Promise<ZipEntry[]> {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + 30 <= blob.size && entries.length < limit) {
    signal.throwIfAborted();
    const head = new DataView(await blob.slice(at, at + 30).arrayBuffer());
    if (head.getUint32(0, true) !== LOCAL) break;
    const nameBytes = head.getUint16(26, true);
    const start = at + 30 + nameBytes + head.getUint16(28, true);
    if (start > blob.size) break;
    const flags = head.getUint16(6, true);
    const name = new Uint8Array(await blob.slice(at + 30, at + 30 + nameBytes).arrayBuffer());
    const told = { packed: head.getUint32(18, true), sum: head.getUint32(14, true), next: 0 };
    told.next = start + told.packed;
    const isBehind = (flags & 8) !== 0 && told.packed === 0;
    const found = isBehind ? await findDescriptor(blob, start, signal) : told;
    const isWhole = found !== null && found.next <= blob.size;
    entries.push({
      name: nameOf(name, flags),
      method: head.getUint16(8, true),
      isEncrypted: (flags & 1) === 1,
      start,
      packed: isWhole ? found.packed : blob.size - start,
      sum: isWhole ? found.sum : null,
    });
    if (!isWhole) break;
    at = found.next;
  }
  return entries;
}

async function findDescriptor(
  blob: Blob,
  start: number,
  signal: AbortSignal,
): Promise<{ packed: number; sum: number; next: number } | null> {
  for (let from = start; from < blob.size; from += WINDOW) {
    signal.throwIfAborted();
    // 28 bytes over, so that a descriptor and the mark behind it are never parted
    const view = new DataView(await blob.slice(from, from + WINDOW + 28).arrayBuffer());
    const last = Math.min(WINDOW, view.byteLength - 16);
    for (let i = 0; i < last; i++) {
      if (view.getUint8(i) !== 0x50 || view.getUint32(i, true) !== DESCRIPTOR) continue;
      const packed = from + i - start;
      if (view.getUint32(i + 8, true) !== packed) continue;
      for (const length of [16, 24]) {
        const isEnd = from + i + length === blob.size;
        const mark = i + length + 4 <= view.byteLength ? view.getUint32(i + length, true) : 0;
        if (isEnd || mark === LOCAL || mark === CENTRAL)
          return { packed, sum: view.getUint32(i + 4, true), next: from + i + length };
      }
    }
  }
  return null;
}
