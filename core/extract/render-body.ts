import type { SafeHtml } from '../sanitize/safe-html.ts';

/** The text of an article with its standfirst before it, in an element of a document that loads nothing and runs nothing. */
export function renderBody(html: SafeHtml, standfirst: string | null): HTMLElement {
  const page = new DOMParser().parseFromString(html, 'text/html');
  // the sanitiser takes no body out of its document
  const body = page.createElement('div');
  if (standfirst) {
    const paragraph = page.createElement('p');
    paragraph.textContent = standfirst;
    body.append(paragraph);
  }
  body.append(...page.body.childNodes);
  return body;
}
