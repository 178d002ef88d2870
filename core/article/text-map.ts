/** The text of a rendered article, and the way back from offsets in it to the nodes that show it. */
export interface TextMap {
  readonly text: string;
  /** Spans of code: numbers there are not figures. UTF-16 offsets into `text`. */
  readonly code: readonly { readonly start: number; readonly end: number }[];
  /**
   * The place of `[start, end)` in the document, null where it holds no visible text.
   * A StaticRange, because it stays valid for painting and costs the page nothing on change.
   */
  rangeOf(start: number, end: number): StaticRange | null;
  /** The offset in `text` of a position in a text node, -1 where the node is not part of the text. */
  offsetOf(node: Node, offset: number): number;
}

const SKIPPED = new Set([
  'FIGCAPTION',
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'RT',
  'RP',
  'MATH',
  'SVG',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
  'IFRAME',
  'OBJECT',
  'VIDEO',
  'AUDIO',
]);
const BLOCKS = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'CENTER',
  'DD',
  'DETAILS',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HR',
  'LI',
  'MAIN',
  'NAV',
  'OL',
  'P',
  'PRE',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'TFOOT',
  'THEAD',
  'TR',
  'UL',
  'CAPTION',
]);
const CELLS = new Set(['TD', 'TH']);
/** White space that does not stay as it is. */
const SPACE = /[ \t-\r]{2,}|[\t-\r]/g;

/**
 * Reads the text under `root`: white space collapsed outside `pre`, blocks parted by a blank line, cells by a tab,
 * `br` by a line break. Captions, formulas and scripts are left out. Linear in the number of nodes, and without
 * recursion, so that no nesting depth can exhaust the stack.
 */
export function mapText(root: Node): TextMap {
  const nodes: Text[] = [];
  const nodeStarts: number[] = [];
  const textStarts: number[] = [];
  const lengths: number[] = [];
  const code: { start: number; end: number }[] = [];
  const parts: string[] = [];
  let length = 0;
  let gap = '';
  let preDepth = 0;
  let codeDepth = 0;
  let codeStart = 0;
  let lastIsSpace = true;

  const separate = (wanted: string) => {
    if (length > 0 && wanted.length > gap.length) gap = wanted;
    lastIsSpace = true;
  };
  const emit = (node: Text, from: number, piece: string) => {
    if (gap) {
      const last = parts.length - 1;
      // a space left at the end of a block is not text
      if (gap !== ' ' && parts[last]?.endsWith(' ') && preDepth === 0) {
        parts[last] = parts[last].slice(0, -1);
        length -= 1;
        const at = lengths.length - 1;
        lengths[at] = (lengths[at] ?? 1) - 1;
      }
      parts.push(gap);
      length += gap.length;
      gap = '';
    }
    nodes.push(node);
    nodeStarts.push(from);
    textStarts.push(length);
    lengths.push(piece.length);
    parts.push(piece);
    length += piece.length;
  };
  const readRun = (node: Text, from: number, piece: string) => {
    emit(node, from, piece);
    lastIsSpace = false;
  };
  const readSpace = (node: Text, at: number) => {
    if (lastIsSpace) return;
    emit(node, at, ' ');
    lastIsSpace = true;
  };
  const readText = (node: Text) => {
    const data = node.data;
    if (preDepth > 0) {
      if (data) emit(node, 0, data);
      lastIsSpace = false;
      return;
    }
    let at = 0;
    // one plain space inside a run keeps the mapping one to one; what is more is searched for by the platform, which is quicker
    if (data.charCodeAt(0) === 32 && !isSpace(data.charCodeAt(1))) {
      readSpace(node, 0);
      at = 1;
    }
    for (const { 0: space, index } of data.matchAll(SPACE)) {
      if (index > at) readRun(node, at, data.slice(at, index));
      readSpace(node, index);
      at = index + space.length;
    }
    const end = data.length > at && data.endsWith(' ') ? data.length - 1 : data.length;
    if (end > at) readRun(node, at, data.slice(at, end));
    if (end < data.length) readSpace(node, end);
  };

  const enter = (name: string) => {
    if (name === 'BR') separate('\n');
    else if (CELLS.has(name)) separate('\t');
    else if (BLOCKS.has(name)) separate('\n\n');
    if (name === 'PRE') preDepth++;
    if (isCode(name) && codeDepth++ === 0) codeStart = length + gap.length;
  };
  const leave = (name: string) => {
    if (isCode(name) && --codeDepth === 0 && length > codeStart) code.push({ start: codeStart, end: length });
    if (name === 'PRE') preDepth--;
    if (CELLS.has(name)) separate('\t');
    else if (BLOCKS.has(name)) separate('\n\n');
  };

  // a form hands its controls out under the names of these properties, and so misleads whoever walks it
  const typeOf = getter<number>(Node.prototype, 'nodeType');
  const firstChildOf = getter<Node | null>(Node.prototype, 'firstChild');
  const nextSiblingOf = getter<Node | null>(Node.prototype, 'nextSibling');
  const parentOf = getter<Node | null>(Node.prototype, 'parentNode');
  const tagNameOf = getter<string>(Element.prototype, 'tagName');

  let node: Node | null = root;
  while (node) {
    let down: Node | null = null;
    const type = typeOf(node);
    if (type === 3) readText(node as Text);
    else if (type === 1) {
      const name = tagNameOf(node).toUpperCase();
      if (!SKIPPED.has(name)) {
        enter(name);
        down = firstChildOf(node);
        if (!down) leave(name);
      }
    } else if (node === root) down = firstChildOf(node);
    if (down) {
      node = down;
      continue;
    }
    while (node && node !== root && !nextSiblingOf(node)) {
      node = parentOf(node);
      if (node && typeOf(node) === 1) leave(tagNameOf(node).toUpperCase());
    }
    node = !node || node === root ? null : nextSiblingOf(node);
  }

  const text = parts.join('').trimEnd();

  /** Index of the piece that holds offset `at`, or of the last one before it. */
  const pieceAt = (at: number): number => {
    let low = 0;
    let high = textStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((textStarts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return textStarts.length > 0 ? low : -1;
  };

  let firstPiece: Map<Node, number> | null = null;

  return {
    text,
    code,
    rangeOf(start, end) {
      const first = pieceAt(start);
      const last = pieceAt(end - 1);
      const a = nodes[first];
      const b = nodes[last];
      if (!a || !b || end <= start) return null;
      const startOffset = Math.min((nodeStarts[first] ?? 0) + start - (textStarts[first] ?? 0), a.length);
      const endOffset = Math.min((nodeStarts[last] ?? 0) + end - (textStarts[last] ?? 0), b.length);
      return new StaticRange({ startContainer: a, startOffset, endContainer: b, endOffset });
    },
    offsetOf(at, offset) {
      if (!firstPiece) {
        firstPiece = new Map();
        for (let i = nodes.length - 1; i >= 0; i--) firstPiece.set(nodes[i] as Node, i);
      }
      let piece = firstPiece.get(at);
      if (piece === undefined) return -1;
      while (nodes[piece + 1] === at && (nodeStarts[piece + 1] ?? 0) <= offset) piece++;
      const within = offset - (nodeStarts[piece] ?? 0);
      return (textStarts[piece] ?? 0) + Math.max(0, Math.min(within, lengths[piece] ?? 0));
    },
  };
}

/** The platform's own getter of a property, which no element can shadow. */
function getter<T>(prototype: object, name: string): (node: Node) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (node) => get?.call(node) as T;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function isCode(name: string): boolean {
  return name === 'PRE' || name === 'CODE' || name === 'KBD' || name === 'SAMP';
}
