import { storage } from '@wxt-dev/storage';
import { WriteError } from './write-error.ts';

/** What the content store keeps: records of articles, bytes of pictures, links that wait. */
export type Kind = 'bundle' | 'part' | 'wanted';

/** One thing that is kept: an article or link by its id, a picture by the hash of its bytes. */
export interface Entry {
  readonly kind: Kind;
  readonly name: string;
}

/** Names of what is kept. `isWhole` is false where there is more that the browser does not list. */
export interface Listing {
  readonly names: readonly string[];
  readonly isWhole: boolean;
}

/** Keys of a cache must look like web addresses; this host can never exist (RFC 2606). */
const ORIGIN = 'https://figleaf.invalid/';

/**
 * Chromium does not list a cache of more than some 18,000 entries (docs/scale.md), so the last hex digits of an id or hash, as many
 * as stand here, name the cache that keeps it. One digit makes 16 caches, two make 256. Each kind has its own: the records are
 * listed at every start of the browser, the pictures, which are many more, only to be swept.
 */
const DIGITS: Readonly<Record<Kind, number>> = { bundle: 1, wanted: 1, part: 2 };

/** The one cache that kept everything at first; `emptyOldContent` moves what is in it. */
const OLD = 'figleaf-content';

/**
 * Who changes the store holds this lock together with others. Who moves an entry out of the old cache holds it alone, so that
 * nothing that was written or deleted meanwhile is overwritten by what was there before; so does who makes a cache.
 */
const LOCK = 'figleaf-content';

function keyOf({ kind, name }: Entry): string {
  return `${ORIGIN}${kind}/${name}`;
}

function entryOf(key: string): Entry | null {
  const [, kind, name] = /^https:\/\/figleaf\.invalid\/(bundle|part|wanted)\/([^/]+)$/.exec(key) ?? [];
  return kind && name ? { kind: kind as Kind, name } : null;
}

function cacheOf({ kind, name }: Entry): string {
  return `${prefixOf(kind)}${name.slice(-DIGITS[kind]).toLowerCase()}`;
}

function prefixOf(kind: Kind): string {
  return `figleaf-${kind}-`;
}

/** Looks into a cache without making it. */
function lookInto(cacheName: string, entry: Entry): Promise<Response | undefined> {
  return caches.match(keyOf(entry), { cacheName });
}

/** What is kept of an entry, undefined where there is nothing. */
export async function readEntry(entry: Entry): Promise<Response | undefined> {
  const found = (await lookInto(cacheOf(entry), entry)) ?? (await lookInto(OLD, entry));
  // it may have been moved between the two looks
  return found ?? lookInto(cacheOf(entry), entry);
}

/**
 * Keeps `body` under an entry, in the place of what was there. Throws `QuotaExceededError` where the quota is used up,
 * `WriteError` where it cannot be written for another reason.
 */
export async function writeEntry(entry: Entry, body: BodyInit, type: string): Promise<void> {
  const response = new Response(body, { headers: { 'content-type': type } });
  const name = cacheOf(entry);
  const isWritten = await navigator.locks.request(LOCK, { mode: 'shared' }, async () => {
    if (!(await caches.has(name)) || (await stillborn.getValue()).includes(name)) return false;
    await put(entry, response);
    return true;
  });
  if (!isWritten) await navigator.locks.request(LOCK, () => putAlone(entry, response));
}

/**
 * Caches that Chromium began to make on a disk that was full. Nothing is in them, nothing gets into them, also when there is room
 * again, and as long as there is none they cannot be taken away. They are gone when the browser is started anew. What is named
 * here has never kept anything: it is taken off the list before its first entry is written.
 */
const stillborn = storage.defineItem<readonly string[]>('session:stillborn-caches', { fallback: [] });

/** `put` by who holds the lock alone, and so may make the cache. */
async function putAlone(entry: Entry, response: Response): Promise<void> {
  const name = cacheOf(entry);
  const known = await stillborn.getValue();
  if (known.includes(name) && (!(await isBroken(name)) || (await caches.delete(name))))
    await stillborn.setValue(known.filter((one) => one !== name));
  const isNew = !(await caches.has(name));
  try {
    await put(entry, response);
  } catch (error) {
    if (isNew && (await isBroken(name))) await stillborn.setValue([...known, name]);
    throw error;
  }
}

