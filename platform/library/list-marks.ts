import type { Failure } from '../../core/failure.ts';
import type { ListedMark } from '../../core/export/marks-export.ts';
import { ok, type Result } from '../../core/result.ts';
import { withDatabase } from './with-database.ts';

/** All marks of all articles but those in the bin, the newest first. */
export function listMarks(): Promise<Result<ListedMark[], Failure>> {
  return withDatabase(async (database) => {
    const rows = await database.getAll('rows');
    const marked = rows.filter((row) => row.marks > 0 && row.binnedAt === null);
    const lists = await Promise.all(
      marked.map(async ({ id, title, site, url, lang, dir }) => {
        const saved = await database.get('saved', id);
        return (saved?.shelf.marks ?? []).map((mark) => ({
          mark,
          articleId: id,
          title,
          site,
          url,
          lang,
          dir,
        }));
      }),
    );
    return ok(lists.flat().sort((a, b) => (a.mark.madeAt < b.mark.madeAt ? 1 : -1)));
  });
}
