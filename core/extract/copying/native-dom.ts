/**
 * The platform's own getters and methods. `<img name=body>` shadows `document.body`, and `<input name=childNodes>` shadows
 * `form.childNodes`, in isolated worlds too; what stands on the prototype cannot be shadowed.
 */
export interface NativeDom {
  readonly bodyOf: (document: Document) => Element | null;
  readonly childNodesOf: (node: Node) => NodeListOf<ChildNode>;
  readonly firstNodeOf: (node: Node) => ChildNode | null;
  readonly headOf: (document: Document) => Element | null;
  readonly rootOf: (document: Document) => Element | null;
  readonly implementationOf: (document: Document) => DOMImplementation;
  readonly parentOf: (node: Node) => Element | null;
  readonly textOf: (node: Node) => string;
  readonly tagOf: (element: Element) => string;
  readonly namespaceOf: (element: Element) => string;
  readonly firstChildOf: (element: Element) => Element | null;
  readonly nextOf: (element: Element) => Element | null;
  readonly shadowOf: (element: Element) => ShadowRoot | null;
  readonly attributeNamesOf: (element: Element) => string[];
  readonly attributeOf: (element: Element, name: string) => string | null;
  readonly elementsIn: (element: Element) => HTMLCollectionOf<Element>;
  readonly findIn: (element: Element, selector: string) => Element | null;
  readonly isVisible: (element: Element) => boolean;
  readonly widthOf: (element: Element) => number;
  readonly heightOf: (element: Element) => number;
}

/** Made where it is used, not when the file is loaded: the same code is read where there is no DOM. */
export function nativeDom(): NativeDom {
  const element = Element.prototype;
  const { checkVisibility, getAttribute, getAttributeNames, getElementsByTagName, querySelector } = element;
  const visible = { visibilityProperty: true };
  return {
    bodyOf: getter(Document.prototype, 'body'),
    childNodesOf: getter(Node.prototype, 'childNodes'),
    firstNodeOf: getter(Node.prototype, 'firstChild'),
    headOf: getter(Document.prototype, 'head'),
    rootOf: getter(Document.prototype, 'documentElement'),
    implementationOf: getter(Document.prototype, 'implementation'),
    parentOf: getter(Node.prototype, 'parentElement'),
    textOf: getter(Node.prototype, 'textContent'),
    tagOf: getter(element, 'localName'),
    namespaceOf: getter(element, 'namespaceURI'),
    firstChildOf: getter(element, 'firstElementChild'),
    nextOf: getter(element, 'nextElementSibling'),
    shadowOf: getter(element, 'shadowRoot'),
    attributeNamesOf: (one) => getAttributeNames.call(one),
    attributeOf: (one, name) => getAttribute.call(one, name),
    elementsIn: (one) => getElementsByTagName.call(one, '*'),
    findIn: (one, selector) => querySelector.call(one, selector),
    isVisible: (one) => checkVisibility.call(one, visible),
    widthOf: getter(HTMLElement.prototype, 'offsetWidth'),
    heightOf: getter(HTMLElement.prototype, 'offsetHeight'),
  };
}

function getter<N extends Node, T>(prototype: object, property: string): (node: N) => T {
  const get = Object.getOwnPropertyDescriptor(prototype, property)?.get;
  return (node) => get?.call(node) as T;
}
