import type { Article } from '../../core/article/article.ts';
import { readingMinutes } from '../../core/article/reading-minutes.ts';
import type { FigureCounts } from '../../core/article/saved.ts';
import { extracting } from '../../core/extract/extract-article.ts';
import type { Mendable } from '../../core/extract/mend/mendable.ts';
import { findParts } from '../../core/extract/parts/find-parts.ts';
import type { Work } from '../../core/extract/in-slices.ts';
import { takeSnapshot } from '../../core/extract/snapshot.ts';
import type { Failure } from '../../core/failure.ts';
import { countingFigures } from '../../core/figures/count-in-parts.ts';
import type { MendingRule } from '../../core/mending/rules.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { createSanitizer, type Sanitizer } from '../../core/sanitize/create-sanitizer.ts';
import type { JoinedArticle, MendableArticle, PageSummary, Parts } from '../../models/ports.ts';
import { createJoiner } from './join-parts.ts';
import { readInSlices, UNTIMED } from './read-in-slices.ts';
import { storedRules } from './stored-rules.ts';

export interface ReadPage {
  readonly article: Article;
  readonly figures: FigureCounts;
}

/** The article of the page, and the parts that follow it. */
interface ReadFirst {
  readonly article: Article;
  readonly names: ReadonlyMap<number, string>;
}

export interface PageReader {
  /**
   * Reads the article of this page, and reads it again only when the page or what the user mended on its site has changed
   * since. Works in slices, and gives up with too-slow at the end of the budget. Parts that the user joined are in it; while
   * they come, it waits for the last.
   */
  read(): Promise<Result<Article, Failure>>;
  /** The same with its figures counted. Only who shows or keeps their number waits for it: to count takes as long as to read. */
  readAndCount(): Promise<Result<ReadPage, Failure>>;
  /** How many parts the article on this page has, as far as is known, and how many of them are joined. */
  parts(): Promise<Parts>;
  /** Begins to fetch the parts that follow, and answers when the next has come or none does. */
  join(): Promise<Result<JoinedArticle, Failure>>;
  /** Ends the fetching of parts; what has come stays. */
  stopJoining(): void;
  /** Reads it anew together with what can be mended. With `rules`, these hold on this page from now on in place of the stored ones. */
  mendable(rules: readonly MendingRule[] | null): Promise<Result<MendableArticle, Failure>>;
}

export function createPageReader(): PageReader {
  const { toHtml } = createSanitizer(window);
  const joiner = createJoiner(toHtml);
  let last: { url: string; body: Element; rules: string; read: Promise<Result<ReadFirst, Failure>> } | null =
    null;
  const changes = new MutationObserver(() => {
    last = null;
    changes.disconnect();
  });
  /** Of a private window, which stores none. */
  let own: readonly MendingRule[] | null = null;
  const rulesHere = async () => own ?? (await storedRules(location.href));
  const readFirst = async (): Promise<Result<ReadFirst, Failure>> => {
    const rules = await rulesHere();
    const key = JSON.stringify(rules);
    const { body } = document;
    const url = location.href;
    // the viewers of PDF and of pictures are documents of their own kind
    if (!/html|xml/.test(document.contentType)) return err({ is: 'page-restricted', where: 'viewer' });
    // a page may put a new body in the place of the one that is observed
    if (last && last.url === url && last.body === body && last.rules === key) return last.read;
    const reads = readInSlices(reading(url, toHtml, rules));
    changes.disconnect();
    last = { url, body, rules: key, read: reads };
    if (body) changes.observe(body, { subtree: true, childList: true, characterData: true });
    const first = await reads;
    if (first.ok) joiner.name(url, first.value.names);
    return first;
  };
  const read = async (): Promise<Result<Article, Failure>> => {
    await joiner.rest();
    const first = await readFirst();
    return first.ok ? ok(joiner.withParts(first.value.article)) : first;
  };
  const counts = new WeakMap<Article, Promise<Result<ReadPage, Failure>>>();
  return {
    read,
    async readAndCount() {
      const page = await read();
      if (!page.ok) return page;
      const article = page.value;
      const known = counts.get(article) ?? readInSlices(counting(article));
      counts.set(article, known);
      return known;
    },
    async parts() {
      await readFirst();
      return joiner.parts();
    },
    async join() {
      const first = await readFirst();
      if (!first.ok) return first;
      joiner.begin(first.value.article, await rulesHere());
      await joiner.next();
      return ok({ article: joiner.withParts(first.value.article), parts: joiner.parts() });
    },
    stopJoining: () => joiner.stop(),
    async mendable(rules) {
      own = rules ?? own;
      const mended = await readInSlices(mending(location.href, toHtml, await rulesHere()));
      return mended.ok ? ok({ ...mended.value, article: joiner.withParts(mended.value.article) }) : mended;
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
): Work<Result<ReadFirst, Failure>> {
  const copy = yield* takeSnapshot(document, window);
  const address = new URL(url);
  const names = findParts(copy, address, address);
  const extracted = yield* extracting(copy, { url, sanitize, rules, budget: UNTIMED });
  return extracted.ok ? ok({ article: extracted.value, names }) : extracted;
}

function* counting(article: Article): Work<Result<ReadPage, Failure>> {
  return ok({ article, figures: yield* countingFigures(article.text, article.lang) });
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
