import { colourCode } from '../../../core/code/colour-code.ts';

const NAMES = ['comment', 'string', 'number', 'keyword', 'title'].map((kind) => `figleaf-code-${kind}`);

/** Colours the code blocks of `root` whose language is known. The elements stay as they are; returns the end of it. */
export function paintCode(root: Element): () => void {
  const painted = new Map<string, Highlight>();
  for (const code of root.querySelectorAll(
    'pre code[class*="language-"], pre[class*="language-"]:not(:has(code))',
  )) {
    const rangeOf = createRanges(code);
    for (const { start, end, kind } of colourCode(code.textContent ?? '', languageOf(code))) {
      const range = rangeOf(start, end);
      if (!range) continue;
      const name = `figleaf-code-${kind}`;
      painted.set(name, (painted.get(name) ?? new Highlight()).add(range));
    }
  }
  for (const [name, highlight] of painted) {
    highlight.priority = -1;
    CSS.highlights.set(name, highlight);
  }
  return () => {
    for (const name of NAMES) CSS.highlights.delete(name);
  };
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
