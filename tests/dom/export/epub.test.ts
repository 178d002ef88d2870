import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { type BookSource, writeEpub } from '../../../core/export/epub.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';
import { checkEpub } from './check-epub.ts';

const sanitizer = createSanitizer(window);
const { signal } = new AbortController();

export const ARTICLE: Article = {
  url: 'https://lisse.example/crane?a=1&b=2',
  title: 'A crane & its <owners>',
  authors: ['Maren Holt', 'Jo Ek'],
  site: 'Lisse Evening Post',
  date: '2023-06-17T10:00',
  modified: null,
  lang: 'nl',
  dir: 'ltr',
  standfirst: 'Four firms share one crane.',
  leadImage: null,
  html: sanitizer.toHtml('<h2>The crane</h2><p>It lifts 12.5 tonnes.</p>'),
  text: '',
  words: 9,
  pictures: [{ src: 'x', alt: '', caption: null, credit: null, width: null, height: null }],
};
const article = (html: string, change: Partial<Article> = {}): Article => ({
  ...ARTICLE,
  html: sanitizer.toHtml(html),
  ...change,
});

/** A picture of one colour. */
function paint(type: string, color = 'teal'): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 8;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = color;
  context.fillRect(0, 0, 8, 8);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, type);
  });
}

async function book(articles: readonly Article[], change: Partial<BookSource> = {}): Promise<Blob> {
  const source: BookSource = {
    id: '1b4e28ba-2fa1-4d2b-883f-0016d3cca427',
    title: articles.length === 1 ? (articles[0]?.title ?? '') : 'Reading for the train',
    made: '2026-11-23T10:00:00.123Z',
    articles: articles.map((article) => ({ article, marks: [] })),
    getPicture: () => Promise.resolve(null),
    words: {
      lang: 'en',
      dir: 'ltr',
      contents: 'Contents',
      formatDate: (iso) => `on ${iso.slice(0, 10)}`,
      original: 'Original page:',
      lostPicture: 'Picture not in this book',
      marks: 'Highlights and notes',
    },
    ...change,
  };
  return new Response(writeEpub(source, sanitizer, signal)).blob();
}
const check = async (articles: readonly Article[], change: Partial<BookSource> = {}) =>
  checkEpub(await book(articles, change));

