import { inParts } from '../in-slices.ts';
import { closestWithin } from '../closest-within.ts';
import { remainingBlocks } from '../list-blocks.ts';
import { plain } from '../metadata/plain.ts';
import type { Step } from './step.ts';

const LONG = 60;
const LONG_ITEM = 160;
/** Up to this a quotation may be a sentence of the text, set large. */
const LONGEST_PULLED = 320;
const LEAST_PULLED = 30;
const MOST_READ = 200_000;

/** Removes a later copy of a long line (pull quotes, mobile and desktop versions) and a picture shown a second time. */
export const dropRepeats: Step = {
  name: 'drop-repeats',
  *run(draft) {
    const seen = new Set<string>();
    const blocks = remainingBlocks(draft.root);
    yield;
    const plains: string[] = [];
    yield* inParts(blocks, (block) => {
      const text = plain(block.text);
      plains.push(text);
      if (text.length < LONG || closestWithin(block.element, 'pre, table', draft.root)) return;
      // two lists may have an item in common
      if (seen.has(text) && (text.length > LONG_ITEM || !block.element.closest('li'))) {
        draft.note('removed', 'said before in the same words', block.element);
        block.element.remove();
      }
      seen.add(text);
    });
    yield;
    const left = blocks.flatMap((block, at) =>
      draft.root.contains(block.element) ? [[block, plains[at] ?? ''] as const] : [],
    );
    const said = left
      .flatMap(([{ element }, text]) =>
        closestWithin(element, 'blockquote, figure', draft.root) ? [] : [text],
      )
      .join('\n')
      .slice(0, MOST_READ);
    yield;
    yield* inParts(left, ([{ element, text }, words]) => {
      if (!isPulled(element, text, words, said, draft.root)) return;
      draft.note('removed', 'a quotation of the text itself', element);
      element.remove();
    });
    yield;
    const pictures = new Set<string>();
    for (const image of Array.from(draft.root.querySelectorAll('img'))) {
      const name = fileOf(image.getAttribute('src') ?? '');
      if (!pictures.has(name)) {
        pictures.add(name);
        continue;
      }
      const figure = image.closest('figure');
      draft.note('removed', 'picture shown before', image);
      if (figure && figure.querySelectorAll('img').length === 1) figure.remove();
      else image.remove();
    }
  },
};

/** Whether a paragraph says a quotation too: it was set large to be seen. */
function isPulled(element: Element, text: string, words: string, said: string, root: Element): boolean {
  return (
    words.length >= LEAST_PULLED &&
    text.length <= LONGEST_PULLED &&
    closestWithin(element, 'blockquote', root) !== null &&
    said.includes(words)
  );
}

/** Sizes of one picture differ by host, query and suffix: the file name says which it is, the folder tells `1.jpg` apart. */
function fileOf(address: string): string {
  const url = URL.parse(address);
  if (!url || url.protocol === 'data:') return address;
  const inner = url.searchParams.get('url');
  const path = (inner && URL.parse(inner)?.pathname) || url.pathname;
  const parts = path.toLowerCase().split('/').filter(Boolean);
  const name = (parts.pop() ?? '').replace(/[-_]?\d{2,4}x\d{2,4}(?=\.\w+$)/, '');
  return name.length > 14 ? name : `${parts.pop() ?? ''}/${name}${url.search}`;
}
