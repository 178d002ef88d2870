import type { Range } from './place.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * The line of an article among the suggestions of the address bar: its title with what fits marked, then its site.
 *
 * @param isMarkup Chromium reads XML with `match` and `dim` in it, and drops a line that does not parse; Firefox shows every
 *   character as it is
 */
export function suggestionOf(
  title: string,
  site: string,
  marks: readonly Range[],
  isMarkup: boolean,
): string {
  if (!isMarkup) return plain(site === '' ? title : `${title} – ${site}`);
  let line = '';
  let at = 0;
  for (const { start, end } of marks) {
    line += `${escaped(title.slice(at, start))}<match>${escaped(title.slice(start, end))}</match>`;
    at = end;
  }
  line += escaped(title.slice(at));
  return site === '' ? line : `${line} <dim>${escaped(site)}</dim>`;
}

/** XML cannot hold control characters or halves of a pair, and a line has no breaks. */
function plain(text: string): string {
  return text.replaceAll(/[\p{Cs}\p{Cc}\uFFFE\uFFFF]+/gu, ' ');
}

function escaped(text: string): string {
  return plain(text).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
