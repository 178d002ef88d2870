import type { Collector } from '../collector.ts';
import { detectEncoding } from './detect-encoding.ts';
import { slices } from './slices.ts';

/** A file of text, its encoding known. */
export interface TextFile {
  readonly name: string;
  readonly bytes: number;
  /** The text piece by piece, without byte order mark. `onRead` is told the bytes of each piece. */
  pieces(signal: AbortSignal, onRead?: (bytes: number) => void): AsyncGenerator<string, void, undefined>;
  /** All of it. For files that were measured before. */
  whole(signal: AbortSignal): Promise<string>;
  /** Its first characters, enough to tell its layout. */
  head(): Promise<string>;
}

const HEAD_BYTES = 64 * 1024;

/** Finds out the encoding of a file, and notes it where it is not what files should have. */
export async function readText(
  name: string,
  blob: Blob,
  collector: Collector,
  signal: AbortSignal,
): Promise<TextFile> {
  const { label, broken } = await detectEncoding(blob, signal);
  if (label !== 'utf-8') collector.note({ is: 'encoding', file: name, encoding: label });
  if (broken > 0) collector.note({ is: 'broken-characters', file: name, count: broken });
  // Windows-1258 has its marks apart from their vowels
  const shaped = (text: string) => (label === 'windows-1258' ? text.normalize('NFC') : text);

  async function* pieces(signal: AbortSignal, onRead?: (bytes: number) => void) {
    const decoder = new TextDecoder(label);
    for await (const bytes of slices(blob, signal)) {
      onRead?.(bytes.length);
      yield decoder.decode(bytes, { stream: true });
    }
    yield decoder.decode();
  }
  return {
    name,
    bytes: blob.size,
    pieces,
    async whole(signal) {
      const parts: string[] = [];
      for await (const piece of pieces(signal)) parts.push(piece);
      return shaped(parts.join(''));
    },
    async head() {
      return shaped(new TextDecoder(label).decode(await blob.slice(0, HEAD_BYTES).arrayBuffer()));
    },
  };
}
