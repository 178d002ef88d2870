import { copyElement, type Copied, type Copier } from './copy-element.ts';
import type { NativeDom } from './native-dom.ts';

/** What stands for a piece of the page in the copy. */
export interface Piece {
  /** Null where all of it is left out. */
  readonly root: Element | null;
  /** Elements in the copy whose children come from elsewhere. */
  readonly inner: readonly { readonly copied: Copied; readonly depth: number }[];
}

/** Comments, instructions and CDATA, as `NodeFilter` counts them. */
const NO_TEXT = 128 | 64 | 8;

/**
 * Copies an element with all it holds: the platform clones it in one go, then each element of the clone is held against its
 * original. Null where it is nested deeper than `deepest`, and is to be copied element by element.
 */
export function copyPiece(
  original: Element,
  parent: string,
  depth: number,
  isHidden: boolean,
  deepest: number,
  copier: Copier,
): Piece | null {
  const { copy, dom } = copier;
  const { firstChildOf, nextOf, parentOf } = dom;
  const inner: { copied: Copied; depth: number }[] = [];
  let root = copy.importNode(original, true);
  let live = original;
  let clone: Element = root;
  let level = depth;
  let name = parent;
  /** What hides all that is in it. */
  let hiding: Element | null = isHidden ? original : null;
  for (;;) {
    const copied = copyElement(live, clone, name, hiding !== null, copier);
    const stale = copied ? null : clone;
    if (copied) {
      const { element } = copied;
      if (element !== clone) {
        if (!copied.inner) takeChildren(clone, element, dom);
        if (live === original) root = element;
        else parentOf(clone)?.replaceChild(element, clone);
        clone = element;
      }
      if (copied.inner && copied.inner.length > 0) inner.push({ copied, depth: level + 1 });
      const down = copied.inner ? null : firstChildOf(live);
      if (down) {
        if (level >= deepest) return null;
        if (copied.isHidden) hiding ??= live;
        name = clone.localName;
        live = down;
        clone = firstChildOf(clone) as Element;
        level++;
        continue;
      }
    } else if (live === original) return { root: null, inner };
    for (;;) {
      if (live === original) return { root: withoutComments(root, copy), inner };
      const next = nextOf(live);
      const beside = nextOf(clone);
      const above = parentOf(clone) as Element;
      if (clone === stale) above.removeChild(clone);
      if (next) {
        live = next;
        clone = beside as Element;
        name = above.localName;
        break;
      }
      live = parentOf(live) as Element;
      clone = above;
      level--;
      if (live === hiding) hiding = null;
    }
  }
}

function takeChildren(from: Element, to: Element, { firstNodeOf }: NativeDom): void {
  for (let node = firstNodeOf(from); node; node = firstNodeOf(from)) to.appendChild(node);
}

/** Comments are no text, and no step expects one. */
function withoutComments(root: Element, copy: Document): Element {
  const walker = copy.createTreeWalker(root, NO_TEXT);
  const found: Node[] = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  for (const node of found) (node as ChildNode).remove();
  return root;
}
