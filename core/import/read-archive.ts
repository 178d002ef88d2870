import { CHECKSUMS, hashOfPicture, idOfRecord, LINKS, MANIFEST, SEARCHES } from '../backup/backup-format.ts';
import { openZip, type ZipArchive } from '../zip/open-zip.ts';
import { isInside, type ZipEntry, type ZipFailure } from '../zip/zip-entry.ts';
import { ok, type Result } from '../result.ts';
import type { Draft, Place } from './collector.ts';
import type { ImportedContent } from './import-list.ts';
import { OMNIVORE, slugOf } from './layouts/lists.ts';
import { readHighlightFile } from './layouts/highlight-file.ts';
import {
  readPart,
  readPocketHighlights,
  take,
  takeEntries,
  type PartKind,
  type Reading,
} from './read-part.ts';
import { readEntries } from './text/read-entries.ts';
import { readText } from './text/read-text.ts';

/** What an archive turned out to be. */
export type ArchiveKind = PartKind | { readonly service: 'own-backup' };

const METADATA = /^(.*\/)?metadata_\d+_to_\d+\.json$/;
/** A list that an archive may hold, wherever it lies in it. */
const LIST = /\.(?:csv|json|html?|txt)$/i;

/**
 * Reads an archive of a service into the collector: Pocket's parts, Omnivore's lists with their bodies and highlights, or
 * any list packed by hand. Files are read in the order of their names, as `part_000001` follows `part_000000`; what
 * systems and programs leave in archives is passed over.
 */
export async function readArchive(
  blob: Blob,
  reading: Reading,
): Promise<Result<ArchiveKind | null, ZipFailure>> {
  const { collector, limits, signal } = reading;
  const opened = await openZip(
    blob,
    { entries: limits.archiveEntries, entryBytes: limits.tableBytes, totalBytes: limits.unpackedBytes },
    signal,
  );
  if (!opened.ok) return opened;
  const archive = opened.value;
  if (isBackup(archive)) return ok({ service: 'own-backup' });
  if (archive.isCutOff) collector.refuse('cut-off', { file: '', at: null });
  const entries = archive.entries
    .filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\.[^./]|Thumbs\.db$)/i.test(name))
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
  for (const { name } of entries)
    if (!isInside(name)) collector.refuse('unsafe-name', { file: name, at: null }, name);
  const safe = entries.filter(({ name }) => isInside(name));

  const isOmnivore = safe.some(({ name }) => METADATA.test(name));
  if (isOmnivore) return ok(await readOmnivore(archive, safe, reading));

  let kind: PartKind | null = null;
  const annotations = safe.filter(({ name }) => /(?:^|\/)annotations\/[^/]+\.json$/.test(name));
  for (const entry of safe) {
    if (!LIST.test(entry.name) || annotations.includes(entry)) continue;
    const part = await readPart(entry.name, await unpack(archive, entry, reading), reading);
    kind ??= part;
    if (!part) collector.refuse('unreadable', { file: entry.name, at: null });
  }
  // after all parts: a highlight belongs to an article of any of them
  for (const entry of annotations)
    await readPocketHighlights(entry.name, await unpack(archive, entry, reading), reading);
  return ok(kind);
}

/** Told by its paths; whether it is whole is for `openBackup` to say. */
/** Files that a backup of nothing has. */
const OF_BACKUPS: ReadonlySet<string> = new Set([MANIFEST, CHECKSUMS, SEARCHES, LINKS]);

function isBackup({ entries }: ZipArchive): boolean {
  return (
    entries.some(({ name }) => name === MANIFEST) &&
    (entries.every(({ name }) => OF_BACKUPS.has(name)) ||
      entries.some(({ name }) => idOfRecord(name) !== null || hashOfPicture(name) !== null))
  );
}

async function unpack(
  archive: ZipArchive,
  entry: ZipEntry,
  { collector, signal, onRead }: Reading,
): Promise<Blob> {
  const { blob, failure } = await archive.read(entry, signal);
  if (failure) collector.refuse(failure, { file: entry.name, at: null });
  onRead(0);
  return blob;
}

async function readOmnivore(
  archive: ZipArchive,
  entries: readonly ZipEntry[],
  reading: Reading,
): Promise<PartKind> {
  const { collector, signal } = reading;
  const files = new Map(entries.map((entry) => [entry.name, entry]));
  for (const entry of entries) {
    const [, folder = ''] = METADATA.exec(entry.name) ?? [];
    if (!METADATA.test(entry.name)) continue;
    const text = await readText(entry.name, await unpack(archive, entry, reading), collector, signal);
    const list = readEntries(await text.whole(signal), [OMNIVORE.key]);
    if (!list) {
      collector.refuse('unreadable', { file: entry.name, at: null });
      continue;
    }
    const taken: { draft: Draft; slug: string; place: Place }[] = [];
    takeEntries(entry.name, list, collector, (item, place) => {
      const draft = OMNIVORE.toDraft(item);
      if (draft && !('skip' in draft)) taken.push({ draft, slug: slugOf(item), place });
      else take(draft, place, collector, item);
    });
    for (const { draft, slug, place } of taken) {
      const marks = files.get(`${folder}highlights/${slug}.md`);
      const body = files.get(`${folder}content/${slug}.html`);
      const highlights = marks ? readHighlightFile(await (await unpack(archive, marks, reading)).text()) : [];
      collector.take(
        { ...draft, content: body ? packedContent(archive, body, reading) : null, highlights },
        place,
      );
    }
  }
  return OMNIVORE;
}

function packedContent(archive: ZipArchive, entry: ZipEntry, { limits }: Reading): ImportedContent {
  return {
    async text(signal) {
      const { blob, failure } = await archive.read(entry, signal);
      return (failure === null || failure === 'cut-off') && blob.size > 0 && blob.size <= limits.contentBytes
        ? blob.text()
        : null;
    },
  };
}
