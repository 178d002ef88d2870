/** What is read of a file at once. A stream of a file gives pieces of any size, up to all of it. */
const SLICE = 256 * 1024;

/** The bytes of a file, slice by slice. */
export async function* slices(
  blob: Blob,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  for (let at = 0; at < blob.size; at += SLICE) {
    signal.throwIfAborted();
    yield new Uint8Array(await blob.slice(at, at + SLICE).arrayBuffer());
  }
}
