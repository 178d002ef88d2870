import { colourCode } from '../../../core/code/colour-code.ts';

const NAMES = ['comment', 'string', 'number', 'keyword', 'title'].map((kind) => `figleaf-code-${kind}`);

/** Milliseconds for which colouring may hold the window at a time, and for all code of an article: what is left then stays plain. */
const SLICE = 30;
const BUDGET = 1500;

/**
 * Colours the code blocks of `root` whose language is known, in slices. The elements stay as they are; returns the end of
 * it.
 */
export function paintCode(root: Element): () => void {
  const work = paintingCode(root);
  let spent = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const paint = () => {
    const start = performance.now();
    let took = 0;
    for (; took < SLICE; took = performance.now() - start) if (work.next().done) return;
    spent += took;
    if (spent < BUDGET) timer = setTimeout(paint);
  };
  paint();
  return () => {
    clearTimeout(timer);
    for (const name of NAMES) CSS.highlights.delete(name);
  };
}

function* paintingCode(root: Element): Generator<void, void> {
  for (const code of root.querySelectorAll(
    'pre code[class*="language-"], pre[class*="language-"]:not(:has(code))',
  )) {
    const rangeOf = createRanges(code);
    for (const spans of colourCode(code.textContent ?? '', languageOf(code))) {
      for (const { start, end, kind } of spans) {
        const range = rangeOf(start, end);
        if (range) highlightOf(`figleaf-code-${kind}`).add(range);
      }
      yield;
    }
  }
}

function highlightOf(name: string): Highlight {
  const known = CSS.highlights.get(name);
  if (known) return known;
  const highlight = new Highlight();
  highlight.priority = -1;
  CSS.highlights.set(name, highlight);
  return highlight;
}

function languageOf(code: Element): string {
  return /(?:^|\s)language-(\S+)/.exec(code.className)?.[1] ?? '';
}

/** From offsets into the text of an element to places in its text nodes. */
function createRanges(element: Element): (start: number, end: number) => StaticRange | null {
  const nodes: { node: Text; start: number }[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, start: length });
    length += node.length;
  }
  let at = 0;
  const placeOf = (offset: number) => {
    while (at > 0 && (nodes[at]?.start ?? 0) > offset) at--;
    while (at + 1 < nodes.length && (nodes[at + 1]?.start ?? 0) <= offset) at++;
    return nodes[at];
  };
  return (start, end) => {
    const first = placeOf(start);
    const last = placeOf(end - 1);
    return first && last
      ? new StaticRange({
          startContainer: first.node,
          startOffset: start - first.start,
          endContainer: last.node,
          endOffset: end - last.start,
        })
      : null;
  };
}
