import type { DomAccess } from './dom-access.ts';
import { amount, share } from './scale.ts';

/** A paragraph that short, in letters of Latin script, is as likely a label, a teaser or a button. */
const LONG = 80;
/** A sign of Chinese says as much as so many letters. */
const PER_SIGN = 3;
/** A paragraph with a link for every so many letters is a list of links. */
const PER_LINK = 50;
/** More paragraphs do not change what the first ones say. */
const MOST_PARAGRAPHS = 60;
/** With less text in paragraphs, it is looked for outside of them. */
const LITTLE = 1200;
/** On a page of more elements it is not: nothing ends that search before its time. */
const MOST_ELEMENTS = 30_000;
const MOST_TEXTS = 5000;
const BARE = '|SCRIPT|STYLE|NOSCRIPT|TEXTAREA|P|LI|A|';
const INLINE = '|B|I|EM|STRONG|SPAN|FONT|U|SMALL|';

/** Letters to a word with the space behind it, about: 6 in English, 4.5 in Vietnamese, 7 in German; a Chinese word has 2 signs. */
const WORD = 6;

/** Chinese, Japanese, Korean and their punctuation: no spaces between words, or one sign says as much as three letters. */
const isSign = (code: number) => code >= 0x2e80 && code < 0xd7b0;

/**
 * How much a text says, in letters of Latin script. By its length and three of its letters: counting words one by one
 * took longer than all the rest, in a script that runs once a page and so is never compiled.
 */
const sizeOf = (text: string) =>
  isSign(text.charCodeAt(0)) || isSign(text.charCodeAt(20)) || isSign(text.charCodeAt(40))
    ? PER_SIGN * text.length
    : text.length;

const isOf = (names: string, node: Node) => names.includes(`|${node.nodeName}|`.toUpperCase());

/** The long paragraphs, and the parent that holds most of their text. */
export function textFeatures(dom: DomAccess, late: () => boolean): { values: number[]; words: number } {
  const parents = new Map<Node, number>();
  let chars = 0;
  const add = (parent: Node, size: number) => {
    chars += size;
    parents.set(parent, (parents.get(parent) ?? 0) + size);
  };

  const elements = dom.tags('*');
  const found = dom.tags('p');
  for (let i = 0, element; i < MOST_PARAGRAPHS && (element = found[i]); i += 1) {
    // the clock is asked now and then only: asking costs about as much as a visit
    if (i % 8 === 7 && late()) break;
    const text = element.textContent!.trim();
    const size = text.length * PER_SIGN < LONG ? 0 : sizeOf(text);
    if (size < LONG) continue;
    // counted without a hold on any of them: the first link that a script holds costs more than all the counting
    if (element.childElementCount && element.getElementsByTagName('a').length * PER_LINK > size) continue;
    add(element.parentNode!, size);
  }

  // old pages and some languages' sites set their text in `div` and `br`
  if (chars < LITTLE && elements.length < MOST_ELEMENTS) {
    const texts = dom.longTexts(LONG / PER_SIGN);
    for (let i = 0, node; i < MOST_TEXTS && (node = texts.iterateNext()); i += 1) {
      if (i % 32 === 31 && late()) break;
      const text = (node as Text).data.trim();
      const size = text.length * PER_SIGN < LONG ? 0 : sizeOf(text);
      if (size < LONG) continue;
      let block = dom.parent(node);
      while (block && isOf(INLINE, block)) block = dom.parent(block);
      if (block && !isOf(BARE, block)) add(block, size);
    }
  }

  let best = 0;
  let main: Node | null = null;
  for (const [parent, size] of parents) if (size > best) [main, best] = [parent, size];
  const isOutside = main instanceof Element && dom.isInside(main, 'footer,aside,nav,header');
  return {
    words: Math.round(chars / WORD),
    values: [
      amount((10 * chars) / (elements.length + 1)),
      amount(best),
      share(best, chars),
      isOutside ? 9 : 0,
      amount(sizeOf(dom.tags('h1')[0]?.textContent!.trim() ?? '')),
      amount(dom.tags('code').length),
      amount(dom.tags('textarea').length),
      amount(dom.tags('label').length),
    ],
  };
}
