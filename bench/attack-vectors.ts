import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One line of a file of vectors: markup that once got through some sanitiser, or tries to. */
export interface Vector {
  readonly id: string;
  readonly html: string;
  readonly note: string;
}

const ARTICLE = readFileSync(join(import.meta.dirname, '../tests/fixtures/pages/article.html'), 'utf8');
/** Behind the third paragraph: text of the article before and after. */
const MIDDLE = /(?:<p>[^]*?<\/p>[^]*?){3}(?=<h2>)/;

/** The vectors of JSON Lines files, in order. One without an id is called by its file and line. */
export function readVectors(files: readonly string[]): Vector[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\n')
      .flatMap((line, at) => {
        if (line.trim() === '') return [];
        const { id, html, note } = JSON.parse(line) as Partial<Record<keyof Vector, unknown>>;
        const place = `${basename(file)}:${at + 1}`;
        if (typeof html !== 'string') throw new Error(`${place}: a vector needs html`);
        return [{ id: String(id ?? place), html, note: typeof note === 'string' ? note : '' }];
      }),
  );
}

/** Every n-th vector, so that `count` are left; the same ones in every run. */
export function sample(vectors: readonly Vector[], count: number): Vector[] {
  const step = Math.max(1, vectors.length / count);
  return vectors.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

/**
 * An ordinary article with the vector in the midst of its text. Where the note says `place:head`, it stands in the head
 * of a page without metadata of its own, so that what it says of the article is believed; `place:html` is the root's tag.
 */
export function pageWith({ html, note }: Vector): string {
  const bare = () =>
    ARTICLE.replace(/<title>[^]*?<\/title>/, '').replaceAll(/<meta (?:name|property)=[^>]*>/g, '');
  if (note.startsWith('place:head')) return bare().replace('<!-- slot:head -->', () => html);
  if (note.startsWith('place:html')) return ARTICLE.replace(/<html[^>]*>/, () => html);
  return ARTICLE.replace(MIDDLE, (before) => before + html);
}
