import type { Failure } from '../../core/failure.ts';
import { newBelongings } from '../../core/import/belongings.ts';
import { readAddress } from '../../core/import/values/read-address.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { WantedLoss } from '../../core/wanted/wanted-link.ts';
import { findByAddress } from '../library/read-library.ts';
import { report } from '../report.ts';
import { listenWanted } from '../wanted/events.ts';
import { fetchWanted } from '../wanted/fetch-wanted.ts';
import { addWanted, findWanted, pausedItem } from '../wanted/wanted-store.ts';

/** A link that was clicked, and the page it stands on. */
export interface ClickedLink {
  readonly url: string;
  readonly page: string;
  /** It stands in a private window, which keeps nothing. */
  readonly isPrivate: boolean;
}

/**
 * Keeps the article behind a link without opening it: the link goes to the head of the queue. `onTaken` is called when it
 * stands there, durably; the answer comes when it was fetched. 'waiting' where fetching is paused or the network away.
 */
export async function saveLink(
  { url, page, isPrivate }: ClickedLink,
  onTaken: () => void,
): Promise<Result<'saved' | 'waiting', Failure | { is: 'lost'; why: WantedLoss }>> {
  if (isPrivate) return err({ is: 'private-window' });
  const address = readAddress(url);
  if (!('url' in address)) return err({ is: 'page-restricted', where: 'browser' });
  const there = await findByAddress(address.url);
  if (!there.ok) return there;
  if (there.value) return ok('saved');
  const now = new Date();
  const added = await addWanted(
    [
      {
        url: address.url,
        title: '',
        isUrgent: true,
        // a page that is in the private network may name its neighbours, as it may with pictures
        mayBePrivate: URL.parse(page)?.hostname === new URL(address.url).hostname,
        belongings: newBelongings(now),
      },
    ],
    now,
  );
  if (!added.ok) return added;
  onTaken();
  if (!navigator.onLine || (await pausedItem.getValue())) return ok('waiting');
  const [id = ''] = added.value.ids;
  fetchWanted().catch((bug: unknown) => report('links', bug));
  const why = await untilFetched(id);
  return why === null ? ok('saved') : err({ is: 'lost', why });
}

/** Why a link was not fetched, once that is decided; null where it was. */
function untilFetched(id: string): Promise<WantedLoss | null> {
  return new Promise((resolve) => {
    const look = async () => {
      const link = await findWanted(id);
      if (!link.ok || (link.value !== null && link.value.why === null)) return;
      stop();
      resolve(link.value?.why ?? null);
    };
    const stop = listenWanted(() => void look());
    void look();
  });
}
