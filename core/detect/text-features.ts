import type { DomAccess } from './dom-access.ts';
import { amount, share } from './scale.ts';

/** A paragraph that short is as likely a label, a teaser or a button. */
const LONG = 80;
const FLOW = 'h1,h2,h3,h4,h5,p,li,code,article,form,textarea';
const BARE = /^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|TEMPLATE|OPTION|P|LI|A)$/i;
const INLINE = /^(B|I|EM|STRONG|SPAN|FONT|U|SMALL)$/;

/** Words and letters without splitting; a sign of a script without spaces counts as half a word and as three letters. */
function measure(text: string): { words: number; size: number } {
  let words = 0;
  let signs = 0;
  let size = 0;
  let space = true;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    const blank = code <= 32 || code === 160;
    if (!blank) {
      size += 1;
      if (code > 0x2e7f && code < 0xd7b0) signs += 1;
      else if (space) words += 1;
    }
    space = blank;
  }
  return { words: words + signs / 2, size: size + signs * 2 };
}

/**
 * The walk over everything that makes up the text, in its order. A "run" is text that no linked
 * heading, form or card interrupts: an article is one long run, a business page or a list is many
 * short ones. `late` ends the walk on a page that takes too long.
 */
export function textFeatures(dom: DomAccess, late: () => boolean): { values: number[]; words: number } {
  const parents = new Map<Node | null, number>();
  let words = 0;
  let chars = 0;
  let long = 0;
  let itemChars = 0;
  let codes = 0;
  let articles = 0;
  let headings = 0;
  let run = 0;
  let runHeadings = 0;
  let bestRun = 0;
  let bestHeadings = 0;
  let headline = '';

  const read = (text: string, parent: Node | null) => {
    const measured = measure(text);
    words += measured.words;
    chars += measured.size;
    run += measured.size;
    long += 1;
    parents.set(parent, (parents.get(parent) ?? 0) + measured.size);
  };
  const endRun = () => {
    if (run > bestRun) {
      bestRun = run;
      bestHeadings = runHeadings;
    }
    run = 0;
    runHeadings = 0;
  };

  const flow = dom.all(FLOW);
  for (let i = 0; i < Math.min(flow.length, 6000); i += 1) {
    if (i % 32 === 31 && late()) break;
    const element = flow[i]!;
    const name = element.localName;
    if (name === 'p') {
      const text = dom.text(element);
      if (text.length < LONG) continue;
      const size = text.trim().length;
      const inner = dom.all('a', element);
      let linked = 0;
      for (let k = 0; k < Math.min(inner.length, 30); k += 1) linked += dom.text(inner[k]!).length;
      if (size >= LONG && linked <= size / 2) read(text, dom.parent(element));
    } else if (name === 'li') {
      const text = dom.text(element);
      if (text.length < 60 || dom.all('li,p', element)[0] || dom.all('a', element).length > 2) continue;
      const size = text.trim().length;
      itemChars += size;
      run += size;
    } else if (name === 'code') codes += 1;
    else if (/^h\d$/.test(name)) {
      headings += 1;
      if (name === 'h1') headline ||= dom.text(element).trim();
      const link = dom.all('a', element)[0];
      if (!link) runHeadings += 1;
      else if (!dom.attribute(link, 'href').startsWith('#')) endRun();
    } else {
      if (name === 'article') articles += 1;
      endRun();
    }
  }

  // old pages and some languages' sites set their text in `div` and `br`
  const inParagraphs = chars;
  if (chars < 1200) {
    dom.eachText(5000, (text, node) => {
      if (text.length < LONG || late()) return;
      let block = dom.parent(node);
      while (block && INLINE.test(block.nodeName)) block = dom.parent(block);
      if (block && !BARE.test(block.nodeName) && text.trim().length >= LONG) read(text, block);
    });
  }
  endRun();

  const best = Math.max(0, ...parents.values());
  return {
    words: Math.round(words),
    values: [
      amount(long ? chars / long : 0),
      share(itemChars, itemChars + chars),
      amount(best),
      share(best, chars),
      amount(bestRun),
      amount(bestHeadings),
      amount(bestRun / (bestHeadings || 1)),
      amount(headings),
      amount(measure(headline).words),
      amount(codes),
      amount(articles),
      share(chars - inParagraphs, chars),
    ],
  };
}
