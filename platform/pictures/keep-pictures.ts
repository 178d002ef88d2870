import { browser } from 'wxt/browser';
import type { KeptPicture } from '../../core/article/saved.ts';
import type { Failure, PictureLoss } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { putPart } from '../library/content-store.ts';
import { toFailure } from '../library/database.ts';
import { changePictures, settlePicture } from '../library/library.ts';
import { getSaved, listRows } from '../library/read-library.ts';
import { fetchPicture } from './fetch-picture.ts';
import { withHostOf } from './guard-requests.ts';

const AT_ONCE = 4;
const MOST_PICTURES = 300;

/**
 * Fetches the pictures of an article that are still pending, four at a time, and writes down what became of each.
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
    if (!saved.ok || saved.value.shelf.binnedAt !== null) return;
    const { article, pictures } = saved.value;
    const pending = pictures.filter((p) => p.is === 'pending');
    if (pending.length === 0) return;
    const surplus = new Set(pictures.slice(MOST_PICTURES).map((p) => p.src));
    await Promise.all(
      pending.slice(0, AT_ONCE).map(async ({ src }) => {
        const picture: KeptPicture = surplus.has(src)
          ? { is: 'lost', src, why: 'too-many' }
          : await keepPicture(src, article.url);
        const settled = await settlePicture(id, picture);
        if (!settled.ok) throw new Error(`picture not recorded: ${settled.error.is}`);
      }),
    );
  }
}

async function keepPicture(src: string, page: string): Promise<KeptPicture> {
  const lost = (why: PictureLoss): KeptPicture => ({ is: 'lost', src, why });
  const fetched = await fetchPicture(src, page);
  if (!fetched.ok) return lost(fetched.error);
  const { bytes, type } = fetched.value;
  try {
    return { is: 'kept', src, hash: await putPart(bytes, type), type, bytes: bytes.byteLength };
  } catch (error) {
    return lost(toFailure(error).is === 'storage-full' ? 'no-room' : 'damaged');
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
  const rows = await listRows();
  if (!rows.ok) return;
  for (const { id, pictures, binnedAt } of rows.value) {
    if (binnedAt === null && pictures.kept + pictures.lost < pictures.total) await keepPictures(id);
  }
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
