import { storage } from '@wxt-dev/storage';
import type { Failure } from '../../core/failure.ts';
import { joinBelongings } from '../../core/import/belongings.ts';
import { ok, type Result } from '../../core/result.ts';
import type { NewLink, WantedLink } from '../../core/wanted/wanted-link.ts';
import { deleteWanted, putWanted } from '../library/content-store.ts';
import { idOf } from '../library/library.ts';
import { withDatabase } from '../library/with-database.ts';
import { announceWanted } from './events.ts';

/** Who changes a link of the queue holds this lock. */
const LOCK = 'figleaf-wanted-links';

/** A date before all others. */
export const AT_ONCE = new Date(0).toISOString();

/** The user put the fetching of links on hold. */
export const pausedItem = storage.defineItem<boolean>('local:wanted-paused', { fallback: false });

/**
 * Puts links into the queue, durably, in both stores. One that is there already gets what the new one brings along, and is
 * wanted again. Answers the ids of those that were not there, and of all of them in the order given.
 */
export function addWanted(
  links: readonly NewLink[],
  now: Date,
): Promise<Result<{ readonly added: readonly string[]; readonly ids: readonly string[] }, Failure>> {
  return withDatabase(async (database) => {
    const ids = await Promise.all(links.map(({ url }) => idOf(url)));
    const added: string[] = [];
    await navigator.locks.request(LOCK, async () => {
      const changed = new Map<string, WantedLink>();
      for (const [i, link] of links.entries()) {
        const id = ids[i] ?? '';
        const before = changed.get(id) ?? (await database.get('wanted', id));
        if (!before) added.push(id);
        changed.set(id, join(id, before, link, now));
      }
      await putWanted([...changed.values()]);
      const tx = database.transaction('wanted', 'readwrite', { durability: 'strict' });
      await Promise.all([...[...changed.values()].map((link) => tx.store.put(link)), tx.done]);
    });
    announceWanted();
    return ok({ added, ids });
  });
}

function join(id: string, before: WantedLink | undefined, link: NewLink, now: Date): WantedLink {
  const isDue = before?.due != null && !link.isUrgent;
  return {
    version: 1,
    id,
    url: link.url,
    title: before?.title || link.title,
    isUrgent: link.isUrgent || (before?.isUrgent ?? false),
    mayBePrivate: link.mayBePrivate || (before?.mayBePrivate ?? false),
    // the queue is read by this date: what somebody waits for stands at its head
    due: isDue ? before.due : link.isUrgent ? AT_ONCE : now.toISOString(),
    tries: isDue ? before.tries : 0,
    why: isDue ? before.why : null,
    belongings: before ? joinBelongings(before.belongings, link.belongings) : link.belongings,
  };
}

/** All links of the queue, the newest first; those that were given up are among them. */
export function listWanted(): Promise<Result<readonly WantedLink[], Failure>> {
  return withDatabase(async (database) => {
    const links = await database.getAll('wanted');
    return ok(links.sort((a, b) => (a.belongings.savedAt < b.belongings.savedAt ? 1 : -1)));
  });
}

/** The links that are due at `now`, the longest due first, and whether any is to be fetched at all, now or later. */
export function dueWanted(
  now: Date,
  most: number,
): Promise<Result<{ readonly due: readonly WantedLink[]; readonly isAnyLeft: boolean }, Failure>> {
  return withDatabase(async (database) => {
    const [due, left] = await Promise.all([
      database.getAllFromIndex('wanted', 'due', IDBKeyRange.upperBound(now.toISOString()), most),
      database.countFromIndex('wanted', 'due'),
    ]);
    return ok({ due, isAnyLeft: left > 0 });
  });
}

/** One link, null where it is in the queue no more. */
export function findWanted(id: string): Promise<Result<WantedLink | null, Failure>> {
  return withDatabase(async (database) => ok((await database.get('wanted', id)) ?? null));
}

/**
 * Changes links, where they are still in the queue. The copy in the content store stays as it was: it stands for the
 * link, and a queue that is rebuilt from it begins anew with its tries.
 */
export function changeWanted(
  ids: readonly string[],
  change: (link: WantedLink) => WantedLink,
): Promise<Result<void, Failure>> {
  return withDatabase(async (database) => {
    await navigator.locks.request(LOCK, async () => {
      const tx = database.transaction('wanted', 'readwrite');
      for (const id of ids) {
        const before = await tx.store.get(id);
        if (before) await tx.store.put(change(before));
      }
      await tx.done;
    });
    announceWanted();
    return ok(undefined);
  });
}

/** Takes links out of the queue, for good. Answers those that were still in it. */
export function removeWanted(ids: readonly string[]): Promise<Result<readonly WantedLink[], Failure>> {
  return withDatabase(async (database) => {
    const removed: WantedLink[] = [];
    await navigator.locks.request(LOCK, async () => {
      // first the copy: what is left of a stop in between is still listed
      await deleteWanted(ids);
      const tx = database.transaction('wanted', 'readwrite', { durability: 'strict' });
      for (const id of ids) {
        const link = await tx.store.get(id);
        if (!link) continue;
        removed.push(link);
        await tx.store.delete(id);
      }
      await tx.done;
    });
    announceWanted();
    return ok(removed);
  });
}

/** Puts links that were taken out back as they were, where they are not wanted again already. */
export function putBackWanted(links: readonly WantedLink[]): Promise<Result<void, Failure>> {
  return withDatabase(async (database) => {
    await navigator.locks.request(LOCK, async () => {
      const there = new Set(await database.getAllKeys('wanted'));
      const missing = links.filter(({ id }) => !there.has(id));
      await putWanted(missing);
      const tx = database.transaction('wanted', 'readwrite', { durability: 'strict' });
      await Promise.all([...missing.map((link) => tx.store.put(link)), tx.done]);
    });
    announceWanted();
    return ok(undefined);
  });
}
