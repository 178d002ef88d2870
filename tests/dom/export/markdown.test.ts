import * as fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { toMarkdownFile, writeMarkdownZip } from '../../../core/export/markdown.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';
import { openZip } from '../../../core/zip/open-zip.ts';

const sanitizer = createSanitizer(window);
const article = (html: string, change: Partial<Article> = {}): Article => ({
  url: 'https://lisse.example/crane?a=1&b=2',
  title: 'A crane: "big" & <wide>',
  authors: ['Maren Holt', 'Jo Ek'],
  site: 'Lisse Evening Post',
  date: '2023-06-17',
  modified: null,
  lang: 'nl',
  dir: 'ltr',
  standfirst: null,
  leadImage: null,
  html: sanitizer.toHtml(html),
  text: '',
  words: 9,
  pictures: [{ src: 'x', alt: '', caption: null, credit: null, width: null, height: null }],
  ...change,
});
const source = (html: string, change: Partial<Article> = {}) => ({
  article: article(html, change),
  savedAt: '2026-11-23T10:00:00.000Z',
  tags: ['bouw', 'Hà Nội'],
  getPicture: (src: string) =>
    Promise.resolve(src.includes('gone') ? null : new Blob([src], { type: 'image/jpeg' })),
  lostPicture: 'Picture not in this file',
});
/** The text behind the front matter and the title. */
async function body(html: string, change: Partial<Article> = {}): Promise<string> {
  const { text } = await toMarkdownFile(source(html, change), sanitizer);
  return text.slice(text.indexOf('\n# ')).split('\n').slice(3).join('\n').trim();
}
function all(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? (node.children as Nodes[]).flatMap(all) : [])];
}

