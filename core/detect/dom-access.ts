/**
 * Reads of the DOM that a page cannot bend. A page's own elements shadow properties of `document`
 * and of forms (`<img name="body">`, `<form><input name="textContent">`), also in the isolated world
 * of a content script; the getters of the prototypes are out of its reach there.
 */
export interface DomAccess {
  all(selector: string, under?: Element): ArrayLike<Element>;
  text(node: Node): string;
  parent(node: Node): Node | null;
  attribute(element: Element, name: string): string;
  /** Texts of the document in its order, at most so many. */
  eachText(most: number, visit: (text: string, node: Node) => void): void;
}

/** Reads a property of a document, past whatever the page named like it. */
export function native<T>(prototype: object, name: string, of: object): T {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get?.call(of) as T;
}

/** Access to one document. Made anew for each look, so that the module itself holds no DOM. */
export function domAccess(document: Document): DomAccess {
  const { querySelectorAll, createTreeWalker } = Document.prototype;
  const element = Element.prototype;
  const node = Object.getOwnPropertyDescriptors(Node.prototype);
  return {
    all: (selector, under) =>
      under ? element.querySelectorAll.call(under, selector) : querySelectorAll.call(document, selector),
    text: (target) => node.textContent.get?.call(target) ?? '',
    parent: (target) => node.parentNode.get?.call(target),
    attribute: (target, name) => element.getAttribute.call(target, name) ?? '',
    eachText(most, visit) {
      const walker = createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
      while (most-- > 0 && walker.nextNode()) visit((walker.currentNode as Text).data, walker.currentNode);
    },
  };
}
