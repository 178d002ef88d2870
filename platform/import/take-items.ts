import type { Article } from '../../core/article/article.ts';
import type { FigureCounts } from '../../core/article/saved.ts';
import { shapingHtml } from '../../core/extract/extract-html.ts';
import type { Work } from '../../core/extract/in-slices.ts';
import type { Failure } from '../../core/failure.ts';
import { countingFigures } from '../../core/figures/count-in-parts.ts';
import type { ImportItem } from '../../core/import/import-list.ts';
import { ok, type Result } from '../../core/result.ts';
import { createSanitizer, type Sanitizer } from '../../core/sanitize/create-sanitizer.ts';
import type { Bring, ImportOutcome, TakeOptions } from '../../models/importing.ts';
import { addToSaved, saveBrought, type Taken } from '../library/import-article.ts';
import { wakeWorker } from '../library/saved-port.ts';
import { listRows } from '../library/read-library.ts';
import { readInSlices, UNTIMED } from '../page/read-in-slices.ts';
import { wakeFetching } from '../wanted/waiting-port.ts';
import { addWanted } from '../wanted/wanted-store.ts';

/** Links that are written at once. */
const LINKS_AT_ONCE = 200;

/**
 * Takes the items of an import into the library, one after the other. Each is durable when the next one begins, and taken
 * twice it changes nothing: after a crash the same file can be imported again. One text at a time is in memory.
 */
export async function takeItems(
  items: readonly Bring[],
  { signal, mayBePrivate, onProgress }: TakeOptions,
): Promise<ImportOutcome> {
  const { toHtml } = createSanitizer(window);
  const kept: string[] = [];
  const joined: { id: string; tags: readonly string[]; marks: readonly string[] }[] = [];
  const waiting: ImportOutcome['waiting'][number][] = [];
  let had = 0;
  let links: Bring[] = [];
  let failure: Failure | null = null;

  const count = (taken: Taken) => {
    if (taken.is === 'new') {
      kept.push(taken.id);
      return;
    }
    had++;
    if (taken.tags.length + taken.marks.length > 0) joined.push(taken);
  };
  const putLinks = async () => {
    if (links.length === 0) return;
    const batch = links;
    links = [];
    const put = await addWanted(
      batch.map(({ item: { url, title }, belongings }) => ({
        url,
        title,
        belongings,
        isUrgent: false,
        mayBePrivate,
      })),
      new Date(),
    );
    if (!put.ok) {
      failure = put.error;
      return;
    }
    const added = new Set(put.value.added);
    had += batch.length - added.size;
    for (const [i, { item, belongings }] of batch.entries()) {
      const id = put.value.ids[i] ?? '';
      if (added.delete(id)) waiting.push({ id, url: item.url, savedAt: belongings.savedAt });
    }
  };

  const known = await idsByAddress();
  if (!known.ok) return { kept, waiting, joined, had, left: items.length, failure: known.error };
  let done = 0;
  for (const bring of items) {
    if (signal.aborted || failure) break;
    const id = known.value.get(bring.item.url);
    const taken =
      id === undefined ? await takeText(bring, toHtml, mayBePrivate, signal) : await addTo(id, bring);
    if (taken === null) links.push(bring);
    else if (taken.ok) count(taken.value);
    else failure = taken.error;
    if (links.length >= LINKS_AT_ONCE) await putLinks();
    if (!failure) onProgress(++done);
  }
  // what was gathered before the end is wanted too
  const gathered = links.length;
  await putLinks();
  if (failure) done = kept.length + had + waiting.length;
  wakeWorker();
  if (gathered > 0 || waiting.length > 0) wakeFetching();
  return { kept, waiting, joined, had, left: items.length - done, failure };
}

async function idsByAddress(): Promise<Result<ReadonlyMap<string, string>, Failure>> {
  const rows = await listRows();
  if (!rows.ok) return rows;
  return ok(new Map(rows.value.flatMap(({ id, addresses }) => addresses.map((address) => [address, id]))));
}

/** Adds tags and highlights to an article that is there; nothing is asked of it where there are none. */
async function addTo(id: string, { belongings }: Bring): Promise<Result<Taken, Failure>> {
  if (belongings.tags.length + belongings.highlights.length === 0)
    return ok({ is: 'had', id, tags: [], marks: [] });
  return addToSaved(id, belongings);
}

/** Keeps the text that came with an item. Null where none came that can be read: then its page is to be fetched. */
async function takeText(
  { item, belongings }: Bring,
  sanitize: Sanitizer['toHtml'],
  mayBePrivate: boolean,
  signal: AbortSignal,
): Promise<Result<Taken, Failure> | null> {
  const body = (await item.content?.text(signal).catch(() => null)) ?? null;
  if (body === null) return null;
  const read = await readInSlices(reading(body, item, sanitize));
  if (!read.ok) return null;
  const { article, figures } = read.value;
  return saveBrought(article, figures, [item.url], belongings, { outOfBin: false, mayBePrivate });
}

function* reading(
  body: string,
  item: ImportItem,
  sanitize: Sanitizer['toHtml'],
): Work<Result<{ article: Article; figures: FigureCounts }, Failure>> {
  const read = yield* shapingHtml(body, item.lang, { url: item.url, sanitize, budget: UNTIMED });
  if (!read.ok) return read;
  const article: Article = {
    ...read.value,
    url: item.url,
    title: item.title || read.value.title,
    authors: item.authors.length > 0 ? [...item.authors] : read.value.authors,
    site: item.site ?? read.value.site,
    date: item.publishedAt ?? read.value.date,
  };
  return ok({ article, figures: yield* countingFigures(article.text, article.lang) });
}
