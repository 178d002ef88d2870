import { BLOCK_TAGS } from './blocks.ts';

/** How much an element holds. Lengths are characters; one of a script without spaces counts as two and a half. */
export interface Measure {
  chars: number;
  linkChars: number;
  /** Characters of running text: blocks long enough to be sentences, outside links. */
  prose: number;
  pictures: number;
  elements: number;
}

export type Measures = ReadonlyMap<Element, Measure>;

const LEAST_SENTENCE = 50;
const LONGEST_LINK = 600;

/** Measures `root` and everything in it in one pass. */
export function measure(root: Element): Map<Element, Measure> {
  const all = new Map<Element, Measure>();
  measureInto(root, all, false);
  return all;
}

/** The weight of a text: its length without doubled spaces, with CJK and Thai characters counted as words are. */
export function weigh(text: string): number {
  let length = 0;
  let inked = false;
  let space = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13) || code === 160) {
      if (!space) length++;
      space = true;
      continue;
    }
    space = false;
    inked = true;
    length += code >= 0x0e00 && isWide(code) ? 2.5 : 1;
  }
  return inked ? length : 0;
}

function isWide(code: number): boolean {
  return (
    code <= 0x0eff ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff) ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff)
  );
}

function measureInto(element: Element, all: Map<Element, Measure>, inLink: boolean): Measure {
  const own: Measure = { chars: 0, linkChars: 0, prose: 0, pictures: 0, elements: 1 };
  // a run of text and inline elements between blocks reads as one paragraph
  let run = 0;
  let runLinks = 0;
  const endRun = () => {
    if (run - runLinks >= LEAST_SENTENCE) own.prose += run - runLinks;
    run = 0;
    runLinks = 0;
  };
  // an `a` that nobody closed holds half the page
  const link = inLink || (element.localName === 'a' && (element.textContent ?? '').length < LONGEST_LINK);
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const weight = weigh((child as Text).data);
      own.chars += weight;
      run += weight;
      if (link) {
        own.linkChars += weight;
        runLinks += weight;
      }
      continue;
    }
    if (child.nodeType !== 1) continue;
    const inner = child as Element;
    const name = inner.localName;
    if (name === 'script' || name === 'noscript' || name === 'math') continue;
    if (name === 'img') own.pictures++;
    const measured = measureInto(inner, all, link);
    own.chars += measured.chars;
    own.linkChars += measured.linkChars;
    own.pictures += measured.pictures;
    own.elements += measured.elements;
    if (BLOCK_TAGS.has(name) || holdsBlock(inner)) {
      endRun();
      own.prose += measured.prose;
    } else {
      run += measured.chars;
      runLinks += measured.linkChars;
      if (name === 'br' && inner.nextElementSibling?.localName === 'br') endRun();
    }
  }
  // an inline element passes its run to the block around it
  if (BLOCK_TAGS.has(element.localName) || holdsBlock(element) || element.localName.includes('-')) endRun();
  all.set(element, own);
  return own;
}

/** A span or custom element around blocks is a block for the eye. One look at the first children is enough. */
function holdsBlock(element: Element): boolean {
  const first = element.firstElementChild;
  return (
    first !== null &&
    (BLOCK_TAGS.has(first.localName) ||
      (first.firstElementChild !== null && BLOCK_TAGS.has(first.firstElementChild.localName)))
  );
}
