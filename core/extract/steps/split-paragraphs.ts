import { inParts } from '../in-slices.ts';
import { BLOCK_TAGS } from '../blocks.ts';
import type { Step } from './step.ts';

const SPLIT = new Set([
  'div',
  'section',
  'article',
  'main',
  'td',
  'th',
  'li',
  'blockquote',
  'body',
  'center',
  'dd',
  'header',
  'address',
  'aside',
  'figure',
  'hgroup',
]);

/**
 * Makes every text part of a block of its own: inline runs beside blocks and runs parted by two `br` become
 * paragraphs. Later steps then judge lines, not containers.
 */
export const splitParagraphs: Step = {
  name: 'split-paragraphs',
  *run(draft) {
    unwrapInline(draft.root);
    yield;
    const containers = [draft.root, ...draft.root.querySelectorAll('*')].filter(
      (element) => SPLIT.has(element.localName) || element.localName.includes('-'),
    );
    yield* inParts(containers, splitRuns);
    yield;
    yield* inParts(Array.from(draft.root.querySelectorAll('p')), splitAtBreaks);
  },
};

/** Inline elements around blocks (`<span><p>…`, `<font><div>…`, `<a><div>…`, custom elements) become plain containers. */
function unwrapInline(root: Element): void {
  for (const element of Array.from(
    root.querySelectorAll('span, font, b, i, em, strong, u, small, big, label, *'),
  )) {
    const name = element.localName;
    if (
      BLOCK_TAGS.has(name) ||
      name === 'a' ||
      name === 'picture' ||
      name === 'img' ||
      name === 'br' ||
      name === 'ruby'
    )
      continue;
    if (element.namespaceURI !== 'http://www.w3.org/1999/xhtml') continue;
    let block = false;
    for (let child = element.firstElementChild; child && !block; child = child.nextElementSibling)
      block = BLOCK_TAGS.has(child.localName);
    if (!block) continue;
    const plain = root.ownerDocument.createElement('div');
    if (element.className) plain.className = element.className;
    if (element.id) plain.id = element.id;
    plain.append(...element.childNodes);
    element.replaceWith(plain);
  }
}

function splitRuns(container: Element): void {
  const hasBlock = [...container.children].some((child) => BLOCK_TAGS.has(child.localName));
  const hasBreaks =
    container.querySelector(':scope > br + br, :scope > br') !== null && hasDoubleBreak(container);
  if (!hasBlock && !hasBreaks) {
    return;
  }
  let run: ChildNode[] = [];
  const flush = (before: ChildNode | null) => {
    const inked = run.some(
      (node) =>
        (node.textContent ?? '').trim() ||
        (node.nodeType === 1 &&
          ((node as Element).localName === 'img' || (node as Element).querySelector('img, math'))),
    );
    if (inked) {
      const paragraph = container.ownerDocument.createElement('p');
      paragraph.append(...run);
      container.insertBefore(paragraph, before);
    } else for (const node of run) node.remove();
    run = [];
  };
  let breaks = 0;
  for (const node of Array.from(container.childNodes)) {
    const isElement = node.nodeType === 1;
    const name = isElement ? (node as Element).localName : '';
    if (isElement && BLOCK_TAGS.has(name)) {
      flush(node);
      breaks = 0;
      continue;
    }
    if (name === 'br') {
      breaks++;
      if (breaks >= 2) flush(node.nextSibling);
      run.push(node);
      if (breaks >= 2) {
        run.pop();
        node.remove();
      }
      continue;
    }
    if (!isElement && !(node.textContent ?? '').trim()) {
      if (run.length > 0) run.push(node);
      continue;
    }
    breaks = 0;
    run.push(node);
  }
  flush(null);
}

function hasDoubleBreak(container: Element): boolean {
  let previous = false;
  for (let node = container.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (node as Element).localName === 'br') {
      if (previous) return true;
      previous = true;
    } else if (node.nodeType === 1 || (node.textContent ?? '').trim()) previous = false;
  }
  return false;
}

function splitAtBreaks(paragraph: Element): void {
  if (!hasDoubleBreak(paragraph)) return;
  let current = paragraph.ownerDocument.createElement('p');
  let breaks = 0;
  const made = [current];
  for (const node of Array.from(paragraph.childNodes)) {
    if (node.nodeType === 1 && (node as Element).localName === 'br') {
      breaks++;
      if (breaks === 2) {
        current = paragraph.ownerDocument.createElement('p');
        made.push(current);
      }
      if (breaks === 1) current.append(node);
      continue;
    }
    if (node.nodeType === 3 && !(node as Text).data.trim()) continue;
    breaks = 0;
    current.append(node);
  }
  if (paragraph.className) for (const one of made) one.className = paragraph.className;
  paragraph.replaceWith(...made.filter((one) => (one.textContent ?? '').trim() || one.querySelector('img')));
}
