import * as v from 'valibot';
import { type BesideArticles, readBackupLinks, readBackupSearches } from './beside-articles.ts';
import { err, ok, type Result } from '../result.ts';
import { type EntryFailure, openZip, type ZipArchive, type ZipLimits } from '../zip/open-zip.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';
import {
  BACKUP_VERSION,
  CHECKSUMS,
  ChecksumsSchema,
  hashOfPicture,
  idOfRecord,
  LINKS,
  MANIFEST,
  ManifestSchema,
  SEARCHES,
  sha256,
} from './backup-format.ts';

/** Why a backup is not read. */
export type BackupFailure =
  /** No backup of ours, or damaged from its first bytes on. */
  | { readonly is: 'not-a-backup' }
  /** Written by a later Figleaf. */
  | { readonly is: 'newer' }
  | { readonly is: 'bomb' }
  | { readonly is: 'too-many'; readonly limit: number };

/** Why one article or picture of a backup is not taken. */
export type BackupLoss = EntryFailure | 'unreadable' | 'newer' | 'missing';

export type FoundArticle<R> =
  | { readonly is: 'article'; readonly record: R }
  /** `path` is its file in the backup. */
  | { readonly is: 'lost'; readonly path: string; readonly why: BackupLoss };

/** What a backup would bring, made without looking at the library. */
export interface BackupSurvey {
  readonly articles: number;
  /** Articles that the backup says it has and that are not to be read. */
  readonly lost: readonly { readonly path: string; readonly why: BackupLoss }[];
  /** Pictures of its articles that are in it, and that are not. Their bytes are looked at when they are read. */
  readonly pictures: { readonly there: number; readonly missing: number };
}

export interface Backup<R> {
  /** ISO 8601, UTC. */
  readonly made: string;
  /** How many articles it was made with. Fewer in it: it is damaged. */
  readonly promised: number;
  /** It was not downloaded or copied to its end. */
  readonly isCutOff: boolean;
  /** What it holds beside articles; nothing where it is of the first layout, or not of a whole library. */
  readonly beside: BesideArticles;
  /** Files of these that are damaged or missing. */
  readonly lostBeside: readonly ('searches' | 'links')[];
  /** Its articles one after the other. What cannot be read comes as a loss, and the next follows. */
  articles(signal: AbortSignal): AsyncGenerator<FoundArticle<R>, void, undefined>;
  /** Bytes of a picture, by its hash and compared with it. Their type has to be found out anew. */
  picture(hash: string, signal: AbortSignal): Promise<Result<Blob, BackupLoss>>;
  survey(signal: AbortSignal): Promise<BackupSurvey>;
}

const MB = 1024 * 1024;

/** One article has 6 million characters at most, one picture 30 MB; the rest is room. */
export const BACKUP_LIMITS: ZipLimits = {
  entries: 5_000_000,
  entryBytes: 64 * MB,
  totalBytes: Number.MAX_SAFE_INTEGER,
};

/**
 * Opens a backup. Hostile like any file: records are parsed, and their HTML has to go through the sanitiser before it is
 * kept; checksums tell damage, not intent. Nothing is kept here.
 *
 * @param parseRecord the library's own reader of records, which raises older layouts
 */
