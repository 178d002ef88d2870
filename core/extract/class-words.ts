/**
 * Class, id and role of an element as lower-case words joined and enclosed by dashes: `articleShareBar` and `article_share-bar` both read
 * `-article-share-bar-`, so that a pattern meets whole words only.
 */
export function classWords(element: Element): string {
  // the id of a heading is its own text, for links to it
  const id = /^h[1-6]$/.test(element.localName) ? '' : element.getAttribute('id');
  const raw = `${element.getAttribute('class') ?? ''} ${id ?? ''} ${element.getAttribute('data-component') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  if (raw.length < 4) return '';
  const words = raw
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return words.length > 0 ? `-${words.join('-')}-` : '';
}
