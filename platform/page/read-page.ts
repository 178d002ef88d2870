import type { Article } from '../../core/article/article.ts';
import { readingMinutes } from '../../core/article/reading-minutes.ts';
import type { FigureCounts } from '../../core/article/saved.ts';
import { BUDGET } from '../../core/extract/budget.ts';
import { extracting } from '../../core/extract/extract-article.ts';
import type { Mendable } from '../../core/extract/mend/mendable.ts';
import { inSlices, type Work } from '../../core/extract/in-slices.ts';
import { takeSnapshot } from '../../core/extract/snapshot.ts';
import type { Failure } from '../../core/failure.ts';
import { countFigures } from '../../core/figures/count-figures.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import type { MendingRule } from '../../core/mending/rules.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { createSanitizer, type Sanitizer } from '../../core/sanitize/create-sanitizer.ts';
import type { MendableArticle, PageSummary } from '../../models/ports.ts';
import { storedRules } from './stored-rules.ts';

export interface ReadPage {
  readonly article: Article;
  readonly figures: FigureCounts;
}

/** Milliseconds for which reading may hold the page at a time. */
const SLICE = 40;
/** The slices are timed instead: what the page does between them is not the time of reading. */
const UNTIMED = { milliseconds: Infinity };
/** Characters in which figures are counted at a time: text made against the finder takes 2.5 ms for each thousand. */
const FIGURES_AT_ONCE = 20_000;

export interface PageReader {
  /**
   * Reads the article of this page, and reads it again only when the page or what the user mended on its site has changed
   * since. Works in slices, and gives up with too-slow at the end of the budget.
   */
  read(): Promise<Result<ReadPage, Failure>>;
  /** Reads it anew together with what can be mended. With `rules`, these hold on this page from now on in place of the stored ones. */
  mendable(rules: readonly MendingRule[] | null): Promise<Result<MendableArticle, Failure>>;
}

export function createPageReader(): PageReader {
  const { toHtml } = createSanitizer(window);
  let last: { url: string; body: Element; rules: string; read: Promise<Result<ReadPage, Failure>> } | null =
    null;
  const changes = new MutationObserver(() => {
    last = null;
    changes.disconnect();
  });
  /** Of a private window, which stores none. */
  let own: readonly MendingRule[] | null = null;
  const rulesHere = async () => own ?? (await storedRules(location.href));
  const sliced = <T>(work: Work<Result<T, Failure>>) =>
    inSlices(work, { slice: SLICE, budget: BUDGET.milliseconds, pause, now }).then(
      (done) => done ?? err({ is: 'too-slow' as const, budget: BUDGET.milliseconds }),
    );
  const read = async (): Promise<Result<ReadPage, Failure>> => {
    const rules = await rulesHere();
    const key = JSON.stringify(rules);
    const { body } = document;
    const url = location.href;
    // the viewers of PDF and of pictures are documents of their own kind
    if (!/html|xml/.test(document.contentType)) return err({ is: 'page-restricted', where: 'viewer' });
    // a page may put a new body in the place of the one that is observed
    if (last && last.url === url && last.body === body && last.rules === key) return last.read;
    const reads = sliced(reading(url, toHtml, rules));
    changes.disconnect();
    last = { url, body, rules: key, read: reads };
    if (body) changes.observe(body, { subtree: true, childList: true, characterData: true });
    return reads;
  };
  return {
    read,
    async mendable(rules) {
      own = rules ?? own;
      return sliced(mending(location.href, toHtml, await rulesHere()));
    },
  };
}

function* mending(
  url: string,
  sanitize: Sanitizer['toHtml'],
  rules: readonly MendingRule[],
): Work<Result<MendableArticle, Failure>> {
  const copy = yield* takeSnapshot(document, window);
  let found: Mendable = { dropped: [], marked: {} };
  const mendable = (parts: Mendable) => (found = parts);
  const extracted = yield* extracting(copy, { url, sanitize, rules, mendable, budget: UNTIMED });
  return extracted.ok ? ok({ article: extracted.value, rules, ...found }) : extracted;
}

function* reading(
  url: string,
  sanitize: Sanitizer['toHtml'],
  rules: readonly MendingRule[],
): Work<Result<ReadPage, Failure>> {
  const copy = yield* takeSnapshot(document, window);
  const extracted = yield* extracting(copy, { url, sanitize, rules, budget: UNTIMED });
  if (!extracted.ok) return extracted;
  const article = extracted.value;
  const figures = { money: 0, percent: 0, count: 0, measure: 0, ratio: 0 };
  for (const part of partsOf(article.text)) {
    yield;
    const found = countFigures(findFigures(part, { lang: article.lang }));
    for (const kind of Object.keys(figures) as (keyof FigureCounts)[]) figures[kind] += found[kind];
  }
  return ok({ article, figures });
}

/** A text in parts that end where a paragraph ends, or where a word does when paragraphs have no end. */
function* partsOf(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const most = start + 2 * FIGURES_AT_ONCE;
    const paragraph = text.indexOf('\n', start + FIGURES_AT_ONCE) + 1 || text.length;
    const word = paragraph <= most ? paragraph : text.lastIndexOf(' ', most) + 1;
    const end = word > start ? word : most;
    yield text.slice(start, end);
    start = end;
  }
}

const now = () => performance.now();

/** Timers of a page in the background run once a second; a message comes at once. */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => resolve(), { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

export function toSummary({ article, figures }: ReadPage): PageSummary {
  const { url, title, site, lang, dir, words, pictures } = article;
  return {
    url,
    title,
    site,
    lang,
    dir,
    words,
    minutes: readingMinutes(words),
    figures,
    pictures: pictures.length,
  };
}
