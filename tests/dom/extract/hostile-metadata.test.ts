import { expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const { toHtml } = createSanitizer(window);
const PROSE = [
  'The keeper of the lower lock has counted 4,112 boats since the spring, and writes each of them into a green ledger.',
  'He does not trust the counter that the authority hung above the gate, because it takes swans for rowing boats.',
].map((text) => `<p>${text}</p>`);
const EVIL = '<img src=x onerror=alert(1)>';

function read(title: string, head = '', url = 'https://slow.example/lock') {
  const page = document.implementation.createHTMLDocument('');
  page.body.append(
    ...new DOMParser().parseFromString(`<h1></h1>${PROSE.join('')}`, 'text/html').body.childNodes,
  );
  page.head.append(...new DOMParser().parseFromString(head, 'text/html').head.childNodes);
  page.title = title;
  const heading = page.querySelector('h1');
  if (heading) heading.textContent = title;
  const result = extractArticle(page, { url, sanitize: toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

it('a title cannot turn its letters around or hide some of them', () => {
  expect(read('The keeper \u202egnp.exe\u202c of the \u2066lower\u2069\u0007 lock').title).toBe(
    'The keeper gnp.exe of the lower lock',
  );
});

it('the marks that honest right-to-left titles need stay', () => {
  expect(read('حارس القفل\u200f (2020)').title).toBe('حارس القفل\u200f (2020)');
});

it('a title of a megabyte is cut', () => {
  expect(read('The keeper of the lock '.repeat(50_000)).title.length).toBeLessThanOrEqual(500);
});

it('credentials are in no address, and a host with letters that turn around is no host', () => {
  const article = read('The keeper of the lock', '', 'https://bank.example@slow.example/lock');
  expect(article.url).toBe('https://slow.example/lock');
  expect(URL.canParse('https://slow\u202e.example/')).toBe(false);
});

it('what metadata say is text, whatever it looks like', () => {
  const quoted = EVIL.replaceAll('<', '&lt;');
  const article = read(
    `${EVIL} The keeper of the lock`,
    `<meta name="author" content="${quoted} Ada Lee"><meta property="og:site_name" content="${quoted} Post">
     <meta property="article:published_time" content="${quoted}"><link rel="canonical" href="javascript:alert(1)">
     <meta property="og:image" content="javascript:alert(1)"><html lang="${quoted}">`,
  );
  expect(article.title).toContain('The keeper of the lock');
  expect(article.url).toBe('https://slow.example/lock');
  expect(article.date).toBeNull();
  expect(article.leadImage).toBeNull();
  expect(article.lang).not.toContain('<');
  expect(article.html).not.toContain('onerror');
});
