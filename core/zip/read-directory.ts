import { err, ok, type Result } from '../result.ts';
import type { ZipEntry, ZipFailure } from './zip-entry.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
/** A field of 32 bits that says: look at the Zip64 field. */
const SEE_64 = 0xffffffff;
const LONGEST_COMMENT = 0xffff;

/**
 * The entries by the directory at the end of an archive (APPNOTE 4.3.12), Zip64 included. Null where there is none: the
 * file is cut off, or is no archive.
 *
 * @param limit most entries
 */
export async function readDirectory(
  blob: Blob,
  limit: number,
): Promise<Result<readonly ZipEntry[], ZipFailure> | null> {
  const end = await findEnd(blob);
  if (!end) return null;
  if (end.count > limit) return err({ is: 'too-many', limit });
  if (end.start + end.bytes > blob.size || end.bytes > limit * 1024) return null;
  const view = new DataView(await blob.slice(end.start, end.start + end.bytes).arrayBuffer());
  const entries: (ZipEntry & { readonly header: number })[] = [];
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) break;
    if (entries.length === limit) return err({ is: 'too-many', limit });
    const flags = view.getUint16(at + 8, true);
    const extra = new DataView(view.buffer, at + 46 + nameBytes, extraBytes);
    const { packed, offset } = sizesOf(view, at, extra);
    entries.push({
      name: nameOf(new Uint8Array(view.buffer, at + 46, nameBytes), flags),
      method: view.getUint16(at + 10, true),
      isEncrypted: (flags & 1) === 1,
      header: offset,
      start: 0,
      packed,
      sum: view.getUint32(at + 16, true),
    });
    at = next;
  }
  // fewer than the archive says: its directory is damaged, and the files may still be found one by one
  if (entries.length < end.count) return null;
  return placeEntries(blob, entries);
}

async function findEnd(blob: Blob): Promise<{ start: number; bytes: number; count: number } | null> {
  const from = Math.max(0, blob.size - LONGEST_COMMENT - 22);
  const view = new DataView(await blob.slice(from).arrayBuffer());
  for (let at = view.byteLength - 22; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (view.getUint16(at + 20, true) > view.byteLength - at - 22) continue;
    const found = {
      count: view.getUint16(at + 10, true),
      bytes: view.getUint32(at + 12, true),
      start: view.getUint32(at + 16, true),
    };
    const is64 = found.count === 0xffff || found.bytes === SEE_64 || found.start === SEE_64;
    return is64 ? ((await findEnd64(blob, from + at)) ?? found) : found;
  }
  return null;
}

async function findEnd64(blob: Blob, end: number) {
  if (end < 20) return null;
  const locator = new DataView(await blob.slice(end - 20, end).arrayBuffer());
  if (locator.getUint32(0, true) !== LOCATOR_64) return null;
  const at = Number(locator.getBigUint64(8, true));
  const view = new DataView(await blob.slice(at, at + 56).arrayBuffer());
  if (view.byteLength < 56 || view.getUint32(0, true) !== END_64) return null;
  return {
    count: Number(view.getBigUint64(32, true)),
    bytes: Number(view.getBigUint64(40, true)),
    start: Number(view.getBigUint64(48, true)),
  };
}

/** Packed size and place of the header, from the Zip64 field where the short fields send there. */
function sizesOf(view: DataView, at: number, extra: DataView): { packed: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let offset = view.getUint32(at + 42, true);
  const isLong = view.getUint32(at + 24, true) === SEE_64;
  for (let i = 0; i + 4 <= extra.byteLength;) {
    const end = i + 4 + extra.getUint16(i + 2, true);
    if (extra.getUint16(i, true) === 1) {
      let field = i + 4 + (isLong ? 8 : 0);
      const take = (): number | null => {
        if (field + 8 > Math.min(end, extra.byteLength)) return null;
        field += 8;
        return Number(extra.getBigUint64(field - 8, true));
      };
      if (packed === SEE_64) packed = take() ?? packed;
      if (offset === SEE_64) offset = take() ?? offset;
    }
    i = end;
  }
  return { packed, offset };
}

/** Finds where the data of each entry begin, behind its own header, and refuses entries that share bytes. */
async function placeEntries(
  blob: Blob,
  entries: readonly (ZipEntry & { readonly header: number })[],
): Promise<Result<readonly ZipEntry[], ZipFailure>> {
  let free = 0;
  const starts = new Map<number, number>();
  const inOrder = entries.toSorted((a, b) => a.header - b.header);
  const headers = headerReader(blob);
  for (const { header, packed } of inOrder) {
    if (header < free) return err({ is: 'bomb' });
    const head = await headers(header);
    // a header that is not there makes an entry without data, which is told when it is read
    const start =
      head?.getUint32(0, true) === LOCAL
        ? header + 30 + head.getUint16(26, true) + head.getUint16(28, true)
        : blob.size;
    starts.set(header, start);
    free = start === blob.size ? header : start + packed;
  }
  return ok(entries.map(({ header, ...entry }) => ({ ...entry, start: starts.get(header) ?? blob.size })));
}

/** Reads headers through one window of the file that moves on: ten thousand small reads would take seconds. */
function headerReader(blob: Blob): (at: number) => Promise<DataView | null> {
  const WINDOW = 1 << 18;
  let from = 0;
  let bytes = new Uint8Array();
  return async (at) => {
    if (at + 30 > blob.size) return null;
    if (at < from || at + 30 > from + bytes.length) {
      from = at;
      bytes = new Uint8Array(await blob.slice(at, at + WINDOW).arrayBuffer());
    }
    return new DataView(bytes.buffer, at - from, 30);
  };
}

/** A name by its bytes: UTF-8 where the flag or the bytes say so, as most programs wrote it without the flag too. */
export function nameOf(bytes: Uint8Array<ArrayBuffer>, flags: number): string {
  const isUtf8 = (flags & 0x800) !== 0;
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    name = new TextDecoder('windows-1252').decode(bytes);
  }
  return name.replaceAll('\\', '/');
}
