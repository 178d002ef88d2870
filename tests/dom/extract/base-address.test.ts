import { expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const { toHtml } = createSanitizer(window);
const PROSE =
  '<p>The keeper of the lower lock has counted the boats since the spring, and writes each into a green ledger.</p>';
const BODY = `${PROSE}<p>He does not <a href="counters.html">trust the counter</a> that hangs above the gate.<a href="#n1"><sup>1</sup></a></p>
  <figure><img src="gate.jpg" width="800" height="500" alt="The gate"></figure>${PROSE}<p id="n1">It takes swans for rowing boats, as he says.</p>`;

function read(base: string) {
  const page = new DOMParser().parseFromString(
    `<head><base href="${base}"></head><h1>The lock</h1>${BODY}`,
    'text/html',
  );
  const result = extractArticle(page, { url: 'https://slow.example/2024/lock', sanitize: toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

it('relative addresses stand on the base that a page names', () => {
  const { html, pictures } = read('/files/');
  expect(html).toContain('href="https://slow.example/files/counters.html"');
  expect(pictures[0]?.src).toBe('https://slow.example/files/gate.jpg');
  expect(html).toContain('href="#fl-n1"');
});

it('a page that names the base of another site is still where it is', () => {
  const article = read('https://bank.example/');
  expect(article.url).toBe('https://slow.example/2024/lock');
  expect(article.site).not.toContain('bank');
  expect(article.html).toContain('href="https://bank.example/counters.html"');
});

it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///', 'https://'])('%s is no base', (base) => {
  const { html } = read(base);
  expect(html).toContain('href="https://slow.example/2024/counters.html"');
});
