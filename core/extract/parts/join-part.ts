import type { Article } from '../../article/article.ts';
import { mapText } from '../../article/text-map.ts';
import { joinSafe, type SafeHtml } from '../../sanitize/safe-html.ts';
import { plain } from '../metadata/plain.ts';
import { renderBody } from '../render-body.ts';
import { withBody } from '../with-body.ts';

/** A part that brings less text than this brings nothing: the site shows the same part again, or an empty one. */
const LEAST_NEW = 120;
/** Shorter lines may well stand in an article twice. */
const LONG_LINE = 30;

/**
 * The article with its next part behind it. What the site repeats on every part (standfirst, lead picture, an opening line) is there
 * once. Null where `part` is no part of it: another title, or nothing new.
 *
 * @param sanitize `createSanitizer(view).toHtml`
 */
export function joinPart(
  article: Article,
  part: Article,
  sanitize: (html: Node) => SafeHtml,
): Article | null {
  if (!isSameTitle(article.title, part.title)) return null;
  const known = renderBody(article.html, article.standfirst);
  const lines = new Set([...known.querySelectorAll('p, li, h2, h3')].map(lineOf));
  const shown = new Set(article.pictures.map(({ src }) => src));
  if (article.leadImage) shown.add(article.leadImage);

  // on a later part the first paragraph is easily taken for a standfirst
  const more = renderBody(part.html, part.standfirst);
  for (const image of more.querySelectorAll('img'))
    if (shown.has(image.getAttribute('src') ?? '')) (image.closest('figure') ?? image).remove();
  for (const line of more.querySelectorAll('p, li, h2, h3'))
    if (lineOf(line).length >= LONG_LINE && lines.has(lineOf(line))) line.remove();
  if (mapText(more).text.length < LEAST_NEW) return null;

  return withBody(article, joinSafe([article.html, sanitize(more)]));
}

const lineOf = (element: Element) => plain(element.textContent ?? '');

/** Whether two titles are one, whatever page number stands in them. */
function isSameTitle(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a === b || (Math.min(a.length, b.length) > 8 && (a.includes(b) || b.includes(a)));
}

const bare = (title: string) =>
  plain(title)
    .replace(/(?:^| )\d+(?= |$)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
