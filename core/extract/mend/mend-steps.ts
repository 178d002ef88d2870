import { chosenBy, textKey } from '../../mending/fingerprint.ts';
import type { MendingRule } from '../../mending/rules.ts';
import { BLOCK_TAGS } from '../blocks.ts';
import { measure } from '../measure.ts';
import type { Draft, Step } from '../steps/step.ts';
import { markParts } from './mendable.ts';
import { indexPage, type PageIndex } from './page-index.ts';

/** What the user changed on this site, and the page before anything was changed. */
export interface Mending {
  readonly rules: readonly MendingRule[];
  readonly index: PageIndex;
  /** What is to be brought back: the element as it lies in the page, and a copy that no step touches. */
  readonly kept: { readonly element: Element; readonly rule: MendingRule; copy: Element }[];
}

/** A rule that would take more of the page's prose than this means something else than it did when it was made. */
const MOST_HIDDEN = 0.4;
const MOST_KEPT = 20;
const HIDING = '[data-fl-hidden], [hidden], [aria-hidden="true"], [style*="display" i]';

/** Takes out what the user hid by its name, and frees what is to be kept of the words that would drop it. */
export const mendFirst: Step = {
  name: 'mend-hide',
  run(draft) {
    if (draft.rules.length === 0 && !draft.isMendable) return;
    const mending: Mending = { rules: draft.rules, index: indexPage(draft.document.body), kept: [] };
    draft.mending = mending;
    const sizes = measure(draft.document.body);
    const total = sizes.get(draft.document.body)?.prose ?? 0;
    for (const rule of mending.rules) {
      const { does, path, text } = rule;
      const named = mending.index.named(path);
      if (does === 'hide' && text === '') {
        const lost = named.reduce((sum, element) => sum + (sizes.get(element)?.prose ?? 0), 0);
        if (lost > total * MOST_HIDDEN) draft.note('kept', 'a rule of the user means too much here', path);
        else
          for (const element of named) {
            draft.note('removed', 'hidden by the user', element);
            element.remove();
          }
      }
      if (does === 'keep') {
        for (const element of named)
          if ((text === '' || textKey(element) === text) && mending.kept.length < MOST_KEPT)
            free(element, rule, mending);
      }
    }
  },
};

function free(element: Element, rule: MendingRule, { kept }: Mending): void {
  for (const hidden of [element, ...element.querySelectorAll(HIDING)]) {
    for (const name of ['data-fl-hidden', 'hidden', 'aria-hidden', 'style']) hidden.removeAttribute(name);
  }
  let above: Element | null = element;
  for (let at = element.parentElement; at && at.localName !== 'body'; at = at.parentElement)
    if (at.matches(HIDING)) above = at;
  if (above !== element) above.before(element);
  for (const name of ['class', 'id', 'role']) element.removeAttribute(name);
  kept.push({ element, rule, copy: element });
}

/** Copies what is to be kept once its pictures, formulas and players are resolved, and before anything is dropped by its look. */
export const setAside: Step = {
  name: 'mend-aside',
  run({ mending }) {
    for (const one of mending?.kept ?? []) one.copy = one.element.cloneNode(true) as Element;
  },
};

/** Puts what was dropped in spite of the user back where the page has it. */
export const bringBack: Step = {
  name: 'mend-keep',
  run(draft) {
    const { mending, root } = draft;
    for (const { element, copy } of mending?.kept ?? []) {
      if (element.contains(root)) continue;
      draft.note('added', 'brought back by the user', copy);
      if (root.contains(element)) element.replaceWith(copy);
      else putInOrder(copy, mending?.index.numberOf(element) ?? 0, draft);
    }
  },
};

function putInOrder(copy: Element, number: number, { root, mending }: Draft): void {
  let before = null as Element | null;
  for (const element of Array.from(root.querySelectorAll('*'))) {
    const other = mending?.index.numberOf(element);
    if (other === undefined || !BLOCK_TAGS.has(element.localName)) continue;
    if (other > number) break;
    // inside of what it follows would be inside of a list or a quotation
    if (before === null || !isWhole(before) || !before.contains(element)) before = element;
  }
  if (before) before.after(copy);
  else root.prepend(copy);
}

function isWhole(element: Element): boolean {
  return /^(?:p|ul|ol|dl|table|figure|blockquote|pre|details|h[1-6])$/.test(element.localName);
}

/** Marks what can be hidden by its name, before the names are dropped; only where somebody asks what can be mended. */
export const markMendable: Step = {
  name: 'mend-mark',
  run(draft) {
    if (draft.isMendable) draft.marked = markParts(draft);
  },
};

/** Takes out what the user hid by its words: last, when the body is what the reader showed to the user. */
export const hideChosen: Step = {
  name: 'mend-hide-text',
  run(draft) {
    for (const rule of draft.mending?.rules ?? [])
      for (const element of chosenBy(rule, draft.root)) {
        draft.note('removed', 'hidden by the user', element);
        element.remove();
      }
  },
};