export async function openBackup<R extends { readonly id: string }>(
  blob: Blob,
  parseRecord: (value: unknown) => R | 'newer' | null,
  signal: AbortSignal,
  limits: ZipLimits = BACKUP_LIMITS,
): Promise<Result<Backup<R>, BackupFailure>> {
  const opened = await openZip(blob, limits, signal);
  if (!opened.ok) return err(opened.error.is === 'not-a-zip' ? { is: 'not-a-backup' } : opened.error);
  const archive = opened.value;
  const files = new Map(archive.entries.map((entry) => [entry.name, entry]));
  const manifest = v.safeParse(ManifestSchema, await readJson(archive, files.get(MANIFEST), signal));
  if (!manifest.success) return err({ is: 'not-a-backup' });
  const { version, made, counts } = manifest.output;
  if (version > BACKUP_VERSION) return err({ is: 'newer' });
  const parsed = v.safeParse(ChecksumsSchema, await readJson(archive, files.get(CHECKSUMS), signal));
  const sums = parsed.success ? parsed.output : new Map<string, string>();
  const pictures = new Map<string, ZipEntry>();
  for (const entry of archive.entries) {
    const hash = hashOfPicture(entry.name);
    if (hash) pictures.set(hash, entry);
  }

  /** A file beside the articles: null where there should be one and it cannot be read. */
  async function readBeside<T>(path: string, read: (value: unknown) => T[] | null): Promise<T[] | null> {
    const entry = files.get(path);
    const sum = sums.get(path);
    if (!entry) return sum === undefined ? [] : null;
    const { blob: bytes, failure } = await archive.read(entry, signal);
    if (failure || (sum !== undefined && sum !== (await sha256(await bytes.arrayBuffer())))) return null;
    return read(parseJson(await bytes.text()));
  }

  async function readRecord(entry: ZipEntry, id: string, signal: AbortSignal): Promise<FoundArticle<R>> {
    const lost = (why: BackupLoss): FoundArticle<R> => ({ is: 'lost', path: entry.name, why });
    const { blob: bytes, failure } = await archive.read(entry, signal);
    if (failure) return lost(failure);
    const sum = sums.get(entry.name);
    if (sum !== undefined && sum !== (await sha256(await bytes.arrayBuffer()))) return lost('damaged');
    const record = parseRecord(parseJson(await bytes.text()));
    if (record === 'newer') return lost('newer');
    return record?.id === id ? { is: 'article', record } : lost('unreadable');
  }

  async function* articles(signal: AbortSignal): AsyncGenerator<FoundArticle<R>, void, undefined> {
    for (const entry of archive.entries) {
      const id = idOfRecord(entry.name);
      if (id) yield await readRecord(entry, id, signal);
    }
    // what the sums name and the archive does not have
    for (const path of sums.keys())
      if (idOfRecord(path) && !files.has(path)) yield { is: 'lost', path, why: 'missing' };
  }

  const searches = await readBeside(SEARCHES, readBackupSearches);
  const links = await readBeside(LINKS, readBackupLinks);
  return ok({
    beside: { searches: searches ?? [], links: links ?? [] },
    lostBeside: [...(searches ? [] : (['searches'] as const)), ...(links ? [] : (['links'] as const))],
    made,
    promised: counts.articles,
    isCutOff: archive.isCutOff,
    articles,
    async picture(hash, signal) {
      const entry = pictures.get(hash);
      if (!entry) return err('missing');
      const { blob: bytes, failure } = await archive.read(entry, signal);
      if (failure) return err(failure);
      return (await sha256(await bytes.arrayBuffer())) === hash ? ok(bytes) : err('damaged');
    },
    async survey(signal) {
      const lost: { path: string; why: BackupLoss }[] = [];
      let taken = 0;
      const wanted = new Set<string>();
      for await (const found of articles(signal)) {
        if (found.is === 'lost') {
          lost.push({ path: found.path, why: found.why });
          continue;
        }
        taken++;
        for (const hash of hashesOf(found.record)) wanted.add(hash);
      }
      const there = [...wanted].filter((hash) => pictures.has(hash)).length;
      return { articles: taken, lost, pictures: { there, missing: wanted.size - there } };
    },
  });
}

const Kept = v.object({ is: v.literal('kept'), hash: v.string() });

function hashesOf(record: object): string[] {
  const parsed = v.safeParse(v.object({ pictures: v.array(v.unknown()) }), record);
  if (!parsed.success) return [];
  return parsed.output.pictures.flatMap((picture) => {
    const kept = v.safeParse(Kept, picture);
    return kept.success ? [kept.output.hash] : [];
  });
}

async function readJson(
  archive: ZipArchive,
  entry: ZipEntry | undefined,
  signal: AbortSignal,
): Promise<unknown> {
  if (!entry) return null;
  const { blob, failure } = await archive.read(entry, signal);
  return failure ? null : parseJson(await blob.text());
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
