import { linkedAnchor, anchorId } from '../../sanitize/anchor-id.ts';
import { inParts } from '../in-slices.ts';
import { BLOCK_TAGS } from '../blocks.ts';
import type { Draft, Step } from './step.ts';

/** Elements that say something without holding anything. */
const NEVER_EMPTY = new Set(['img', 'br', 'hr', 'td', 'th', 'col', 'wbr']);

/** Brings the body into the shape that the reader shows: absolute links, no empty blocks, code with its language. */
export const tidyBody: Step = {
  name: 'tidy-body',
  *run(draft) {
    yield* inParts(draft.root.querySelectorAll('a[href]'), (link) => absolute(link, draft));
    for (const heading of Array.from(draft.root.querySelectorAll('h1'))) rename(heading, 'h2');
    for (const pre of draft.root.querySelectorAll('pre')) markLanguage(pre);
    yield;
    yield* inParts([...draft.root.querySelectorAll('*')].toReversed(), dropEmpty);
    yield;
    dropAttributes(draft.root);
    yield;
    dropIds(draft.root);
    yield;
    unwrapPlain(draft.root);
  },
};

function absolute(link: Element, draft: Draft): void {
  const href = (link.getAttribute('href') ?? '').trim();
  // a place in the page is meant, also where it names another base
  const url = URL.parse(href, href.startsWith('#') ? draft.url : draft.base);
  if (!url || !/^(?:https?|mailto):$/.test(url.protocol)) {
    link.removeAttribute('href');
    return;
  }
  const here = new URL(draft.url.href);
  const same = url.origin === here.origin && url.pathname === here.pathname && url.search === here.search;
  link.setAttribute('href', same && url.hash.length > 1 ? url.hash : url.href);
}

function rename(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  if (element.id) other.id = element.id;
  element.replaceWith(other);
}

function markLanguage(pre: Element): void {
  const code = pre.querySelector('code') ?? pre;
  const named = [code, pre, pre.parentElement, pre.parentElement?.parentElement].flatMap((element) => [
    ...(element?.className.toString().split(/\s+/) ?? []),
    `language-${element?.getAttribute('data-language') ?? element?.getAttribute('data-lang') ?? ''}`,
  ]);
  const language = named
    .map((word) => /^(?:language|lang|highlight-source|brush:?)-?([a-z][\w+#.-]{0,30})$/i.exec(word)?.[1])
    .find((word) => word && word !== 'none' && word !== 'plaintext');
  // numbers of lines are not code
  for (const gutter of pre.querySelectorAll('.line-numbers-rows, .lineno, .gutter, [class*="line-number" i]'))
    gutter.remove();
  if (language) code.setAttribute('class', `language-${language.toLowerCase()}`);
}

function dropEmpty(element: Element): void {
  const name = element.localName;
  if (NEVER_EMPTY.has(name) || element.closest('math') || element.closest('pre')) return;
  if (name === 'script' || name === 'style') {
    element.remove();
    return;
  }
  if (element.querySelector('img, hr, math') || (element.textContent ?? '').trim()) return;
  if (BLOCK_TAGS.has(name) || !element.firstChild) element.remove();
}

const KEPT = new Set([
  'href',
  'src',
  'alt',
  'title',
  'id',
  'lang',
  'dir',
  'width',
  'height',
  'colspan',
  'rowspan',
  'scope',
  'span',
  'datetime',
  'open',
  'start',
  'type',
  'reversed',
  'value',
  'class',
]);

/** The sanitiser looks at each attribute at length; most pages carry several per element that it would drop anyway. */
function dropAttributes(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue;
    for (const name of element.getAttributeNames()) {
      if (!KEPT.has(name) || (name === 'class' && !/(?:^|\s)(?:language-|fl-)/.test(element.className)))
        element.removeAttribute(name);
    }
  }
}

/** An id stays where a link of the article leads to it, and of several alike the first. */
function dropIds(root: Element): void {
  const links = [...root.querySelectorAll('a[href^="#"]')];
  const wanted = new Set(links.map((link) => linkedAnchor(link.getAttribute('href') ?? '')));
  for (const element of root.querySelectorAll('[id]'))
    if (!wanted.delete(anchorId(element.id))) element.removeAttribute('id');
}

/** Containers that hold only blocks, and spans that say nothing, are the page's layout: without them there is half as much to sanitise. */
function unwrapPlain(root: Element): void {
  for (const element of root.querySelectorAll(
    'div, section, article, main, header, span, font, center, aside, picture',
  )) {
    if (element.attributes.length > 0 || element.closest('math, pre')) continue;
    const inline = /^(?:span|font|picture)$/.test(element.localName);
    if (
      !inline &&
      ![...element.childNodes].every((node) =>
        node.nodeType === 1 ? BLOCK_TAGS.has((node as Element).localName) : !(node.textContent ?? '').trim(),
      )
    )
      continue;
    element.replaceWith(...element.childNodes);
  }
}
