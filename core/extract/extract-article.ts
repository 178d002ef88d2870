import type { Article } from '../article/article.ts';
import { mapText } from '../article/text-map.ts';
import type { Failure } from '../failure.ts';
import { err, ok, type Result } from '../result.ts';
import type { MendingRule } from '../mending/rules.ts';
import { joinSafe, type SafeHtml } from '../sanitize/safe-html.ts';
import { knownText } from './agreement.ts';
import { BUDGET, type Budget } from './budget.ts';
import { classWords } from './class-words.ts';
import { countWords } from './count-words.ts';
import { atOnce, type Work } from './in-slices.ts';
import { readFacts } from './metadata/read-facts.ts';
import { textOf } from './metadata/text-of.ts';
import { DroppedParts, type Mendable } from './mend/mendable.ts';
import { leadPicture } from './pictures/lead-picture.ts';
import { listPictures } from './pictures/list-pictures.ts';
import { renderBody } from './render-body.ts';
import { isSnapshot, snapshot } from './snapshot.ts';
import { STEPS } from './steps/all-steps.ts';
import type { Draft, TraceEntry } from './steps/step.ts';

export interface ExtractOptions {
  /** The address of the page: what relative addresses stand on. */
  readonly url: string;
  /** Makes what is kept safe to show; `createSanitizer(view).toHtml`. */
  readonly sanitize: (html: string | Node) => SafeHtml;
  /** Is told what each step removed or added, and why. */
  readonly trace?: (entry: TraceEntry) => void;
  /** Switches by the step's name; a step that is not named runs. */
  readonly steps?: Readonly<Record<string, boolean>>;
  /** What the user hid and brought back on this site. */
  readonly rules?: readonly MendingRule[];
  /** Is told what can be mended; the article then carries marks that lead to the rules. */
  readonly mendable?: (mendable: Mendable) => void;
  readonly budget?: Partial<Budget>;
  /** Milliseconds from any fixed point. */
  readonly now?: () => number;
}

/** Elements that are sanitised between two chances to pause, unless a single part of the article holds more. */
const SANITIZED_AT_ONCE = 1000;
/** Less running text than this is no article, whatever the page calls it. */
const LEAST_TEXT = 120;

/**
 * Takes the article out of a page. Works on a `snapshot`, which it changes; of any other document it makes one first.
 */
export function extractArticle(document: Document, options: ExtractOptions): Result<Article, Failure> {
  return atOnce(extracting(document, options));
}

/** `extractArticle` as work that can be interrupted between its steps. */
export function* extracting(document: Document, options: ExtractOptions): Work<Result<Article, Failure>> {
  const budget: Budget = { ...BUDGET, ...options.budget };
  const now = options.now ?? (() => performance.now());
  const start = now();
  const page = isSnapshot(document) ? document : snapshot(document, undefined, budget);
  const url = new URL(options.url);
  const links = page.getElementsByTagName('a').length;
  const facts = yield* readFacts(page, url);
  const started = now();
  let step = '';
  const dropped = options.mendable ? new DroppedParts() : null;
  const draft: Draft = {
    document: page,
    url,
    base: baseOf(page, url),
    facts,
    root: page.body,
    sizes: null,
    known: knownText(facts.linked?.body ?? ''),
    standfirst: null,
    signedBy: [],
    scoredElements: budget.scoredElements,
    rules: options.rules ?? [],
    isMendable: dropped !== null,
    mending: null,
    marked: {},
    note(did, why, at) {
      if (typeof at === 'object') dropped?.take({ did, step, why }, at, draft);
      options.trace?.({
        step,
        did,
        why,
        where: typeof at === 'object' ? nameOf(at) : '',
        text: textOf(at, 80),
      });
    },
  };
  for (const one of STEPS) {
    if (options.steps?.[one.name] === false) continue;
    if (now() - start > budget.milliseconds) return err({ is: 'too-slow', budget: budget.milliseconds });
    yield;
    step = one.name;
    const before = now();
    const work = one.run(draft);
    if (work) yield* work;
    if (options.trace) draft.note('kept', `took ${(now() - before).toFixed(1)} ms`);
  }
  yield;
  step = 'finish';
  if (dropped) options.mendable?.({ dropped: dropped.list(draft), marked: draft.marked });
  const before = now();
  const article = yield* finish(draft, options, links);
  if (options.trace)
    draft.note('kept', `took ${(now() - before).toFixed(1)} ms; facts ${(started - start).toFixed(1)} ms`);
  return article;
}

/** The address that relative ones stand on. It says nothing of where the page is: a page may name any. */
function baseOf(page: Document, url: URL): URL {
  const named = URL.parse(page.querySelector('base[href]')?.getAttribute('href') ?? '', url);
  return named && /^https?:$/.test(named.protocol) ? named : url;
}

function* finish(draft: Draft, options: ExtractOptions, links: number): Work<Result<Article, Failure>> {
  const { facts } = draft;
  const html = yield* sanitizing(draft, options.sanitize);
  const rendered = renderBody(html, draft.standfirst);
  yield;
  const text = mapText(rendered).text;
  yield;
  const pictures = listPictures(rendered);
  if (text.length < LEAST_TEXT && pictures.length < 2) return err({ is: 'no-article', links });
  return ok({
    url: facts.canonical,
    title: facts.title.text || draft.url.hostname,
    authors: facts.authorsCertain || draft.signedBy.length === 0 ? [...facts.authors] : [...draft.signedBy],
    site: facts.site,
    date: facts.date,
    modified: facts.modified,
    lang: facts.lang,
    dir: facts.dir,
    standfirst: draft.standfirst,
    leadImage: leadPicture(facts.leadImage, pictures, textBefore(rendered)),
    html,
    text,
    words: countWords(text, facts.lang),
    pictures,
  });
}

/**
 * The safe HTML of the article, made of some of its parts at a time: what each part becomes does not depend on the others.
 * The root itself may be `body` or `article`: only what is in it counts.
 */
function* sanitizing({ document, root }: Draft, sanitize: ExtractOptions['sanitize']): Work<SafeHtml> {
  const done: SafeHtml[] = [];
  while (root.firstChild) {
    const holder = document.createElement('div');
    for (let size = 0; root.firstChild && size < SANITIZED_AT_ONCE;) {
      const part = root.firstChild;
      size += 1 + (part.nodeType === 1 ? (part as Element).getElementsByTagName('*').length : 0);
      holder.append(part);
    }
    done.push(sanitize(holder));
    yield;
  }
  return joinSafe(done);
}

/** Share of the text before the first picture. */
function textBefore(rendered: Element): number {
  const first = rendered.querySelector('img');
  if (!first) return 1;
  const range = rendered.ownerDocument.createRange();
  range.setStart(rendered, 0);
  range.setEndBefore(first);
  return range.toString().length / Math.max(1, (rendered.textContent ?? '').length);
}

function nameOf(element: Element): string {
  const words = classWords(element).slice(1, -1);
  return words ? `${element.localName} ${words}` : element.localName;
}
