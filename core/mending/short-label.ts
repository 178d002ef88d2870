/** How long a label is, in characters. */
const LONGEST = 80;

/** The first words of a part, for lists: never half a word, and an ellipsis where more follows. */
export function shortLabel(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= LONGEST) return plain;
  const cut = plain.slice(0, LONGEST - 1);
  const space = cut.lastIndexOf(' ');
  // a script without spaces is cut where it is
  return `${cut.slice(0, space > LONGEST / 2 ? space : undefined).trimEnd()}…`;
}
