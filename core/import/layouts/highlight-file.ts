import type { Draft } from '../collector.ts';

/**
 * Highlights as Omnivore writes them in Markdown: a quote is a block of lines with `>`, and what follows up to the next
 * one is the note to it. A link back to the service at the end of a quote is dropped.
 */
export function readHighlightFile(text: string): NonNullable<Draft['highlights']> {
  const highlights: { quote: string; note: string }[] = [];
  let isQuote = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, quoted] = /^\s*>\s?(.*)$/.exec(line) ?? [];
    if (quoted !== undefined) {
      if (!isQuote) highlights.push({ quote: '', note: '' });
      const last = highlights.at(-1);
      if (last)
        last.quote += `${last.quote && '\n'}${quoted.replace(/(?<!\s)\s*\[⤴️?\]\([^)]{0,2000}\)\s*$/u, '')}`;
      isQuote = true;
      continue;
    }
    const last = highlights.at(-1);
    if (line.trim() !== '') {
      isQuote = false;
      if (last && !/^#{1,6}\s/.test(line)) last.note += `${last.note && '\n'}${line}`;
    } else if (last && isQuote) isQuote = false;
  }
  return highlights;
}
