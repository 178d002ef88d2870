import type { Mark } from '../article/mark.ts';

/** How a mark is found again: what it quotes, what stands around that, and where it stood. */
export type Quote = Pick<Mark, 'quote' | 'before' | 'after' | 'start'>;

/** A stretch of a text, `[start, end)`, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Characters of context that are kept on each side of a quote. */
const CONTEXT = 32;
/** The longest quote that is kept, in UTF-16 code units: some three pages. */
export const LONGEST_QUOTE = 10_000;

/** What is kept of the stretch of `text` that was marked, blanks at its ends left out; null where nothing or too much is left. */
export function quoteOf(text: string, span: Span): Quote | null {
  let { start, end } = span;
  while (start < end && isBlank(text, start)) start++;
  while (end > start && isBlank(text, end - 1)) end--;
  if (end === start || end - start > LONGEST_QUOTE) return null;
  return {
    quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - CONTEXT), start),
    after: text.slice(end, end + CONTEXT),
    start,
  };
}

function isBlank(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
