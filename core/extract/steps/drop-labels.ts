import { inParts } from '../in-slices.ts';
import { closestWithin } from '../closest-within.ts';
import { remainingBlocks } from '../list-blocks.ts';
import { parseDate } from '../metadata/parse-date.ts';
import {
  AFFILIATE,
  asksConsent,
  asksSupport,
  CONTENTS,
  CREDITED_END,
  invitesElsewhere,
  NEW_WINDOW,
  READ_ALSO,
  SITE_LINE,
} from './label-phrases.ts';
import { openingPhrases } from './phrases.ts';
import type { Step } from './step.ts';

const ADVERTISING = openingPhrases(
  '',
  String.raw`advertisement|anzeige|werbung|publicidad|publicité|quảng cáo|reklama|pubblicità|story continues below(?: advertisement)?|article continues below.*|广告|広告|advertising|continue reading the main story|scroll to continue.*|loading\W*|ad\]?|\[ad\]?`.replaceAll(
    '|',
    '\\W*$|',
  ) + '\\W*$',
);

/** Removes single lines inside the text that lead elsewhere or belong to the site. */
export const dropLabels: Step = {
  name: 'drop-labels',
  *run(draft) {
    for (const element of draft.root.querySelectorAll('span, small'))
      if (isForListeners(element)) element.remove();
    const blocks = remainingBlocks(draft.root);
    yield;
    yield* inParts(blocks.entries(), ([at, block]) => {
      if (closestWithin(block.element, 'pre, figure, table', draft.root)) return;
      const share = block.linkChars / Math.max(1, block.chars);
      if (block.chars > 350) return;
      const label = READ_ALSO.test(block.text.slice(0, 60));
      const heading = /^h[2-6]$/.test(block.element.localName);
      if (label && !heading && (share > 0.3 || block.text.length < 30) && block.text.length < 350) {
        draft.note('removed', 'leads to other stories', block.element);
        block.element.remove();
        // the label stands alone when the link follows in a line of its own
        const next = blocks[at + 1];
        if (share < 0.3 && next && next.linkChars > next.chars * 0.8) next.element.remove();
      } else if (
        /^[【[(<]\s*(?:広告|PR|AD|Anzeige|Advertisement|Sponsored|Quảng cáo|광고|广告|إعلان)\s*[】\])>]/iu.test(
          block.text,
        )
      ) {
        draft.note('removed', 'advertising by its own word', block.element);
        block.element.remove();
      } else if (ADVERTISING.test(block.text)) {
        draft.note('removed', 'advertising label', block.element);
        block.element.remove();
      } else if (/^(?:\{\{[^{}]*\}\}|\[\/?[a-z]\w+(?:\s[^\]]*)?=[^\]]*\])$/.test(block.text)) {
        draft.note('removed', 'a placeholder that the site did not fill', block.element);
        block.element.remove();
      } else if (block.text.length < 40 && CONTENTS.test(block.text)) {
        draft.note('removed', 'heading of the contents', block.element);
        block.element.remove();
      } else if (!heading && asksSupport(block.text)) {
        draft.note('removed', 'asks for support', block.element);
        const before = blocks[at - 1]?.element;
        block.element.remove();
        if (
          before &&
          /^h[2-6]$/.test(before.localName) &&
          /support|journalism|member|donat/i.test(before.textContent ?? '')
        )
          before.remove();
      } else if (isBareDate(block.text, draft.facts.lang) && block.element.localName !== 'li' && !heading) {
        draft.note('removed', 'the date of another story', block.element);
        block.element.remove();
      } else if (
        !heading &&
        ((block.text.length < 300 && AFFILIATE.test(block.text)) ||
          (block.text.length < 220 && at > 0 && block.element.localName === 'p' && isCaption(block.text)))
      ) {
        draft.note('removed', 'a line about links that pay, or a caption without its picture', block.element);
        block.element.remove();
      } else if (asksConsent(block.text)) {
        draft.note('removed', 'asks for consent to load a frame', block.element);
        block.element.remove();
      } else if (
        share > 0.12 &&
        block.text.length < 300 &&
        block.element.localName !== 'li' &&
        invitesElsewhere(block.text)
      ) {
        draft.note('removed', 'invites to a newsletter, an app or the like', block.element);
        block.element.remove();
      } else if (
        block.chars < 140 &&
        share > 0.2 &&
        !heading &&
        SITE_LINE.test(block.text.slice(0, 60)) &&
        block.element.localName !== 'li'
      ) {
        draft.note('removed', 'a line of the site', block.element);
        block.element.remove();
      }
    });
  },
};

function isForListeners(element: Element): boolean {
  if (element.firstElementChild) return false;
  const { length } = element.firstChild?.nodeValue ?? '';
  return length > 5 && length < 50 && NEW_WINDOW.test(element.textContent ?? '');
}

/** `24. 1. 2024 12:38`, `today, 12:37`: nothing but digits and a word or two. */
function isBareDate(text: string, lang: string): boolean {
  return (
    text.length < 30 &&
    /\d{1,2}[:.]\s?\d{1,2}/.test(text) &&
    (text.match(/\p{L}{2,}/gu)?.length ?? 0) < 3 &&
    (parseDate(text, lang) !== null || /^\p{L}+,?\s+\d{1,2}[:.]\d{2}(?:\s*(?:uhr|h|kl\.?))?$/iu.test(text))
  );
}

function isCaption(text: string): boolean {
  return CREDITED_END.test(text) && !/^https?:/.test(text);
}
