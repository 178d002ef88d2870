/**
 * Class, id and role of an element as lower-case words joined and enclosed by dashes: `articleShareBar` and `article_share-bar` both read
 * `-article-share-bar-`, so that a pattern meets whole words only.
 */
export function classWords(element: Element): string {
  // the id of a heading is its own text, for links to it
  const id = /^h[1-6]$/.test(element.localName) ? '' : element.getAttribute('id');
  const raw = `${element.getAttribute('class') ?? ''} ${id ?? ''} ${element.getAttribute('data-component') ?? ''} ${element.getAttribute('data-testid') ?? ''}`;
  if (raw.length < 4) return '';
  const known = cache.get(raw);
  if (known !== undefined) return known;
  const words = raw
    .slice(0, 400)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const joined = words.length > 0 ? `-${words.join('-')}-` : '';
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(raw, joined);
  return joined;
}

/** A page has a few hundred different classes and asks for each of them many times. */
const cache = new Map<string, string>();
const MOST_CACHED = 4000;
