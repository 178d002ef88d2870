import { mapText } from '../core/article/text-map.ts';
import { extractArticle } from '../core/extract/extract-article.ts';
import { snapshot } from '../core/extract/snapshot.ts';
import { createSanitizer } from '../core/sanitize/create-sanitizer.ts';

/** What the sanitiser was given and what it gave back. */
export interface Kept {
  readonly text: readonly [before: string, after: string];
  readonly counts: Readonly<Record<string, readonly [before: number, after: number]>>;
}

const sanitizer = createSanitizer(window);
const COUNTED = {
  pictures: 'img[src]',
  links: 'a[href^="http"], a[href^="mailto:"]',
  tables: 'table',
  cells: 'td, th',
  code: 'pre, code',
  formulas: 'math',
};

/** Runs in a page: extracts its article, and compares it before and after the sanitiser. Null where there is none. */
function kept(url: string): Kept | null {
  let before: Element | null = null;
  let after = '';
  const read = extractArticle(snapshot(document, window), {
    url,
    sanitize: (html) => {
      if (typeof html !== 'string') before = (html as Element).cloneNode(true) as Element;
      const safe = sanitizer.toHtml(html);
      after = safe;
      return safe;
    },
  });
  const given = before as Element | null;
  if (!read.ok || !given) return null;
  const shown = new DOMParser().parseFromString(after, 'text/html').body;
  return {
    text: [mapText(given).text, mapText(shown).text],
    counts: Object.fromEntries(
      Object.entries(COUNTED).map(([name, selector]) => [
        name,
        [given.querySelectorAll(selector).length, shown.querySelectorAll(selector).length] as const,
      ]),
    ),
  };
}

Object.assign(globalThis, { figleafKept: kept });
