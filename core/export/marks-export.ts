import type { Mark } from '../article/mark.ts';
import { toCsv } from './csv.ts';

/** A mark with the article it was made in. */
export interface ListedMark {
  readonly mark: Mark;
  readonly articleId: string;
  readonly title: string;
  readonly site: string;
  readonly url: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/** Never translated: other programs look for these names. */
const COLUMNS = ['quote', 'note', 'colour', 'made', 'title', 'site', 'url'];

/** Marks as a table, in the order given. */
export function toMarksCsv(marks: readonly ListedMark[]): string {
  return toCsv([
    COLUMNS,
    ...marks.map(({ mark, title, site, url }) => [
      mark.quote,
      mark.note,
      mark.colour,
      mark.madeAt,
      title,
      site,
      url,
    ]),
  ]);
}

/** Marks as Markdown (CommonMark): a heading for each article, its quotes as quotes, the user's notes as text below them. */
export function toMarksMarkdown(marks: readonly ListedMark[]): string {
  const articles = new Map<string, ListedMark[]>();
  for (const each of marks) articles.set(each.articleId, [...(articles.get(each.articleId) ?? []), each]);
  return [...articles.values()]
    .map((all) => {
      const [{ title, url } = { title: '', url: '' }] = all;
      const parts = all.map(({ mark }) => {
        const quote = mark.quote
          .split(/\n+/)
          .map((line) => `> ${plain(line)}`.trimEnd())
          .join('\n>\n');
        return mark.note.trim() === '' ? quote : `${quote}\n\n${mark.note.split('\n').map(plain).join('\n')}`;
      });
      return `## [${plain(title)}](<${url.replaceAll(/[<>\s\\]/g, encodeURIComponent)}>)\n\n${parts.join('\n\n')}\n`;
    })
    .join('\n');
}

/** Text that Markdown reads as the characters it holds. */
function plain(text: string): string {
  return text
    .trim()
    .replaceAll(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^([#+-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
