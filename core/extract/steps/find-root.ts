import { classWords } from '../class-words.ts';
import { measure, type Measures } from '../measure.ts';
import { runsOf, shareIn } from '../agreement.ts';
import { askReadability } from '../ask-readability.ts';
import { listBlocks } from '../list-blocks.ts';
import type { Draft, Step } from './step.ts';

/** Where sites put the text, by markup and by the names that the common systems use. Earlier ones say more. */
const TRUSTED: readonly (string | ReadonlySet<string>)[] = [
  '[itemprop~="articleBody"]',
  '[property~="articleBody"]',
  names(
    'article-body articlebody article__body article-content article__content articlecontent story-body storybody story-content story__content article-text article__text articletext #article-body #articlebody #article-content',
  ),
  names(
    'entry-content post-content post-body post__content postcontent td-post-content single-content blog-content e-content news-content detail-content content-detail fck_detail main-content-body content-body body-content trs_editor markdown-body mw-parser-output rich-text',
  ),
  'article',
  'main, [role="main"]',
];

/** Classes, and ids with `#`. */
function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** A trusted container must hold this share of the prose that the densest element holds. */
const LEAST_SHARE = 0.6;
const DOMINANT = 0.7;

/** An article that stands beside other stories need not hold most of the page's text. */
const LEAST_OWN = 700;
const AGREED = 0.9;
const LEAST_PARAGRAPH = 100;

/** Narrows the draft to the element that holds the article. */
export const findRoot: Step = {
  name: 'find-root',
  run(draft) {
    const sizes = draft.sizes ?? measure(draft.document.body);
    draft.sizes = null;
    draft.root = choose(sizes, draft);
    const agreed = agreedPlace(draft);
    if (agreed) {
      draft.note('chose', 'holds the text that JSON-LD has', agreed);
      draft.root = agreed;
    }
  },
};

function choose(sizes: Measures, draft: Draft): Element {
  const dense = densest(draft.document.body, sizes, draft);
  const best = prose(dense, sizes);
  for (const place of TRUSTED) {
    const container = trusted(place, sizes, draft);
    if (!container) continue;
    const share = prose(container, sizes) / Math.max(1, best);
    if (
      (share >= LEAST_SHARE && (share < 3 || container.contains(dense))) ||
      standsBesideStories(container, dense, sizes, draft)
    ) {
      draft.note(
        'chose',
        `trusted container, ${Math.round(share * 100)} % of the densest element's text`,
        container,
      );
      return container;
    }
  }
  // nothing trusted, and much text beside the densest element: a second opinion is worth its time
  const body = draft.document.body;
  if (best < prose(body, sizes) * 0.75 || best < 600) {
    const other = askReadability(draft);
    if (other && (prose(other, sizes) >= 200 || prose(other, sizes) > best)) {
      draft.note('chose', 'where Readability sees the article', other);
      return other;
    }
  }
  draft.note('chose', 'densest element', dense);
  return dense;
}

/** Whether what the densest element has beside the container are mostly list items and articles: other stories. */
function standsBesideStories(container: Element, dense: Element, sizes: Measures, draft: Draft): boolean {
  const own = prose(container, sizes);
  const headline = draft.facts.title.element;
  if (own < LEAST_OWN || !headline || container === dense) return false;
  const story = dense.closest('article');
  // the next story may be so long that it alone is the densest element
  if (story && container.contains(headline) && !story.contains(headline) && !story.contains(container))
    return true;
  if (!dense.contains(container)) return false;
  const follows = headline.compareDocumentPosition(container) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (!(container.closest('article') ?? container).contains(headline) && !follows) return false;
  let others = 0;
  for (const story of dense.querySelectorAll('article, li')) {
    if (story.contains(container) || container.contains(story)) continue;
    if (
      story.parentElement?.closest('article, li') &&
      dense.contains(story.parentElement.closest('article, li'))
    )
      continue;
    others += prose(story, sizes);
  }
  return others > (prose(dense, sizes) - own) * 0.6;
}

/**
 * The smallest element with the text that the page's JSON-LD carries, null where the chosen root has it too or the page
 * does not show it.
 */
