import { computed, createModel, effect, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { WantedLink } from '../core/wanted/wanted-link.ts';

export interface WaitingPort {
  /** The links of the queue, the newest first. */
  list(): Promise<Result<readonly WantedLink[], Failure>>;
  isPaused(): Promise<boolean>;
  setPaused(on: boolean): Promise<void>;
  /** Tries links again, at once; those that lead into a private network too, where `evenPrivate`. */
  retry(ids: readonly string[], evenPrivate: boolean): Promise<Result<void, Failure>>;
  /** Takes links out of the queue; answers them, so that they can be put back. */
  remove(ids: readonly string[]): Promise<Result<readonly WantedLink[], Failure>>;
  putBack(links: readonly WantedLink[]): Promise<Result<void, Failure>>;
  /** Calls back whenever the queue has changed, until the returned function is called. */
  watch(listener: () => void): () => void;
}

export interface WaitingNeeds {
  readonly port: WaitingPort;
  /** Calls back after some milliseconds; what it returns calls that off. */
  readonly later: (callback: () => void, ms: number) => () => void;
  /** Is told of links that were taken out, so that this can be taken back. */
  readonly onRemoved: (count: number, takeBack: () => Promise<Result<void, Failure>>) => void;
}

/** The queue changes with every page that is fetched; it is read at most this often. */
const RELOAD_MS = 300;

/** The links whose articles are still to be fetched. */
export const WaitingModel = createModel(({ port, later, onRemoved }: WaitingNeeds) => {
  const links = signal<readonly WantedLink[]>([]);
  const paused = signal(false);
  const problem = signal<Failure | null>(null);
  const failed = computed(() => links.value.filter((link) => link.due === null));
  let callOff: (() => void) | null = null;

  async function load(): Promise<void> {
    const [list, isPaused] = await Promise.all([port.list(), port.isPaused()]);
    paused.value = isPaused;
    if (list.ok) links.value = list.value;
    else problem.value = list.error;
  }

  effect(() => {
    const stop = port.watch(() => {
      callOff ??= later(() => {
        callOff = null;
        void load();
      }, RELOAD_MS);
    });
    return () => {
      stop();
      callOff?.();
    };
  });

  return {
    links,
    /** Those that were given up, each with its reason. */
    failed,
    paused,
    problem,
    start: load,
    async setPaused(on: boolean) {
      paused.value = on;
      await port.setPaused(on);
    },
    async retry(ids: readonly string[], evenPrivate: boolean) {
      const done = await port.retry(ids, evenPrivate);
      problem.value = done.ok ? null : done.error;
      await load();
    },
    async remove(ids: readonly string[]) {
      const removed = await port.remove(ids);
      problem.value = removed.ok ? null : removed.error;
      await load();
      if (removed.ok && removed.value.length > 0)
        onRemoved(removed.value.length, () => port.putBack(removed.value));
    },
    dismissProblem: () => void (problem.value = null),
  };
});

export type Waiting = InstanceType<typeof WaitingModel>;
