import { mapText } from '../core/article/text-map.ts';
import { extractArticle } from '../core/extract/extract-article.ts';
import { snapshot } from '../core/extract/snapshot.ts';
import { createSanitizer } from '../core/sanitize/create-sanitizer.ts';

/** What the sanitiser was given and what it gave back. */
export interface Kept {
  readonly text: readonly [before: string, after: string];
  readonly counts: Readonly<Record<string, readonly [before: number, after: number]>>;
  /** Whether there was enough of it to be an article. */
  readonly isArticle: boolean;
}

const sanitizer = createSanitizer(window);
const COUNTED = {
  pictures: 'img[src]',
  links: 'a[href^="http"], a[href^="mailto:"]',
  tables: 'table',
  cells: 'td, th',
  code: 'pre, code',
  formulas: 'math',
  notes: 'a[href^="#"]',
  places: '[id]',
};

/** Runs in a page: extracts its text, and compares it before and after the sanitiser, which is given it part by part. */
export function kept(url: string): Kept {
  const given = document.implementation.createHTMLDocument('').body;
  let after = '';
  const read = extractArticle(snapshot(document, window), {
    url,
    sanitize: (html) => {
      given.append(...(html as Element).cloneNode(true).childNodes);
      const safe = sanitizer.toHtml(html);
      after += safe;
      return safe;
    },
  });
  const shown = new DOMParser().parseFromString(after, 'text/html').body;
  return {
    text: [mapText(given).text, mapText(shown).text],
    counts: Object.fromEntries(
      Object.entries(COUNTED).map(([name, selector]) => [
        name,
        [given.querySelectorAll(selector).length, shown.querySelectorAll(selector).length] as const,
      ]),
    ),
    isArticle: read.ok,
  };
}
