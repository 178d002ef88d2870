declare const safe: unique symbol;

/** HTML that came out of `sanitize`. Nothing else makes this type, and only it may be set into a page. */
export type SafeHtml = string & { readonly [safe]: true };

/**
 * Whole pieces of safe HTML, one after the other. Each parses back to itself and is balanced, so the next begins where it
 * would begin alone; whatever shows it sanitises it again.
 */
export function joinSafe(pieces: readonly SafeHtml[]): SafeHtml {
  return pieces.join('') as SafeHtml;
}
