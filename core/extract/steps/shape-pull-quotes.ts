import { classWords } from '../class-words.ts';
import { takeOut } from '../measure.ts';
import { textOf } from '../metadata/text-of.ts';
import type { Step } from './step.ts';

const PULLED = /-pull-?quotes?-|-pulled-quote-|-blockquote-pull-/;
const LONGEST = 400;

/**
 * A sentence set large beside the text is a quotation; one that repeats the text word for word goes, for nothing is to be read
 * twice.
 */
export const shapePullQuotes: Step = {
  name: 'shape-pull-quotes',
  run(draft) {
    const found = [...draft.document.body.querySelectorAll('[class*="pull" i]')].filter(
      (element) => PULLED.test(classWords(element)) && !element.closest('pre'),
    );
    for (const element of found) {
      if (!element.isConnected) continue;
      const words = textOf(element, LONGEST + 1);
      if (words.length === 0 || words.length > LONGEST || element.querySelector('img, picture')) continue;
      const others = [...draft.document.body.querySelectorAll('p')]
        .filter((paragraph) => !element.contains(paragraph) && !paragraph.contains(element))
        .map((paragraph) => plain(textOf(paragraph, 20_000)));
      if (isRepeated(plain(words), others)) {
        draft.note('removed', 'a pull quote that repeats the text', element);
        takeOut(element, draft.sizes ?? new Map());
        continue;
      }
      const quote = draft.document.createElement('blockquote');
      quote.className = 'fl-pull';
      quote.append(...element.childNodes);
      element.replaceWith(quote);
      draft.note('changed', 'pull quote to a quotation', quote);
    }
  },
};

/** Whether the text has it too, be it with "she says" in between: half of its runs of four words. */
function isRepeated(quote: string, others: readonly string[]): boolean {
  const words = quote.split(' ');
  if (words.length < 4) return others.some((text) => text.includes(quote));
  const runs = words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
  return others.some((text) => runs.filter((run) => text.includes(run)).length >= runs.length / 2);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
