import { isElsewhere } from './is-elsewhere.ts';
import { textOf } from './text-of.ts';

const NAME = /^(?:\p{Lu}[\p{L}.'’-]+\s){1,3}\p{Lu}[\p{L}.'’-]+$/u;
/** A paragraph of the text; what stands under one may sign it. */
const PROSE = 150;
const MOST_PARAGRAPHS = 400;

/** "Jane Doe" in slanted or bold letters or set to the right, as the last line of the box that holds the text. */
export function fromSignature(document: Document, headline: Element | null): string[] {
  const paragraphs = [...document.getElementsByTagName('p')].slice(0, MOST_PARAGRAPHS);
  for (const [at, paragraph] of paragraphs.entries()) {
    const name = textOf(paragraph, 60);
    if (name.length > 40 || !NAME.test(name) || isElsewhere(paragraph, headline)) continue;
    const marked = paragraph.querySelector('em, i, b, strong');
    const isRight = /right/i.test(
      `${paragraph.getAttribute('align') ?? ''}${paragraph.getAttribute('style') ?? ''}`,
    );
    if (!isRight && textOf(marked, 60) !== name) continue;
    if (textOf(paragraphs[at - 1], PROSE).length < PROSE || isFollowedByText(paragraph)) continue;
    return [name];
  }
  return [];
}

function isFollowedByText(paragraph: Element): boolean {
  for (let next = paragraph.nextElementSibling; next; next = next.nextElementSibling)
    if (textOf(next, PROSE).length >= PROSE) return true;
  return false;
}
