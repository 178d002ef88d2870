import { readSaved } from '../../core/article/read-saved.ts';
import type { SavedArticle } from '../../core/article/saved.ts';
import { readWanted, type WantedLink } from '../../core/wanted/wanted-link.ts';
import {
  deleteEntry,
  type Entry,
  hasOld,
  type Listing,
  listEntries,
  readEntry,
  readOld,
  sweepEntries,
  writeEntry,
} from './content-caches.ts';

/**
 * The store of bundles and picture bytes. Cache Storage, because it loses nothing when the browser is killed in
 * mid-write, and is there in the worker and the pages of both browsers: docs/decisions/0005.
 */
const JSON_TYPE = 'application/json';

/** SHA-256 of `bytes` as 64 hex digits. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps bytes under their own hash, so that the same picture is stored once. Idempotent. */
export async function putPart(bytes: ArrayBuffer, type: string): Promise<string> {
  const name = await hashOf(bytes);
  // what no longer matches its hash is written anew
  if (!(await getPart(name))) await writeEntry({ kind: 'part', name }, bytes, type);
  return name;
}

/** The bytes kept under `hash`, null where they are gone or no longer match it. */
export async function getPart(hash: string): Promise<Blob | null> {
  const response = await readEntry({ kind: 'part', name: hash });
  if (!response) return null;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return null;
  return new Blob([bytes], { type: response.headers.get('content-type') ?? '' });
}

export async function putBundle(saved: SavedArticle): Promise<void> {
  await writeEntry({ kind: 'bundle', name: saved.id }, JSON.stringify(saved), JSON_TYPE);
}

/** A bundle by id: null where there is none, 'damaged' where it does not read back as one, 'newer' where a later Figleaf wrote it. */
export async function getBundle(id: string): Promise<SavedArticle | 'damaged' | 'newer' | null> {
  const response = await readEntry({ kind: 'bundle', name: id });
  return response ? (readSaved(await jsonOf(response)) ?? 'damaged') : null;
}

export async function deleteBundle(id: string): Promise<void> {
  await deleteEntry({ kind: 'bundle', name: id });
}

/** Whether the old cache keeps a bundle, which healing may not have seen: that cache may hold too much to be listed. */
export async function hasOldBundle(id: string): Promise<boolean> {
  return (await hasOld()) && (await readOld({ kind: 'bundle', name: id })) !== undefined;
}

/** Ids of all bundles. */
export function listBundles(): Promise<Listing> {
  return listEntries('bundle');
}

/** Erases picture bytes that no bundle names. Returns how many. */
export function sweepParts(used: ReadonlySet<string>): Promise<number> {
  return sweepEntries('part', (hash) => used.has(hash));
}

/** Keeps copies of links that wait to be fetched, so that a dropped database loses none of them. */
export async function putWanted(links: readonly WantedLink[]): Promise<void> {
  await Promise.all(
    links.map((link) => writeEntry({ kind: 'wanted', name: link.id }, JSON.stringify(link), JSON_TYPE)),
  );
}

export async function deleteWanted(ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((name) => deleteEntry({ kind: 'wanted', name })));
}

/** Ids of all links that have a copy. */
export function listWantedCopies(): Promise<Listing> {
  return listEntries('wanted');
}

/** The copy of a link, null where it is none or does not read as one. */
export async function getWanted(id: string): Promise<WantedLink | null> {
  const response = await readEntry({ kind: 'wanted', name: id });
  return response ? readWanted(await jsonOf(response)) : null;
}

/** Whether what is kept of an entry is whole. */
export async function isSound({ kind, name }: Entry, response: Response): Promise<boolean> {
  if (kind === 'part') return (await hashOf(await response.arrayBuffer())) === name;
  const json = await jsonOf(response);
  return (kind === 'bundle' ? readSaved(json) : readWanted(json)) !== null;
}

function jsonOf(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}
