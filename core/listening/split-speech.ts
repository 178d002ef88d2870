import type { Span } from '../marks/quote-of.ts';

/** One sentence as it is read aloud. */
export interface Sentence extends Span {
  /** Which paragraph it is in, from 0. */
  readonly paragraph: number;
  /** What is given to the voice at once: the whole sentence, or the parts of a long one. */
  readonly pieces: readonly Span[];
}

/**
 * The longest piece, in UTF-16 code units. Chromium stops a voice from the network after some 15 seconds, and tells nobody;
 * this is some 12 seconds of slow speech.
 */
const LONGEST = 180;
/** What ends a clause; a comma inside a number does not. */
const CLAUSE_ENDS = [', ', '; ', ': ', ' – ', '、', '，', '；', '：'];
/** Words before a full stop that end no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"«])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|No|Nr|vs|etc|e\.g|i\.e|ca|bzw|z\.B|M|Mme|Sra|TP|Tp|GS|PGS|TS|ThS|Q|P|tr)\.\s*$/u;

/** The sentences of a text in order. Paragraphs that are code alone are left out. Linear in the length of the text. */
export function splitSpeech(text: string, lang: string, code: readonly Span[] = []): Sentence[] {
  const segmenter = new Intl.Segmenter(localeOf(lang), { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const match of text.matchAll(/[^\n]+/g)) {
    const from = match.index;
    const words = match[0];
    if (code.some(({ start, end }) => start <= from && end >= from + words.trimEnd().length)) continue;
    const before = sentences.length;
    let start = 0;
    for (const { index, segment } of segmenter.segment(words)) {
      const end = index + segment.length;
      const rest = words.slice(end);
      const goesOn = ABBREVIATION.test(words.slice(Math.max(start, end - 12), end)) || /^\p{Ll}/u.test(rest);
      if (rest && goesOn) continue;
      add(sentences, text, { start: from + start, end: from + end }, paragraph);
      start = end;
    }
    if (sentences.length > before) paragraph++;
  }
  return sentences;
}

function add(sentences: Sentence[], text: string, span: Span, paragraph: number): void {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  // a voice makes nothing of dots and dashes
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) return;
  sentences.push({ start, end, paragraph, pieces: cut(text, start, end) });
}

/** Cuts a long sentence after a comma, a semicolon or the like, else between words, else anywhere. */
function cut(text: string, start: number, end: number): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const window = text.slice(from, from + LONGEST);
    const clause = Math.max(...CLAUSE_ENDS.map((mark) => window.lastIndexOf(mark)));
    const mark = clause < LONGEST / 3 ? window.lastIndexOf(' ') : clause;
    const length = mark > 0 ? mark + 1 : LONGEST;
    pieces.push({ start: from, end: from + length });
    from += length;
    while (from < end && /\s/.test(text.charAt(from))) from++;
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}

function localeOf(lang: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(lang)[0];
  } catch {
    return undefined;
  }
}
