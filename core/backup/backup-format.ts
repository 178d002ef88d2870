import * as v from 'valibot';

/** Paths of a backup. docs/backup-format.md describes it for everybody else. */
export const MANIFEST = 'manifest.json';
export const CHECKSUMS = 'checksums.json';
/** In backups of the whole library, since layout 2. */
export const SEARCHES = 'searches.json';
export const LINKS = 'links.json';
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const HASH = /^[\da-f]{64}$/;

export const recordPath = (id: string): string => `articles/${id}.json`;
export const readablePath = (id: string): string => `articles/${id}.html`;

const ENDINGS = new Map(
  Object.entries({
    'image/jpeg': 'jpg',
    'image/png': 'png',
    'image/gif': 'gif',
    'image/webp': 'webp',
    'image/avif': 'avif',
    'image/svg+xml': 'svg',
    'image/bmp': 'bmp',
    'image/x-icon': 'ico',
  }),
);

/** Ending of a picture's file by its media type. */
export const endingOf = (type: string): string => ENDINGS.get(type) ?? 'bin';

/** Name of a picture's file by the SHA-256 of its bytes. */
export const picturePath = (hash: string, type: string): string => `pictures/${hash}.${endingOf(type)}`;

/** Id of the article whose record lies there; null for every other path. */
export function idOfRecord(path: string): string | null {
  const [, id = ''] = /^articles\/([^/]+)\.json$/.exec(path) ?? [];
  return ID.test(id) ? id : null;
}

/** Hash of the picture that lies there; null for every other path. */
export function hashOfPicture(path: string): string | null {
  const [, hash = ''] = /^pictures\/([^/.]+)\.[a-z]+$/.exec(path) ?? [];
  return HASH.test(hash) ? hash : null;
}

/** The layout this code writes. Grows when an older Figleaf could not read it, or would leave out a part of it without a word. */
export const BACKUP_VERSION = 2;

export const ManifestSchema = v.object({
  format: v.literal('figleaf-backup'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** When it was made, ISO 8601, UTC. */
  made: v.pipe(v.string(), v.isoTimestamp()),
  counts: v.object({ articles: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
});
export type Manifest = v.InferOutput<typeof ManifestSchema>;

/** SHA-256 in hex by path. A map, as a path of a made-up file may be `__proto__`. */
export const ChecksumsSchema = v.pipe(
  v.record(v.string(), v.pipe(v.string(), v.regex(HASH))),
  v.transform((sums) => new Map(Object.entries(sums))),
);

/** SHA-256 of bytes as 64 hex digits. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
