/** What a server answers, null where that is more than `most` bytes; then nothing more of it is read. */
export async function readAtMost(response: Response, most: number): Promise<ArrayBuffer | null> {
  const chunks = await readChunks(response, most, (chunk) => chunk);
  return chunks && new Blob(chunks).arrayBuffer();
}

/** The same piece by piece, as `take` makes of each. `length` of what it makes is the number of bytes. */
export async function readChunks<T extends { readonly length: number }>(
  response: Response,
  most: number,
  take: (chunk: Uint8Array<ArrayBuffer>) => T,
): Promise<T[] | null> {
  if (!response.body) return [];
  const chunks: T[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    const chunk = take(value);
    length += chunk.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(chunk);
  }
}
