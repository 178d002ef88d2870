import { BUDGET, type Budget } from './budget.ts';
import { copyAttributes, type Room } from './copying/copy-attributes.ts';
import { copyElement, type Copier } from './copying/copy-element.ts';
import { copyPiece } from './copying/copy-piece.ts';
import { kindOfTag } from './copying/kind-of-tag.ts';
import { nativeDom } from './copying/native-dom.ts';
import { atOnce, type Work } from './in-slices.ts';

const made = new WeakSet<Document>();

/** True for a document that `snapshot` made: it is harmless and inert. */
export function isSnapshot(document: Document): boolean {
  return made.has(document);
}

interface Task {
  readonly source: Node;
  readonly target: Element;
  readonly depth: number;
  readonly hidden: boolean;
  /** Copied element by element, since a part of the page around it was too deep or too long. */
  readonly singly: boolean;
}

/**
 * Copies a document into an inert one: nothing loads, nothing runs, the original is never touched. The copy carries
 * what only the live page knows, as attributes of ours: `data-fl-hidden` on what is not shown, `data-fl-src`,
 * `data-fl-width` and `data-fl-height` on pictures as laid out. Open shadow roots are flattened, forms unwrapped, controls and
 * clobbering names dropped, and size and depth bounded, so that nothing after it can be hung by the page.
 *
 * @param view the window that shows the document; without it, styles and layout are not asked
 */
export function snapshot(document: Document, view?: Window, budget: Budget = BUDGET): Document {
  return atOnce(takeSnapshot(document, view, budget));
}

/** How many nodes are copied between two chances to pause, but for a piece that is copied as one. */
const NODES_AT_ONCE = 200;
/** Elements of the page that are copied as one. */
const PIECE = 500;
const LONGEST_TITLE = 2_000;
const TITLES = 'title, h1, h2, h3, h4, h5, h6';
const IS_TITLE = /^(?:title|h[1-6])$/;

/** `snapshot` as work that can be interrupted. What the page changes meanwhile may or may not be in the copy. */
export function* takeSnapshot(document: Document, view?: Window, budget: Budget = BUDGET): Work<Document> {
  const dom = nativeDom();
  const { childNodesOf, elementsIn, findIn, tagOf, textOf } = dom;
  const copy = dom.implementationOf(document).createHTMLDocument('');
  made.add(copy);
  copy.head.replaceChildren();
  const root = dom.rootOf(document);
  const head = dom.headOf(document);
  const body = dom.bodyOf(document);
  if (!root) return copy;
  const room: Room = { ...budget };
  const copier: Copier = { copy, view, room, dom };
  let nodes = 0;
  let rested = 0;
  let characters = 0;
  const stack: Task[] = [];
  const push = (list: readonly Node[] | NodeListOf<ChildNode>, task: Omit<Task, 'source'>) => {
    for (let i = list.length - 1; i >= 0; i--) stack.push({ ...task, source: list[i] as Node });
  };
  /** Whether it may be copied as one piece: what is slotted into it comes from elsewhere. */
  const isPiece = (element: Element): boolean =>
    elementsIn(element).item(Math.min(PIECE, (budget.nodes - nodes) >> 1)) === null &&
    !findIn(element, 'slot');

  copyAttributes(root, copy.documentElement, room, dom);
  if (body) {
    copyAttributes(body, copy.body, room, dom);
    push(childNodesOf(body), { target: copy.body, depth: 2, hidden: false, singly: false });
  }
  if (head) push(childNodesOf(head), { target: copy.head, depth: 2, hidden: true, singly: false });

  while (stack.length > 0 && nodes < budget.nodes && characters < budget.characters) {
    const task = stack.pop() as Task;
    const { source, target, depth, hidden } = task;
    let { singly } = task;
    nodes++;
    if (nodes - rested >= NODES_AT_ONCE) {
      rested = nodes;
      yield;
    }
    if (source.nodeType === 3) {
      const text = (source as Text).data;
      const most = IS_TITLE.test(target.localName)
        ? LONGEST_TITLE - (target.textContent ?? '').length
        : Infinity;
      const kept = text.slice(0, Math.max(0, Math.min(most, budget.characters - characters)));
      target.append(copy.createTextNode(kept));
      characters += kept.length;
      continue;
    }
    if (source.nodeType !== 1) continue;
    const element = source as Element;
    const kind = kindOfTag(tagOf(element));
    if (kind === 'slot') {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      push(assigned.length > 0 ? assigned : childNodesOf(element), { ...task, singly });
      continue;
    }
    if (kind === 'dropped') continue;
    if (!singly && isPiece(element)) {
      const fits = textOf(element).length <= budget.characters - characters;
      const before = room.attributeCharacters;
      const piece = fits ? copyPiece(element, target.localName, depth, hidden, budget.depth, copier) : null;
      if (piece) {
        if (!piece.root) continue;
        for (const title of [piece.root, ...piece.root.querySelectorAll(TITLES)]) shorten(title);
        // most elements have a text beside them
        nodes += 2 * elementsIn(piece.root).length + 1;
        characters += textOf(piece.root).length;
        target.append(piece.root);
        for (const { copied, depth } of piece.inner)
          push(copied.inner ?? [], { target: copied.element, depth, hidden: copied.isHidden, singly: false });
        continue;
      }
      room.attributeCharacters = before;
      singly = true;
    }
    const copied = copyElement(element, null, target.localName, hidden, copier);
    if (!copied) continue;
    target.append(copied.element);
    push(copied.inner ?? childNodesOf(element), {
      // deeper than any real page: what follows becomes siblings, so that recursion elsewhere cannot overflow
      target: depth < budget.depth ? copied.element : target,
      depth: depth + 1,
      hidden: copied.isHidden,
      singly,
    });
  }
  return copy;
}

/** No title is that long; one of a megabyte must not take the room of the text. */
function shorten(title: Element): void {
  if (!IS_TITLE.test(title.localName) || (title.textContent ?? '').length <= LONGEST_TITLE) return;
  let length = 0;
  for (const node of title.childNodes) {
    if (node.nodeType === 3)
      (node as Text).data = (node as Text).data.slice(0, Math.max(0, LONGEST_TITLE - length));
    length += (node.textContent ?? '').length;
  }
}
