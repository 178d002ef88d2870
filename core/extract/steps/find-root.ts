import { classWords } from '../class-words.ts';
import { measure, type Measures } from '../measure.ts';
import { askReadability } from '../ask-readability.ts';
import type { Draft, Step } from './step.ts';

/** Where sites put the text, by markup and by the names that the common systems use. Earlier ones say more. */
const TRUSTED: readonly string[] = [
  '[itemprop~="articleBody"]',
  '[property~="articleBody"]',
  '[class~="article-body" i], [class~="articlebody" i], [class~="article__body" i], [class~="article-content" i], [class~="article__content" i], [class~="articlecontent" i], [class~="story-body" i], [class~="storybody" i], [class~="story-content" i], [class~="story__content" i], [class~="article-text" i], [class~="article__text" i], [class~="articletext" i], [id="article-body" i], [id="articlebody" i], [id="article-content" i]',
  '[class~="entry-content" i], [class~="post-content" i], [class~="post-body" i], [class~="post__content" i], [class~="postcontent" i], [class~="td-post-content" i], [class~="single-content" i], [class~="blog-content" i], [class~="e-content" i], [class~="news-content" i], [class~="detail-content" i], [class~="content-detail" i], [class~="fck_detail" i], [class~="main-content-body" i], [class~="content-body" i], [class~="body-content" i], [class~="TRS_Editor" i], [class~="markdown-body" i], [class~="mw-parser-output" i], [class~="rich-text" i]',
  'article',
  'main, [role="main"]',
];
/** A trusted container must hold this share of the prose that the densest element holds. */
const LEAST_SHARE = 0.6;
const DOMINANT = 0.7;

/** Narrows the draft to the element that holds the article. */
export const findRoot: Step = {
  name: 'find-root',
  run(draft) {
    const sizes = measure(draft.document.body);
    const dense = densest(draft.document.body, sizes, draft);
    const best = prose(dense, sizes);
    for (const selector of TRUSTED) {
      const container = trusted(selector, sizes, draft);
      if (!container) continue;
      const share = prose(container, sizes) / Math.max(1, best);
      if (share >= LEAST_SHARE && (share < 3 || container.contains(dense))) {
        draft.note(
          'chose',
          `trusted container, ${Math.round(share * 100)} % of the densest element's text`,
          container,
        );
        draft.root = container;
        return;
      }
    }
    // nothing trusted, and much text beside the densest element: a second opinion is worth its time
    const body = draft.document.body;
    if (best < prose(body, sizes) * 0.75 || best < 600) {
      const other = askReadability(draft);
      if (other && (prose(other, sizes) >= 200 || prose(other, sizes) > best)) {
        draft.note('chose', 'where Readability sees the article', other);
        draft.root = other;
        return;
      }
    }
    draft.note('chose', 'densest element', dense);
    draft.root = dense;
  },
};

function prose(element: Element, sizes: Measures): number {
  return sizes.get(element)?.prose ?? 0;
}

/** The element that a selector names: the largest, or the common parent of parts that belong together. */
function trusted(selector: string, sizes: Measures, draft: Draft): Element | null {
  const all = [...draft.document.body.querySelectorAll(selector)].slice(0, 200);
  const outer = all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
  const filled = outer.filter((element) => prose(element, sizes) > 100);
  if (filled.length <= 1) return filled[0] ?? null;
  const largest = filled.reduce((a, b) => (prose(b, sizes) > prose(a, sizes) ? b : a));
  const headline = draft.facts.title.element;
  const own = headline ? filled.find((element) => element.contains(headline)) : undefined;
  if (own && prose(own, sizes) > prose(largest, sizes) * 0.3) return own;
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
