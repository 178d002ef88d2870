import { tailOf } from './tail-of.ts';
/** Starts of sentences, in order. A line break always ends one. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  const END = /\n+|[.!?…]["”’»)\]]{0,2}\s+(?=["“„«([]?[\p{Lu}\p{N}\p{Lo}])|[。！？][”」』）]{0,2}/gu;
  for (const match of text.matchAll(END)) {
    const at = match.index;
    const mark = text[at];
    // An initial, an abbreviation of two letters or a German ordinal does not end a sentence.
    if (
      mark === '.' &&
      /(?:^|[\s(])(?:\p{Lu}|\d{1,2}|\p{Lu}[\p{Ll}]|TP|Dr|Mr|Mrs|Ms|St|No|Nr|ca|bzw|vs)$/u.test(
        tailOf(text, at, 4),
      )
    )
      continue;
    const next = at + match[0].length;
    if (next < text.length) starts.push(next);
  }
  return starts;
}

/** The sentence that holds `at`; blanks at its end are not part of it. */
export function sentenceAt(
  text: string,
  starts: readonly number[],
  at: number,
): { start: number; end: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const start = starts[low] ?? 0;
  let end = starts[low + 1] ?? text.length;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return { start, end };
}
