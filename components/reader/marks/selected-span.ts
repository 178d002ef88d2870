import type { Span } from '../../../core/marks/quote-of.ts';
import type { ArticlePlaces } from '../article-places';

/** The stretch of the article's text that is selected, null where none of it is. What lies beside the article is left out. */
export function selectedSpan(root: Element, places: ArticlePlaces): Span | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  let start = Infinity;
  let end = -1;
  const texts = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  for (let node: Node | null = texts.currentNode; node; node = texts.nextNode()) {
    if (!(node instanceof Text) || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    const first = to > from ? places.offsetOf(node, from) : -1;
    if (first < 0) continue;
    start = Math.min(start, first);
    end = Math.max(end, places.offsetOf(node, to));
  }
  return end > start ? { start, end } : null;
}
