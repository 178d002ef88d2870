import { shareIn } from '../agreement.ts';
import { classWords } from '../class-words.ts';
import { measure, takeOut, type Measure } from '../measure.ts';
import { BODY_NAMES, BOX_NAMES } from './box-names.ts';
import { LEAD } from './resolve-pictures.ts';
import type { Draft, Step } from './step.ts';

const FURNITURE =
  'nav, footer, aside, menu, [role="navigation"], [role="complementary"], [role="contentinfo"], [role="banner"], [role="search"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="menubar"], [role="toolbar"], [role="tablist"], amp-sidebar, amp-consent';
/** Page builders call every part of a page a widget. */
const BUILT =
  '[class*="so-panel"], [class*="elementor"], .panel-grid, [class*="et_pb_"], [class*="fl-module"], [class*="wpb_"], [class*="vc_"], [class*="hs_cos_wrapper"]';
/** A box with more of the page's prose than this is the article, whatever its class says. */
const MOST_OF_PAGE = 0.3;
const MOST_OF_PAGE_COMMENTS = 0.85;
const MOST_OF_REASON = 0.5;
const LEAST_TEXT = 40;

/** Removes what calls itself a menu, share bar, newsletter, comment list and the like, unless it holds the text. */
export const dropBoxes: Step = {
  name: 'drop-boxes',
  run(draft) {
    const body = draft.document.body;
    const sizes = draft.sizes ?? measure(body);
    draft.sizes = sizes;
    const total = sizes.get(body)?.prose ?? 0;
    const groups = new Map<string, number>();
    const reasons = new Map<string, number>();
    const candidates: { element: Element; reason: string; size: Measure; group: string }[] = [];
    const stack: Element[] = [...body.children].toReversed();
    while (stack.length > 0) {
      const element = stack.pop() as Element;
      if (isShielded(element)) continue;
      const reason = reasonFor(element);
      const size = sizes.get(element);
      if (reason && size && mayGo(element, reason, size, total, draft)) {
        const group = `${element.localName}${classWords(element)}`;
        if (reason !== 'comments') groups.set(group, (groups.get(group) ?? 0) + size.prose);
        reasons.set(reason, (reasons.get(reason) ?? 0) + size.prose);
        candidates.push({ element, reason, size, group });
        continue;
      }
      for (let child = element.lastElementChild; child; child = child.previousElementSibling)
        stack.push(child);
    }
    for (const { element, reason, size, group } of candidates) {
      // many small boxes of one name that hold the article between them: `<p class="paywall">`
      const together = (groups.get(group) ?? 0) > total * MOST_OF_PAGE;
      const ofReason = reasons.get(reason) ?? 0;
      // page builders call every part a widget, and on a forum the comments are the page
      if (
        together ||
        (size.prose > 0 &&
          ofReason > total * (reason === 'comments' ? MOST_OF_PAGE_COMMENTS : MOST_OF_REASON))
      ) {
        draft.note('kept', `${reason} by its name, but all of that name hold much of the text`, element);
        continue;
      }
      if (size.chars > 0 || size.pictures > 0) draft.note('removed', reason, element);
      takeOut(element, sizes);
    }
  },
};

function reasonFor(element: Element): string | null {
  // the source of a quotation
  if (element.localName === 'footer' && element.closest('blockquote')) return null;
  if (element.matches(FURNITURE))
    return element.localName === 'aside' || element.getAttribute('role') === 'complementary'
      ? 'side column'
      : 'menu';
  // the name of a custom element is its author's word too
  const words = element.localName.includes('-')
    ? `-${element.localName}${classWords(element) || '-'}`
    : classWords(element);
  if (!words) return null;
  let reason = named.get(words);
  if (reason === undefined) {
    reason = BOX_NAMES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
    if (named.size >= 4000) named.clear();
    named.set(words, reason);
  }
  if (reason !== 'side column' || !element.closest(BUILT)) return reason;
  return BOX_NAMES.find(([name, pattern]) => name !== reason && pattern.test(words))?.[0] ?? null;
}

/** What a run of class words says: the patterns are long and the runs are few. */
const named = new Map<string, string | null>();

function mayGo(element: Element, reason: string, size: Measure, total: number, draft: Draft): boolean {
  const share = size.prose / Math.max(1, total);
  // `lightbox`, `print-only` and the like on a picture speak of how it is shown
  if (/^(?:img|picture|figure)$/.test(element.localName) && reason !== 'advertising') return false;
  if (element.localName === 'main' || element.localName === 'article' || element.localName === 'h1')
    return false;
  if (draft.facts.title.element && element.contains(draft.facts.title.element) && share > 0.05) return false;
  if (reason === 'comments' && !BODY_NAMES.test(classWords(element).replace(/-comments?-content-/g, '-')))
    return share < MOST_OF_PAGE_COMMENTS;
  if (share > MOST_OF_PAGE) return false;
  // the opening picture in a player or a banner
  if (reason !== 'related stories' && reason !== 'side column' && element.querySelector(`[${LEAD}]`))
    return false;
  // a table that sums the subject up is no box beside the text; a card with paragraphs is no link to another story
  if (reason === 'fact box' && (element.localName === 'table' || element.querySelector('table')))
    return false;
  // what leads to other stories has links; `story-list` may be any list of a story, and `teaser-text` what describes this one
  if (
    reason === 'related stories' &&
    element.matches('ul, ol, dl, [itemprop~="description"]') &&
    size.linkChars === 0 &&
    size.chars > LEAST_TEXT
  )
    return false;
  if (
    /^(?:related stories|notes for machines|menu)$/.test(reason) &&
    element.localName !== 'nav' &&
    element.localName !== 'footer' &&
    size.prose > 250 &&
    (size.linkChars === 0 ||
      (reason !== 'related stories' && size.linkChars < size.chars * (reason === 'menu' ? 0.05 : 0.3)))
  )
    return false;
  if (
    size.prose > 100 &&
    draft.known.size > 0 &&
    (shareIn(element.textContent ?? '', draft.known) ?? 0) > 0.6
  )
    return false;
  // words on inline elements inside a sentence are styling: `<span class="share">`, `<a class="related">`
  if (isInSentence(element)) return false;
  if (
    /^(?:p|blockquote|h[2-6]|td|th|tr|tbody|li|pre)$/.test(element.localName) &&
    (size.prose > 150 ||
      // `<p class="paywall">` is behind the wall, not the wall, and `<p class="teaser">` the opening of this story
      (element.localName === 'p' &&
        /^(?:overlay|related stories)$/.test(reason) &&
        size.prose > 0 &&
        size.linkChars < size.chars * 0.3))
  )
    return false;
  if (BODY_NAMES.test(classWords(element)) && share > 0.1) return false;
  return true;
}

function isInSentence(element: Element): boolean {
  if (!/^(?:a|span|b|i|em|strong|mark|u|q|cite|sup|sub|code|time|small|abbr|font)$/.test(element.localName))
    return false;
  const parent = element.parentElement;
  if (!parent || !/^(?:p|li|blockquote|td|dd|h[1-6]|em|strong|b|i|span)$/.test(parent.localName))
    return false;
  const own = (element.textContent ?? '').trim().length;
  return own > 0 && (parent.textContent ?? '').trim().length > own * 2 + 20;
}

/** Things whose inside has class words of its own meaning. */
function isShielded(element: Element): boolean {
  return (
    element.localName === 'pre' ||
    element.localName === 'math' ||
    (element.localName === 'figure' && element.classList.contains('fl-embed'))
  );
}
