/** Characters that XML 1.0 has no place for, not even escaped. */
const NOT_XML =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text as XML can hold it. */
export function xmlText(text: string): string {
  return text.replace(NOT_XML, '');
}

/** A document as a file in UTF-8: well-formed, whatever its texts are. */
export function writeXml(document: Document): string {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node instanceof Element) {
      for (const attribute of node.attributes) {
        const plain = xmlText(attribute.value);
        if (plain !== attribute.value) attribute.value = plain;
      }
    } else if (node.nodeValue) {
      const plain = xmlText(node.nodeValue);
      if (plain !== node.nodeValue) node.nodeValue = plain;
    }
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(document)}\n`;
}

/** What `element` puts into a new element. */
export type Content = string | Node | readonly Node[];

/** Makes elements of one namespace in one document. */
export function elementMaker(document: Document, namespace: string | null) {
  return (
    name: string,
    attributes: Readonly<Record<string, string | null>> = {},
    content: Content = [],
  ): Element => {
    const element = document.createElementNS(namespace, name);
    for (const [attribute, value] of Object.entries(attributes))
      if (value !== null) element.setAttribute(attribute, value);
    if (typeof content === 'string') element.textContent = content;
    else if (content instanceof Node) element.append(content);
    else element.append(...content);
    return element;
  };
}
