import { newBelongings } from '../core/import/belongings.ts';
import { announceWanted } from '../platform/wanted/events.ts';
import { addWanted, pausedItem } from '../platform/wanted/wanted-store.ts';

/** What the bench calls inside a page of the extension: the shipped code. */

/** Puts links into the queue. Answers their ids once they are durable. */
export async function addLinks(urls: readonly string[]): Promise<readonly string[]> {
  const now = new Date();
  const added = await addWanted(
    urls.map((url) => ({
      url,
      title: '',
      isUrgent: false,
      // the pages of the bench are served by this machine
      mayBePrivate: true,
      belongings: newBelongings(now),
    })),
    now,
  );
  return added.ok ? added.value.ids : [];
}

/** Lets nothing of the queue be fetched, and waits for what is under way: a check must not meet a half of it. */
export async function holdLinks(): Promise<void> {
  await pausedItem.setValue(true);
  announceWanted();
  await navigator.locks.request('figleaf-wanted', () => {});
}

/** Lets the queue go on when the worker next looks at it. */
export async function releaseLinks(): Promise<void> {
  await pausedItem.setValue(false);
}
