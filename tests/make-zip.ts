import { addToChecksum } from '../core/zip/checksum.ts';

/** A file to be packed, with everything an archive can say wrongly about it. */
export interface Packed {
  readonly name: string;
  readonly data: string | Uint8Array<ArrayBuffer>;
  readonly isStored?: boolean;
  /** Sizes and sum stand behind the data, as programs write that do not know them before. */
  readonly isSizeBehind?: boolean;
  readonly isEncrypted?: boolean;
  readonly method?: number;
  readonly sum?: number;
  /** What the archive says of the size, packed and unpacked. */
  readonly told?: number;
}

/** An archive by the letter of APPNOTE, or against it where a file says so. */
export async function makeZip(files: readonly Packed[]): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  const put = (part: Uint8Array<ArrayBuffer>) => {
    parts.push(part);
    at += part.length;
  };
  for (const file of files) {
    const bytes = typeof file.data === 'string' ? new TextEncoder().encode(file.data) : file.data;
    const packed = file.isStored ? bytes : await deflate(bytes);
    const name = new TextEncoder().encode(file.name);
    const method = file.method ?? (file.isStored ? 0 : 8);
    const flags = 0x800 | (file.isSizeBehind ? 8 : 0) | (file.isEncrypted ? 1 : 0);
    const sum = file.sum ?? addToChecksum(0, bytes);
    const sizes = [sum, packed.length, file.told ?? bytes.length] as const;
    const header = at;
    put(
      fields(
        '4 2 2 2 2 2 4 4 4 2 2',
        0x04034b50,
        20,
        flags,
        method,
        0,
        33,
        ...(file.isSizeBehind ? ([0, 0, 0] as const) : sizes),
        name.length,
        0,
      ),
    );
    put(name);
    put(packed);
    if (file.isSizeBehind) put(fields('4 4 4 4', 0x08074b50, ...sizes));
    directory.push(
      fields(
        '4 2 2 2 2 2 2 4 4 4 2 2 2 2 2 4 4',
        0x02014b50,
        20,
        20,
        flags,
        method,
        0,
        33,
        ...sizes,
        name.length,
        0,
        0,
        0,
        0,
        0,
        header,
      ),
      name,
    );
  }
  const start = at;
  for (const part of directory) put(part);
  put(fields('4 2 2 2 2 4 4 2', 0x06054b50, 0, 0, files.length, files.length, at - start, start, 0));
  return join(parts);
}

function fields(widths: string, ...values: readonly number[]): Uint8Array<ArrayBuffer> {
  const sizes = widths.split(' ').map(Number);
  const view = new DataView(new ArrayBuffer(sizes.reduce((sum, size) => sum + size, 0)));
  let at = 0;
  for (const [i, size] of sizes.entries()) {
    if (size === 2) view.setUint16(at, values[i] ?? 0, true);
    else view.setUint32(at, values[i] ?? 0, true);
    at += size;
  }
  return new Uint8Array(view.buffer);
}

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

export function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