describe('an article as Markdown', () => {
  it('begins with what is known of it, as YAML that nothing breaks out of', async () => {
    const { text } = await toMarkdownFile(
      source('<p>Hi</p>', { authors: ['A\n---\nb: c', 'D\u2028\u0085'] }),
      sanitizer,
    );
    expect(text).toBe(`---
title: "A crane: \\"big\\" & <wide>"
author: ["A\\n---\\nb: c", "D\\u2028\\u0085"]
site: "Lisse Evening Post"
url: "https://lisse.example/crane?a=1&b=2"
date: "2023-06-17"
saved: "2026-11-23T10:00:00.000Z"
lang: "nl"
tags: ["bouw", "Hà Nội"]
---

# A crane: "big" & \\<wide>

Hi
`);
  });

  it.each([
    [
      'emphasis, links',
      '<p>a <em>b</em> <strong>c</strong> <a href="https://x.example/(1)">d</a></p>',
      'a *b* **c** [d](https://x.example/\\(1\\))',
    ],
    ['lists', '<ul><li>a<ol start="3"><li>b</li></ol></li></ul>', '- a\n\n  3. b'],
    [
      'code with its language',
      '<pre><code class="language-js">let a = `1`;\n</code></pre><p><code>x</code></p>',
      '```js\nlet a = `1`;\n```\n\n`x`',
    ],
    [
      'tables',
      '<table><thead><tr><th>a</th><th>b|c</th></tr></thead><tbody><tr><td>1</td><td>2 €</td></tr></tbody></table>',
      '| a | b\\|c |\n| - | ---- |\n| 1 | 2 €  |',
    ],
    [
      'formulas with TeX',
      '<p>so <math alttext="\\frac{a}{2}"><mfrac><mi>a</mi><mn>2</mn></mfrac></math></p>',
      'so $\\frac{a}{2}$',
    ],
    [
      'code beside code',
      '<p><code>a</code><code>![b](https://x.example)</code><code></code></p>',
      '`a ![b](https://x.example)`',
    ],
    ['formulas with signs of HTML', '<p><math alttext="a<b"><mi>a</mi></math></p>', '$a\\lt b$'],
    [
      'formulas without',
      '<p>so <math><mi>a</mi><mo>=</mo><mn>2</mn></math>, it costs $5 and $6</p>',
      'so a=2, it costs \\$5 and \\$6',
    ],
    [
      'captions',
      '<figure><img src="https://p.example/a.jpg" alt="A [b]"><figcaption>On the quay</figcaption></figure>',
      '![A \\[b\\]](pictures/1.jpg)\n\n*On the quay*',
    ],
    [
      'pictures that are gone',
      '<p><img src="https://p.example/gone.jpg" alt="*"></p>',
      '\\* – Picture not in this file',
    ],
    [
      'footnotes',
      '<p>It fell<sup><a href="#n1">1</a></sup> twice<sup><a href="#n2">2</a></sup>.</p><ol><li id="n1">Once <a href="#r1">↩</a></li><li id="n2">And again</li></ol>',
      'It fell[^1] twice[^2].\n\n[^1]: Once\n\n[^2]: And again',
    ],
    ['places inside of the article', '<p><a href="#b">a</a></p><h2 id="b">b</h2>', 'a\n\n## b'],
    [
      'what is markup of the text itself',
      '<p># a</p><p>1. b * c_d_ [e](f) &lt;b&gt; &amp;amp; `g`</p>',
      '\\# a\n\n1\\. b \\* c_d\\_ \\[e]\\(f) \\<b> \\&amp; \\`g\\`',
    ],
    ['details', '<details><summary>More</summary><p>a</p></details>', '**More**\n\na'],
    ['a standfirst', '<p>a</p>', 'a'],
  ])('%s', async (_, html, markdown) => {
    expect(await body(html)).toBe(markdown);
  });

  it('shows the standfirst and a lead picture of the metadata', async () => {
    expect(
      await body('<p>a</p>', { standfirst: 'First', leadImage: 'https://p.example/l.jpg', pictures: [] }),
    ).toBe('First\n\n![](pictures/1.jpg)\n\na');
  });

  it('is an archive with its pictures beside it, each once', async () => {
    const picture = '<img src="https://p.example/a.jpg" alt="">';
    const zip = await new Response(
      await writeMarkdownZip(source(`<p>${picture}${picture}</p>`), sanitizer),
    ).blob();
    const { signal } = new AbortController();
    const opened = await openZip(zip, { entries: 9, entryBytes: 1e6, totalBytes: 1e6 }, signal);
    expect(opened.ok && opened.value.entries.map(({ name }) => name)).toEqual([
      'article.md',
      'pictures/1.jpg',
    ]);
  });

  it('holds no HTML and asks nobody for anything, whatever the text is', async () => {
    const marks = [
      '<',
      '>',
      '&lt;img src=x&gt;',
      '![a](https://evil.example/p.png)',
      '[a]: https://evil.example',
      '&lt;script&gt;',
      '&lt;!--',
      '*',
      '_',
      '`',
      '~~~',
      '|',
      '\\',
      '\n',
      '  ',
      '#',
      'a',
      '- ',
      '1. ',
      '$',
      '&amp;lt;',
      'http://x.example',
      '<em>',
      '<td><pre>![a](https://evil.example/p.png)</pre>',
      '<h2>',
      '</h2>',
      '<li>',
      '<summary>',
      '<del>',
      '</em>',
      '<p>',
      '<code>',
      '</code>',
      '<pre>',
      '</pre>',
      '<td>',
      '<table><tr><td>',
      '</table>',
      '<a href="https://x.example/&quot;&gt;&lt;img src=x&gt;">',
      '</a>',
      '<math alttext="$&lt;b&gt;$$ `">x</math>',
      '<img src="https://p.example/1" alt="](x) &lt;b&gt;">',
      '<img src="https://p.example/gone" alt="![x](https://evil.example)">',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...marks), { minLength: 1, maxLength: 14 }),
        async (parts) => {
          const { text } = await toMarkdownFile(source(parts.join('')), sanitizer);
          const nodes = all(fromMarkdown(text.slice(text.indexOf('\n---\n') + 5)));
          expect(nodes.filter(({ type }) => type === 'html')).toEqual([]);
          const addresses = nodes.flatMap((node) => (node.type === 'image' ? [node.url] : []));
          expect(addresses.filter((url) => !/^pictures\/\d+\.\w+$/.test(url))).toEqual([]);
          expect(nodes.some(({ type }) => type === 'definition')).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
  });
});
