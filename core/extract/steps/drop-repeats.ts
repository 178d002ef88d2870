import { inParts } from '../in-slices.ts';
import { closestWithin } from '../closest-within.ts';
import { remainingBlocks } from '../list-blocks.ts';
import { plain } from '../metadata/plain.ts';
import type { Step } from './step.ts';

const LONG = 60;

/** Removes a later copy of a long line (pull quotes, mobile and desktop versions) and a picture shown a second time. */
export const dropRepeats: Step = {
  name: 'drop-repeats',
  *run(draft) {
    const seen = new Set<string>();
    const blocks = remainingBlocks(draft.root);
    yield;
    yield* inParts(blocks, (block) => {
      const text = plain(block.text);
      if (text.length < LONG || closestWithin(block.element, 'pre, table', draft.root)) return;
      if (seen.has(text)) {
        draft.note('removed', 'said before in the same words', block.element);
        block.element.remove();
      }
      seen.add(text);
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
