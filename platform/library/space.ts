import type { SavedArticle } from '../../core/article/saved.ts';
import { textBytes, toRow } from '../../core/article/to-row.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ArticleSpace } from '../../core/space/measure-space.ts';
import type { SpacePort } from '../../models/space.ts';
import { damagedItem } from './heal.ts';
import { changePictures, sweepPictures } from './library.ts';
import { withDatabase } from './with-database.ts';

/** The room of the library, read from its records. Texts are not held: one record is in memory at a time. */
export const spacePort: SpacePort = {
  survey: () =>
    withDatabase(async (database) => {
      const all: ArticleSpace[] = [];
      for await (const { value } of database.transaction('saved').store) all.push(spaceOf(value));
      return ok(all);
    }),

  countDamaged: () =>
    withDatabase(async (database) => {
      const ids = await damagedItem.getValue();
      // one that was saved again or restored since is there
      const there = await Promise.all(ids.map((id) => database.getKey('saved', id)));
      return ok(there.filter((id) => id === undefined).length);
    }),

  async dropPictures(ids) {
    for (const id of ids) {
      const changed = await changePictures(id, (picture) =>
        picture.is === 'kept' ? { is: 'lost', src: picture.src, why: 'dropped' } : picture,
      );
      if (!changed.ok) return changed;
    }
    return withDatabase(async (database) => ok(await sweepPictures(database)));
  },
};

function spaceOf(saved: SavedArticle): ArticleSpace {
  return {
    id: saved.id,
    text: textBytes(saved.article),
    pictures: saved.pictures.flatMap((picture) =>
      picture.is === 'kept' ? [{ hash: picture.hash, bytes: picture.bytes }] : [],
    ),
  };
}

/** Makes rows anew that were written before they told the bytes of their text. Answers how many those were. */
export function fillRows(): Promise<Result<number, Failure>> {
  return withDatabase(async (database) => {
    const old = (await database.getAll('rows')).filter((row) => row.textBytes === undefined);
    for (const { id } of old) {
      const tx = database.transaction(['rows', 'saved'], 'readwrite');
      const saved = await tx.objectStore('saved').get(id);
      if (saved) await tx.objectStore('rows').put(toRow(saved));
      await tx.done;
    }
    return ok(old.length);
  });
}