async function isBroken(cacheName: string): Promise<boolean> {
  try {
    await (await caches.open(cacheName)).keys();
    return false;
  } catch (error) {
    return error instanceof DOMException && error.name === 'UnknownError';
  }
}

async function put(entry: Entry, response: Response): Promise<void> {
  try {
    await (await caches.open(cacheOf(entry))).put(keyOf(entry), response);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
    throw new WriteError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

export function deleteEntry(entry: Entry): Promise<void> {
  return navigator.locks.request(LOCK, { mode: 'shared' }, async () => {
    // the old one first: what a stop in between leaves is what was written last
    if (await hasOld()) await (await caches.open(OLD)).delete(keyOf(entry));
    if (await caches.has(cacheOf(entry))) await (await caches.open(cacheOf(entry))).delete(keyOf(entry));
  });
}

/** Names of everything of a kind. */
export async function listEntries(kind: Kind): Promise<Listing> {
  const names = new Set<string>();
  let isWhole = true;
  for await (const entries of listCaches(kind)) {
    for (const { name } of entries ?? []) names.add(name);
    isWhole &&= entries !== null;
  }
  return { names: [...names], isWhole };
}

/** Deletes what `isKept` says no to, cache by cache; what the browser does not list stays. Answers how many entries that were. */
export async function sweepEntries(kind: Kind, isKept: (name: string) => boolean): Promise<number> {
  let swept = 0;
  for await (const entries of listCaches(kind))
    for (const entry of entries ?? []) {
      if (isKept(entry.name)) continue;
      await deleteEntry(entry);
      swept++;
    }
  return swept;
}

/** What each cache keeps of a kind, null for one that is not listed. The old cache comes first: what is moved meanwhile is seen after it. */
async function* listCaches(kind: Kind): AsyncGenerator<readonly Entry[] | null, void, undefined> {
  if (await hasOld()) yield (await list(OLD))?.filter((entry) => entry.kind === kind) ?? null;
  for (const name of await caches.keys()) if (name.startsWith(prefixOf(kind))) yield list(name);
}

/** What Chromium says of a cache that holds too much, and of one that it began to make on a disk that was full. */
const UNLISTED = new Set(['AbortError', 'UnknownError']);

/** Null where the browser does not list the cache. */
async function list(cacheName: string): Promise<readonly Entry[] | null> {
  const cache = await caches.open(cacheName);
  const requests = await cache.keys().catch((error: unknown) => {
    if (error instanceof DOMException && UNLISTED.has(error.name)) return null;
    throw error;
  });
  return requests && requests.map(({ url }) => entryOf(url)).filter((entry) => entry !== null);
}

export function hasOld(): Promise<boolean> {
  return caches.has(OLD);
}

/** What the old cache still keeps of an entry that was not moved yet. */
export function readOld(entry: Entry): Promise<Response | undefined> {
  return lookInto(OLD, entry);
}

/** Everything in the old cache, null where it is too much to be listed. */
export function listOld(): Promise<readonly Entry[] | null> {
  return list(OLD);
}

/**
 * Moves entries out of the old cache, first copied, then deleted; those that are not in it are passed over. May be stopped
 * anywhere. What is in its new place already and `isSound` stays as it is there: it was written later.
 */
export function moveOld(
  entries: readonly Entry[],
  isSound: (entry: Entry, response: Response) => Promise<boolean>,
): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    for (const entry of entries) {
      const old = await lookInto(OLD, entry);
      if (!old) continue;
      const moved = await lookInto(cacheOf(entry), entry);
      if (!moved || !(await isSound(entry, moved))) await putAlone(entry, old);
      await (await caches.open(OLD)).delete(keyOf(entry));
    }
  });
}

/** Takes the old cache away where nothing is left in it. */
export function dropOld(): Promise<void> {
  return navigator.locks.request(LOCK, async () => {
    if ((await hasOld()) && (await (await caches.open(OLD)).keys()).length === 0) await caches.delete(OLD);
  });
}
