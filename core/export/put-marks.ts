import type { Mark } from '../article/mark.ts';
import { mapText } from '../article/text-map.ts';
import { anchorQuote } from '../marks/anchor.ts';

/** A stretch of one text node that is marked. */
interface Piece {
  readonly node: Text;
  readonly from: number;
  readonly to: number;
}

/**
 * Marks the words of the user's own highlights with `<mark>`, and writes highlights and notes out once more at the end of
 * the text, in its order: there they stand even where the words are not found any more. Nothing is added without marks.
 *
 * @param text standfirst and body of an article, in a document of HTML
 * @param heading above the highlights and notes, in the language of the reader
 */
export function putMarks(text: Element, marks: readonly Mark[], heading: string): void {
  if (marks.length === 0) return;
  const map = mapText(text);
  const placed = marks
    .map((mark) => ({ mark, span: anchorQuote(map.text, mark) }))
    .toSorted((a, b) => (a.span?.start ?? Infinity) - (b.span?.start ?? Infinity) || 0);
  const pieces = placed.flatMap(({ span }) => {
    const range = span && map.rangeOf(span.start, span.end);
    return range ? listPieces(text, range) : [];
  });
  const byNode = Map.groupBy(pieces, ({ node }) => node);
  for (const [node, marked] of byNode) wrap(node, marked);
  text.append(
    writeOut(
      text.ownerDocument,
      placed.map(({ mark }) => mark),
      heading,
    ),
  );
}

function listPieces(root: Element, range: StaticRange): Piece[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const pieces: Piece[] = [];
  let isIn = false;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node === range.startContainer) isIn = true;
    if (!isIn) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    // blanks between blocks are no words, and may stand where no mark may
    if (node.data.slice(from, to).trim() !== '') pieces.push({ node, from, to });
    if (node === range.endContainer) break;
  }
  return pieces;
}

/** Puts every stretch that is marked, by one mark or by several, into one `<mark>`. Goes from the end, so that offsets hold. */
function wrap(node: Text, pieces: readonly Piece[]): void {
  const cuts = [...new Set(pieces.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => b - a);
  for (const [i, end] of cuts.entries()) {
    const start = cuts[i + 1];
    if (start === undefined || !pieces.some(({ from, to }) => from <= start && to >= end)) continue;
    node.splitText(end);
    const words = node.splitText(start);
    const mark = node.ownerDocument.createElement('mark');
    words.replaceWith(mark);
    mark.append(words);
  }
}

function writeOut(document: Document, marks: readonly Mark[], heading: string): Element {
  const make = (name: string, text: string): HTMLElement => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  const section = document.createElement('section');
  section.append(make('h2', heading));
  for (const { quote, note } of marks) {
    const quoted = document.createElement('blockquote');
    quoted.append(...linesOf(quote).map((line) => make('p', line)));
    section.append(quoted);
    for (const line of linesOf(note)) {
      const words = make('p', line);
      words.dir = 'auto';
      section.append(words);
    }
  }
  return section;
}

function linesOf(text: string): string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
