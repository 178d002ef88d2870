import { measure, takeOut } from '../measure.ts';
import { classWords } from '../class-words.ts';
import type { Step } from './step.ts';

const MARKED =
  '[data-fl-hidden], [hidden]:not([hidden="until-found" i]), [aria-hidden="true"], [style*="display" i]';
/** Less than this share of the page's prose visible: the page hides itself until a script has run. */
const LEAST_SHOWN = 0.35;

/** Folded text opens at a click: the reader shows it open. */
const FOLDED =
  /-(?:accordions?|faqs?|collapse|collapsed|collapsible|expandable|expander|toggle-content|details|answers?|spoiler|read-more-content)-/;
const LEAST_FOLDED = 50;
const LEAST_PARAGRAPH = 80;

/** Removes what the page does not show, but for answers and sections that are only folded. */
export const dropHidden: Step = {
  name: 'drop-hidden',
  run(draft) {
    const body = draft.document.body;
    const sizes = measure(body);
    draft.sizes = sizes;
    const total = sizes.get(body)?.prose ?? 0;
    const hidden: Element[] = [];
    let lost = 0;
    for (const element of body.querySelectorAll(MARKED)) {
      if (!isHidden(element, sizes.get(element)?.prose ?? 0) || hidden.at(-1)?.contains(element)) continue;
      if ((sizes.get(element)?.prose ?? 0) >= LEAST_FOLDED && isFolded(element)) {
        draft.note('kept', 'folded, not hidden', element);
        continue;
      }
      hidden.push(element);
      lost += sizes.get(element)?.prose ?? 0;
    }
    if (total > 400 && total - lost < total * LEAST_SHOWN) {
      // a page that waits for its script: what it hides is what there is to read, save dialogs and menus
      draft.note('kept', 'almost the whole text is hidden, so hiding means nothing here');
      const together = new Map<Element | string | null, number>();
      for (const element of hidden) {
        const place = placeOf(element);
        together.set(place, (together.get(place) ?? 0) + (sizes.get(element)?.prose ?? 0));
      }
      // the text may be hidden as one or paragraph by paragraph; a dialog or a menu is hidden alone and small
      for (const element of hidden) {
        if ((together.get(placeOf(element)) ?? 0) >= total * 0.2) continue;
        if ((sizes.get(element)?.chars ?? 0) > 40) draft.note('removed', 'not shown by the page', element);
        takeOut(element, sizes);
      }
      return;
    }
    for (const element of hidden) {
      if ((sizes.get(element)?.chars ?? 0) > 40) draft.note('removed', 'not shown by the page', element);
      takeOut(element, sizes);
    }
  },
};

/** Where it stands: in one of the boxes of one name, for a page of columns keeps its text in several. */
function placeOf({ parentElement }: Element): Element | string | null {
  return (parentElement && classWords(parentElement)) || parentElement;
}

function isFolded(element: Element): boolean {
  if (
    element.closest(
      'nav, header, footer, aside, form, [role="dialog"], [role="navigation"], [class*="menu" i]',
    )
  )
    return false;
  let words = '';
  for (let up: Element | null = element, at = 0; up && at < 3; up = up.parentElement, at++)
    words += classWords(up);
  return FOLDED.test(words) || element.closest('details') !== null;
}

function isHidden(element: Element, prose: number): boolean {
  if (element.hasAttribute('data-fl-hidden') || element.hasAttribute('hidden')) return true;
  if (element.getAttribute('aria-hidden') === 'true') {
    // hidden from screen readers, not from the eye: the paragraphs behind a wall that was opened
    if (element.localName === 'p' && prose >= LEAST_PARAGRAPH)
      return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
    // a zoomed copy or the visible half of a doubled picture
    if (/fallback-image|\bmwe-math/.test(element.className) || element.localName === 'math') return false;
    // read out with the picture's own text, and so kept from being read twice
    if (element.localName === 'figcaption' || element.closest('figcaption')) return false;
    return !element.querySelector('img, picture, math') && element.localName !== 'img';
  }
  return /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');
}
