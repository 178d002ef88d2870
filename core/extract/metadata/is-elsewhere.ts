const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="teaser" i], [class*="card" i]:not([class*="vcard" i], [class*="author" i], [class*="byline" i])';

/**
 * Whether an element belongs to other stories or to the site by the names around it. What holds the headline too does not count: many a
 * `body` carries the class `has-sidebar`.
 */
export function isElsewhere(element: Element, headline: Element | null): boolean {
  for (
    let found = element.closest(ELSEWHERE);
    found;
    found = found.parentElement?.closest(ELSEWHERE) ?? null
  ) {
    // the line under an entry: "Posted by …"
    if (
      found.localName === 'footer' &&
      /(?:post|entry|article)-?_*(?:footer|meta|data)/i.test(found.className)
    )
      continue;
    if (found.localName === 'body' || found.localName === 'html' || (headline && found.contains(headline)))
      continue;
    return true;
  }
  return false;
}
