import type { Mark } from '../../core/article/mark.ts';
import type { Failure } from '../../core/failure.ts';
import { changeMarks, type MarkChange } from '../../core/marks/change-marks.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { OwnMarks } from '../../models/ports.ts';
import { changeMarks as changeSavedMarks } from '../library/library.ts';
import { findByAddress, getSaved } from '../library/read-library.ts';
import { sendMessage } from '../protocol.ts';

/** The user's own marks of the article that a tab shows, null where it is not saved. */
export async function readTabMarks(tabId: number): Promise<Result<OwnMarks | null, Failure>> {
  const url = await addressOf(tabId);
  if (!url.ok) return url;
  const row = await findByAddress(url.value);
  if (!row.ok || row.value === null) return row.ok ? ok(null) : row;
  const saved = await getSaved(row.value.id);
  return saved.ok ? ok({ id: saved.value.id, marks: saved.value.shelf.marks }) : saved;
}

/** Changes one mark of the article that a tab shows: a reader in it has no say over any other article. */
export async function changeTabMark(
  tabId: number,
  id: string,
  change: MarkChange,
): Promise<Result<readonly Mark[], Failure>> {
  const url = await addressOf(tabId);
  if (!url.ok) return url;
  const saved = await getSaved(id);
  if (!saved.ok) return saved;
  if (!saved.value.addresses.includes(url.value)) return err({ is: 'not-saved' });
  return changeSavedMark(id, change);
}

/** Changes one mark of a saved article. */
export function changeSavedMark(id: string, change: MarkChange): Promise<Result<readonly Mark[], Failure>> {
  return changeSavedMarks(id, (marks) => changeMarks(marks, change));
}

async function addressOf(tabId: number): Promise<Result<string, Failure>> {
  const page = await sendMessage('pageSummary', undefined, { tabId, frameId: 0 }).catch(() => null);
  if (page === null) return err({ is: 'page-silent' });
  return page.ok ? ok(page.value.url.replace(/#.*$/s, '')) : page;
}
