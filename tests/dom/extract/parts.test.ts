import { describe, expect, it, test } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { findParts } from '../../../core/extract/parts/find-parts.ts';
import { joinPart } from '../../../core/extract/parts/join-part.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const { toHtml } = createSanitizer(window);
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const SENTENCE =
  'The ferry turned back at the second buoy because the mate had seen a light where none may stand. ';
const STORY = `<h1>A light behind the second buoy</h1><p>${SENTENCE.repeat(3)}</p>`;

/** The parts that a page at `first` names, as far as they lead to, in order. */
function partsOf(body: string, first: string, own = first, head = ''): string[] {
  const page = parse(`<html><head>${head}</head><body>${body}</body></html>`);
  return [...findParts(page, new URL(own), new URL(first))]
    .toSorted(([a], [b]) => a - b)
    .map(([number, address]) => `${number} ${address.replace('https://boje.example', '')}`);
}

const FIRST = 'https://boje.example/sea/a-light.html';
const row = (...hrefs: string[]) =>
  `<div class="pages">1 ${hrefs.map((href, i) => `<a href="${href}">${i + 2}</a>`).join(' ')}</div>`;

describe('the parts that follow', () => {
  it.each([
    ['a number in the query', '?page=2', '?page=3'],
    ['a word of another language in the query', '?trang=2', '?trang=3'],
    ['a number behind the name', 'a-light-2.html', 'a-light-3.html'],
    ['a number with a word', 'a-light,seite-2.html', 'a-light,seite-3.html'],
    ['a folder', 'a-light.html/2', 'a-light.html/3'],
    ['a folder with a word', 'a-light.html/page/2/', 'a-light.html/page/3/'],
  ])('%s', (_name, second, third) => {
    const wanted = [second, third].map((href, i) => `${i + 2} ${new URL(href, FIRST).href.slice(20)}`);
    expect(partsOf(STORY + row(second, third), FIRST)).toEqual(wanted);
  });

  test('by the word of the head alone', () => {
    const head = '<link rel="next" href="/sea/a-light-2.html">';
    expect(partsOf(STORY, FIRST, FIRST, head)).toEqual(['2 /sea/a-light-2.html']);
  });

  test('from a later part, those after it', () => {
    const own = 'https://boje.example/sea/a-light-2.html';
    const next = '<a rel="next" href="a-light-3.html">On</a>';
    expect(partsOf(STORY + next, FIRST, own)).toEqual(['3 /sea/a-light-3.html']);
  });

  it.each([
    ['the next story', '<a rel="next" href="/sea/the-net.html">Next story</a>'],
    ['another site', row('https://kaje.example/sea/a-light-2.html')],
    ['another story with a number', row('/sea/a-lamp-2.html')],
    ['pages of comments', `<section id="comments"><div>1 <a href="?page=2">2</a></div></section>`],
    ['a footnote', '<p>It was dark.<a href="a-light-2.html">2</a></p>'],
    ['a row in the footer', `<footer>${row('?page=2')}</footer>`],
    ['a script', row('javascript:a-light-2.html')],
  ])('not %s', (_name, body) => {
    expect(partsOf(STORY + body, FIRST)).toEqual([]);
  });

  it('not the pages of a list', () => {
    const list = '<script type="application/ld+json">{"@type":"CollectionPage"}</script>';
    expect(partsOf(STORY + row('?page=2'), FIRST, FIRST, list)).toEqual([]);
    expect(partsOf(STORY + row('/?page=2'), 'https://boje.example/')).toEqual([]);
  });
});

describe('joining', () => {
  const read = (title: string, body: string): Article => {
    const page = parse(
      `<html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body}</article></body></html>`,
    );
    const result = extractArticle(page, { url: FIRST, sanitize: toHtml });
    if (!result.ok) throw new Error(result.error.is);
    return result.value;
  };
  const picture =
    '<figure><img src="/buoy.jpg" width="800" height="500"><figcaption>The buoy</figcaption></figure>';
  const lines = (word: string) =>
    [1, 2, 3].map((n) => `<p>${word} ${n}: ${SENTENCE}${SENTENCE.toLowerCase()}</p>`).join('');
  const first = read('A light behind the buoy', picture + lines('First'));

  test('a part stands behind the article, with text, words and pictures', () => {
    const part = read(
      'A light behind the buoy – page 2',
      lines('Second') + picture.replace('buoy.jpg', 'net.jpg'),
    );
    const joined = joinPart(first, part, toHtml)!;
    expect(joined.title).toBe('A light behind the buoy');
    expect(joined.text.startsWith(first.text)).toBe(true);
    expect(joined.text).toContain('Second 3:');
    expect(joined.words).toBe(first.words + part.words);
    expect(joined.pictures.map(({ src }) => src.slice(-8))).toEqual(['buoy.jpg', '/net.jpg']);
  });

  test('what every part repeats is there once', () => {
    const part = read('A light behind the buoy', picture + lines('First') + lines('Second'));
    const joined = joinPart(first, part, toHtml)!;
    expect(joined.text.split('First 1:')).toHaveLength(2);
    expect(joined.html.split('buoy.jpg')).toHaveLength(2);
    expect(joined.text).toContain('Second 1:');
  });

  test('the same part again, or another article, is no part', () => {
    expect(joinPart(first, first, toHtml)).toBeNull();
    expect(joinPart(first, read('How to mend a net', lines('Second')), toHtml)).toBeNull();
  });
});
