/**
 * Reads of the DOM that a page cannot bend. A page's own elements shadow properties of `document`
 * and of forms (`<img name="body">`, `<form><input name="textContent">`), also in the isolated world
 * of a content script; the getters of the prototypes are out of its reach there.
 */
export interface DomAccess {
  count(selector: string, under?: Element): number;
  /** Visits what matches, at most so many, as long as there is time. */
  each(selector: string, most: number, visit: (element: Element) => void, under?: Element): void;
  text(node: Node): string;
  parent(node: Node): Node | null;
  attribute(element: Element, name: string): string;
  /** Texts of the document in its order, at most so many, as long as there is time. */
  eachText(most: number, visit: (text: string, node: Node) => void): void;
}

/** Reads a property of an object, past whatever the page named like it. */
export function native<T>(prototype: object, name: string, of: object): T {
  return Object.getOwnPropertyDescriptor(prototype, name)!.get!.call(of) as T;
}

/** Access to one document until `late`. Made anew for each look, so that the module itself holds no DOM. */
export function domAccess(document: Document, late: () => boolean): DomAccess {
  const { querySelectorAll, createTreeWalker } = Document.prototype;
  const element = Element.prototype;
  const read = (name: string) => Object.getOwnPropertyDescriptor(Node.prototype, name)!.get!;
  const text = read('textContent');
  const parent = read('parentNode');
  const all = (selector: string, under?: Element): ArrayLike<Element> =>
    under ? element.querySelectorAll.call(under, selector) : querySelectorAll.call(document, selector);
  // the clock is asked now and then only: asking costs about as much as a visit
  const more = (i: number) => i % 32 < 31 || !late();
  return {
    count: (selector, under) => all(selector, under).length,
    each(selector, most, visit, under) {
      const found = all(selector, under);
      for (let i = 0; i < Math.min(found.length, most) && more(i); i += 1) visit(found[i]!);
    },
    text: (target) => (text.call(target) as string | null) ?? '',
    parent: (target) => parent.call(target) as Node | null,
    attribute: (target, name) => element.getAttribute.call(target, name) ?? '',
    eachText(most, visit) {
      const walker = createTreeWalker.call(document, document, NodeFilter.SHOW_TEXT);
      for (let i = 0; i < most && more(i) && walker.nextNode(); i += 1) {
        visit((walker.currentNode as Text).data, walker.currentNode);
      }
    },
  };
}
