/** What a view may load besides what the extension itself ships: a fresh one pictures, a saved one those out of its own store alone. */
const PICTURES = { fresh: 'blob: data: http: https:', saved: 'blob:' };

/** Tightens the policy of this document for good. A policy given by a meta element can only ever add to the fixed one. */
export function lockView(document: Document, view: keyof typeof PICTURES): void {
  const meta = document.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `default-src 'none'; script-src 'self'; style-src 'self'; img-src ${PICTURES[view]}; connect-src 'none'; form-action 'none'; base-uri 'none'`;
  document.head.append(meta);
}
