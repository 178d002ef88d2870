import { classWords } from '../class-words.ts';
import { measure, type Measures } from '../measure.ts';
import { textOf } from '../metadata/text-of.ts';
import { CREDIT_LINE, CREDITED_END } from './label-phrases.ts';
import type { Draft, Step } from './step.ts';

const CAPTION =
  /-(?:(?:\w+-)?captions?(?:-\w+)?|legend|legende|bildunterschrift|bildtext|bu|cutline|figcaption|pie-(?:de-)?foto|didascalia|imgcaption|image-text|photo-text|picture-text|chu-thich|chuthich|desc-img|img-desc|image-desc(?:ription)?)-/;
const CREDIT =
  /-(?:credits?|copyrights?|photographer|photo-(?:by|source)|image-source|source|quelle|fotograf|rechte|bildquelle|bildnachweis|agency|urheber|attribution)-/;
const PICTURE_BOX =
  /-(?:image|images|img|imgs|photo|photos|picture|pic|figure|media|bild|foto|caption|thumbnail|thumb|gallery|slide|aligncenter|hero|anh|visual|illustration|artikelbild|mediabox|tplcaption)-/;
const LONGEST = 700;

/** Captions and credits become structure of their picture: `figure > img + figcaption`, the credit in `small`. */
export const shapeCaptions: Step = {
  name: 'shape-captions',
  run(draft) {
    const sizes = measure(draft.root);
    for (const image of Array.from(draft.root.querySelectorAll('img')))
      if (draft.root.contains(image)) shape(image, sizes, draft);
    for (const figure of Array.from(draft.root.querySelectorAll('figure'))) tidyFigure(figure, draft);
    for (const element of Array.from(draft.root.querySelectorAll('[class]'))) {
      if (!draft.root.contains(element) || element.closest('figure') || element === draft.root) continue;
      const words = classWords(element);
      if (!CAPTION.test(words) && !CREDIT.test(words)) continue;
      const text = textOf(element, LONGEST + 1);
      if (!text || text.length > LONGEST || element.querySelector('p + p, img, h2, h3')) continue;
      if (!CAPTION.test(words) && text.length > 120) continue;
      draft.note('removed', 'a caption without its picture', element);
      element.remove();
    }
  },
};

/** Finds the box that holds one picture and its caption, and makes a figure of it. */
function shape(image: Element, sizes: Measures, draft: Draft): void {
  if (image.closest('figure, pre, math')) return;
  let box: Element | null = null;
  let here: Element = image;
  for (let up = 0; up < 7 && here.parentElement && here.parentElement !== draft.root; up++) {
    here = here.parentElement;
    const size = sizes.get(here);
    if (
      !size ||
      size.pictures > 1 ||
      size.chars > LONGEST ||
      holdsStory(here) ||
      /^(?:td|th|tr|tbody|li|body)$/.test(here.localName)
    ) {
      if (size && size.pictures === 1 && size.chars <= LONGEST) continue;
      break;
    }
    const named =
      here.localName === 'table' ||
      here.localName === 'picture' ||
      PICTURE_BOX.test(classWords(here)) ||
      here.querySelector('figcaption') !== null;
    if ((size.chars === 0 || named) && here.localName !== 'p') box = here;
    else if (here.localName === 'p' && size.chars === 0) box = here;
    else if (!named && size.prose > 0 && !hasCaptionInside(here) && !isBareFigure(here, size.chars)) break;
    else if (hasCaptionInside(here) || isBareFigure(here, size.chars)) box = here;
  }
  const outer = box ?? image;
  const figure = draft.document.createElement('figure');
  const text = box ? captionNodes(box, draft) : null;
  outer.replaceWith(figure);
  figure.append(image);
  if (text) figure.append(text);
  else takeFollowing(figure, image, draft);
}

/** Headings, or paragraphs beside a marked caption: a slide of a gallery is text with a picture, not a caption. */
function holdsStory(element: Element): boolean {
  if (element.querySelector('h1, h2, h3, h4, ul, ol')) return true;
  const caption = [...element.querySelectorAll('figcaption, [class]')].find(
    (inner) => inner.localName === 'figcaption' || CAPTION.test(classWords(inner)),
  );
  if (!caption) return element.querySelectorAll('p').length > 2;
  return textOf(element, 1000).length - textOf(caption, 1000).length > 160;
}

function hasCaptionInside(element: Element): boolean {
  return [...element.querySelectorAll('[class]')].some((inner) => CAPTION.test(classWords(inner)));
}

/** A picture and a line or two in boxes without names: `div > picture + div + div`. */
function isBareFigure(element: Element, chars: number): boolean {
  if (element.localName !== 'div' || chars > 260 || chars < 4) return false;
  const first = element.firstElementChild;
  if (
    !first ||
    (first.textContent ?? '').trim() ||
    !(first.localName === 'img' || first.querySelector('img'))
  )
    return false;
  return (
    element.children.length <= 4 &&
    ![...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim()) &&
    [...element.children]
      .slice(1)
      .every((child) => /^(?:div|span|small|em|cite|noscript)$/.test(child.localName))
  );
}

