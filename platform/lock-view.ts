/** A saved article calls nobody: what the extension itself ships, and pictures out of its own store, nothing else. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src blob:; connect-src 'none'; form-action 'none'; base-uri 'none'";

/** Tightens the policy of this document for good. A policy given by a meta element can only ever add to the fixed one. */
export function lockSavedView(document: Document): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = POLICY;
  document.head.append(meta);
}
