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

/**
 * Removes an element and takes its share from what holds it, so that one measure of the page serves several steps. Exact for blocks;
 * what was written into the page since then has no measure.
 */
export function takeOut(element: Element, sizes: Measures): void {
  const size = sizes.get(element);
  if (size) {
    // an inline element has passed its sentence on to the block around it
    const prose = size.prose > 0 || isBlock(element) ? size.prose : Math.max(0, size.chars - size.linkChars);
    for (let up = element.parentElement; up; up = up.parentElement) {
      const around = sizes.get(up);
      if (!around) continue;
      around.chars -= size.chars;
      around.linkChars -= size.linkChars;
      around.pictures -= size.pictures;
      around.elements -= size.elements;
      around.prose = Math.max(0, around.prose - prose);
    }
  }
  element.remove();
}

/** The weight of a text: its length without doubled spaces, with CJK and Thai characters counted as words are. */
export function weigh(text: string): number {
  // native search and replace: the code of a page that was just opened has not been compiled yet, and a loop over letters is slow then
  if (!INK.test(text)) return 0;
  const { length } = text.replace(SPACES, ' ');
  return WIDE.test(text) ? length + 1.5 * (text.match(ALL_WIDE)?.length ?? 0) : length;
}

const INK = /[^ \t-\r\u00A0]/;
const SPACES = /[ \t-\r\u00A0]{2,}/g;
const WIDE = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/;
const ALL_WIDE = new RegExp(WIDE.source, 'g');

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
  if (isBlock(element)) endRun();
  all.set(element, own);
  return own;
}

function isBlock(element: Element): boolean {
  return BLOCK_TAGS.has(element.localName) || holdsBlock(element) || element.localName.includes('-');
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
