import type { Article } from '../article/article.ts';
import type { Failure } from '../failure.ts';
import type { Result } from '../result.ts';
import type { Work } from './in-slices.ts';
import { extracting, type ExtractOptions } from './extract-article.ts';
import { takeSnapshot } from './snapshot.ts';
import { STEPS } from './steps/all-steps.ts';

/** Steps for a text that somebody took out of its page before: nothing is left out, it is only put into our form. */
const SHAPING = new Set([
  'open-noscript',
  'resolve-formulas',
  'drop-hidden',
  'resolve-pictures',
  'replace-embeds',
  'split-paragraphs',
  'shape-captions',
  'tidy-body',
]);
const SHAPING_ONLY = Object.fromEntries(STEPS.map(({ name }) => [name, SHAPING.has(name)]));

/** The article of a page that is there as text. It is parsed in a document that loads nothing and runs nothing. */
export function* extractingHtml(html: string, options: ExtractOptions): Work<Result<Article, Failure>> {
  const page = new DOMParser().parseFromString(html, 'text/html');
  yield;
  return yield* extracting(yield* takeSnapshot(page), options);
}

/**
 * The article that `body` is, as another service kept it: shaped and sanitised like any other, but nothing of it is
 * judged and left out.
 *
 * @param lang BCP 47, null where it is not known
 */
export function* shapingHtml(
  body: string,
  lang: string | null,
  options: ExtractOptions,
): Work<Result<Article, Failure>> {
  const page = new DOMParser().parseFromString(body, 'text/html');
  if (lang) page.documentElement.lang = lang;
  yield;
  return yield* extracting(yield* takeSnapshot(page), { ...options, steps: SHAPING_ONLY });
}
