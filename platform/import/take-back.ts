import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ImportOutcome } from '../../models/importing.ts';
import { takeFromSaved } from '../library/import-article.ts';
import { changeShelves } from '../library/library.ts';
import { listRows } from '../library/read-library.ts';
import { removeWanted } from '../wanted/wanted-store.ts';

/**
 * Takes an import back: its articles go to the bin, those that were fetched for it meanwhile too, its links out of the queue,
 * and the tags and marks that it added to other articles away.
 */
export async function takeBackImport(outcome: ImportOutcome): Promise<Result<void, Failure>> {
  const removed = await removeWanted(outcome.waiting.map(({ id }) => id));
  if (!removed.ok) return removed;
  const gone = new Set(removed.value.map(({ id }) => id));
  const fetched = new Map(
    outcome.waiting.filter(({ id }) => !gone.has(id)).map(({ url, savedAt }) => [url, savedAt]),
  );
  const rows = await listRows();
  if (!rows.ok) return rows;
  const ids = rows.value
    .filter((row) => row.addresses.some((address) => fetched.get(address) === row.savedAt))
    .map(({ id }) => id);
  const binnedAt = new Date().toISOString();
  const binned = await changeShelves([...outcome.kept, ...ids].map((id) => ({ id, shelf: { binnedAt } })));
  if (!binned.ok) return binned;
  for (const { id, tags, marks } of outcome.joined) {
    const taken = await takeFromSaved(id, tags, marks);
    if (!taken.ok) return taken;
  }
  return ok(undefined);
}
