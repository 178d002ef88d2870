import type { BesideArticles } from '../../core/backup/beside-articles.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { WantedLink } from '../../core/wanted/wanted-link.ts';
import { idOf } from '../library/library.ts';
import { withDatabase } from '../library/with-database.ts';
import { searchesPort } from '../saved-searches.ts';
import { wakeFetching } from '../wanted/waiting-port.ts';
import { putBackWanted } from '../wanted/wanted-store.ts';

/** What of that is not here: searches by their id, links by their address, which may be saved or wait. Nothing is changed. */
export async function findMissing({
  searches,
  links,
}: BesideArticles): Promise<Result<BesideArticles, Failure>> {
  const there = new Set((await searchesPort.get()).map(({ id }) => id));
  return withDatabase(async (database) => {
    const missing = new Map<string, WantedLink>();
    for (const link of links) {
      // an id of somebody else's making must not stand for another address
      const id = await idOf(link.url);
      const isHere =
        (await database.getKey('wanted', id)) !== undefined ||
        (await database.getKeyFromIndex('rows', 'address', link.url)) !== undefined;
      if (!isHere) missing.set(id, { ...link, id });
    }
    return ok({ searches: searches.filter(({ id }) => !there.has(id)), links: [...missing.values()] });
  });
}

/** Takes what is missing of searches and links into the library. Answers what that was. */
export async function restoreBeside(beside: BesideArticles): Promise<Result<BesideArticles, Failure>> {
  const missing = await findMissing(beside);
  if (!missing.ok) return missing;
  const { searches, links } = missing.value;
  if (links.length > 0) {
    const put = await putBackWanted(links);
    if (!put.ok) return put;
    wakeFetching();
  }
  if (searches.length === 0) return missing;
  // there may be too many of them together
  const after = await searchesPort.change((before) => [...before, ...searches]);
  const kept = new Set(after.map(({ id }) => id));
  return ok({ links, searches: searches.filter(({ id }) => kept.has(id)) });
}
