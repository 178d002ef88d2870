/** A text in which whatever editors and sites change without changing a word is levelled, and the way back from it. */
export interface Folded {
  readonly text: string;
  /** The offset in the original of an offset in `text`; that of the end is the original's length. */
  readonly origin: (offset: number) => number;
}

const SAME: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
};

/** Blanks become one space, quotation marks and dashes the plain ones, soft hyphens and marks without width go. Linear. */
export function foldBlanks(original: string): Folded {
  const parts: string[] = [];
  const origins: number[] = [];
  let wasBlank = false;
  for (let at = 0; at < original.length; at++) {
    const character = original.charAt(at);
    if (/[\u00AD\u200B-\u200F\u2060\uFEFF]/.test(character)) continue;
    const isBlank = /\s/.test(character);
    if (isBlank && wasBlank) continue;
    wasBlank = isBlank;
    parts.push(isBlank ? ' ' : (SAME[character] ?? character));
    origins.push(at);
  }
  return { text: parts.join(''), origin: (offset) => origins[offset] ?? original.length };
}
