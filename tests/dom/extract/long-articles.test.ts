import { expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const { toHtml } = createSanitizer(window);
const PROSE = Array.from(
  { length: 1500 },
  (_, at) => `<p id="p${at}">The lock keeper counted <b>${at}</b> boats that day, and wrote them down.</p>`,
).join('');

function read(html: string) {
  const page = new DOMParser().parseFromString(`<h1>The lock keeper counts</h1>${html}`, 'text/html');
  const result = extractArticle(page, { url: 'https://lisse.example/lock', sanitize: toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return new DOMParser().parseFromString(result.value.html, 'text/html');
}

it('a note at the end of a long article is still led to, and leads back', () => {
  const shown = read(
    `<p>The first boat came at dawn, as the ledger says.<sup id="back"><a href="#note">1</a></sup></p>${PROSE}<ol><li id="note">The ledger is kept in the town hall. <a href="#back">↩</a></li></ol>`,
  );
  expect(shown.querySelector('#fl-note')?.textContent).toContain('town hall');
  expect(shown.querySelector('sup#fl-back')).not.toBeNull();
});

it('of the other ids of a page nothing is kept, and of two alike the first', () => {
  const shown = read(`<p><a href="#twice">See below</a> for what the keeper says.</p>${PROSE}
    <p id="twice">The first of them was a barge with hay.</p>${PROSE}<p id="twice">The second was empty.</p>`);
  expect(Array.from(shown.querySelectorAll('[id]'), ({ id }) => id)).toEqual(['fl-twice']);
  expect(shown.querySelector('#fl-twice')?.textContent).toContain('hay');
});
