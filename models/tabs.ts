import { createModel, effect, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';

/** How far the saving of several tabs is, and what became of each. */
export interface TabsSaved {
  readonly total: number;
  readonly saved: number;
  readonly skipped: readonly { readonly title: string; readonly failure: Failure }[];
  /** Tabs that were not reached yet, by their numbers. */
  readonly left: readonly number[];
}

export interface TabsPort {
  /** Numbers of the tabs that are selected in the window in front, the active one among them. */
  selected(): Promise<readonly number[]>;
  /** Saves tabs where they are, one after the other; `watch` tells how far it is. */
  save(ids: readonly number[]): Promise<void>;
  /** What is known of the last time, null where there is nothing to tell. */
  last(): Promise<TabsSaved | null>;
  dismiss(): Promise<void>;
  watch(listener: (saved: TabsSaved | null) => void): () => void;
}

/** Several tabs at once: which are selected, and what became of those that were saved. */
export const TabsModel = createModel((port: TabsPort) => {
  const selected = signal<readonly number[]>([]);
  const summary = signal<TabsSaved | null>(null);
  effect(() => port.watch((saved) => (summary.value = saved)));
  return {
    selected,
    summary,
    async start() {
      const [ids, last] = await Promise.all([port.selected(), port.last()]);
      selected.value = ids;
      summary.value = last;
    },
    save: () => port.save(selected.peek()),
    async dismiss() {
      summary.value = null;
      await port.dismiss();
    },
  };
});

export type Tabs = InstanceType<typeof TabsModel>;
