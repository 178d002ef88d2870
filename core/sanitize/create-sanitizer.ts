import createDOMPurify from 'dompurify';
import { PURIFY_CONFIG } from './allow-list.ts';
import { tidyTree } from './tidy-tree.ts';
import type { SafeHtml } from './safe-html.ts';

/** Makes `SafeHtml`, and nothing else does. */
export interface Sanitizer {
  /** Anything to the allow-list of an article. `toHtml(toHtml(x)) === toHtml(x)`. */
  toHtml(input: string | Node): SafeHtml;
  /** The same as nodes, ready to be put into a page. Sanitises again, whatever the type says. */
  toFragment(html: SafeHtml | string): DocumentFragment;
}

/** Markup that still changes when parsed again after so many rounds is not trusted: it is shown as text. */
const ROUNDS = 4;

function makeOrdinary(element: Element): void {
  if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return;
  const ordinary = element.ownerDocument.createElement(element.localName);
  for (const { name, value } of element.attributes) ordinary.setAttribute(name, value);
  ordinary.append(...element.childNodes);
  element.replaceWith(ordinary);
}

/**
 * A sanitiser with a DOMPurify instance of its own, so that no hook or configuration of somebody else reaches it.
 * The configuration travels with each call: `setConfig` would survive in the instance and was bypassed before.
 *
 * @param view the window whose parser is used: of the isolated world or an extension page, never the page's own world
 */
export function createSanitizer(view: Window & typeof globalThis): Sanitizer {
  const purify = createDOMPurify(view as unknown as Parameters<typeof createDOMPurify>[0]);

  const clean = (input: string | Node): DocumentFragment => {
    const fragment = purify.sanitize(input as string, {
      ...PURIFY_CONFIG,
      ALLOWED_TAGS: [...PURIFY_CONFIG.ALLOWED_TAGS],
      ALLOWED_ATTR: [...PURIFY_CONFIG.ALLOWED_ATTR],
      ADD_URI_SAFE_ATTR: [...PURIFY_CONFIG.ADD_URI_SAFE_ATTR],
      FORBID_CONTENTS: [...PURIFY_CONFIG.FORBID_CONTENTS],
      RETURN_DOM_FRAGMENT: true,
    });
    tidyTree(fragment);
    return fragment;
  };

  const serialize = (fragment: DocumentFragment): string => {
    const holder = view.document.implementation.createHTMLDocument('').createElement('div');
    holder.append(fragment);
    const html = holder.innerHTML;
    if (!html.includes(' is="')) return html;
    // an element made as a customised one says so in markup, whether or not it has the attribute
    for (const element of holder.querySelectorAll('*')) makeOrdinary(element);
    return holder.innerHTML;
  };

  /** Whether parsing gives back the tree that was written: then the markup cannot turn into anything else. */
  const isStable = (html: string): boolean =>
    new view.DOMParser().parseFromString(html, 'text/html').body.innerHTML === html;

  const toHtml = (input: string | Node): SafeHtml => {
    let html = serialize(clean(input));
    // Parsing is not the inverse of serialising: a tree can come back as another tree, which is what mutation attacks
    // live on. Only markup that parses back to itself leaves this function.
    for (let round = 0; round < ROUNDS; round++) {
      if (isStable(html)) return html as SafeHtml;
      html = serialize(clean(html));
    }
    const text = view.document.implementation.createHTMLDocument('').createElement('div');
    text.textContent = clean(html).textContent;
    return text.innerHTML as SafeHtml;
  };

  return {
    toHtml,
    toFragment: (html) => clean(html),
  };
}
