import { ATTRIBUTES } from './allow-list.ts';
import { readableLink, readablePicture } from './address-rules.ts';
import { anchorId, linkedAnchor } from './anchor-id.ts';
import { MATH_LENGTHS } from './math-lengths.ts';

const OUR_CLASS = /^(?:language-[\w+#.-]{1,40}|fl-[a-z][a-z-]{0,30})$/;
const DIRECTIONS = new Set(['ltr', 'rtl', 'auto']);
const NUMBERS = new Set(['width', 'height', 'colspan', 'rowspan', 'span', 'start', 'value']);
/** A larger length of a formula would lay it over what stands around the article. */
const LENGTH = /^(?:[a-z]+|-?(?:\d{0,2}(?:\.\d{1,6})?(?:em|ex|mu)?|\d{1,3}(?:\.\d{1,6})?(?:px|pt|%)))$/;
/** Steps by which a formula is smaller than its text; each the other way makes it larger by half. */
const SCRIPT_LEVEL = /^[+-]?[0-3]$/;
const EVERYWHERE = new Set(ATTRIBUTES['*']);
const PER_ELEMENT = new Map(Object.entries(ATTRIBUTES).map(([name, list]) => [name, new Set(list)]));

/**
 * What DOMPurify's one list for all elements cannot say: attributes per element, classes of our own only, addresses
 * parsed instead of matched, ids under a prefix of ours and each once. The link to an id may lie in another part of the article.
 */
export function tidyTree(root: DocumentFragment): void {
  const seen = new Set<string>();
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value } of Array.from(element.attributes)) {
      const tidy = tidyAttribute(element, name, value);
      if (tidy === null) element.removeAttribute(name);
      else if (tidy !== value) element.setAttribute(name, tidy);
    }
    tidyId(element, seen);
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
      const target = linkedAnchor(value);
      return target && `#${target}`;
    }
    return readableLink(value);
  }
  if (name === 'src') return readablePicture(value);
  if (name === 'dir') return DIRECTIONS.has(value.toLowerCase()) ? value.toLowerCase() : null;
  if (name === 'lang') return /^[a-z]{2,8}(?:-[a-z0-9]{1,8}){0,4}$/i.test(value) ? value : null;
  if (mathml && MATH_LENGTHS.has(name))
    return value
      .trim()
      .split(/\s+/)
      .every((length) => LENGTH.test(length))
      ? value
      : null;
  if (name === 'scriptlevel') return SCRIPT_LEVEL.test(value) ? value : null;
  if (!mathml && NUMBERS.has(name)) return /^-?\d{1,6}$/.test(value) ? value : null;
  return value.length <= 2000 ? value : value.slice(0, 2000);
}

function tidyId(element: Element, seen: Set<string>): void {
  const id = element.getAttribute('id');
  if (id === null) return;
  const ours = anchorId(id);
  if (seen.has(ours)) {
    element.removeAttribute('id');
    return;
  }
  seen.add(ours);
  if (ours !== id) element.setAttribute('id', ours);
}
