import type { Article } from '../../core/article/article.ts';
import { joinPart } from '../../core/extract/parts/join-part.ts';
import type { MendingRule } from '../../core/mending/rules.ts';
import type { Sanitizer } from '../../core/sanitize/create-sanitizer.ts';
import type { Parts } from '../../models/ports.ts';
import { fetchPart } from './fetch-part.ts';

/** Milliseconds for all parts that one press fetches. */
const MOST_MILLISECONDS = 15_000;
/** Why fetching ended where the user did not want it any more. */
const STOPPED = 'stopped';

export interface Joiner {
  /** The article of the page with every part behind it that has come. */
  withParts(article: Article): Article;
  /** Takes note of the parts that the first page names; of another page it forgets what came before. */
  name(first: string, names: ReadonlyMap<number, string>): void;
  parts(): Parts;
  /** Fetches the parts that are missing, one after the other, unless that is going on. `article` is the first part. */
  begin(article: Article, rules: readonly MendingRule[]): void;
  /** Resolves when the next part has come or none will. */
  next(): Promise<void>;
  /** Resolves when nothing is being fetched. */
  rest(): Promise<void>;
  stop(): void;
}

/** The parts of the article on this page that were fetched because the user asked for them. They live as long as the page. */
export function createJoiner(sanitize: Sanitizer['toHtml']): Joiner {
  let first = '';
  let names = new Map<number, string>();
  let fetched: Article[] = [];
  let trouble: Parts['trouble'] = null;
  let running: { readonly work: Promise<void>; readonly abort: AbortController } | null = null;
  let waiting: (() => void)[] = [];

  const wake = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  const here = () => 1 + fetched.length;
  /** The last answer of `withParts`: to join is to sanitise and to count the text anew. */
  let last: { readonly of: Article; readonly parts: number; readonly joined: Article } | null = null;
  const withParts = (article: Article) => {
    if (last?.of !== article || last.parts !== fetched.length) {
      const joined = fetched.reduce((whole, part) => joinPart(whole, part, sanitize) ?? whole, article);
      last = { of: article, parts: fetched.length, joined };
    }
    return last.joined;
  };

  async function fetchAll(
    article: Article,
    rules: readonly MendingRule[],
    signal: AbortSignal,
  ): Promise<void> {
    const page = first;
    let joined = withParts(article);
    for (;;) {
      const address = names.get(here() + 1);
      if (!address) {
        // a row that leaves numbers out, and no page that fills the gap: this is how far it can be followed
        for (const number of names.keys()) if (number > here()) names.delete(number);
        return;
      }
      const part = await fetchPart(address, { first: page, sanitize, rules, signal });
      // the page is another by now: what came belongs to nobody
      if (page !== first) return;
      if (!part) {
        if (signal.reason !== STOPPED) trouble = 'failed';
        return;
      }
      const more = joinPart(joined, part.article, sanitize);
      if (!more) {
        trouble = 'stranger';
        return;
      }
      joined = more;
      fetched.push(part.article);
      for (const [number, named] of part.names) if (!names.has(number)) names.set(number, named);
      wake();
    }
  }

  return {
    withParts,
    name(address, found) {
      if (address !== first) {
        running?.abort.abort(STOPPED);
        [first, names, fetched, trouble] = [address, new Map(), [], null];
      }
      for (const [number, named] of found) if (!names.has(number)) names.set(number, named);
    },
    parts: () => ({ here: here(), known: Math.max(here(), ...names.keys()), trouble }),
    begin(article, rules) {
      if (running) return;
      trouble = null;
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), MOST_MILLISECONDS);
      const work = fetchAll(article, rules, abort.signal).finally(() => {
        clearTimeout(timer);
        running = null;
        wake();
      });
      running = { work, abort };
    },
    next: () => new Promise((resolve) => (running ? waiting.push(resolve) : resolve())),
    async rest() {
      await running?.work;
    },
    stop: () => running?.abort.abort(STOPPED),
  };
}
