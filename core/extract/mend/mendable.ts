import { hasOwnName, textKey } from '../../mending/fingerprint.ts';
import type { MendingRule } from '../../mending/rules.ts';
import { shortLabel } from '../../mending/short-label.ts';
import { BLOCK_TAGS } from '../blocks.ts';
import { measure } from '../measure.ts';
import { textOf } from '../metadata/text-of.ts';
import type { Draft, TraceEntry } from '../steps/step.ts';

/** Something that extraction left out, and the rule that brings it back. */
export interface Dropped {
  /** The step that took it out, `outside` where it stood beside the article, `mend-hide` where the user did. */
  readonly step: string;
  readonly rule: MendingRule;
  /** How its text begins. */
  readonly text: string;
  readonly pictures: number;
}

/** What can be mended in the article of a page. */
export interface Mendable {
  readonly dropped: readonly Dropped[];
  /** The rules that hide boxes and named parts, by the class that marks them in the article: `fl-at-…`. */
  readonly marked: Readonly<Record<string, MendingRule>>;
}

const MOST_DROPPED = 40;
const PREVIEW = 280;
const LEAST_TEXT = 20;
const BOXES = /^(?:div|section|aside|article|header|center|nav|footer)$/;
const MOST_BOXES = 12;
/** More of the page's prose is no box: it is the article. */
const MOST_OF_PAGE = 0.3;
/** The reader shows these in places of their own. */
const SHOWN_ELSEWHERE = /^(?:headline|byline|dateline|its heading)/;

interface Found {
  readonly element: Element;
  readonly step: string;
  readonly number: number;
}

/** Remembers what the steps remove, while they do it. */
export class DroppedParts {
  readonly #found: Found[] = [];

  take(entry: Pick<TraceEntry, 'did' | 'step' | 'why'>, element: Element, draft: Draft): void {
    const number = draft.mending?.index.numberOf(element);
    if (entry.did !== 'removed' || number === undefined || SHOWN_ELSEWHERE.test(entry.why)) return;
    if (this.#found.some((one) => one.element.contains(element))) return;
    this.#found.push({ element, step: entry.step, number });
  }

  /** What was dropped near the body, in the order of the page. */
  list(draft: Draft): Dropped[] {
    const { mending, root } = draft;
    if (!mending) return [];
    const { index } = mending;
    const numbers = [...root.querySelectorAll('*')].flatMap((one) => index.numberOf(one) ?? []);
    const first = Math.min(...numbers);
    const last = Math.max(...numbers);
    const far = ({ number }: Found) => Math.max(0, first - number, number - last);
    const all = [...this.#found, ...beside(draft)].filter(({ element }) => isWorth(element));
    return all
      .toSorted((a, b) => far(a) - far(b))
      .slice(0, MOST_DROPPED)
      .toSorted((a, b) => a.number - b.number)
      .map(({ element, step }) => {
        const path = index.pathOf(element) ?? element.localName;
        const isOne = hasOwnName(path) && index.named(path).length <= MOST_BOXES;
        return {
          step,
          rule: { does: 'keep', path, text: isOne ? '' : textKey(element), label: labelOf(element) },
          text: textOf(element, PREVIEW),
          pictures: element.querySelectorAll('img').length + (element.localName === 'img' ? 1 : 0),
        };
      });
  }
}

/**
 * Marks what can be hidden by its name alone, so that it stays one element up to the reader. Answers the rule of each mark.
 */
export function markParts(draft: Draft): Record<string, MendingRule> {
  const { mending, root } = draft;
  const marked: Record<string, MendingRule> = {};
  if (!mending) return marked;
  // what was brought back can be taken out again by who brought it back by mistake
  for (const [at, { copy, rule }] of mending.kept.entries()) {
    if (!root.contains(copy)) continue;
    const mark = `fl-at-kept-${lettersOf(at)}`;
    marked[mark] = { ...rule, does: 'hide' };
    (BOXES.test(copy.localName) && copy.localName !== 'div' ? toDiv(copy) : copy).classList.add(mark);
  }
  const sizes = measure(root);
  const total = Math.max(1, sizes.get(root)?.prose ?? 0);
  for (const element of Array.from(root.querySelectorAll('*'))) {
    const path = mending.index.pathOf(element);
    const number = mending.index.numberOf(element);
    if (!path || number === undefined || !hasOwnName(path) || element.closest('pre, math')) continue;
    const isBox = BOXES.test(element.localName);
    if (!isBox && !BLOCK_TAGS.has(element.localName) && element.localName !== 'img') continue;
    // one picture is meant by who hides one picture, and not all that are called alike
    if (mending.index.named(path).length > (isBox ? MOST_BOXES : 1)) continue;
    if ((sizes.get(element)?.prose ?? 0) > total * MOST_OF_PAGE) continue;
    const mark = `fl-at-${lettersOf(number)}`;
    marked[mark] = { does: 'hide', path, text: '', label: labelOf(element) };
    const kept =
      isBox && element.localName !== 'div' && element.localName !== 'section' ? toDiv(element) : element;
    kept.classList.add(mark);
  }
  return marked;
}

/** What stands beside the root in its own ancestors: a box above the text, a second column. */
function beside({ root, mending }: Draft): Found[] {
  const found: Found[] = [];
  for (let at: Element | null = root; at && at.localName !== 'body'; at = at.parentElement) {
    for (const element of at.parentElement?.children ?? []) {
      const number = mending?.index.numberOf(element);
      if (element !== at && number !== undefined) found.push({ element, step: 'outside', number });
    }
  }
  return found;
}

function isWorth(element: Element): boolean {
  if (/^(?:script|style|br|hr|h1)$/.test(element.localName)) return false;
  const chars = textOf(element, PREVIEW).length;
  if (chars === 0) return element.localName === 'img' || element.querySelector('img') !== null;
  if (chars < LEAST_TEXT) return false;
  if (!element.matches('nav, footer, header, [role="navigation"], [role="banner"]')) return true;
  // menus are what nobody misses
  const links = [...element.querySelectorAll('a')].reduce(
    (sum, { textContent }) => sum + (textContent ?? '').length,
    0,
  );
  return links < (element.textContent ?? '').length * 0.3;
}

function labelOf(element: Element): string {
  return shortLabel(textOf(element, 200) || textKey(element));
}

function toDiv(element: Element): Element {
  const box = element.ownerDocument.createElement('div');
  for (const { name, value } of Array.from(element.attributes)) box.setAttribute(name, value);
  box.append(...element.childNodes);
  element.replaceWith(box);
  return box;
}

/** A number as letters: the sanitiser keeps classes of ours that are of letters alone. */
function lettersOf(number: number): string {
  let letters = '';
  for (let rest = number + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}
