import type { KeptPicture, SavedArticle } from '../../core/article/saved.ts';
import {
  type MergeCounts,
  type MergeOutcome,
  mergeSaved,
  NO_COUNTS,
  sum,
} from '../../core/backup/merge-saved.ts';
import { type Backup, type BackupFailure, openBackup } from '../../core/backup/open-backup.ts';
import { readSaved } from '../../core/article/read-saved.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { createSanitizer, type Sanitizer } from '../../core/sanitize/create-sanitizer.ts';
import type { LostArticle, OpenedBackup, RestorePreview, RestoreReport } from '../../models/restoring.ts';
import { toFailure } from '../library/database.ts';
import { getPart, putPart } from '../library/content-store.ts';
import { sweepPictures } from '../library/library.ts';
import { findSame, mergeArticle } from '../library/merge-article.ts';
import { findMissing, restoreBeside } from './restore-beside.ts';
import { noteChanged, type RestoreTrail, takeBackRestore } from './take-back-restore.ts';
import { withDatabase } from '../library/with-database.ts';
import { askFor } from '../pictures/ask-for.ts';
import { sniffType } from '../pictures/sniff-type.ts';

/** Reads a backup and holds it against the library. To be called in a page, for a worker has no parser. */
export async function openForRestore(
  file: Blob,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<OpenedBackup, BackupFailure | Failure | { readonly is: 'stopped' }>> {
  try {
    const opened = await openBackup(file, readSaved, signal);
    if (!opened.ok) return opened;
    const backup = opened.value;
    const preview = await look(backup, progress, signal);
    if (!preview.ok) return preview;
    return ok({
      preview: preview.value,
      restore: (progress, signal) => restore(backup, progress, signal),
    });
  } catch (error) {
    if (signal.aborted) return err({ is: 'stopped' });
    throw error;
  }
}

/** What each article would become, by the same rule that later writes it. */
function look(
  backup: Backup<SavedArticle>,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<RestorePreview, Failure>> {
  return withDatabase(async (database) => {
    let counts: MergeCounts = NO_COUNTS;
    const lost: LostArticle[] = [];
    for await (const found of backup.articles(signal)) {
      signal.throwIfAborted();
      if (found.is === 'lost') lost.push({ path: found.path, why: found.why });
      else counts = count(counts, mergeSaved(await findSame(database, found.record), found.record).outcome);
      progress(sum(counts) + lost.length);
    }
    const missing = await findMissing(backup.beside);
    if (!missing.ok) return missing;
    const { made, promised, isCutOff, lostBeside } = backup;
    return ok({
      made,
      counts,
      lost,
      absent: Math.max(0, promised - sum(counts) - lost.length),
      isCutOff,
      searches: missing.value.searches.length,
      links: missing.value.links.length,
      lostBeside,
    });
  });
}

async function restore(
  backup: Backup<SavedArticle>,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<RestoreReport> {
  const sanitizer = createSanitizer(window);
  let counts: MergeCounts = NO_COUNTS;
  const trail: RestoreTrail = { added: [], changed: [], pictures: new Map(), searches: [], links: [] };
  const lost: LostArticle[] = [];
  let missingPictures = 0;
  let ended: RestoreReport['ended'] = null;
  try {
    for await (const found of backup.articles(signal)) {
      if (found.is === 'lost') lost.push({ path: found.path, why: found.why });
      else {
        const { record, missing } = await bringPictures(harmless(found.record, sanitizer), backup, signal);
        // each article opens the library anew: a long restore must not hold a later version of Figleaf up
        const merged = await withDatabase(async (database) => ok(await mergeArticle(database, record)), 1);
        if (!merged.ok) {
          ended = merged.error;
          break;
        }
        const { outcome, before, after } = merged.value;
        if (outcome === 'added') trail.added.push(record.id);
        else if (outcome !== 'same' && before && after) await noteChanged(trail, before, after);
        counts = count(counts, outcome);
        missingPictures += missing;
      }
      progress(sum(counts) + lost.length);
    }
    if (ended === null) {
      const brought = await restoreBeside(backup.beside);
      if (brought.ok) {
        trail.searches.push(...brought.value.searches.map(({ id }) => id));
        trail.links.push(...brought.value.links.map(({ id }) => id));
      } else ended = brought.error;
    }
  } catch (error) {
    ended = signal.aborted ? 'stopped' : toFailure(error);
  }
  // an article that was here keeps its own pictures, or gets others: those of the one that gave way are nobody's
  if (sum(counts) > counts.added || ended !== null)
    await withDatabase(async (database) => ok(await sweepPictures(database)));
  const { searches, links } = trail;
  const changes = trail.added.length + trail.changed.length + searches.length + links.length;
  return {
    counts,
    searches: searches.length,
    links: links.length,
    lost,
    missingPictures,
    ended,
    takeBack: changes === 0 ? null : () => takeBackRestore(trail),
  };
}

/** The record with HTML as the sanitiser makes it: our own comes out as it went in, byte for byte. */
function harmless(record: SavedArticle, { toHtml }: Sanitizer): SavedArticle {
  return { ...record, article: { ...record.article, html: toHtml(record.article.html) } };
}

/**
 * Keeps the pictures of a record before it is written, so that it never names one that is not there. Those that the backup does
 * not have whole, and the library neither, are marked as lost: they can be fetched again.
 */
async function bringPictures(
  record: SavedArticle,
  backup: Backup<SavedArticle>,
  signal: AbortSignal,
): Promise<{ record: SavedArticle; missing: number }> {
  const pictures: KeptPicture[] = [];
  let missing = 0;
  for (const picture of record.pictures) {
    signal.throwIfAborted();
    if (picture.is !== 'kept') {
      pictures.push(picture.is === 'pending' ? askFor(picture.src, record.article.url) : picture);
      continue;
    }
    const here = await getPart(picture.hash);
    const bytes = here ? null : await bytesOf(backup, picture.hash, signal);
    const type = bytes ? sniffType(new Uint8Array(bytes)) : here?.type;
    if (!type) {
      missing++;
      pictures.push({ is: 'lost', src: picture.src, why: bytes ? 'not-a-picture' : 'damaged' });
      continue;
    }
    if (bytes) await putPart(bytes, type);
    pictures.push({ ...picture, type });
  }
  return { record: { ...record, pictures }, missing };
}

async function bytesOf(
  backup: Backup<SavedArticle>,
  hash: string,
  signal: AbortSignal,
): Promise<ArrayBuffer | null> {
  const read = await backup.picture(hash, signal);
  return read.ok ? read.value.arrayBuffer() : null;
}

function count(counts: MergeCounts, outcome: MergeOutcome): MergeCounts {
  return { ...counts, [outcome]: counts[outcome] + 1 };
}
