import type { DomAccess } from './dom-access.ts';
import { amount, share } from './scale.ts';

/** A paragraph that short is as likely a label, a teaser or a button. */
const LONG = 80;
const FLOW = 'h1,h2,h3,h4,h5,p,li,article,form,textarea';
const BARE = /^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|P|LI|A)$/i;
const INLINE = /^(B|I|EM|STRONG|SPAN|FONT|U|SMALL)$/;

/** Chinese, Japanese, Korean and their punctuation: no spaces between words, or one sign says as much as three letters. */
const SIGNS = /[\u2e80-\ud7af]/;

/**
 * How much a text says, in letters of Latin script. By its length: counting words one by one took longer
 * than all the rest, in a script that runs once a page and so is never compiled.
 */
const sizeOf = (text: string) => text.length * (SIGNS.test(text.slice(0, 60)) ? 3 : 1);

/** Letters to a word with the space behind it, about: 6 in English, 4.5 in Vietnamese, 7 in German; a Chinese word has 2 signs. */
const WORD = 6;

/**
 * The walk over everything that makes up the text, in its order. A "run" is text that no linked
 * heading, form or card interrupts: an article is one long run, a business page or a list is many
 * short ones.
 */
export function textFeatures(dom: DomAccess): { values: number[]; words: number } {
  const parents = new Map<Node | null, number>();
  let chars = 0;
  let long = 0;
  let itemChars = 0;
  let headings = 0;
  let run = 0;
  let runHeadings = 0;
  let bestRun = 0;
  let bestHeadings = 0;
  let headline = '';

  const read = (text: string, parent: Node | null) => {
    const size = sizeOf(text);
    chars += size;
    run += size;
    long += 1;
    parents.set(parent, (parents.get(parent) ?? 0) + size);
  };
  const endRun = () => {
    if (run > bestRun) {
      bestRun = run;
      bestHeadings = runHeadings;
    }
    run = 0;
    runHeadings = 0;
  };

  dom.each(FLOW, 6000, (element) => {
    const name = element.localName;
    const text = name.length < 3 ? dom.text(element).trim() : '';
    if (name === 'p') {
      if (text.length < LONG) return;
      let linked = 0;
      dom.each('a', 30, (link) => (linked += dom.text(link).length), element);
      if (linked <= text.length / 2) read(text, dom.parent(element));
    } else if (name === 'li') {
      if (text.length < 60 || dom.count('li,p', element) || dom.count('a', element) > 2) return;
      itemChars += text.length;
      run += text.length;
    } else if (text) {
      headings += 1;
      if (name === 'h1') headline ||= text;
      // a heading that leads elsewhere is a teaser's; one that leads to itself is documentation's
      if (dom.count('a[href]:not([href^="#"])', element)) endRun();
      else runHeadings += 1;
    } else endRun();
  });

  // old pages and some languages' sites set their text in `div` and `br`
  const inParagraphs = chars;
  if (chars < 1200) {
    dom.eachText(5000, (text, node) => {
      if (text.length < LONG) return;
      let block = dom.parent(node);
      while (block && INLINE.test(block.nodeName)) block = dom.parent(block);
      if (block && !BARE.test(block.nodeName) && text.trim().length >= LONG) read(text.trim(), block);
    });
  }
  endRun();

  const best = Math.max(0, ...parents.values());
  return {
    words: Math.round(chars / WORD),
    values: [
      amount(long ? chars / long : 0),
      share(itemChars, itemChars + chars),
      amount(best),
      share(best, chars),
      amount(bestRun),
      amount(bestHeadings),
      amount(bestRun / (bestHeadings || 1)),
      amount(headings),
      amount(sizeOf(headline)),
      share(chars - inParagraphs, chars),
    ],
  };
}