describe('an article as a book', () => {
  it('says who made it, when, in which language and from where', async () => {
    const { problems, names, packageFile, pages } = await check([ARTICLE]);
    expect(problems).toEqual([]);
    expect(names).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/style.css',
      'EPUB/article-1.xhtml',
      'EPUB/cover.xhtml',
      'EPUB/contents.xhtml',
      'EPUB/package.opf',
    ]);
    const facts = [...(packageFile.querySelector('metadata')?.children ?? [])].map((one) => [
      one.localName,
      one.textContent,
    ]);
    expect(facts).toEqual([
      ['identifier', 'urn:uuid:1b4e28ba-2fa1-4d2b-883f-0016d3cca427'],
      ['title', 'A crane & its <owners>'],
      ['language', 'nl'],
      ['creator', 'Maren Holt'],
      ['creator', 'Jo Ek'],
      ['publisher', 'Lisse Evening Post'],
      ['date', '2023-06-17'],
      ['source', 'https://lisse.example/crane?a=1&b=2'],
      ['meta', '2026-11-23T10:00:00Z'],
    ]);
    const page = pages.get('article-1.xhtml');
    expect(page?.querySelector('h1')?.textContent).toBe('A crane & its <owners>');
    expect(page?.documentElement.lang).toBe('nl');
    expect(page?.querySelector('.about')?.textContent).toBe(
      'Maren Holt, Jo Ek · Lisse Evening Post · on 2023-06-17',
    );
    expect(page?.querySelector('.original a')?.getAttribute('href')).toBe(
      'https://lisse.example/crane?a=1&b=2',
    );
    expect(pages.get('cover.xhtml')?.body.textContent).toContain('Maren Holt');
  });

  it('keeps pictures, each once, in types that every reader shows', async () => {
    const asked: string[] = [];
    const types: Readonly<Record<string, string>> = {
      jpg: 'image/jpeg',
      webp: 'image/webp',
      clear: 'image/webp',
      png: 'image/png',
    };
    const pictures = ['jpg', 'webp', 'clear', 'png', 'gone', 'broken', 'jpg'].map(
      (name) => `<img src="https://p.example/${name}" alt="${name}">`,
    );
    const { problems, names, pages } = await check(
      [article(`<p>${pictures.join('')}</p>`), article(`<p>${pictures[0]}</p>`)],
      {
        getPicture: (_, src) => {
          const name = src.split('/').at(-1) ?? '';
          asked.push(name);
          if (name === 'broken') return Promise.resolve(new Blob(['none'], { type: 'image/avif' }));
          return types[name]
            ? paint(types[name], name === 'clear' ? 'rgb(0 0 0 / 50%)' : 'teal')
            : Promise.resolve(null);
        },
      },
    );
    expect(problems).toEqual([]);
    expect(asked).toEqual(['jpg', 'webp', 'clear', 'png', 'gone', 'broken']);
    expect(names.filter((name) => name.includes('pictures/'))).toEqual([
      'EPUB/pictures/1.jpg',
      'EPUB/pictures/2.jpg',
      'EPUB/pictures/3.png',
      'EPUB/pictures/4.png',
    ]);
    const lost = [...(pages.get('article-1.xhtml')?.querySelectorAll('.lost') ?? [])].map(
      (one) => one.textContent,
    );
    expect(lost).toEqual(['gone – Picture not in this book', 'broken – Picture not in this book']);
  });

  it('reads from right to left where its articles do, and keeps formulas', async () => {
    const { problems, packageFile, pages } = await check([
      article('<p>شِعر</p><math display="block"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>', {
        lang: 'ar',
        dir: 'rtl',
        title: 'قصيدة',
      }),
    ]);
    expect(problems).toEqual([]);
    expect(packageFile.querySelector('spine')?.getAttribute('page-progression-direction')).toBe('rtl');
    expect(packageFile.querySelector('[href="article-1.xhtml"]')?.getAttribute('properties')).toBe('mathml');
    expect(pages.get('article-1.xhtml')?.documentElement.dir).toBe('rtl');
    expect(pages.get('article-1.xhtml')?.querySelector('mfrac')?.children).toHaveLength(2);
  });

  it('of many articles has them in its contents, and every language', async () => {
    const { problems, packageFile, pages } = await check([
      ARTICLE,
      article('<p>Một</p>', { title: '  ', lang: 'vi', words: 900 }),
      article('<p>?</p>', { lang: 'no such language', authors: [] }),
    ]);
    expect(problems).toEqual([]);
    const links = [...(pages.get('contents.xhtml')?.querySelectorAll('li a') ?? [])];
    expect(links.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
      ['article-1.xhtml', 'A crane & its <owners>'],
      ['article-2.xhtml', '–'],
      ['article-3.xhtml', 'A crane & its <owners>'],
    ]);
    const languages = [...packageFile.getElementsByTagName('dc:language')].map((one) => one.textContent);
    expect(languages).toEqual(['vi', 'nl']);
  });
});

