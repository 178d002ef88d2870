/**
 * Reads of the DOM that a page cannot bend. A page's own elements shadow properties of `document`
 * and of forms (`<img name="body">`, `<form><input name="textContent">`), also in the isolated world
 * of a content script; the getters of the prototypes are out of its reach there.
 */
export interface DomAccess {
  all(selector: string, under?: Element): ArrayLike<Element>;
  has(selector: string): boolean;
  byTag(tag: string, under?: Element): ArrayLike<Element>;
  text(node: Node): string;
  parent(node: Node): Node | null;
  attribute(element: Element, name: string): string;
  /** The first `most` text nodes of the document, in its order. */
  eachText(most: number, visit: (text: string, node: Node) => void): void;
}

type Getter = (this: unknown) => unknown;

const getter = (prototype: object, name: string): Getter =>
  Object.getOwnPropertyDescriptor(prototype, name)?.get as Getter;

/** Access to one document. Made anew for each look, so that the module itself holds no DOM. */
export function domAccess(document: Document): DomAccess {
  const doc = Document.prototype;
  const element = Element.prototype;
  const text = getter(Node.prototype, 'textContent');
  const parent = getter(Node.prototype, 'parentNode');
  return {
    all: (selector, under) =>
      under ? element.querySelectorAll.call(under, selector) : doc.querySelectorAll.call(document, selector),
    has: (selector) => doc.querySelector.call(document, selector) !== null,
    byTag: (tag, under) =>
      under ? element.getElementsByTagName.call(under, tag) : doc.getElementsByTagName.call(document, tag),
    text: (node) => (text.call(node) as string | null) ?? '',
    parent: (node) => parent.call(node) as Node | null,
    eachText: (most, visit) => {
      const walker = doc.createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
      for (let i = 0; i < most && walker.nextNode(); i += 1)
        visit((walker.currentNode as Text).data, walker.currentNode);
    },
    attribute: (target, name) => element.getAttribute.call(target, name) ?? '',
  };
}
