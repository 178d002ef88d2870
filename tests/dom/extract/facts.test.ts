import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const TEXT = [
  'The bakery on the corner opens at four, and the first loaves are gone before the streetlights go out.',
  'Its owner counts 212 rolls on a weekday and twice as many when the choir meets in the hall across the road.',
  'On the last day of every month she weighs the flour that is left and writes the number on the door frame.',
  'The frame has been painted over six times, and under the paint the numbers go back to the year of the flood.',
]
  .map((line) => `<p>${line}</p>`)
  .join('');

function read(body: string, head: string) {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const result = extractArticle(page, { url: 'https://www.korn.example/a/b', sanitize: sanitizer.toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

const story = (heading: string) => `<article>${heading}${TEXT}</article>`;

describe('title', () => {
  it.each([
    ['without the rubric in the headline', '<h1><span>Local News</span> Flour on the door frame</h1>'],
    ['without a second line in the headline', '<h1>Flour on the door frame <small>6 May</small></h1>'],
  ])('%s', (_, heading) => {
    const article = read(story(heading), '<title>Flour on the door frame | Korn</title>');
    expect(article.title).toBe('Flour on the door frame');
  });

  it('as JSON-LD and the sharing title both say it', () => {
    const article = read(
      story('<h1>Flour on the frame of the door</h1>'),
      '<title>Flour on the frame | Korn</title><meta property="og:title" content="A baker and six coats of paint on the frame of the door"><script type="application/ld+json">{"@type":"NewsArticle","headline":"A baker and six coats of paint on the frame of the door"}</script>',
    );
    expect(article.title).toBe('A baker and six coats of paint on the frame of the door');
  });

  it('of the page, not of the blog, where the blog has the first heading', () => {
    const article = read(
      `<h1>Notes from the Corner</h1>${story('<h2>Flour on the door frame</h2>')}`,
      '<title>Flour on the door frame | Notes from the Corner</title>',
    );
    expect(article.title).toBe('Flour on the door frame');
  });
});

describe('authors', () => {
  const title = '<title>Flour on the door frame</title>';
  it.each([
    [
      'not an address',
      `${title}<meta name="article:author" content="https://www.facebook.com/korn.example">`,
      '<p class="byline">By Ida Brandt</p>',
    ],
    [
      'from the labels of a sharing card',
      `${title}<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ida Brandt">`,
      '',
    ],
    ['without the office', `${title}<meta name="author" content="Ida Brandt, Chief Food Writer">`, ''],
    [
      'not a login name where a whole name is to be had',
      `${title}<meta name="author" content="idab">`,
      '<p><a href="/author/idab">Ida Brandt</a></p>',
    ],
    [
      'the writer rather than the name of the site',
      `${title}<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Korn"},"headline":"Flour on the door frame"}</script>`,
      '<div class="k1">By Ida Brandt</div>',
    ],
  ])('%s', (_, head, line) => {
    expect(read(story(`<h1>Flour on the door frame</h1>${line}`), head).authors).toEqual(['Ida Brandt']);
  });
});

describe('pictures', () => {
  const head =
    '<title>Flour on the door frame</title><meta property="og:image" content="https://cdn.example/crop/9603609-wide.jpg">';

  it('the lead is the picture that the article shows, where that is the same', () => {
    const article = read(
      `<h1>Flour on the door frame</h1><div class="overlay"><img src="/img/9603609-tall.jpg" width="900" height="600"></div><div class="article-body">${TEXT}</div>`,
      head,
    );
    expect(article.leadImage).toBe('https://www.korn.example/img/9603609-tall.jpg');
    expect(article.pictures).toHaveLength(1);
  });

  it.each([
    [
      'beside the figure',
      '<div><figure><img src="/a1.jpg"><span>View 3 pictures</span></figure><figcaption>The frame in May</figcaption></div>',
    ],
    [
      'hidden from screen readers',
      '<figure><img src="/a1.jpg"><figcaption aria-hidden="true">The frame in May</figcaption></figure>',
    ],
    [
      'in boxes without a name',
      '<div><picture><img src="/a1.jpg"></picture><div>The frame in May</div></div>',
    ],
  ])('a caption %s', (_, figure) => {
    const article = read(story(`<h1>Flour on the door frame</h1>${figure}`), '<title>Flour</title>');
    expect(article.pictures).toMatchObject([{ caption: 'The frame in May' }]);
    expect(article.text).not.toContain('May');
  });

  it('an address with commas in a set of sizes', () => {
    const article = read(
      story(
        '<h1>Flour</h1><img src="data:," srcset="/c.jpg?fl=cro,0,0,1920%7Cres,320,,1 320w, /c.jpg?fl=cro,0,0,1920%7Cres,960,,1 960w">',
      ),
      '<title>Flour</title>',
    );
    expect(article.pictures[0]?.src).toBe('https://www.korn.example/c.jpg?fl=cro,0,0,1920%7Cres,960,,1');
  });

  it('no badges', () => {
    const article = read(
      story('<h1>Flour</h1><p><img src="/img/google-play-badge.png" width="200" height="60"></p>'),
      '<title>Flour</title>',
    );
    expect(article.pictures).toEqual([]);
  });
});
