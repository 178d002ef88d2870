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
  isInside(element: Element, selector: string): boolean;
  /** Texts of the document in its order. */
  texts(): TreeWalker;
}

/** Reads a property of an object, past whatever the page named like it. */
export function native<T>(prototype: object, name: string, of: object): T {
  return Object.getOwnPropertyDescriptor(prototype, name)!.get!.call(of) as T;
}

/** Access to one document. Made anew for each look, so that the module itself holds no DOM. */
export function domAccess(document: Document): DomAccess {
  const { querySelectorAll, createTreeWalker } = Document.prototype;
  const element = Element.prototype;
  return {
    all: (selector, under) =>
      under ? element.querySelectorAll.call(under, selector) : querySelectorAll.call(document, selector),
    text: (target) => native<string | null>(Node.prototype, 'textContent', target) ?? '',
    parent: (target) => native<Node | null>(Node.prototype, 'parentNode', target),
    attribute: (target, name) => element.getAttribute.call(target, name) ?? '',
    isInside: (target, selector) => element.closest.call(target, selector) !== null,
    texts: () => createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT),
  };
}
