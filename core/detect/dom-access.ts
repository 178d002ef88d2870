/**
 * Reads of the DOM that a page cannot bend. A page's own elements shadow properties of `document` and of forms (`<img name="body">`,
 * `<form><input name="parentNode"></form>`), also in the isolated world of a content script; the prototypes are out of its
 * reach there. Other elements than forms hand out no names, so they may be read as they are.
 */
export interface DomAccess {
  all(selector: string): ArrayLike<Element>;
  /** All of one tag. Read one by one it goes only as far as it is read, unlike `all`. */
  tags(name: string): ArrayLike<Element>;
  parent(node: Node): Node | null;
  isInside(element: Element, selector: string): boolean;
  /** Texts of the document of at least `least` letters, blanks counted, in its order. The platform sorts them out, with no bound in nodes. */
  longTexts(least: number): XPathResult;
}

/** Access to one document. Made anew for each look, so that the module itself holds no DOM. */
export function domAccess(document: Document): DomAccess {
  const page = Document.prototype;
  const element = Element.prototype;
  return {
    all: (selector) => page.querySelectorAll.call(document, selector),
    tags: (name) => page.getElementsByTagName.call(document, name),
    parent: (node) =>
      Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')!.get!.call(node) as Node | null,
    isInside: (target, selector) => element.closest.call(target, selector) !== null,
    longTexts: (least) =>
      page.evaluate.call(document, `//text()[string-length()>=${least}]`, document, null, 0, null),
  };
}
