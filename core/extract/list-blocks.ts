import { BLOCK_TAGS } from './blocks.ts';
import { weigh } from './measure.ts';

/** A line of the article: a block element with no block inside, its text and how much of it is links. */
export interface Block {
  readonly element: Element;
  /** With white space collapsed; of a longer one the first 20,000 characters. */
  readonly text: string;
  readonly chars: number;
  readonly linkChars: number;
}

const CONTAINERS = new Set(['table', 'tbody', 'thead', 'tfoot', 'tr', 'ul', 'ol', 'dl', 'details', 'hr']);

/** No line is judged by what stands further on, and none is that long but those made to be slow. */
const LONGEST_TEXT = 20_000;

/** The blocks of `root` in reading order. A linear walk; `split-paragraphs` has made every text part of a leaf block. */
export function listBlocks(root: Element): Block[] {
  const blocks: Block[] = [];
  const stack: Element[] = [root];
  while (stack.length > 0) {
    const element = stack.pop() as Element;
    if (element !== root && isLeaf(element)) {
      const raw = element.textContent ?? '';
      const text = raw.slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
      const chars = weigh(raw.length > LONGEST_TEXT ? raw : text);
      if (text) blocks.push({ element, text, chars, linkChars: linkWeight(element) });
      continue;
    }
    for (let child = element.lastElementChild; child; child = child.previousElementSibling) stack.push(child);
  }
  return blocks;
}

const listed = new WeakMap<Element, readonly Block[]>();

/** The blocks of `root` of an earlier call that are still there. Only for steps that do nothing but remove whole blocks. */
export function remainingBlocks(root: Element): Block[] {
  let blocks = listed.get(root);
  if (blocks) blocks = blocks.filter(({ element }) => root.contains(element));
  else blocks = listBlocks(root);
  listed.set(root, blocks);
  return [...blocks];
}

function isLeaf(element: Element): boolean {
  if (element.localName === 'pre') return true;
  if (!BLOCK_TAGS.has(element.localName) || CONTAINERS.has(element.localName)) return false;
  const stack: Element[] = [element];
  while (stack.length > 0) {
    const here = stack.pop() as Element;
    for (let child = here.firstElementChild; child; child = child.nextElementSibling) {
      if (BLOCK_TAGS.has(child.localName)) return false;
      if (child.firstElementChild) stack.push(child);
    }
  }
  return true;
}

function linkWeight(element: Element): number {
  let sum = 0;
  for (const link of element.getElementsByTagName('a')) {
    if ((link.getAttribute('href') ?? '').startsWith('#') && (link.textContent ?? '').length < 8) continue;
    if ((link.textContent ?? '').length > 600) continue;
    sum += weigh((link.textContent ?? '').trim());
  }
  return sum;
}
