import type { DomAccess } from './dom-access.ts';
import { amount, share } from './scale.ts';

/** Text of the page in its order; what it counts, `linkFeatures` and the verdict use as well. */
export interface TextFeatures {
  readonly values: number[];
  readonly words: number;
}

/** A paragraph that short is as likely a label, a teaser or a button. */
const LONG = 80;
const FLOW = 'h1,h2,h3,h4,h5,p,li,code,time,article,form,input,textarea,button,figure,img';

const BARE = /^(SCRIPT|STYLE|NOSCRIPT|TEXTAREA|TEMPLATE|OPTION)$/i;
const INLINE = /^(B|I|EM|STRONG|SPAN|FONT|U|SMALL)$/;
/** How headlines begin, in English: the language that business pages most often imitate articles in. */
const HEADLINE =
  /^(how|what|why|when|who|where|should|is|are|can|do|does|the|top|best|\d+|\w+ing)\b|\?\s*$|\d+ |: /i;

/** Which share of the headline's words the address repeats: headlines become addresses, slogans do not. */
function slugMatch(headline: string, slug: string): number {
  const words = headline.toLowerCase().match(/[a-z0-9]{4,}/g) ?? [];
  return share(words.filter((word) => slug.includes(word)).length, words.length);
}

/** Words without splitting: a change from space to letter, and every second sign of a script that has no spaces. */
function countWords(text: string): { words: number; size: number; commas: number } {
  let words = 0;
  let signs = 0;
  let size = 0;
  let commas = 0;
  let space = true;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code <= 32 || code === 160) {
      space = true;
      continue;
    }
    size += 1;
    if (code > 0x2e7f && code < 0xd7b0) signs += 1;
    else if (space) words += 1;
    if (code === 44 || code === 0xff0c || code === 0x3001 || code === 0x60c) commas += 1;
    space = false;
  }
  return { words: words + signs / 2, size: size + signs * 2, commas };
}

/** The walk over everything that makes up the text. `late()` ends it on a page that takes too long. */
export function textFeatures(dom: DomAccess, slug: string, late: () => boolean): TextFeatures {
  const count: Record<string, number> = {};
  const shares = new Map<Node, number>();
  let words = 0;
  let chars = 0;
  let long = 0;
  let longest = 0;
  let short = 0;
  let items = 0;
  let itemChars = 0;
  let commas = 0;
  let linked = 0;
  let headings = 0;
  let headingChars = 0;
  let run = 0;
  let runHeadings = 0;
  let bestRun = 0;
  let bestHeadings = 0;
  let first = '';
  let afterFirst = 0;
  let anchors = 0;
  let voice = 0;

  const read = (text: string, parent: Node | null, weight: number) => {
    const counted = countWords(text);
    words += counted.words;
    chars += counted.size;
    commas += counted.commas;
    run += counted.size;
    if (parent) shares.set(parent, (shares.get(parent) ?? 0) + counted.size * weight);
    return counted.size;
  };
  const breakRun = () => {
    if (run > bestRun) {
      bestRun = run;
      bestHeadings = runHeadings;
    }
    run = 0;
    runHeadings = 0;
  };

  const flow = dom.all(FLOW);
  const end = Math.min(flow.length, 6000);
  for (let i = 0; i < end; i += 1) {
    if (i % 32 === 31 && late()) break;
    const element = flow[i]!;
    const name = element.localName;
    count[name] = (count[name] ?? 0) + 1;
    if (name === 'p') {
      const text = dom.text(element);
      const size = text.length < LONG ? text.length : text.trim().length;
      if (size < LONG) {
        short += 1;
        continue;
      }
      const inner = dom.byTag('a', element);
      let inLinks = 0;
      for (let k = 0; k < Math.min(inner.length, 30); k += 1) inLinks += dom.text(inner[k]!).length;
      if (inLinks > size / 2) continue;
      const got = read(text, dom.parent(element), 1);
      if (chars < 12_000) {
        voice += text.match(/\b(our|we|your|you)\b/gi)?.length ?? 0;
      }
      long += 1;
      longest = Math.max(longest, got);
      if (count['h1']) afterFirst += got;
    } else if (name === 'li') {
      if (dom.byTag('li', element).length > 0 || dom.byTag('p', element).length > 0) continue;
      const text = dom.text(element);
      if (text.length < 60 || dom.byTag('a', element).length > 2) continue;
      items += 1;
      const size = text.trim().length;
      itemChars += size;
      run += size;
    } else if (/^h[1-5]$/.test(name)) {
      const text = dom.text(element).trim();
      if (name === 'h1') first ||= text;
      headings += 1;
      headingChars += text.length;
      const link = dom.byTag('a', element)[0];
      if (link) {
        if (dom.attribute(link, 'href').startsWith('#')) anchors += 1;
        else {
          linked += 1;
          breakRun();
        }
      } else runHeadings += 1;
    } else if (name === 'article' || name === 'textarea' || name === 'form') breakRun();
  }
  // old pages and some languages' sites set their text in `div` and `br`
  const before = chars;
  if (chars < 1200) {
    dom.eachText(5000, (text, node) => {
      if (text.length < LONG || late()) return;
      let block = dom.parent(node);
      if (!block || BARE.test(block.nodeName)) return;
      while (block && INLINE.test(block.nodeName)) block = dom.parent(block);
      const size = text.trim().length;
      if (!block || size < LONG || /^(P|LI|A)$/.test(block.nodeName)) return;
      longest = Math.max(longest, read(text, block, 1));
      long += 1;
      if (first) afterFirst += size;
    });
  }
  const looseChars = chars - before;
  breakRun();

  let best = 0;
  for (const size of shares.values()) best = Math.max(best, size);
  const number = (name: string) => count[name] ?? 0;
  const headline = countWords(first);
  return {
    words: Math.round(words),
    values: [
      amount(words),
      amount(long),
      amount(long ? chars / long : 0),
      amount(longest),
      amount(short),
      amount(items),
      share(itemChars, itemChars + chars),
      share(commas * 10, words),
      amount(best),
      share(best, chars),
      shares.size > 0 ? amount(shares.size) : 0,
      amount(bestRun),
      share(bestRun, chars + itemChars),
      amount(bestHeadings),
      amount(bestHeadings ? bestRun / bestHeadings : bestRun),
      amount(headings),
      amount(linked),
      share(linked, headings),
      amount(headings ? headingChars / headings : 0),
      amount(anchors),
      amount(number('h1')),
      amount(headline.words),
      share(afterFirst, chars),
      amount(number('code')),
      amount(number('time')),
      amount(number('article')),
      amount(number('form')),
      amount(number('input')),
      amount(number('textarea')),
      amount(number('button')),
      amount(number('figure')),
      amount(number('img')),
      share(voice * 5, words),
      Number(HEADLINE.test(first)),
      slugMatch(first, slug),
      share(looseChars, chars),
    ],
  };
}
