import {
  BACKUP_VERSION,
  CHECKSUMS,
  LINKS,
  MANIFEST,
  type Manifest,
  picturePath,
  readablePath,
  recordPath,
  SEARCHES,
  sha256,
} from './backup-format.ts';
import type { BesideArticles } from './beside-articles.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';

/** What a backup has to know of a record. The record itself is kept as it is, whichever its layout. */
export interface BackupRecord {
  readonly id: string;
  readonly pictures: readonly (
    | { readonly is: 'kept'; readonly hash: string; readonly type: string }
    | { readonly is: 'pending' | 'lost' }
  )[];
}

export interface BackupSource<R extends BackupRecord> {
  /** ISO 8601, UTC. */
  readonly made: string;
  /** How many records there will be, as far as it is known. */
  readonly count: number;
  /** Null where it is a backup of some articles and not of the library. */
  readonly beside: BesideArticles | null;
  /** Read one after the other, and none is kept. */
  readonly records: AsyncIterable<R> | Iterable<R>;
  /** The article as a page for people, whose pictures are `../pictures/…`; null to leave it out. */
  toReadable(record: R): Promise<string | null>;
  /** Bytes of a picture; null where it is gone, which is then left out. */
  getPart(hash: string): Promise<Blob | null>;
}

/**
 * A backup as a stream of bytes: of any length, with one article or picture in memory at a time. An error of the source
 * ends the stream with it.
 */
export function writeBackup<R extends BackupRecord>(
  source: BackupSource<R>,
  signal: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return writeZip(listFiles(source, signal), new Date(source.made));
}

async function* listFiles<R extends BackupRecord>(
  source: BackupSource<R>,
  signal: AbortSignal,
): AsyncGenerator<ZipFile, void, undefined> {
  const sums: Record<string, string> = {};
  const written = new Set<string>();
  const encoder = new TextEncoder();
  const text = async (name: string, content: string): Promise<ZipFile> => {
    const data = encoder.encode(content);
    sums[name] = await sha256(data);
    return { name, data, isPacked: true };
  };

  const manifest: Manifest = {
    format: 'figleaf-backup',
    version: BACKUP_VERSION,
    made: source.made,
    counts: { articles: source.count },
  };
  yield await text(MANIFEST, `${JSON.stringify(manifest, null, 2)}\n`);
  // before the articles: a backup that is cut off still has them
  if (source.beside) {
    yield await text(SEARCHES, `${JSON.stringify(source.beside.searches, null, 2)}\n`);
    yield await text(LINKS, `${JSON.stringify(source.beside.links, null, 2)}\n`);
  }
  for await (const record of source.records) {
    signal.throwIfAborted();
    // pictures first: a backup that is cut off has no article without them
    for (const picture of record.pictures) {
      if (picture.is !== 'kept' || written.has(picture.hash)) continue;
      const data = await source.getPart(picture.hash);
      if (!data) continue;
      written.add(picture.hash);
      yield { name: picturePath(picture.hash, picture.type), data, isPacked: false };
    }
    yield await text(recordPath(record.id), JSON.stringify(record));
    const readable = await source.toReadable(record);
    if (readable !== null) yield await text(readablePath(record.id), readable);
  }
  yield { name: CHECKSUMS, data: `${JSON.stringify(sums)}\n`, isPacked: true };
}
