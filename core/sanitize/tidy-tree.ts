import { ATTRIBUTES } from './allow-list.ts';
import { readableLink, readablePicture } from './address-rules.ts';

/** Ids of an article live under this prefix, so that no name of ours or of the platform can be shadowed by one. */
const ID_PREFIX = 'fl-';
const OUR_CLASS = /^(?:language-[\w+#.-]{1,40}|fl-[a-z][a-z-]{0,30})$/;
const DIRECTIONS = new Set(['ltr', 'rtl', 'auto']);
const NUMBERS = new Set(['width', 'height', 'colspan', 'rowspan', 'span', 'start', 'value']);
const EVERYWHERE = new Set(ATTRIBUTES['*']);
const PER_ELEMENT = new Map(Object.entries(ATTRIBUTES).map(([name, list]) => [name, new Set(list)]));

/**
 * What DOMPurify's one list for all elements cannot say: attributes per element, classes of our own only, addresses
 * parsed instead of matched, ids only where a link in the article leads to them.
 */
export function tidyTree(root: DocumentFragment): void {
  const elements = [...root.querySelectorAll('*')];
  const wanted = new Set<string>();
  for (const element of elements) {
    const href = element.localName === 'a' ? element.getAttribute('href') : null;
    if (href?.startsWith('#')) wanted.add(withPrefix(decode(href.slice(1))));
  }
  const seen = new Set<string>();
  for (const element of elements) {
    for (const { name, value } of Array.from(element.attributes)) {
      const tidy = tidyAttribute(element, name, value);
      if (tidy === null) element.removeAttribute(name);
      else if (tidy !== value) element.setAttribute(name, tidy);
    }
    tidyId(element, wanted, seen);
    if (element.localName === 'a' && element.hasAttribute('href')) {
      if (element.getAttribute('href')?.startsWith('#')) element.removeAttribute('rel');
      else element.setAttribute('rel', 'noopener noreferrer');
    }
    if (element.localName === 'img' && !element.hasAttribute('src')) element.remove();
  }
}

function tidyAttribute(element: Element, name: string, value: string): string | null {
  const tag = element.localName;
  const mathml = element.namespaceURI === 'http://www.w3.org/1998/Math/MathML';
  if (!EVERYWHERE.has(name) && !PER_ELEMENT.get(tag)?.has(name)) return null;
  if (name === 'class') {
    const ours = value.split(/\s+/).filter((word) => OUR_CLASS.test(word));
    return ours.length > 0 ? [...new Set(ours)].join(' ') : null;
  }
  if (name === 'href') {
    if (value.trim().startsWith('#')) {
      const target = decode(value.trim().slice(1));
      return target ? `#${withPrefix(target)}` : null;
    }
    return readableLink(value);
  }
  if (name === 'src') return readablePicture(value);
  if (name === 'dir') return DIRECTIONS.has(value.toLowerCase()) ? value.toLowerCase() : null;
  if (name === 'lang') return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(value) ? value : null;
  if (!mathml && NUMBERS.has(name)) return /^-?\d{1,6}$/.test(value) ? value : null;
  return value.length <= 2000 ? value : value.slice(0, 2000);
}

function tidyId(element: Element, wanted: Set<string>, seen: Set<string>): void {
  const id = element.getAttribute('id');
  if (id === null) return;
  const ours = withPrefix(id);
  if (!wanted.has(ours) || seen.has(ours)) {
    element.removeAttribute('id');
    return;
  }
  seen.add(ours);
  if (ours !== id) element.setAttribute('id', ours);
}

function withPrefix(id: string): string {
  // letters, digits and dashes only: the id then means the same in an attribute, a fragment and a selector
  const plain = id.trim().replace(/[^\p{L}\p{N}_-]+/gu, '-');
  const bare = plain.startsWith(ID_PREFIX) ? plain.slice(ID_PREFIX.length) : plain;
  return ID_PREFIX + [...bare].slice(0, 80).join('');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
