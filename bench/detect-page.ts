import { isProbablyReaderable } from '@mozilla/readability';
import { detectArticle } from '../core/detect/detect-article.ts';
import { pageFeatures } from '../core/detect/page-features.ts';
import type { Verdict } from '../core/detect/verdict.ts';

/** What the detector and its rival say of the page that is loaded, and what each took. */
export interface Look {
  readonly verdict: Verdict;
  /** First call in a fresh page, not yet compiled: what a reader's page pays. */
  readonly milliseconds: number;
  /** A later call, compiled. */
  readonly warm: number;
  readonly values: readonly number[];
  readonly readerable: boolean;
  readonly readerableMilliseconds: number;
}

function look(url: string): Look {
  const address = new URL(url);
  let start = performance.now();
  const verdict = detectArticle(document, address);
  const milliseconds = performance.now() - start;
  start = performance.now();
  const readerable = isProbablyReaderable(document);
  const readerableMilliseconds = performance.now() - start;
  start = performance.now();
  const { values } = pageFeatures(document, address, () => performance.now());
  const warm = performance.now() - start;
  return { verdict, milliseconds, warm, values, readerable, readerableMilliseconds };
}

/** Features of a page that is parsed but not shown; `noscript` stays text, as where scripts run. */
function parse(html: string, url: string): readonly number[] {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of page.querySelectorAll('noscript')) hidden.textContent = hidden.innerHTML;
  return pageFeatures(page, new URL(url), () => 0).values;
}

Object.assign(globalThis, { figleafLook: look, figleafParse: parse });
