import { BUDGET } from '../../core/extract/budget.ts';
import { inSlices, type Work } from '../../core/extract/in-slices.ts';
import type { Failure } from '../../core/failure.ts';
import { err, type Result } from '../../core/result.ts';

/** Milliseconds for which reading may hold the page at a time. */
const SLICE = 40;

/** The slices are timed instead: what the page does between them is not the time of reading. */
export const UNTIMED = { milliseconds: Infinity };

/** Reads in slices, so that the page stays usable, and gives up with too-slow at the end of the budget. */
export async function readInSlices<T>(work: Work<Result<T, Failure>>): Promise<Result<T, Failure>> {
  const { milliseconds: budget } = BUDGET;
  const done = await inSlices(work, { slice: SLICE, budget, pause, now: () => performance.now() });
  return done ?? err({ is: 'too-slow', budget });
}

/** Timers of a page in the background run once a second; a message comes at once. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
