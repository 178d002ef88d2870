import * as v from 'valibot';
import { readSavedSearches, type SavedSearch } from '../search/saved-search.ts';
import { readWanted, type WantedLink } from '../wanted/wanted-link.ts';

/** What a library keeps beside its articles: searches by a name, and links whose articles are still to be fetched. */
export interface BesideArticles {
  readonly searches: readonly SavedSearch[];
  readonly links: readonly WantedLink[];
}

const List = v.array(v.unknown());

/** The searches of a backup; null where its file is no list. One that cannot be read is left out. */
export function readBackupSearches(value: unknown): SavedSearch[] | null {
  return v.is(List, value) ? readSavedSearches(value) : null;
}

/**
 * The waiting links of a backup; null where its file is no list. One that cannot be read, as it leads nowhere on the web, is left out.
 * Whether a link may lead into a private network is for the user of this device to say, so none of them may.
 */
export function readBackupLinks(value: unknown): WantedLink[] | null {
  if (!v.is(List, value)) return null;
  return value.flatMap((each) => {
    const link = readWanted(each);
    return link ? { ...link, mayBePrivate: false, isUrgent: false, tries: 0 } : [];
  });
}
