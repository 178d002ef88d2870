import { slices } from './slices.ts';

/** How the bytes of a file are read as text. */
export interface Encoding {
  /** A label of the Encoding Standard, and of `TextDecoder`. */
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258';
  /** Characters of a UTF-8 text that are none. */
  readonly broken: number;
}

const HEAD = 4096;
/** Marks over vowels that Windows-1258 has as bytes of their own, and the Vietnamese letters that it has elsewhere. */
const MARKS = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
const LETTERS = new Set([0xc3, 0xd0, 0xd5, 0xdd, 0xe3, 0xf0, 0xf5, 0xfd]);
const VOWELS = new Set(
  [...'aeiouyAEIOUY']
    .map((letter) => letter.charCodeAt(0))
    .concat(0xc2, 0xca, 0xd4, 0xe2, 0xea, 0xf4, ...LETTERS),
);

/**
 * The encoding of a text by its byte order mark, or by what its bytes are: UTF-8 where they are that, UTF-16 where every
 * other one is zero, and otherwise what Windows wrote in the West or in Vietnam. Reads the file once, piece by piece.
 */
export async function detectEncoding(blob: Blob, signal: AbortSignal): Promise<Encoding> {
  const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  const wide = wideEncoding(head);
  if (wide) return { label: wide, broken: 0 };

  const decoder = new TextDecoder('utf-8');
  let broken = 0;
  let whole = 0;
  let marks = 0;
  let letters = 0;
  let before = 0;
  for await (const bytes of slices(blob, signal)) {
    const text = decoder.decode(bytes, { stream: true });
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit < 0x80) continue;
      if (unit === 0xfffd) broken++;
      else whole++;
    }
    if (broken === 0) continue;
    for (const byte of bytes) {
      if (MARKS.has(byte) && VOWELS.has(before)) marks++;
      if (LETTERS.has(byte)) letters++;
      before = byte;
    }
  }
  // a text in another encoding has hardly a sequence that happens to be UTF-8
  if (broken === 0 || whole > broken * 2) return { label: 'utf-8', broken };
  return { label: marks > 0 && letters > 0 ? 'windows-1258' : 'windows-1252', broken: 0 };
}

function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = head.length / 5;
  if (odd > many && odd > even * 10) return 'utf-16le';
  return even > many && even > odd * 10 ? 'utf-16be' : null;
}
