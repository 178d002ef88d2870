import { shareIn } from '../agreement.ts';
import { classWords } from '../class-words.ts';
import { textOf } from '../metadata/text-of.ts';
import { BOX_NAMES } from './box-names.ts';
import { CREDITED_END } from './label-phrases.ts';
import type { Draft, Step } from './step.ts';
import { standfirstBefore } from './take-standfirst.ts';

const LEAST = 60;
const LONGEST = 1500;
/** More text than this between headline and body is another story or a column, not an opening. */
const MOST_TOGETHER = 2500;
const MOST_LINKS = 0.3;
const MOST_LEVELS = 4;
const LEAST_KIN = 3;
const CAPTION = /-(?:\w+-)?(?:captions?|credits?|legend|cutline)-/;
const SENTENCE_END = /[.!?:…。！？]["”’»)」』]?$/u;

/** Brings paragraphs into the body that stand between the headline and it: its opening, set apart for a drop cap or an advertisement. */
export const takeOpening: Step = {
  name: 'take-opening',
  run(draft) {
    const headline = draft.facts.title.element;
    const { root } = draft;
    if (!headline || root.contains(headline) || root === draft.document.body) return;
    const found: Element[] = [];
    const standfirst = standfirstBefore(draft);
    const kin = kinOf(root);
    let together = 0;
    for (const element of paragraphsBetween(headline, root, draft)) {
      const text = textOf(element, LONGEST + 1);
      if (text.length < LEAST || text.length > LONGEST || !SENTENCE_END.test(text)) continue;
      if (standfirst && (standfirst.contains(element) || element.contains(standfirst))) continue;
      const isKin = kin.has(keyOf(element));
      if (!isOpening(element, text, isKin, draft)) continue;
      found.push(element);
      if (!isKin) together += text.length;
    }
    if (together > MOST_TOGETHER) return;
    for (const element of found) {
      draft.note('added', 'opening between headline and body', element);
      // its class told where it stands, and would now be read as what it is
      element.removeAttribute('class');
      element.removeAttribute('id');
    }
    root.prepend(...found);
  },
};

function paragraphsBetween(headline: Element, root: Element, draft: Draft): Element[] {
  const found: Element[] = [];
  for (const element of draft.document.body.getElementsByTagName('p')) {
    if ((element.compareDocumentPosition(root) & Node.DOCUMENT_POSITION_FOLLOWING) === 0) break;
    if ((headline.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
      found.push(element);
  }
  return found;
}

/** What the paragraphs of the body are called, or what holds them. */
function kinOf(root: Element): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const element of root.getElementsByTagName('p')) {
    const key = keyOf(element);
    if (key) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([key, count]) => (count >= LEAST_KIN ? [key] : [])));
}

function keyOf(element: Element): string {
  const own = classWords(element);
  if (own) return `p${own}`;
  const around = element.parentElement ? classWords(element.parentElement) : '';
  return around && `in${around}`;
}

function isOpening(element: Element, text: string, isKin: boolean, draft: Draft): boolean {
  if (element.closest('a, li, figure, table, aside, nav, footer, blockquote, h1, h2, h3')) return false;
  let beside: Element | null = element;
  for (let up = 0; up < MOST_LEVELS && beside && !beside.contains(draft.root); up++)
    beside = beside.parentElement;
  // deep in a box of its own, unless a page of columns keeps the body in several such
  if (!isKin && !beside?.contains(draft.root)) return false;
  const story = element.closest('article');
  if (story && !story.contains(draft.root)) return false;
  const words = `${classWords(element)}${classWords(element.parentElement ?? element)}`;
  if (CAPTION.test(words) || CREDITED_END.test(text)) return false;
  if (BOX_NAMES.some(([, pattern]) => pattern.test(classWords(element)))) return false;
  const links = [...element.querySelectorAll('a')].reduce((sum, link) => sum + textOf(link, 300).length, 0);
  if (links > text.length * MOST_LINKS) return false;
  // who wrote it
  if (draft.facts.authors.some((author) => author.length > 3 && text.includes(author))) return false;
  return draft.known.size === 0 || (shareIn(text, draft.known) ?? 0) > 0.5;
}
