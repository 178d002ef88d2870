import type { Mark, MarkColour } from '../article/mark.ts';
import { anchorQuote } from '../marks/anchor.ts';
import { LONGEST_NOTE } from '../marks/change-marks.ts';
import { LONGEST_QUOTE, quoteOf } from '../marks/quote-of.ts';
import type { Belongings } from './belongings.ts';

/** Characters of the beginning that stand for the article where a note has no words of its own. */
const BEGINNING = 80;

/** Colours of other services by ours that is next to them. */
const COLOURS: readonly (readonly [RegExp, MarkColour])[] = [
  [/green|teal|lime|mint/i, 'green'],
  [/blue|cyan|aqua|purple|violet|indigo/i, 'blue'],
  [/pink|red|orange|magenta|brown/i, 'pink'],
];

/**
 * Highlights of another service as marks in `text`, in its order. Words that are not found there are kept as a mark all the
 * same: the reader says of it that its words are not in the text. A note on the article as a whole goes to its
 * beginning. Marks that are among `there` already, by place and words, are left out.
 *
 * @param now ISO 8601, for those without a date
 */
export function anchorHighlights(
  text: string,
  highlights: Belongings['highlights'],
  there: readonly Mark[],
  { newId, now }: { newId: () => string; now: string },
): Mark[] {
  const made: Mark[] = [];
  for (const { quote, note, color, at } of highlights) {
    const words = quote.trim().slice(0, LONGEST_QUOTE);
    const span =
      words === ''
        ? { start: 0, end: beginningOf(text) }
        : anchorQuote(text, { quote: words, before: '', after: '', start: 0 });
    const found = span && quoteOf(text, span);
    if (!found && words === '') continue;
    const mark: Mark = {
      ...(found ?? { quote: words, before: '', after: '', start: 0 }),
      id: newId(),
      colour: COLOURS.find(([name]) => name.test(color ?? ''))?.[1] ?? 'yellow',
      note: (note ?? '').slice(0, LONGEST_NOTE),
      madeAt: at ?? now,
    };
    if (![...there, ...made].some((other) => isSame(other, mark))) made.push(mark);
  }
  return made.sort((a, b) => a.start - b.start);
}

function isSame(there: Mark, mark: Mark): boolean {
  return there.quote === mark.quote && there.start === mark.start && there.note.includes(mark.note);
}

/** The end of the first line, or of the last whole word that fits. */
function beginningOf(text: string): number {
  const line = text.indexOf('\n');
  const end = line < 0 ? text.length : line;
  if (end <= BEGINNING) return end;
  const blank = text.lastIndexOf(' ', BEGINNING);
  return blank > 0 ? blank : BEGINNING;
}
