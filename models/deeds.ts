import type { Failure } from '../core/failure.ts';
import type { Result } from '../core/result.ts';
import type { ShelfAction, ShelfChange } from './shelf-changes.ts';

/** What was done to the library by another screen than the list. `count` is of articles or links. */
export type OutsideAction =
  | ImportAction
  | {
      readonly is: 'unwant' | 'restore';
      readonly count: number;
    };

/** Of what an import brought, how many articles are kept, and how many are links whose pages are still to be fetched. */
export interface ImportAction {
  readonly is: 'import';
  readonly kept: number;
  readonly waiting: number;
}

/** What the user just did to some articles, and how to take it back. */
export interface Deed {
  readonly action: ShelfAction | OutsideAction;
  readonly ids: readonly string[];
  readonly inverse: readonly { readonly id: string; readonly shelf: ShelfChange }[];
  /** Takes it back where that is more than the inverse. */
  readonly takeBack?: () => Promise<Result<void, Failure>>;
}
