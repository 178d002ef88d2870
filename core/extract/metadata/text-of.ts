/**
 * What turns the direction of text around or cannot be seen: a title may not look like another one. The marks for
 * left-to-right and right-to-left stay; honest titles need them, and they turn nothing around.
 */
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2060-\u206f]+/g;

/** Text as a person reads it: white space collapsed, trimmed. Bounded, since a page may hold a title of a megabyte. */
export function textOf(source: Node | string | null | undefined, limit = 2000): string {
  const raw = typeof source === 'string' ? source : (source?.textContent ?? '');
  return raw
    .slice(0, limit * 4)
    .replace(UNSEEN, '')
    .replaceAll('\u00AD', '')
    .replace(/[\s\u00A0\u200B\uFEFF]+/g, ' ')
    .trim()
    .slice(0, limit);
}
