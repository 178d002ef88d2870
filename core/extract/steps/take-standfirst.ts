import { classWords } from '../class-words.ts';
import { remainingBlocks, type Block } from '../list-blocks.ts';
import { plain } from '../metadata/plain.ts';
import { textOf } from '../metadata/text-of.ts';
import type { Draft, Step } from './step.ts';

const NAMES =
  /-(?:standfirst|sapo|dek|deck|subtitle|sub-title|subheadline|subheading|sub-headline|subhead|chapeau|chapo|kicker-text|vorspann|anlauf|teaser-?text|article-(?:summary|teaser|dek|subtitle|description|excerpt|perex)|(?:story|post|entry)-(?:summary|dek|excerpt|subtitle)|ingress|manchet|perex|sommario|occhiello|bajada|entradilla|copete|summary|abstract|excerpt|knowledge-lead|mota|mo-ta|tom-tat|trich-dan|detail-sapo)-/;
/** Names of a standfirst between headline and body; among the paragraphs of the body, of its first paragraph. */
const OPENING = /-(?:intro|introduction|lede|leadtext|lead-text|lead)-/;
const HEADED = /-(?:header|headline|heading|title|hero)-/;
const LONGEST = 700;
/** Longer than this, a first paragraph of the body is its first paragraph, whatever its class says. */
const LONGEST_INSIDE = 420;
const LEAST_PARAGRAPH = 80;

/** Takes the standfirst out of the body, or finds it between headline and body: the reader shows it in a place of its own. */
export const takeStandfirst: Step = {
  name: 'take-standfirst',
  run(draft) {
    const inside = insideBody(draft);
    if (inside) {
      draft.standfirst = inside.text;
      draft.note('removed', 'standfirst, shown in its own place', inside.element);
      inside.element.remove();
      return;
    }
    const outside = standfirstBefore(draft);
    if (!outside) return;
    draft.standfirst = textOf(outside, LONGEST);
    draft.note('added', 'standfirst between headline and body', outside);
  },
};

function insideBody(draft: Draft): Block | null {
  const blocks = remainingBlocks(draft.root).filter((block) => !block.element.closest('figure'));
  for (const block of blocks.slice(0, 6)) {
    if (block.text.length < 30 || block.text.length > LONGEST_INSIDE) continue;
    let words = '';
    let box = block.element;
    for (
      let up: Element | null = block.element;
      up && up !== draft.root && textOf(up, LONGEST + 200).length < block.text.length + 30;
      up = up.parentElement
    ) {
      words += classWords(up);
      box = up;
    }
    const named =
      NAMES.test(words) ||
      (OPENING.test(words) && (HEADED.test(words) || !opensParagraphs(block, box, draft)));
    if (named || isHeadingLikeDescription(block, draft)) return block;
    if (block.chars > 120 && block.element.localName === 'p') return null;
  }
  return null;
}

/** The first of the paragraphs of one container, with the headline somewhere else. */
function opensParagraphs({ element }: Block, box: Element, draft: Draft): boolean {
  const headline = draft.facts.title.element;
  if (/^h[1-6]$/.test(element.localName) || box.closest('header')) return false;
  if (headline && box.parentElement?.contains(headline)) return false;
  let paragraphs = 0;
  for (let next = box.nextElementSibling; next && paragraphs < 2; next = next.nextElementSibling)
    paragraphs += (next.localName === 'p' ? [next] : [...next.querySelectorAll('p')]).filter(
      (one) => textOf(one, LEAST_PARAGRAPH).length >= LEAST_PARAGRAPH,
    ).length;
  return paragraphs >= 2;
}

/** A heading or a wholly bold first line with the words of the page's description. */
function isHeadingLikeDescription(block: Block, draft: Draft): boolean {
  if (!sameAsDescription(block.text, draft)) return false;
  if (/^h[2-6]$/.test(block.element.localName)) return true;
  const bold = [...block.element.querySelectorAll('b, strong')].reduce(
    (sum, element) => sum + (element.textContent ?? '').trim().length,
    0,
  );
  return bold > block.text.length * 0.9;
}

/** The standfirst between headline and body, null where there is none. */
export function standfirstBefore(draft: Draft): Element | null {
  const headline = draft.facts.title.element;
  const first = draft.root;
  const title = plain(draft.facts.title.text);
  let looked = 0;
  for (const element of draft.document.body.querySelectorAll('p, h2, h3, h4, div, span, strong')) {
    if (++looked > 3000 || element === first || first.contains(element)) break;
    if (headline && (!follows(headline, element) || headline.contains(element))) continue;
    if (element.contains(first) || element.closest('figure, a, nav, ul, li')) continue;
    const text = textOf(element, LONGEST + 1);
    if (text.length < 40 || text.length > LONGEST || plain(text) === title) continue;
    if (looksLikeStandfirst(element, text, draft)) return element;
  }
  return null;
}

/** By its class, or because the page's description has the same words. */
function looksLikeStandfirst(element: Element, text: string, draft: Draft): boolean {
  const words = `${classWords(element)}${classWords(element.parentElement ?? element)}`;
  return NAMES.test(words) || OPENING.test(words) || sameAsDescription(text, draft);
}

function follows(headline: Element, element: Element): boolean {
  return (headline.compareDocumentPosition(element) & 4) !== 0;
}

function sameAsDescription(text: string, draft: Draft): boolean {
  const wanted = plain(draft.facts.description);
  const found = plain(text);
  if (wanted.length < 30 || found.length < 30) return false;
  const shorter = Math.min(wanted.length, found.length, 90);
  return wanted.slice(0, shorter) === found.slice(0, shorter) && found.length < wanted.length * 2.5;
}
