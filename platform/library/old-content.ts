import { browser } from 'wxt/browser';
import type { SavedArticle } from '../../core/article/saved.ts';
import { ok } from '../../core/result.ts';
import { dropOld, type Entry, hasOld, listOld, moveOld } from './content-caches.ts';
import { isSound } from './content-store.ts';
import { compareAgain } from './heal.ts';
import { withDatabase } from './with-database.ts';

const ALARM = 'old-content';
/** The shortest time that Chromium keeps to, in minutes. */
const WAKE_EVERY = 0.5;

/** Entries that are moved while the store takes no other change. */
const AT_ONCE = 16;
/** Articles whose records are read at a time. */
const PORTION = 16;

/** Calls `wake` whenever the old cache may not be empty yet. To be called as the worker starts. */
export function onOldContentAlarm(wake: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) wake();
  });
}

/**
 * Moves what an earlier Figleaf kept in one cache to where it is kept now (`content-caches.ts`). It can be stopped at any point and
 * goes on by the alarm; meanwhile everything is read from either place. A cache that holds too much to be listed gives first
 * what the database names, until it can be. Where the database does not name enough for that, the rest stays where it is.
 */
export async function emptyOldContent(): Promise<void> {
  await navigator.locks.request('figleaf-old-content', { ifAvailable: true }, async (lock) => {
    if (!lock || !(await hasOld())) return;
    try {
      const listed = await listOld();
      if (!listed) for await (const entries of named()) await move(entries);
      const left = listed ?? (await listOld());
      if (!left) return;
      await move(left);
      await dropOld();
      if (!listed) await withDatabase(async (database) => ok(await compareAgain(database)));
    } finally {
      // what failed is tried again when the worker starts
      await browser.alarms.clear(ALARM);
    }
  });
}

async function move(entries: readonly Entry[]): Promise<void> {
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    // it goes off where the worker was stopped; asking for it keeps the worker running
    await browser.alarms.create(ALARM, { periodInMinutes: WAKE_EVERY });
    await moveOld(entries.slice(at, at + AT_ONCE), isSound);
  }
}

/** Everything that the database names, the record of an article before its pictures: nothing is swept while one is missing. */
async function* named(): AsyncGenerator<readonly Entry[], void, undefined> {
  const links = await withDatabase(async (database) => ok(await database.getAllKeys('wanted')));
  if (links.ok) yield links.value.map((name): Entry => ({ kind: 'wanted', name }));
  for (let last = ''; ;) {
    const range = IDBKeyRange.lowerBound(last, true);
    const portion = await withDatabase(async (database) =>
      ok(await database.getAll('saved', range, PORTION)),
    );
    if (!portion.ok) return;
    const end = portion.value.at(-1);
    if (!end) return;
    last = end.id;
    yield portion.value.flatMap(entriesOf);
  }
}

function entriesOf({ id, pictures }: SavedArticle): Entry[] {
  return [
    { kind: 'bundle', name: id },
    ...pictures.flatMap((p): Entry[] => (p.is === 'kept' ? [{ kind: 'part', name: p.hash }] : [])),
  ];
}