function agreedPlace(draft: Draft): Element | null {
  if (draft.known.size === 0) return null;
  const agreeing = listBlocks(draft.document.body).filter(
    (block) => (shareIn(block.text, draft.known) ?? 0) > 0.6,
  );
  const weight = (inside: Element) =>
    agreeing.reduce((sum, { element, chars }) => sum + (inside.contains(element) ? chars : 0), 0);
  const all = weight(draft.document.body);
  const said = new Set(agreeing.flatMap((block) => runsOf(block.text)));
  const covered = [...draft.known].filter((run) => said.has(run)).length / draft.known.size;
  if (covered < 0.6 || weight(draft.root) >= all * AGREED) return null;
  let here: Element = draft.document.body;
  for (;;) {
    const next: Element | undefined = [...here.children].find((child) => weight(child) >= all * AGREED);
    if (!next) return here;
    here = next;
  }
}

function prose(element: Element, sizes: Measures): number {
  return sizes.get(element)?.prose ?? 0;
}

/** The element of such a place: the largest, or the common parent of parts that belong together. */
function trusted(place: string | ReadonlySet<string>, sizes: Measures, draft: Draft): Element | null {
  const { body } = draft.document;
  const all = (typeof place === 'string' ? [...body.querySelectorAll(place)] : named(body, place)).slice(
    0,
    200,
  );
  const outer = all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
  const filled = outer.filter((element) => prose(element, sizes) > 100);
  if (filled.length <= 1) return filled[0] ?? null;
  const largest = filled.reduce((a, b) => (prose(b, sizes) > prose(a, sizes) ? b : a));
  const headline = draft.facts.title.element;
  const own = headline ? filled.find((element) => element.contains(headline)) : undefined;
  if (own && prose(own, sizes) > prose(largest, sizes) * 0.3) return own;
  // a second story appended for endless scrolling may be longer than the one that was asked for
  const story = largest.closest('article');
  const first = headline
    ? filled.find(
        (element) => (headline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      )
    : undefined;
  if (first && first !== largest && prose(first, sizes) > LEAST_OWN && story && !story.contains(first))
    return first;
  // parts of one body are siblings with the same name; a list of stories is not
  const siblings = filled.filter(
    (element) =>
      element.parentElement === largest.parentElement && classWords(element) === classWords(largest),
  );
  const sum = siblings.reduce((total, element) => total + prose(element, sizes), 0);
  if (
    siblings.length > 1 &&
    largest.localName !== 'article' &&
    sum > prose(largest, sizes) * 1.15 &&
    largest.parentElement
  ) {
    return largest.parentElement;
  }
  return largest;
}

/** The elements with one of the names. A selector of so many names takes several times as long. */
function named(body: Element, names: ReadonlySet<string>): Element[] {
  const known = new Map<string, boolean>();
  return [...body.querySelectorAll('[class], [id]')].filter((element) => {
    const id = element.getAttribute('id');
    if (id !== null && names.has(`#${id.toLowerCase()}`)) return true;
    const words = element.getAttribute('class') ?? '';
    let isNamed = known.get(words);
    if (isNamed === undefined) {
      isNamed = words
        .toLowerCase()
        .split(/\s+/)
        .some((word) => names.has(word));
      known.set(words, isNamed);
    }
    return isNamed;
  });
}

/** Goes down from the body as long as one child holds most of the prose. */
function densest(body: Element, sizes: Measures, draft: Draft): Element {
  let here = body;
  for (;;) {
    const all = prose(here, sizes);
    let heaviest: Element | null = null;
    for (let child = here.firstElementChild; child; child = child.nextElementSibling) {
      if (!heaviest || prose(child, sizes) > prose(heaviest, sizes)) heaviest = child;
    }
    if (!heaviest || heaviest.localName === 'p' || heaviest.localName === 'blockquote') return here;
    if (here !== body && hasParagraphBeside(here, heaviest, sizes)) return here;
    if (prose(heaviest, sizes) < all * DOMINANT) {
      // the article beside others: the child with the headline is meant, when it holds much
      const headline = draft.facts.title.element;
      const own =
        headline && here !== headline
          ? [...here.children].find((child) => child.contains(headline))
          : undefined;
      if (own && own !== heaviest && prose(own, sizes) > all * 0.4) heaviest = own;
      else return here;
    }
    here = heaviest;
  }
}

/** A paragraph of its own beside the container of the others: the opening or the end of the same text. */
function hasParagraphBeside(parent: Element, container: Element, sizes: Measures): boolean {
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    const size = sizes.get(child);
    if (child === container || child.localName !== 'p' || !size) continue;
    if (size.prose > LEAST_PARAGRAPH && size.linkChars < size.chars * 0.2) return true;
  }
  return false;
}
