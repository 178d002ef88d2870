import { ok } from '../../core/result.ts';
import type { WaitingPort } from '../../models/waiting.ts';
import { sendMessage } from '../protocol.ts';
import { announceWanted, listenWanted } from './events.ts';
import {
  AT_ONCE,
  changeWanted,
  listWanted,
  pausedItem,
  putBackWanted,
  removeWanted,
} from './wanted-store.ts';

/** The links that wait, as the page of the library uses them. The worker does the fetching. */
export const waitingPort: WaitingPort = {
  list: listWanted,
  isPaused: () => pausedItem.getValue(),
  async setPaused(on) {
    await pausedItem.setValue(on);
    announceWanted();
    if (!on) wakeFetching();
  },
  async retry(ids, evenPrivate) {
    const changed = await changeWanted(ids, (link) => ({
      ...link,
      due: AT_ONCE,
      tries: 0,
      why: null,
      isUrgent: true,
      mayBePrivate: link.mayBePrivate || evenPrivate,
    }));
    wakeFetching();
    return changed;
  },
  remove: removeWanted,
  async putBack(links) {
    const put = await putBackWanted(links);
    wakeFetching();
    return put.ok ? ok(undefined) : put;
  },
  watch: listenWanted,
};

/** Tells the worker that links are due. It answers when all are done, which nobody waits for. */
export function wakeFetching(): void {
  sendMessage('fetchWanted').catch(() => {});
}
