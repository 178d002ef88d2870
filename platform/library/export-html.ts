import { fileName } from '../../core/export/file-name.ts';
import { type FileWords, writeHtmlFile } from '../../core/export/write-html-file.ts';
import type { Failure } from '../../core/failure.ts';
import { ok, type Result } from '../../core/result.ts';
import { createSanitizer } from '../../core/sanitize/create-sanitizer.ts';
import type { ExportedFile } from '../../models/ports.ts';
import { getPart } from './content-store.ts';
import { getSaved } from './read-library.ts';

/**
 * The saved article `id` as one HTML file, read from the stores alone: nothing is fetched. To be called in a page, for
 * a worker has no parser.
 */
export async function exportHtml(id: string, words: FileWords): Promise<Result<ExportedFile, Failure>> {
  const saved = await getSaved(id);
  if (!saved.ok) return saved;
  const { article, pictures: kept, shelf } = saved.value;
  const pictures = new Map<string, Blob>();
  for (const picture of kept) {
    const bytes = picture.is === 'kept' ? await getPart(picture.hash) : null;
    if (bytes) pictures.set(picture.src, bytes);
  }
  const html = await writeHtmlFile({ article, pictures, words, marks: shelf.marks }, createSanitizer(window));
  return ok({ name: fileName(article.title, 'html'), file: new Blob([html], { type: 'text/html' }) });
}
