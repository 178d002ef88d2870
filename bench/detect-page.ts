import { isProbablyReaderable } from '@mozilla/readability';
import { detectArticle } from '../core/detect/detect-article.ts';
import { domAccess } from '../core/detect/dom-access.ts';
import { pageFeatures } from '../core/detect/page-features.ts';
import type { Verdict } from '../core/detect/verdict.ts';

/** What the detector reads of a page. */
export interface Features {
  readonly values: readonly number[];
  readonly words: number;
}

/** What the detector and its rival say of the page that is loaded, and what each took. */
export interface Look extends Features {
  readonly verdict: Verdict;
  /** First call in a fresh page, not yet compiled: what a reader's page pays. */
  readonly milliseconds: number;
  /** A later call, compiled. */
  readonly warm: number;
  readonly readerable: boolean;
  readonly readerableMilliseconds: number;
}

function features(page: Document, address: URL): Features {
  return pageFeatures(domAccess(page), address, () => 0);
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
  detectArticle(document, address);
  const warm = performance.now() - start;
  return { ...features(document, address), verdict, milliseconds, warm, readerable, readerableMilliseconds };
}

/** Features of a page that is parsed but not shown; `noscript` stays text, as where scripts run. */
function parse(html: string, url: string): Features {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of page.querySelectorAll('noscript')) hidden.textContent = hidden.innerHTML;
  return features(page, new URL(url));
}

Object.assign(globalThis, { figleafLook: look, figleafParse: parse });
