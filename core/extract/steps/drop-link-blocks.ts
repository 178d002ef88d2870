import { closestWithin } from '../closest-within.ts';
import { inParts } from '../in-slices.ts';
import { listBlocks, type Block } from '../list-blocks.ts';
import { measure, type Measure } from '../measure.ts';
import { textOf } from '../metadata/text-of.ts';
import { READ_ALSO, SITE_LINE } from './label-phrases.ts';
import type { Draft, Step } from './step.ts';

const LEAST_PROSE = 80;
const LEAST_ANSWER = 60;
const LEAST_LINK = 5;
const LEAST_TITLE = 30;
/** Share of the words of a heading that its paragraph says too, told by the letters in which a word begins. */
const SAME_WORDS = 0.6;
const STEM = 6;
const LABELLED = /^[^:\uFF1A]{2,30}[:\uFF1A]/;

/** Removes blocks, lists and cells that are mostly links: stories elsewhere, tags, menus. Two passes, as one uncovers the next. */
export const dropLinkBlocks: Step = {
  name: 'drop-link-blocks',
  *run(draft) {
    let removed = true;
    for (let pass = 0; pass < 2 && removed; pass++) {
      removed = false;
      const sizes = measure(draft.root);
      yield;
      const boxes = draft.root.querySelectorAll(
        'ul, ol, dl, div, section, table, article, blockquote, center, header',
      );
      yield* inParts(boxes, (element) => {
        const size = sizes.get(element);
        if (!size || !draft.root.contains(element) || element === draft.root) return;
        if (size.prose > 400 && size.prose > (sizes.get(draft.root)?.prose ?? 0) * 0.5) return;
        if (isLinkBox(element, size, draft)) {
          draft.note(
            'removed',
            `${Math.round((100 * size.linkChars) / Math.max(1, size.chars))} % of its text is links`,
            element,
          );
          const title = element.previousElementSibling;
          const after = element.nextElementSibling;
          element.remove();
          removed = true;
          dropHeading(title, after, draft);
        }
      });
    }
    yield;
    const blocks = listBlocks(draft.root);
    yield;
    yield* inParts(blocks.entries(), ([at, block]) => {
      const name = block.element.localName;
      if (
        name === 'figcaption' ||
        closestWithin(block.element, 'figure.fl-embed, pre, table, blockquote', draft.root)
      )
        return;
      if (block.chars < LEAST_LINK || block.linkChars / block.chars < 0.9) return;
      // a heading that links to itself, or a name in a list of references, is text
      if (/^h[2-6]$/.test(name) && block.element.querySelector('a[href^="#"]')) return;
      if (name === 'li' && (block.element.parentElement?.children.length ?? 0) > 1) return;
      if (/^h[2-6]$/.test(name) && (leadsOut(block.element, draft) || opensSection(block.element))) return;
      // the title of a source on another site: no button of a shop, no `Read: …`
      if (
        block.text.length > LEAST_TITLE &&
        !LABELLED.test(block.text) &&
        leadsOut(block.element, draft) &&
        isFollowed(block.element, draft.root)
      )
        return;
      if (isHeadOf(block, blocks[at + 1])) return;
      // a heading or question that unfolds what stands under it
      if (leadsNowhere(block.element) && isAnswered(block, blocks[at + 1])) return;
      if (block.chars > 160 && name === 'p' && block.element.querySelectorAll('a').length < 3) return;
      draft.note('removed', 'a line that is one link', block.element);
      const title = block.element.previousElementSibling;
      const after = block.element.nextElementSibling;
      block.element.remove();
      if (after) dropHeading(title, after, draft);
    });
  },
};

/** Removes the heading of what went, where nothing else stands under it. */
function dropHeading(title: Element | null, after: Element | null, draft: Draft): void {
  if (!title || !/^h[2-6]$/.test(title.localName)) return;
  const text = textOf(title, 60);
  const isLast = !after || (/^h[1-6]$/.test(after.localName) && after.localName <= title.localName);
  if (text.length >= 45 || !(isLast || READ_ALSO.test(text))) return;
  draft.note('removed', 'its heading', title);
  title.remove();
}

