import { createModel, effect, signal } from '@preact/signals';
import type { Healing, LibraryEvent, LibraryPort } from './ports.ts';

interface HealingNeeds {
  readonly library: Pick<LibraryPort, 'healing' | 'dismissHealing'>;
  /** Takes articles that are back into the list. */
  readonly take: (ids: ReadonlySet<string>) => Promise<void>;
  readonly later: (callback: () => void, ms: number) => () => void;
}

/** Articles come back by dozens; the list takes them in at most this often. */
const TAKE_MS = 300;

/** How far healing is while it goes on, and what it found afterwards. */
export const HealingModel = createModel(({ library, take, later }: HealingNeeds) => {
  const progress = signal<{ readonly done: number; readonly total: number } | null>(null);
  const found = signal<Healing | null>(null);
  let back = new Set<string>();
  let callOff: (() => void) | null = null;

  async function read(): Promise<void> {
    const last = await library.healing();
    found.value = last && (last.restored + last.damaged > 0 || last.isUnlisted) ? last : null;
  }

  function heard(event: LibraryEvent): void {
    if (event.is === 'healed') {
      progress.value = null;
      void read();
    }
    if (event.is !== 'healing') return;
    // what healed the last of them may be stopped before it says so
    progress.value = event.done < event.total ? { done: event.done, total: event.total } : null;
    for (const id of event.ids) back.add(id);
    callOff ??= later(() => {
      callOff = null;
      const some = back;
      back = new Set();
      void take(some);
    }, TAKE_MS);
  }

  effect(() => () => callOff?.());

  return {
    progress,
    found,
    read,
    /** Takes in what happened in the library. */
    heard,
    async dismiss(): Promise<void> {
      found.value = null;
      await library.dismissHealing();
    },
  };
});
