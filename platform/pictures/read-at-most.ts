/** What a server answers, null where that is more than `most` bytes; then nothing more of it is read. */
export async function readAtMost(response: Response, most: number): Promise<ArrayBuffer | null> {
  if (!response.body) return new ArrayBuffer(0);
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return new Blob(chunks).arrayBuffer();
}