function isLinkBox(element: Element, size: Measure, draft: Draft): boolean {
  const { root } = draft;
  if (size.chars < 12) return false;
  if (element.matches('figure, .fl-embed') || element.querySelector('.fl-embed, pre')) return false;
  const share = size.linkChars / size.chars;
  if (closestWithin(element, 'table', root) && element.localName !== 'table') return false;
  const isList = /^[uod]l$/.test(element.localName);
  if (isList) {
    const own = [...element.querySelectorAll('a')].filter((link) =>
      (link.getAttribute('href') ?? '').startsWith('#'),
    ).length;
    // what a sentence announces belongs to the text: "we tried these:"
    const before = element.previousElementSibling;
    if (before?.localName === 'p' && size.chars < 600 && announces(before)) return false;
    if (leadsOut(element, draft) && isFollowed(element, root)) return false;
    // a table of contents is navigation too, but footnotes with their way back are not
    if (own > 0 && share < 0.3) return false;
    return share > 0.62 && size.prose < 200;
  }
  if (element.localName === 'blockquote') return share > 0.8 && size.prose < 80;
  if (element.localName === 'table') return share > 0.7 && size.prose < 150;
  if (size.prose > 300) return share > 0.75;
  return share > 0.55 && size.prose < size.linkChars;
}

const CHANNELS =
  /(?:^|\.)(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|pinterest|whatsapp|t)\.\w+$/;

/** Whether all links lead to other sites: products, sources. Other stories are on the same site. */
function leadsOut(element: Element, draft: Draft): boolean {
  const own = siteOf(draft.url.hostname);
  const links = [...element.querySelectorAll('a[href]')];
  return (
    links.length > 0 &&
    links.every((link) => {
      const url = URL.parse(link.getAttribute('href') ?? '', draft.base);
      return url !== null && siteOf(url.hostname) !== own && !CHANNELS.test(url.hostname);
    })
  );
}

function siteOf(host: string): string {
  return host.split('.').slice(-2).join('.');
}

/** Whether text comes after it in the article: what follows the last paragraph is a box of the site. */
function isFollowed(element: Element, root: Element): boolean {
  for (let here = element; here !== root && here.parentElement; here = here.parentElement)
    for (let next = here.nextElementSibling; next; next = next.nextElementSibling)
      if (textOf(next, 400).length > LEAST_PROSE) return true;
  return false;
}

/** A heading that links to more on its subject stands over a paragraph; the title of another story over a teaser that is short or cut. */
function opensSection(heading: Element): boolean {
  const next = heading.nextElementSibling;
  if (next?.localName !== 'p' || next.querySelector('img')) return false;
  const text = textOf(next, 400);
  return text.length > 240 && !/(?:…|\.\.\.)\s*\S{0,20}$/.test(textOf(next));
}

/**
 * Whether a linked line is the heading of the paragraph under it, which then says its words again: "Ada buys Osk" over "Ada has bought
 * Osk, a …". The title of another story shares few of them with the text that it interrupts.
 */
function isHeadOf({ text }: Block, next: Block | undefined): boolean {
  if (!next || next.linkChars > next.chars / 2 || next.chars < LEAST_PROSE || LABELLED.test(text))
    return false;
  const words = wordsOf(text);
  const below = new Set(wordsOf(next.text));
  const shared = words.filter((word) => below.has(word)).length;
  return words.length > 1 && shared > 1 && shared >= words.length * SAME_WORDS;
}

/** The words of a text that tell of its subject, by their first letters: the ends are grammar. */
function wordsOf(text: string): string[] {
  return [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])].map((word) =>
    word.slice(0, STEM),
  );
}

function leadsNowhere(element: Element): boolean {
  return [...element.querySelectorAll('a')].every((link) =>
    /^(?:#|javascript:|$)/i.test((link.getAttribute('href') ?? '').trim()),
  );
}

/** Whether text of its own follows: a heading over it, or a question. */
function isAnswered({ element, text }: Block, next: Block | undefined): boolean {
  if (/^h[2-6]$/.test(element.localName)) return next !== undefined;
  return (
    text.length > 15 && next !== undefined && next.chars > LEAST_ANSWER && next.linkChars < next.chars / 2
  );
}

function announces(paragraph: Element): boolean {
  const text = textOf(paragraph, 600);
  return text.length > 20 && /[::]$/.test(text) && !READ_ALSO.test(text) && !SITE_LINE.test(text);
}
