declare const safe: unique symbol;

/** HTML that came out of `sanitize`. Nothing else makes this type, and only it may be set into a page. */
export type SafeHtml = string & { readonly [safe]: true };
