import { type Signal, signal } from '@preact/signals';
import type { SavedRow } from '../core/article/saved.ts';
import type { BackingUp } from './backing-up.ts';
import type { ExportPort } from './exporting.ts';
import type { RestorePort } from './restoring.ts';
import type { SpacePort } from './space.ts';

/** A screen over the library that was asked for. */
export type TakeAwayScreen =
  /** `chosen` are the articles it is opened for, null for all. */
  | { readonly is: 'export'; readonly chosen: readonly SavedRow[] | null }
  /** `file` is one that was dropped or chosen already. */
  | { readonly is: 'restore'; readonly file?: File }
  | { readonly is: 'space' };

/** What the library page needs to take articles away, bring them back and make room. */
export interface TakeAway {
  readonly exports: ExportPort;
  readonly restores: RestorePort;
  readonly backups: BackingUp;
  readonly space: SpacePort;
  readonly now: () => Date;
  /** The screen that is open; null where none is. */
  readonly screen: Signal<TakeAwayScreen | null>;
}

export function createTakeAway(needs: Omit<TakeAway, 'screen'>): TakeAway {
  return { ...needs, screen: signal<TakeAwayScreen | null>(null) };
}
