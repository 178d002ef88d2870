import { readSaved } from '../../core/article/read-saved.ts';
import type { SavedArticle } from '../../core/article/saved.ts';
import { unmergeSaved } from '../../core/backup/unmerge-saved.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { getPart, putPart } from '../library/content-store.ts';
import { changeShelves, sweepPictures, writeSaved } from '../library/library.ts';
import { withDatabase } from '../library/with-database.ts';
import { searchesPort } from '../saved-searches.ts';
import { removeWanted } from '../wanted/wanted-store.ts';

/**
 * What restoring did, so that it can be taken back while the page is open. What articles were before lies in blobs: the browser
 * keeps them outside the memory of the page, and on the disk where they are many.
 */
export interface RestoreTrail {
  /** Ids of articles that were not here. */
  readonly added: string[];
  /** Records of the others, before and after, as JSON. */
  readonly changed: Blob[];
  /** Pictures that no article names any more, by their hash. */
  readonly pictures: Map<string, Blob>;
  /** Ids of searches and links that were not here. */
  readonly searches: string[];
  readonly links: string[];
}

/** Notes what an article was, before the pictures that it does not name any more are swept. */
export async function noteChanged(
  trail: RestoreTrail,
  before: SavedArticle,
  after: SavedArticle,
): Promise<void> {
  trail.changed.push(new Blob([JSON.stringify([before, after])]));
  const kept = new Set(hashesOf(after));
  for (const hash of hashesOf(before)) {
    if (kept.has(hash) || trail.pictures.has(hash)) continue;
    const bytes = await getPart(hash);
    if (bytes) trail.pictures.set(hash, bytes);
  }
}

/**
 * Takes a restore back: what was new here goes to the bin, what was here is as it was before, but for what the user did to it
 * since. May be called again where it failed in the midst of it.
 */
export async function takeBackRestore(trail: RestoreTrail): Promise<Result<void, Failure>> {
  const binnedAt = new Date().toISOString();
  const binned = await changeShelves(trail.added.map((id) => ({ id, shelf: { binnedAt } })));
  if (!binned.ok) return binned;
  for (const change of trail.changed) {
    const [before, after] = (JSON.parse(await change.text()) as unknown[]).map(readSaved);
    if (!before || !after || before === 'newer' || after === 'newer') continue;
    const put = await putBack(before, after, trail.pictures);
    if (!put.ok) return put;
  }
  const searches = new Set(trail.searches);
  await searchesPort.change((there) => there.filter(({ id }) => !searches.has(id)));
  const removed = await removeWanted(trail.links);
  if (!removed.ok) return removed;
  return withDatabase(async (database) => ok(await sweepPictures(database)));
}

async function putBack(
  before: SavedArticle,
  after: SavedArticle,
  pictures: ReadonlyMap<string, Blob>,
): Promise<Result<void, Failure>> {
  return withDatabase(async (database) => {
    // before the record that names them
    for (const hash of hashesOf(before)) {
      const bytes = pictures.get(hash);
      if (bytes) await putPart(await bytes.arrayBuffer(), bytes.type);
    }
    await writeSaved(database, before.id, (now) => now && unmergeSaved(now, before, after));
    return ok(undefined);
  });
}

function hashesOf({ pictures }: SavedArticle): string[] {
  return pictures.flatMap((picture) => (picture.is === 'kept' ? picture.hash : []));
}
