/** Text as a person reads it: white space collapsed, trimmed. Bounded, since a page may hold a title of a megabyte. */
export function textOf(source: Node | string | null | undefined, limit = 2000): string {
  const raw = typeof source === 'string' ? source : (source?.textContent ?? '');
  return raw
    .slice(0, limit * 4)
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    .trim()
    .slice(0, limit);
}
