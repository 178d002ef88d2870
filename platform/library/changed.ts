import { storage } from '@wxt-dev/storage';

/** When an article was last written or erased, ISO 8601, UTC: a backup that is older does not have it. */
export const changedItem = storage.defineItem<string | null>('local:library-changed', { fallback: null });
