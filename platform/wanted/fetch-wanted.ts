import { browser } from 'wxt/browser';
import { isNoRoom } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { afterFailure, hostOf, isHopeless, pickLinks } from '../../core/wanted/schedule.ts';
import type { WantedLink, WantedLoss } from '../../core/wanted/wanted-link.ts';
import { addToSaved, saveBrought, type Taken } from '../library/import-article.ts';
import { findByAddress } from '../library/read-library.ts';
import { keepPictures } from '../pictures/keep-pictures.ts';
import { report } from '../report.ts';
import { listenWanted } from './events.ts';
import { closeReadingPage, readLinkInPage } from './reading-page.ts';
import { changeWanted, dueWanted, findWanted, pausedItem, removeWanted } from './wanted-store.ts';

const ALARM = 'wanted';
/** The shortest time that Chromium keeps to, in minutes. */
const WAKE_EVERY = 0.5;
/** Links that are looked at to find some of different hosts. */
const LOOKED_AT = 200;

/** Calls `wake` whenever links may be due. To be called as the worker starts. */
export function onWantedAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) wake();
  });
}

/**
 * Fetches the links that are due, politely: `pickLinks` says which, and when. What is wanted stands in the library, not in
 * memory: a worker that was stopped goes on where it was, by the alarm. Does nothing where it is going on already.
 */
export async function fetchWanted(): Promise<void> {
  await navigator.locks.request('figleaf-wanted', { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const queue = await dueWanted(new Date(), 1);
    if (!queue.ok || !queue.value.isAnyLeft) return;
    await browser.alarms.create(ALARM, { periodInMinutes: WAKE_EVERY });
    await fetchDue();
    await closeReadingPage();
    const after = await dueWanted(new Date(), 1);
    if (after.ok && !after.value.isAnyLeft) await browser.alarms.clear(ALARM);
  });
}

async function fetchDue(): Promise<void> {
  const busy = new Map<string, Promise<void>>();
  const rested = new Map<string, number>();
  /** Ids of what is being fetched: it is in the queue until its article is kept. */
  const going = new Set<string>();
  let change: () => void = () => {};
  const stopListening = listenWanted(() => change());
  try {
    for (;;) {
      const changed = new Promise<void>((resolve) => (change = resolve));
      const now = Date.now();
      const queue = await dueWanted(new Date(now), LOOKED_AT);
      const mayGo = queue.ok && navigator.onLine && !(await pausedItem.getValue());
      const due = mayGo ? queue.value.due.filter(({ id }) => !going.has(id)) : [];
      const picks = pickLinks(due, { now, busy: new Set(busy.keys()), rested });
      for (const link of picks.links) {
        const host = hostOf(link.url);
        going.add(link.id);
        const work = fetchOne(link)
          .catch((bug: unknown) => report('links', bug))
          .finally(() => {
            going.delete(link.id);
            busy.delete(host);
            rested.set(host, Date.now());
          });
        busy.set(host, work);
      }
      if (busy.size === 0 && picks.again === null) return;
      const waits: Promise<void>[] = [...busy.values(), changed];
      if (picks.again !== null) waits.push(sleep(picks.again - now));
      await Promise.race(waits);
    }
  } finally {
    stopListening();
  }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function fetchOne(link: WantedLink): Promise<void> {
  // written first: whatever brings down the worker with it is not begun for ever
  const begun = { ...link, tries: link.tries + 1 };
  await changeWanted([link.id], (now) => ({ ...now, tries: begun.tries }));
  const taken = isHopeless(link) ? err<WantedLoss>('too-slow') : await takeLink(link);
  if (!taken.ok) {
    // a network that went away is no try
    if (taken.error === 'unreachable' && !navigator.onLine)
      await changeWanted([link.id], (now) => ({ ...now, tries: link.tries }));
    else
      await changeWanted([link.id], (now) =>
        afterFailure({ ...now, tries: begun.tries }, taken.error, new Date()),
      );
    return;
  }
  const removed = await removeWanted([link.id]);
  if (!removed.ok) throw new Error(`link not taken out: ${removed.error.is}`);
  // the place is held until the pictures are there: no more articles than places ask servers at a time
  if (taken.value.is === 'new') await keepPictures(taken.value.id);
}

async function takeLink(link: WantedLink): Promise<Result<Taken, WantedLoss>> {
  const there = await findByAddress(link.url);
  if (there.ok && there.value) return kept(await addToSaved(there.value.id, link.belongings));
  const read = await readLinkInPage(link);
  if (!read.ok) return read;
  const { article, figures, address } = read.value;
  // taken out of the queue while it was fetched: it is not wanted any more
  const still = await findWanted(link.id);
  const { belongings } = (still.ok && still.value) || link;
  if (still.ok && !still.value) return ok({ is: 'had', id: link.id, tags: [], marks: [] });
  const addresses = [link.url, address.replace(/#.*$/s, '')];
  const { isUrgent: outOfBin, mayBePrivate } = link;
  return kept(await saveBrought(article, figures, addresses, belongings, { outOfBin, mayBePrivate }));
}

function kept(saved: Awaited<ReturnType<typeof saveBrought>>): Result<Taken, WantedLoss> {
  if (saved.ok) return saved;
  return err(isNoRoom(saved.error) ? 'no-room' : 'damaged');
}
