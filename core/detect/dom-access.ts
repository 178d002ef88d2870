/**
 * Reads of the DOM that a page cannot bend. A page's own elements shadow properties of `document`
 * and of forms (`<img name="body">`, `<form><input name="textContent">`), also in the isolated world
 * of a content script; the getters of the prototypes are out of its reach there.
 */
export interface DomAccess {
  all(selector: string, under?: Element): ArrayLike<Element>;
  /** All of one tag. Read one by one it goes only as far as it is read, unlike `all`. */
  tags(name: string): ArrayLike<Element>;
  head(): Element | null;
  text(node: Node): string;
  parent(node: Node): Node | null;
  attribute(element: Element, name: string): string;
  isInside(element: Element, selector: string): boolean;
  /** Texts of the document in its order. */
  texts(): TreeWalker;
}

/** A read of a property, past whatever the page named like it. */
export function native<T>(prototype: object, name: string): (of: object) => T {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
  return (of) => get!.call(of) as T;
}

/** Access to one document. Made anew for each look, so that the module itself holds no DOM. */
export function domAccess(document: Document): DomAccess {
  const page = Document.prototype;
  const element = Element.prototype;
  const text = native<string | null>(Node.prototype, 'textContent');
  return {
    all: (selector, under) =>
      under ? element.querySelectorAll.call(under, selector) : page.querySelectorAll.call(document, selector),
    tags: (name) => page.getElementsByTagName.call(document, name),
    head: () => native<Element | null>(page, 'head')(document),
    text: (target) => text(target) ?? '',
    parent: native<Node | null>(Node.prototype, 'parentNode'),
    attribute: (target, name) => element.getAttribute.call(target, name) ?? '',
    isInside: (target, selector) => element.closest.call(target, selector) !== null,
    texts: () => page.createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT),
  };
}
