import { BLOCK_TAGS } from '../blocks.ts';
import type { Draft, Step } from './step.ts';

/** Brings the body into the shape that the reader shows: absolute links, no empty blocks, code with its language. */
export const tidyBody: Step = {
  name: 'tidy-body',
  run(draft) {
    for (const link of draft.root.querySelectorAll('a[href]')) absolute(link, draft);
    for (const heading of [...draft.root.querySelectorAll('h1')]) rename(heading, 'h2');
    for (const pre of draft.root.querySelectorAll('pre')) markLanguage(pre);
    dropEmpty(draft.root);
  },
};

function absolute(link: Element, draft: Draft): void {
  const href = (link.getAttribute('href') ?? '').trim();
  const url = URL.parse(href, draft.url.href);
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
  for (const gutter of pre.querySelectorAll('.line-numbers-rows, .lineno, .gutter, [class*="line-number" i]')) gutter.remove();
  if (language) code.setAttribute('class', `language-${language.toLowerCase()}`);
}

function dropEmpty(root: Element): void {
  const all = [...root.querySelectorAll('*')].reverse();
  for (const element of all) {
    const name = element.localName;
    if (name === 'img' || name === 'br' || name === 'hr' || name === 'td' || name === 'th' || name === 'col' || name === 'wbr') continue;
    if (element.closest('math') || element.closest('pre')) continue;
    if (name === 'script' || name === 'style') {
      element.remove();
      continue;
    }
    if (element.querySelector('img, hr, math') || (element.textContent ?? '').trim()) continue;
    if (BLOCK_TAGS.has(name) || !element.firstChild) element.remove();
  }
}
