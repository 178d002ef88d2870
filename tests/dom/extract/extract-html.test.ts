import { describe, expect, test } from 'vitest';
import { extractingHtml, shapingHtml } from '../../../core/extract/extract-html.ts';
import { atOnce } from '../../../core/extract/in-slices.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const { toHtml: sanitize } = createSanitizer(window);
const LINE = 'The tide mill ground rye and barley for nine villages until the dam was closed. ';
const options = { url: 'https://mill.example/a/tide', sanitize };

describe('a page that is there as text', () => {
  const PAGE = `<!doctype html><html lang="en"><head><title>Tide mills</title></head><body>
    <nav><a href="/">Home</a> <a href="/shop">Shop</a></nav>
    <article><h1>Tide mills</h1>${`<p>${LINE.repeat(4)}</p>`.repeat(6)}<img src="wheel.jpg" width="900" height="600"></article>
    <script>document.title = 'run'</script></body></html>`;

  test('gives its article, with its addresses, and runs nothing', () => {
    const read = atOnce(extractingHtml(PAGE, options));
    if (!read.ok) throw new Error(read.error.is);
    expect(read.value).toMatchObject({ title: 'Tide mills', lang: 'en', url: 'https://mill.example/a/tide' });
    expect(read.value.pictures.map(({ src }) => src)).toEqual(['https://mill.example/a/wheel.jpg']);
    expect(read.value.text).not.toContain('Shop');
    expect(document.title).not.toBe('run');
  });

  test('without an article says so', () => {
    expect(atOnce(extractingHtml('<p>Log in</p>', options))).toMatchObject({
      ok: false,
      error: { is: 'no-article' },
    });
  });
});

describe('a text that another service took out of its page', () => {
  test('is put into our form and made safe; nothing of it is left out', () => {
    const body = `<h2>Shop and related articles</h2><p onclick="x()">${LINE.repeat(3)}</p>
      <p><a href="/b">Read more</a></p><p><img data-src="wheel.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p><script>1</script>`;
    const read = atOnce(shapingHtml(body, 'en', options));
    if (!read.ok) throw new Error(read.error.is);
    const { html, text, lang, pictures } = read.value;
    expect(text).toContain('Shop and related articles');
    expect(text).toContain('Read more');
    expect(html).not.toMatch(/onclick|<script/);
    expect(html).toContain('href="https://mill.example/b"');
    expect(lang).toBe('en');
    expect(pictures.map(({ src }) => src)).toEqual(['https://mill.example/a/wheel.jpg']);
  });

  test('of a line or two is none: its page is fetched instead', () => {
    expect(atOnce(shapingHtml('<p>A stub.</p>', null, options))).toMatchObject({ ok: false });
  });
});
