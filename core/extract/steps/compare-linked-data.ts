import { runsOf, shareIn } from '../agreement.ts';
import { closestWithin } from '../closest-within.ts';
import { remainingBlocks, type Block } from '../list-blocks.ts';
import type { Step } from './step.ts';

/** Share of the JSON-LD text that must stand in the found body, or the two are of different things. */
const LEAST_COVERED = 0.75;
const SAME = 0.5;
/** Outside the agreeing part only this share of the prose may lie within it: else the text in JSON-LD is an excerpt. */
const MOST_BETWEEN = 0.2;

/**
 * Where the page's JSON-LD carries the text of the article, a paragraph that it does not know is a stranger: a second
 * story, a box, a notice. It is evidence, not the body: headings, lists, tables and quotations, which it often lacks, stay.
 */
export const compareLinkedData: Step = {
  name: 'compare-linked-data',
  run(draft) {
    const { known } = draft;
    if (known.size === 0) return;
    const blocks = remainingBlocks(draft.root).filter(
      (block) => !closestWithin(block.element, 'figure', draft.root),
    );
    const shares = blocks.map((block) => shareIn(block.text, known));
    const said = new Set(blocks.flatMap((block) => runsOf(block.text)));
    const covered = [...known].filter((run) => said.has(run)).length / known.size;
    if (covered < LEAST_COVERED) {
      draft.note('kept', `JSON-LD has another text: ${Math.round(covered * 100)} % of it is here`);
      return;
    }
    const agrees = (at: number) => (shares[at] ?? 0) >= SAME;
    const first = blocks.findIndex((_, at) => agrees(at));
    const last = blocks.findLastIndex((_, at) => agrees(at));
    const sum = (list: readonly Block[]) => list.reduce((total, block) => total + block.chars, 0);
    const inside = blocks.slice(first, last + 1);
    const strangers = inside.filter((block, at) => !agrees(first + at) && isParagraph(block));
    for (const [at, block] of blocks.entries()) {
      if (agrees(at) || (at > first && at < last)) continue;
      // the standfirst stands before the text; lists and tables at its end are often not in JSON-LD
      if (at < first && block.text.length > 40) continue;
      if (at > last && closestWithin(block.element, 'table, pre, blockquote, ul, ol, dl', draft.root))
        continue;
      draft.note('removed', `${at < first ? 'before' : 'after'} the text that JSON-LD has`, block.element);
      block.element.remove();
    }
    if (sum(strangers) > sum(inside) * MOST_BETWEEN) return;
    for (const block of strangers) {
      draft.note('removed', 'not in the text that JSON-LD has', block.element);
      block.element.remove();
    }
  },
};

function isParagraph({ element, text }: Block): boolean {
  return (
    text.length > 60 &&
    !element.closest('li, table, blockquote, pre, dl, figure') &&
    !/^h[1-6]$/.test(element.localName)
  );
}
