import { deleteWanted, getWanted, listWantedCopies, putWanted } from './content-store.ts';
import type { Database } from './database.ts';

/**
 * Makes the two stores agree on the links that wait: what only one has, the other gets. A link whose article is in the library
 * is done with, whichever store still has it: the worker may have been stopped between the two.
 */
export async function healWanted(database: Database): Promise<void> {
  const { names, isWhole } = await listWantedCopies();
  const copies = new Set(names);
  const links = new Map((await database.getAll('wanted')).map((link) => [link.id, link]));
  for (const id of copies) {
    if (links.has(id)) continue;
    const link = await getWanted(id);
    const isSaved =
      link !== null && (await database.getKeyFromIndex('rows', 'address', link.url)) !== undefined;
    if (link && !isSaved) await database.put('wanted', link);
    else await deleteWanted([id]);
  }
  // where not all are listed, those that are not seen may have their copies all the same
  if (isWhole) await putWanted([...links.values()].filter(({ id }) => !copies.has(id)));
}
