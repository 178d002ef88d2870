import { Readability } from '@mozilla/readability';
import type { Draft } from './steps/step.ts';

const MARK = 'data-fl-at';

/**
 * The element of the draft that holds what Readability takes for the article, null where it sees none. It works on a
 * copy whose elements are numbered, so that its answer can be found again in the draft, before its own cleaning.
 */
export function askReadability(draft: Draft): Element | null {
  const elements = [...draft.document.body.querySelectorAll('*')];
  if (elements.length > draft.scoredElements) {
    draft.note('failed', `too many elements for Readability: ${elements.length}`);
    return null;
  }
  for (const [at, element] of elements.entries()) element.setAttribute(MARK, String(at));
  const copy = draft.document.cloneNode(true) as Document;
  for (const element of elements) element.removeAttribute(MARK);
  const article = new Readability<Node>(copy, {
    serializer: (node) => node,
    keepClasses: true,
    charThreshold: 200,
  }).parse();
  const content = article?.content as Element | null | undefined;
  if (!content) return null;
  const kept: Element[] = [];
  for (const marked of content.querySelectorAll(`[${MARK}]`)) {
    const own = elements[Number(marked.getAttribute(MARK))];
    if (
      own &&
      (own.textContent ?? '').trim().length > 60 &&
      /^(?:p|div|li|td|pre|blockquote|section)$/.test(own.localName)
    )
      kept.push(own);
  }
  return kept.reduce<Element | null>(
    (common, element) => (common ? commonAncestor(common, element) : (element.parentElement ?? element)),
    null,
  );
}

function commonAncestor(a: Element, b: Element): Element {
  let here = a;
  while (!here.contains(b) && here.parentElement) here = here.parentElement;
  return here;
}
