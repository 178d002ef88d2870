import type { DomAccess } from './dom-access.ts';
import { amount, share } from './scale.ts';

/** A paragraph that short is as likely a label, a teaser or a button. */
export const LONG = 80;
/** A paragraph with a link for every so many letters is a list of links. */
const PER_LINK = 50;
const MOST_PARAGRAPHS = 600;
const MOST_TEXTS = 5000;
const BARE = /^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|P|LI|A)$/i;
const INLINE = /^(B|I|EM|STRONG|SPAN|FONT|U|SMALL)$/;

/** Chinese, Japanese, Korean and their punctuation: no spaces between words, or one sign says as much as three letters. */
const SIGNS = /[\u2e80-\ud7af]/;

/**
 * How much a text says, in letters of Latin script. By its length: counting words one by one took longer
 * than all the rest, in a script that runs once a page and so is never compiled.
 */
export const sizeOf = (text: string) => text.length * (SIGNS.test(text.slice(0, 60)) ? 3 : 1);

/** Letters to a word with the space behind it, about: 6 in English, 4.5 in Vietnamese, 7 in German; a Chinese word has 2 signs. */
export const WORD = 6;

/** The long paragraphs, and the parent that holds most of their text. */
export function textFeatures(dom: DomAccess, late: () => boolean): { values: number[]; words: number } {
  const parents = new Map<Node | null, number>();
  let chars = 0;
  let long = 0;
  const found = dom.all('p');
  for (let i = 0; i < found.length && i < MOST_PARAGRAPHS; i += 1) {
    // the clock is asked now and then only: asking costs about as much as a visit
    if (i % 8 === 7 && late()) break;
    const element = found[i]!;
    let text = dom.text(element);
    if (text.length < LONG) continue;
    text = text.trim();
    if (text.length < LONG || dom.all('a', element).length * PER_LINK > text.length) continue;
    const size = sizeOf(text);
    const parent = dom.parent(element);
    chars += size;
    long += 1;
    parents.set(parent, (parents.get(parent) ?? 0) + size);
  }

  // old pages and some languages' sites set their text in `div` and `br`
  if (chars < 1200) {
    const walker = dom.texts();
    for (let i = 0; i < MOST_TEXTS && walker.nextNode(); i += 1) {
      if (i % 32 === 31 && late()) break;
      const text = (walker.currentNode as Text).data.trim();
      if (text.length < LONG) continue;
      let block = dom.parent(walker.currentNode);
      while (block && INLINE.test(block.nodeName)) block = dom.parent(block);
      if (!block || BARE.test(block.nodeName)) continue;
      chars += sizeOf(text);
      long += 1;
      parents.set(block, (parents.get(block) ?? 0) + sizeOf(text));
    }
  }

  let best = 0;
  let main: Node | null = null;
  for (const [parent, size] of parents) if (size > best) [main, best] = [parent, size];
  const block = main instanceof Element ? main : undefined;
  const first = dom.all('h1')[0];
  const headline = first ? dom.text(first).trim() : '';
  return {
    words: Math.round(chars / WORD),
    values: [
      amount(long ? chars / long : 0),
      amount(best),
      share(best, chars),
      amount(block ? dom.all('h2,h3', block).length : 0),
      amount(block ? dom.all('form,input,button', block).length : 0),
      block && dom.isInside(block, 'footer,aside,nav,header') ? 9 : 0,
      amount(sizeOf(headline)),
      /[?？؟]$/.test(headline) ? 9 : 0,
    ],
  };
}
