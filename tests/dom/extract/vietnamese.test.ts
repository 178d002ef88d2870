import { commands } from 'vitest/browser';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

interface Truth {
  readonly title: string;
  readonly date: string;
  readonly author: string;
  readonly standfirst: string;
  readonly body: readonly string[];
  readonly pictures: readonly { readonly src: string; readonly caption: string }[];
}

const NAMES = Array.from({ length: 10 }, (_, at) => `vi-${String(at + 1).padStart(2, '0')}`);
const sanitizer = createSanitizer(window);

describe.each(NAMES)('the layout of %s', (name) => {
  it('gives title, date, author, standfirst, body and pictures, and nothing else', async () => {
    const truth = JSON.parse(await commands.readFile(`tests/fixtures/extract/${name}.json`)) as Truth;
    const html = await commands.readFile(`tests/fixtures/extract/${name}.html`);
    const result = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
      url: `https://lacgiang.example/${name}.html`,
      sanitize: sanitizer.toHtml,
    });
    if (!result.ok) throw new Error(result.error.is);
    const article = result.value;
    expect(article.title).toBe(truth.title);
    expect(article.date?.slice(0, 16)).toBe(truth.date);
    expect(article.authors).toEqual([truth.author]);
    expect(article.standfirst).toBe(truth.standfirst);
    expect(article.text).toBe([truth.standfirst, ...truth.body].join('\n\n'));
    expect(
      article.pictures.map((picture) => ({ src: new URL(picture.src).pathname, caption: picture.caption })),
    ).toEqual(truth.pictures);
    expect(article.lang).toBe('vi');
  });
});
