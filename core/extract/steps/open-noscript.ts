import { measure } from '../measure.ts';
import { snapshot } from '../snapshot.ts';
import type { Step } from './step.ts';

/** A page with less running text than this shows nothing without its script. */
const LEAST_PROSE = 200;
const LEAST_FALLBACK = 800;
const LARGEST = 2_000_000;

/** Where a page is empty without its script, the text it keeps for browsers without scripts is the article. */
export const openNoscript: Step = {
  name: 'open-noscript',
  run(draft) {
    const body = draft.document.body;
    const fallbacks = Array.from(body.querySelectorAll('noscript'), (element) => ({
      element,
      text: element.firstElementChild ? element.innerHTML : (element.textContent ?? ''),
    })).filter(({ text }) => text.length >= LEAST_FALLBACK && text.length <= LARGEST);
    if (fallbacks.length === 0 || (measure(body).get(body)?.prose ?? 0) >= LEAST_PROSE) return;
    for (const { element, text } of fallbacks) {
      const inner = snapshot(new DOMParser().parseFromString(text, 'text/html'));
      const place = draft.document.createElement('div');
      place.append(draft.document.importNode(inner.body, true));
      const opened = draft.document.createElement('div');
      opened.append(...(place.firstElementChild?.childNodes ?? []));
      draft.note('added', 'text for browsers without scripts', opened);
      element.replaceWith(opened);
    }
  },
};
