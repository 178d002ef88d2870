/** Ids of an article live under this prefix, so that no name of ours or of the platform can be shadowed by one. */
const PREFIX = 'fl-';
const LONGEST = 80;

/** The id of a place in an article that the page calls `name`. Of such an id it is the same again. */
export function anchorId(name: string): string {
  // letters, digits and dashes only: the id then means the same in an attribute, a fragment and a selector
  const plain = name.trim().replace(/[^\p{L}\p{N}_-]+/gu, '-');
  const bare = plain.startsWith(PREFIX) ? plain.slice(PREFIX.length) : plain;
  return PREFIX + [...bare].slice(0, LONGEST).join('');
}

/** The id of the place in the same article that `href` leads to, null where it leads elsewhere or nowhere. */
export function linkedAnchor(href: string): string | null {
  const text = href.trim();
  const name = text.startsWith('#') ? decode(text.slice(1)) : '';
  return name === '' ? null : anchorId(name);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
