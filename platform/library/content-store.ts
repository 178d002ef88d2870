import { readSaved } from '../../core/article/read-saved.ts';
import type { SavedArticle } from '../../core/article/saved.ts';
import { readWanted, type WantedLink } from '../../core/wanted/wanted-link.ts';
import { WriteError } from './write-error.ts';

/**
 * The store of bundles and picture bytes. Cache Storage, because it loses nothing when the browser is killed in
 * mid-write, and is there in the worker and the pages of both browsers: docs/decisions/0005.
 * Its keys must look like web addresses; this host can never exist (RFC 2606).
 */
const ORIGIN = 'https://figleaf.invalid/';
const NAME = 'figleaf-content';
const BUNDLES = `${ORIGIN}bundle/`;
const PARTS = `${ORIGIN}part/`;
const WANTED = `${ORIGIN}wanted/`;

const JSON_TYPE = 'application/json';

function open(): Promise<Cache> {
  return caches.open(NAME);
}

/** Throws `QuotaExceededError` where the quota is used up, `WriteError` where it cannot be written for another reason. */
async function put(cache: Cache, key: string, body: BodyInit, type: string): Promise<void> {
  try {
    await cache.put(key, new Response(body, { headers: { 'content-type': type } }));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
    throw new WriteError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** SHA-256 of `bytes` as 64 hex digits. */
export async function hashOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Keeps bytes under their own hash, so that the same picture is stored once. Idempotent. */
export async function putPart(bytes: ArrayBuffer, type: string): Promise<string> {
  const hash = await hashOf(bytes);
  // what no longer matches its hash is written anew
  if (!(await getPart(hash))) await put(await open(), PARTS + hash, bytes, type);
  return hash;
}

/** The bytes kept under `hash`, null where they are gone or no longer match it. */
export async function getPart(hash: string): Promise<Blob | null> {
  const response = await (await open()).match(PARTS + hash);
  if (!response) return null;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) !== hash) return null;
  return new Blob([bytes], { type: response.headers.get('content-type') ?? '' });
}

export async function putBundle(saved: SavedArticle): Promise<void> {
  await put(await open(), BUNDLES + saved.id, JSON.stringify(saved), JSON_TYPE);
}

/** A bundle by id: null where there is none, 'damaged' where it does not read back as one, 'newer' where a later Figleaf wrote it. */
export async function getBundle(id: string): Promise<SavedArticle | 'damaged' | 'newer' | null> {
  const response = await (await open()).match(BUNDLES + id);
  if (!response) return null;
  const json: unknown = await response.json().catch(() => null);
  return readSaved(json) ?? 'damaged';
}

export async function deleteBundle(id: string): Promise<void> {
  await (await open()).delete(BUNDLES + id);
}

/** Ids of all bundles; null where the store holds too much to be listed: Chromium lists some 18,000 entries (docs/scale.md). */
export async function bundleIds(): Promise<string[] | null> {
  const cache = await open();
  const requests = await cache.keys().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  });
  if (requests === null) return null;
  return requests.filter((r) => r.url.startsWith(BUNDLES)).map((r) => r.url.slice(BUNDLES.length));
}

/** Erases picture bytes that no bundle names. Returns how many. */
export async function sweepParts(used: ReadonlySet<string>): Promise<number> {
  const cache = await open();
  let swept = 0;
  for (const request of await cache.keys()) {
    if (!request.url.startsWith(PARTS) || used.has(request.url.slice(PARTS.length))) continue;
    await cache.delete(request);
    swept++;
  }
  return swept;
}

/** Keeps copies of links that wait to be fetched, so that a dropped database loses none of them. */
export async function putWanted(links: readonly WantedLink[]): Promise<void> {
  const cache = await open();
  await Promise.all(links.map((link) => put(cache, WANTED + link.id, JSON.stringify(link), JSON_TYPE)));
}

export async function deleteWanted(ids: readonly string[]): Promise<void> {
  const cache = await open();
  await Promise.all(ids.map((id) => cache.delete(WANTED + id)));
}

/** Ids of all links that have a copy. */
export async function wantedIds(): Promise<string[]> {
  const requests = await (await open()).keys();
  return requests.filter((r) => r.url.startsWith(WANTED)).map((r) => r.url.slice(WANTED.length));
}

/** The copy of a link, null where it is none or does not read as one. */
export async function getWanted(id: string): Promise<WantedLink | null> {
  const response = await (await open()).match(WANTED + id);
  return response ? readWanted(await response.json().catch(() => null)) : null;
}
