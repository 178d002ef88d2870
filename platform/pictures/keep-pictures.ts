import { browser } from 'wxt/browser';
import type { KeptPicture, SavedArticle } from '../../core/article/saved.ts';
import { type Failure, isNoRoom, type PictureLoss } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { putPart } from '../library/content-store.ts';
import { toFailure } from '../library/database.ts';
import { changePictures, settlePictures } from '../library/library.ts';
import { getSaved, listPending } from '../library/read-library.ts';
import { fetchPicture } from './fetch-picture.ts';
import { withHostOf } from './guard-requests.ts';

/** As many as browsers ask one server for at a time. */
const AT_ONCE = 6;
const MOST_PICTURES = 300;

/**
 * Fetches the pictures of an article that are still pending, six at a time, and writes down what became of each.
 * What is pending stands in the library, not in memory: a worker that was stopped goes on where it was.
 */
export async function keepPictures(id: string): Promise<void> {
  await navigator.locks.request(`figleaf-pictures-${id}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    await browser.alarms.create(PICTURES_ALARM, { periodInMinutes: WAKE_EVERY });
    const first = await getSaved(id);
    if (!first.ok) return;
    await withHostOf(first.value.article.url, () => keepPending(id));
  });
}

async function keepPending(id: string): Promise<void> {
  for (;;) {
    const saved = await getSaved(id);
    if (!saved.ok || pendingOf(saved.value).size === 0) return;
    await keepAll(saved.value);
  }
}

/**
 * Writing down takes the whole record into both stores, durably: while one write is under way, what else arrives waits for
 * the next, which takes all of it.
 */
async function keepAll(saved: SavedArticle): Promise<void> {
  const { id, article, pictures } = saved;
  const surplus = new Set(pictures.slice(MOST_PICTURES).map(({ src }) => src));
  let pending = pendingOf(saved);
  const waiting = [...pending];
  let arrived: KeptPicture[] = [];
  let writing: Promise<void> | null = null;

  const write = async () => {
    while (arrived.length > 0) {
      const batch = arrived;
      arrived = [];
      const settled = await settlePictures(id, batch);
      if (!settled.ok) throw new Error(`pictures not recorded: ${settled.error.is}`);
      // what was stopped or put into the bin meanwhile is not fetched
      pending = settled.value ? pendingOf(settled.value) : new Set();
    }
  };
  const fetchNext = async () => {
    for (let src = waiting.shift(); src !== undefined; src = waiting.shift()) {
      if (!pending.has(src)) continue;
      const picture: KeptPicture = surplus.has(src)
        ? { is: 'lost', src, why: 'too-many' }
        : await keepPicture(src, article.url);
      arrived.push(picture);
      writing ??= write().finally(() => (writing = null));
    }
    await writing;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
}

function pendingOf({ shelf, pictures }: SavedArticle): ReadonlySet<string> {
  return new Set(
    shelf.binnedAt === null ? pictures.filter((p) => p.is === 'pending').map(({ src }) => src) : [],
  );
}

async function keepPicture(src: string, page: string): Promise<KeptPicture> {
  const lost = (why: PictureLoss): KeptPicture => ({ is: 'lost', src, why });
  const fetched = await fetchPicture(src, page);
  if (!fetched.ok) return lost(fetched.error);
  const { bytes, type } = fetched.value;
  try {
    return { is: 'kept', src, hash: await putPart(bytes, type), type, bytes: bytes.byteLength };
  } catch (error) {
    return lost(isNoRoom(toFailure(error)) ? 'no-room' : 'damaged');
  }
}

/** The alarm that wakes the worker while pictures are pending: it may be stopped in the midst of fetching them. */
const PICTURES_ALARM = 'pictures';
/** The shortest time that Chromium keeps to, in minutes. */
const WAKE_EVERY = 0.5;

/** Calls `wake` whenever the alarm for pending pictures goes off. To be called as the worker starts. */
export function onPicturesAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === PICTURES_ALARM) wake();
  });
}

/** Goes on with every article whose pictures are not settled: called when the worker starts, and by the alarm. */
export async function resumePictures(): Promise<void> {
  const pending = await listPending();
  if (!pending.ok) return;
  for (const id of pending.value) await keepPictures(id);
  await browser.alarms.clear(PICTURES_ALARM);
}

/** Tries the lost pictures of an article again. */
export async function retryPictures(id: string): Promise<Result<void, Failure>> {
  const changed = await changePictures(id, (p) => (p.is === 'lost' ? { is: 'pending', src: p.src } : p));
  if (!changed.ok) return changed;
  void keepPictures(id);
  return ok(undefined);
}

/** Gives up the pictures of an article that are still pending; the text stays. */
export async function stopPictures(id: string): Promise<Result<void, Failure>> {
  const changed = await changePictures(id, (p) =>
    p.is === 'pending' ? { is: 'lost', src: p.src, why: 'stopped' } : p,
  );
  return changed.ok ? ok(undefined) : changed;
}