describe('what a parser takes and a schema does not', () => {
  /** Every case with the text that has to be left. */
  const CASES: readonly (readonly [string, string])[] = [
    ['<ul>loose<li value="3">a</li><p>b</p></ul><li>c</li>', 'looseabc'],
    ['<dl><dt>a</dt></dl><dl><dd>b</dd></dl><dl><dt>c</dt><dd>d</dd></dl><dt>e</dt>', 'abcde'],
    [
      '<table></table><table><caption>c</caption></table><table><tfoot><tr><td>f</td></tr></tfoot></table>',
      'cf',
    ],
    [
      '<table><tfoot><tr><td>f</td></tr></tfoot><thead><tr><th>h</th></tr></thead><thead><tr><th>h2</th></tr></thead><tbody></tbody><tr></tr><tr><td colspan="0" rowspan="x">b</td></tr></table>',
      'hh2bf',
    ],
    [
      '<span><p>a</p><table><tr><td>t</td></tr></table></span><em><div>b</div></em><strong>c<ul><li>d</li></ul></strong>',
      'atbcd',
    ],
    [
      '<h2>a<div>b</div><ul><li>c</li></ul></h2><pre><p>d</p><table><tr><td>e</td></tr></table></pre>',
      'abcde',
    ],
    [
      '<a href="https://x.example"><p>a</p></a><p><a href="#nowhere">b</a></p><a href="#here">c</a><p id="here">d</p>',
      'abcd',
    ],
    [
      '<figure><figcaption>a</figcaption>x<figcaption>b</figcaption></figure><figcaption>c</figcaption><figure>y<figcaption>d</figcaption>z</figure>',
      'axbcyzd',
    ],
    [
      '<details>a<p>b</p></details><summary>c</summary><details open><summary>d<p>e</p></summary>f</details>',
      'abcdef',
    ],
    [
      '<ruby>漢<rt>kan</rt></ruby><ruby>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby><ruby><rt>x</rt></ruby><rt>y</rt><ruby>a<rp>(</rp><rt>b</rt></ruby>',
      '漢kan字(ji)xya(b',
    ],
    ['<time datetime="yesterday">a<b>c</b></time><bdo>b</bdo><ins datetime="?"><p>d</p></ins>', 'acbd'],
    [
      '<ol start="x" type="disc" reversed><li value="y">a</li></ol><img src="https://x.example/p.png" width="-5">',
      'aPicture not in this book',
    ],
    ['<p lang="zz-invalid-toolongtag">a</p><p lang="EN_us">b</p><p lang="pt-br">c</p>', 'abc'],
    [
      '<math>x<mfrac><mi>a</mi></mfrac><msup><mi>b</mi><mn>2</mn></msup><mtable><mi>c</mi></mtable><mtd><mi>d</mi></mtd></math>',
      'xab2cd',
    ],
    ['<math><mrow><math><mi>a</mi></math></mrow></math>', 'a'],
    [
      '<math><mtext><b>html</b></mtext><mmultiscripts><mi>X</mi><mprescripts></mprescripts><mn>1</mn></mmultiscripts><mspace width="wide"></mspace></math>',
      'htmlX1',
    ],
    ['<p>\u0001\ufffe\u000bcontrol \ud800 halves</p>', 'control  halves'],
    ['<address><h2>a</h2><section><p>b</p></section></address><blockquote>c</blockquote>', 'abc'],
  ];

  it.each(CASES)('%s', async (html, text) => {
    const { problems, pages } = await check([article(html, { pictures: [] })]);
    expect(problems).toEqual([]);
    const page = pages.get('article-1.xhtml');
    const body = page?.querySelector('body > div')?.textContent ?? '';
    expect(
      body
        .replace(/\ufffd/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe(text.replace(/\s+/g, ' '));
  });

  it('whatever is nested in whatever', async () => {
    const NAMES =
      'p div span em a ul ol li dl dt dd table thead tbody tr td th caption figure figcaption h2 pre details summary blockquote ruby rt section q ins math mfrac mi mtable mtr mtd b'.split(
        ' ',
      );
    const node: fc.Arbitrary<string> = fc.letrec<{ node: string; element: string; text: string }>((tie) => ({
      node: fc.oneof({ maxDepth: 6 }, tie('text'), tie('element')),
      element: fc
        .tuple(fc.constantFrom(...NAMES), fc.array(tie('node'), { maxLength: 4 }))
        .map(([name, inner]) => `<${name}>${inner.join('')}</${name}>`),
      text: fc.constantFrom('a', ' ', '7 %'),
    })).node;
    await fc.assert(
      fc.asyncProperty(fc.array(node, { minLength: 1, maxLength: 6 }), async (nodes) => {
        expect((await check([article(nodes.join(''))])).problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