function captionNodes(box: Element, draft: Draft): Element | null {
  const text = textOf(box, LONGEST);
  if (!text) return null;
  draft.note('changed', 'caption of the picture', box);
  const caption = draft.document.createElement('figcaption');
  caption.append(...withoutPictures(box));
  return caption;
}

function withoutPictures(box: Element): ChildNode[] {
  const copy = box.cloneNode(true) as Element;
  for (const image of copy.querySelectorAll('img')) image.remove();
  return [...copy.childNodes];
}

/** The line under a picture that says by its class, its alt text or its credit that it is the caption. */
function takeFollowing(figure: Element, image: Element, draft: Draft): void {
  let next = figure.nextElementSibling;
  if (
    !next &&
    figure.parentElement &&
    figure.parentElement !== draft.root &&
    !figure.parentElement.textContent?.trim()
  )
    next = figure.parentElement.nextElementSibling;
  if (
    !next ||
    next.querySelector('img, iframe') ||
    !/^(?:p|div|span|em|small|figcaption|h[4-6])$/.test(next.localName)
  )
    return;
  const text = textOf(next, LONGEST + 1);
  if (!text || text.length > 400) return;
  const words = classWords(next);
  const inner = next.firstElementChild;
  const slanted =
    inner && /^(?:em|i|small)$/.test(inner.localName) && textOf(inner, 500).length > text.length * 0.8;
  const centred = /center/i.test(
    `${next.getAttribute('align') ?? ''} ${words} ${next.getAttribute('style') ?? ''}`,
  );
  const said = CAPTION.test(words) || CREDIT.test(words) || next.localName === 'figcaption';
  const same =
    textOf(image.getAttribute('alt') ?? '').length > 15 &&
    text.startsWith(textOf(image.getAttribute('alt') ?? '').slice(0, 60));
  if (
    !said &&
    !same &&
    !CREDIT_LINE.test(text) &&
    !(slanted && text.length < 300) &&
    !(centred && text.length < 250 && !isLinkOut(next, text)) &&
    !(text.length < 320 && CREDITED_END.test(text))
  )
    return;
  draft.note('changed', 'caption under the picture', next);
  const caption = draft.document.createElement('figcaption');
  caption.append(...next.childNodes);
  next.remove();
  figure.append(caption);
}

/** A line that is one link to another page: what the picture shows is there, so the line is a heading. */
function isLinkOut(line: Element, text: string): boolean {
  const link = line.querySelector('a[href]:not([href^="#"])');
  return link !== null && textOf(link, LONGEST) === text;
}

/** One caption per figure, as inline text, with its credit in `small`; a figure without anything to see goes. */
function tidyFigure(figure: Element, draft: Draft): void {
  if (
    figure.classList.contains('fl-embed') ||
    figure.querySelector('pre, table, blockquote, math, figure, .fl-embed')
  )
    return;
  const alone = figure.parentElement?.children.length === 1 && figure.parentElement !== draft.root;
  const next = figure.nextElementSibling ?? (alone ? figure.parentElement?.nextElementSibling : null);
  if (next?.localName === 'figcaption' && !figure.querySelector('figcaption')) {
    for (const child of Array.from(figure.querySelectorAll('*'))) {
      // "view all pictures" over the picture
      if (!child.firstElementChild && child.localName !== 'img' && (child.textContent ?? '').trim())
        child.remove();
    }
    figure.append(next);
  }
  if (!figure.querySelector('img')) {
    if (figure.querySelector('p, ul, ol')) return;
    draft.note('removed', 'a figure without its picture', figure);
    figure.remove();
    return;
  }
  const images = [
    ...new Map(
      [...figure.querySelectorAll('img')].map((image) => [image.getAttribute('src'), image]),
    ).values(),
  ];
  const marked = [...figure.querySelectorAll('figcaption, [class]')].filter(
    (element) =>
      element.localName === 'figcaption' ||
      CAPTION.test(classWords(element)) ||
      CREDIT.test(classWords(element)),
  );
  const source =
    marked.length > 0
      ? marked.filter((element) => !marked.some((other) => other !== element && other.contains(element)))
      : [figure];
  const caption = draft.document.createElement('figcaption');
  const seen = new Set<string>();
  for (const part of source) {
    const text = textOf(part, LONGEST * 2);
    if (!text || seen.has(text)) continue;
    seen.add(text);
    const credit = [...part.querySelectorAll('[class], small, cite')].find(
      (inner) =>
        (inner.localName === 'small' || inner.localName === 'cite' || CREDIT.test(classWords(inner))) &&
        textOf(inner).length > 1,
    );
    const isCredit =
      part !== figure &&
      part.localName !== 'figcaption' &&
      CREDIT.test(classWords(part)) &&
      !CAPTION.test(classWords(part));
    const credited = isCredit ? text : credit ? textOf(credit) : '';
    const rest = isCredit ? '' : credit ? text.replace(credited, ' ').replace(/\s+/g, ' ').trim() : text;
    if (rest) caption.append(caption.firstChild ? ' ' : '', rest);
    if (credited && credited.length < 200) {
      const small = draft.document.createElement('small');
      small.textContent = credited;
      caption.append(caption.firstChild ? ' ' : '', small);
    }
  }
  figure.replaceChildren(...images);
  if (caption.firstChild) figure.append(caption);
}
