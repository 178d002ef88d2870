import type { SavedArticle, SavedRow } from '../../core/article/saved.ts';
import { toRow } from '../../core/article/to-row.ts';
import type { BesideArticles } from '../../core/backup/beside-articles.ts';
import { writeReadableCopy } from '../../core/backup/readable-copy.ts';
import { writeBackup } from '../../core/backup/write-backup.ts';
import { toWriteFailure, type WriteFailure } from '../../core/backup/write-failure.ts';
import { writeEpub } from '../../core/export/epub.ts';
import { createNames } from '../../core/export/file-name.ts';
import { toListCsv } from '../../core/export/list-csv.ts';
import { type MarkdownSource, writeMarkdownFolders, writeMarkdownZip } from '../../core/export/markdown.ts';
import { writeHtmlFile } from '../../core/export/write-html-file.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { createSanitizer } from '../../core/sanitize/create-sanitizer.ts';
import { writeZip, type ZipFile } from '../../core/zip/write-zip.ts';
import type { ExportOrder, ExportReport } from '../../models/exporting.ts';
import { getPart } from '../library/content-store.ts';
import { searchesPort } from '../saved-searches.ts';
import { listWanted } from '../wanted/wanted-store.ts';
import { readArticles } from '../library/read-articles.ts';

type Bytes = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * Writes articles to `target`, read from the stores alone: nothing is fetched. To be called in a page, for a worker has no
 * parser. One article and its pictures are in memory at a time, but for the table, which is the list itself.
 *
 * @param progress called with the number of articles that are behind
 */
export async function exportArticles(
  order: ExportOrder,
  target: WritableStream<Uint8Array<ArrayBuffer>>,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<ExportReport, WriteFailure>> {
  const left: { id: string; failure: Failure }[] = [];
  let articles = 0;
  let bytes = 0;
  let missingPictures = 0;

  async function* read(): AsyncGenerator<SavedArticle, void, undefined> {
    let done = 0;
    for await (const { id, saved } of readArticles(order.ids, signal)) {
      if (saved.ok) {
        yield saved.value;
        articles++;
      } else left.push({ id, failure: saved.error });
      progress(++done);
    }
  }
  /** The bytes of a picture by its address in the article, null where they are not to be had. */
  async function getBytes(hash: string | null): Promise<Blob | null> {
    const part = hash === null ? null : await getPart(hash);
    if (!part) missingPictures++;
    return part;
  }
  const count = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.length;
      controller.enqueue(chunk);
    },
  });

  try {
    const made = await make(order, read(), getBytes, signal);
    await made.pipeThrough(count, { signal }).pipeTo(target, { signal });
  } catch (error) {
    await target.abort(error).catch(() => {});
    // none of them can be read: that is no trouble with the file
    if (!signal.aborted && left.length === order.ids.length)
      return ok({ articles, bytes, left, missingPictures });
    return err(toWriteFailure(error));
  }
  return ok({ articles, bytes, left, missingPictures });
}

/** The bytes of a picture by its hash; null, counted as missing, where they are gone or it was never kept. */
type GetBytes = (hash: string | null) => Promise<Blob | null>;

async function make(
  { format, ids, title, words, isWhole }: ExportOrder,
  articles: AsyncGenerator<SavedArticle, void, undefined>,
  getBytes: GetBytes,
  signal: AbortSignal,
): Promise<Bytes> {
  const sanitizer = createSanitizer(window);
  const made = new Date();
  const getPicture = ({ pictures }: SavedArticle, src: string): Promise<Blob | null> => {
    const picture = pictures.find((one) => one.src === src);
    return getBytes(picture?.is === 'kept' ? picture.hash : null);
  };
  const toHtml = async (saved: SavedArticle): Promise<string> => {
    const pictures = new Map<string, Blob>();
    for (const { src } of saved.pictures) {
      const bytes = await getPicture(saved, src);
      if (bytes) pictures.set(src, bytes);
    }
    return writeHtmlFile({ article: saved.article, pictures, words, marks: saved.shelf.marks }, sanitizer);
  };
  const toMarkdown = (saved: SavedArticle): MarkdownSource => ({
    article: saved.article,
    savedAt: saved.savedAt,
    tags: saved.shelf.tags,
    getPicture: (src) => getPicture(saved, src),
    lostPicture: words.lostPicture,
    marks: { all: saved.shelf.marks, heading: words.marks },
  });

  switch (format) {
    case 'html':
      return ids.length === 1 ? onlyOne(articles, toHtml) : writeZip(htmlFiles(articles, toHtml), made);
    case 'markdown':
      return ids.length === 1
        ? writeMarkdownZip(toMarkdown(await first(articles)), sanitizer)
        : writeMarkdownFolders(mapped(articles, toMarkdown), sanitizer, made);
    case 'epub': {
      const whole = new WeakMap<object, SavedArticle>();
      return writeEpub(
        {
          id: crypto.randomUUID(),
          title,
          made: made.toISOString(),
          articles: mapped(articles, (saved) => {
            whole.set(saved.article, saved);
            return { article: saved.article, marks: saved.shelf.marks };
          }),
          getPicture: async (article, src) => {
            const saved = whole.get(article);
            return saved ? getPicture(saved, src) : null;
          },
          words,
        },
        sanitizer,
        signal,
      );
    }
    case 'csv': {
      const rows: SavedRow[] = [];
      for await (const saved of articles) rows.push(toRow(saved));
      return toStream(toListCsv(rows));
    }
    case 'backup':
      return writeBackup(
        {
          made: made.toISOString(),
          count: ids.length,
          beside: isWhole ? await readBeside() : null,
          records: articles,
          toReadable: async (saved) => writeReadableCopy(saved, words, sanitizer),
          getPart: getBytes,
        },
        signal,
      );
  }
}

async function readBeside(): Promise<BesideArticles> {
  const links = await listWanted();
  // a backup that left them out would be taken for one of all
  if (!links.ok) throw new Error(`links not read: ${links.error.is}`);
  return { searches: await searchesPort.get(), links: links.value };
}

async function* mapped<T>(
  articles: AsyncGenerator<SavedArticle, void, undefined>,
  map: (saved: SavedArticle) => T,
): AsyncGenerator<T, void, undefined> {
  for await (const saved of articles) yield map(saved);
}

async function* htmlFiles(
  articles: AsyncGenerator<SavedArticle, void, undefined>,
  toHtml: (saved: SavedArticle) => Promise<string>,
): AsyncGenerator<ZipFile, void, undefined> {
  const names = createNames();
  for await (const saved of articles)
    yield { name: names(saved.article.title, '.html'), data: await toHtml(saved), isPacked: true };
}

async function onlyOne(
  articles: AsyncGenerator<SavedArticle, void, undefined>,
  toHtml: (saved: SavedArticle) => Promise<string>,
): Promise<Bytes> {
  return toStream(await toHtml(await first(articles)));
}

/** The one article there is. Reads to the end, so that it counts as done. */
async function first(articles: AsyncGenerator<SavedArticle, void, undefined>): Promise<SavedArticle> {
  const [only] = await Array.fromAsync(articles);
  if (!only) throw new DOMException('the article is not there', 'NotFoundError');
  return only;
}

function toStream(text: string): Bytes {
  return new Blob([text]).stream();
}
