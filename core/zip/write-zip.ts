import { addToChecksum } from './checksum.ts';

/** A file to be written. Bytes are taken whole into memory, one file at a time. */
export interface ZipFile {
  readonly name: string;
  readonly data: Blob | Uint8Array<ArrayBuffer> | string;
  /** Packed where that makes it shorter; pictures are packed already. */
  readonly isPacked: boolean;
}

interface Written {
  readonly name: Uint8Array<ArrayBuffer>;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly bytes: number;
  readonly at: number;
}

const UTF8_NAME = 0x800;
const FULL_16 = 0xffff;
const FULL_32 = 0xffffffff;
/** 2.0 for what is packed, 4.5 for Zip64. */
const VERSION = 20;
const VERSION_64 = 45;

/**
 * An archive as a stream (APPNOTE 6.3), of any length: Zip64 behind 4 GB or 65,534 files. Sizes and sums stand before
 * the data, so that it can be read without its directory, and by programs that read it as it comes. An error of the source ends
 * the stream with it.
 *
 * @param made date of all files; archives know no time zones, so it is written as UTC
 */
export function writeZip(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
  made: Date,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = listPieces(files, made);
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await pieces.return();
      },
    },
    { highWaterMark: 0 },
  );
}

async function* listPieces(
  files: AsyncIterable<ZipFile> | Iterable<ZipFile>,
  made: Date,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const date = toDosDate(made);
  const written: Written[] = [];
  let at = 0;
  for await (const file of files) {
    const raw = await bytesOf(file.data);
    const packed = file.isPacked ? await pack(raw) : raw;
    const isShorter = packed.length < raw.length;
    const data = isShorter ? packed : raw;
    const entry: Written = {
      name: new TextEncoder().encode(file.name),
      method: isShorter ? 8 : 0,
      sum: addToChecksum(0, raw),
      packed: data.length,
      bytes: raw.length,
      at,
    };
    if (raw.length >= FULL_32) throw new RangeError(`${file.name} is too long for one file of an archive`);
    written.push(entry);
    const head = new Fields(30).u32(0x04034b50).u16(VERSION).common(entry, date).u16(0);
    yield head.bytes;
    yield entry.name;
    yield data;
    at += head.bytes.length + entry.name.length + data.length;
  }

  const start = at;
  for (const entry of written) {
    const isFar = entry.at >= FULL_32;
    const record = new Fields(46)
      .u32(0x02014b50)
      .u16(VERSION_64)
      .u16(isFar ? VERSION_64 : VERSION)
      .common(entry, date)
      .u16(isFar ? 12 : 0)
      .skip(10)
      .u32(isFar ? FULL_32 : entry.at);
    yield record.bytes;
    yield entry.name;
    if (isFar) yield new Fields(12).u16(1).u16(8).u64(entry.at).bytes;
    at += 46 + entry.name.length + (isFar ? 12 : 0);
  }
  const count = written.length;
  if (count >= FULL_16 || start >= FULL_32) {
    yield new Fields(56)
      .u32(0x06064b50)
      .u64(44)
      .u16(VERSION_64)
      .u16(VERSION_64)
      .skip(8)
      .u64(count)
      .u64(count)
      .u64(at - start)
      .u64(start).bytes;
    yield new Fields(20).u32(0x07064b50).skip(4).u64(at).u32(1).bytes;
  }
  yield new Fields(22)
    .u32(0x06054b50)
    .skip(4)
    .u16(Math.min(count, FULL_16))
    .u16(Math.min(count, FULL_16))
    .u32(Math.min(at - start, FULL_32))
    .u32(Math.min(start, FULL_32))
    .skip(2).bytes;
}

/** Fields of a header, one after the other, lowest byte first. */
class Fields {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly #view: DataView;
  #at = 0;

  constructor(length: number) {
    this.bytes = new Uint8Array(length);
    this.#view = new DataView(this.bytes.buffer);
  }
  u16(value: number): this {
    this.#view.setUint16(this.#at, value, true);
    return this.skip(2);
  }
  u32(value: number): this {
    this.#view.setUint32(this.#at, value, true);
    return this.skip(4);
  }
  u64(value: number): this {
    this.#view.setBigUint64(this.#at, BigInt(value), true);
    return this.skip(8);
  }
  skip(length: number): this {
    this.#at += length;
    return this;
  }
  /** What the header of a file and its record in the directory have alike. */
  common(entry: Written, date: number): this {
    return this.u16(UTF8_NAME)
      .u16(entry.method)
      .u32(date)
      .u32(entry.sum)
      .u32(entry.packed)
      .u32(entry.bytes)
      .u16(entry.name.length);
  }
}

async function bytesOf(data: ZipFile['data']): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  return data instanceof Blob ? new Uint8Array(await data.arrayBuffer()) : data;
}

async function pack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Two seconds fine, from 1980 on. */
function toDosDate(date: Date): number {
  const years = Math.min(Math.max(date.getUTCFullYear() - 1980, 0), 127);
  const day = (years << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}
