import { describe, expect, it } from 'vitest';
import { mapText } from '../../../core/article/text-map.ts';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { snapshot } from '../../../core/extract/snapshot.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const PROSE = [
  'The keeper of the lower lock has counted 4,112 boats since the spring, and he writes each of them into a green ledger.',
  'He does not trust the counter that the authority hung above the gate, because it takes a pair of swans for a rowing boat.',
  'On quiet days he oils the paddles, paints the balance beam and reads the letters that boaters leave under the flower pot.',
  'In November the lock closes for nine weeks, and the keeper goes to the coast to sleep in a house without any running water.',
].map((text) => `<p>${text}</p>`);

function read(body: string, head = '') {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="en"><head><title>The Lock Keeper | Slow Post</title>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const result = extractArticle(page, { url: 'https://slow.example/a/lock', sanitize: sanitizer.toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}
const body = PROSE.map((paragraph) => paragraph.replace(/<\/?p>/g, '')).join('\n\n');

describe('failures that were repaired', () => {
  const around: readonly (readonly [string, string])[] = [
    [
      'a class name of an overlay on every paragraph',
      PROSE.map((p) => p.replace('<p', '<p class="paywall"')).join(''),
    ],
    [
      'parts that a page builder calls widgets',
      PROSE.map((p, at) => `<div class="el-widget el-${at}">${p}</div>`).join(''),
    ],
    [
      'a body split by line breaks',
      `<div>${PROSE.map((p) => p.replace(/<\/?p>/g, '')).join('<br><br>')}</div>`,
    ],
    [
      'a body inside a form',
      `<form><input name="parentNode"><input name="childNodes">${PROSE.join('')}</form>`,
    ],
    [
      'a page laid out in a table',
      `<table><tr><td><a href="/x">Menu</a></td><td>${PROSE.join('')}</td></tr></table>`,
    ],
    [
      'related stories at the end',
      `<article>${PROSE.join('')}<h3>Related</h3><ul><li><a href="/1">Another lock, another keeper</a></li><li><a href="/2">The ferry that never sleeps</a></li></ul></article>`,
    ],
    [
      'cards between paragraphs',
      `<article>${PROSE[0]}<div class="k"><a href="/c"><img src="/c.jpg" width="200" height="100"></a><h4><a href="/c">A bridge that learned to swim</a></h4><p>The engineers were surprised when ...</p></div>${PROSE.slice(1).join('')}</article>`,
    ],
    [
      'an author box without class names',
      `<article>${PROSE.join('')}<p>About the author</p><p>Ann Fenn is a reporter for Slow Post.</p></article>`,
    ],
    ['advertising labels', `<article>${PROSE[0]}<p>Advertisement</p>${PROSE.slice(1).join('')}</article>`],
    ['a line said twice', `<article>${PROSE.join('')}${PROSE[1]}</article>`],
    [
      'headline, byline and date inside the body',
      `<article><h1>The Lock Keeper</h1><p>By Ann Fenn</p><p>3 March 2021</p>${PROSE.join('')}</article>`,
    ],
  ];
  for (const [what, html] of around) it(what, () => expect(read(html).text).toBe(body));

  it('a caption beside a picture is no text', () => {
    const article = read(
      `<article>${PROSE[0]}<div class="image-box"><img data-src="/lock.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div class="caption">The gate <span class="credit">Ann Fenn</span></div></div>${PROSE.slice(1).join('')}</article>`,
    );
    expect(article.text).toBe(body);
    expect(article.pictures).toMatchObject([
      { src: 'https://slow.example/lock.jpg', caption: 'The gate', credit: 'Ann Fenn' },
    ]);
  });

  it('a formula drawn by a script goes back to MathML', () => {
    const article = read(
      `<article>${PROSE.join('')}<p>So <span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x</span></span> it is.</p></article>`,
    );
    expect(article.html).toContain('<p>So <math alttext="x"><mi>x</mi></math> it is.</p>');
  });

  it('a formula without MathML keeps its characters', () => {
    const article = read(
      `<article>${PROSE.join('')}<p>So <span class="katex"><span class="katex-html" aria-hidden="true"><span>x</span><span>=</span><span>4</span></span></span> it is.</p></article>`,
    );
    expect(article.html).toContain('<p>So <code class="language-tex">x=4</code> it is.</p>');
  });

  it('a video becomes a link that loads nothing', () => {
    const article = read(
      `<article>${PROSE.join('')}<iframe src="https://www.youtube.com/embed/abcdefghijk" title="A lock at work"></iframe></article>`,
    );
    expect(article.html).toContain(
      '<figure class="fl-embed"><figcaption><a href="https://www.youtube.com/watch?v=abcdefghijk" rel="noopener noreferrer">YouTube: A lock at work</a></figcaption></figure>',
    );
  });

  it('the text is what the reader renders', () => {
    const article = read(
      `<article><p class="standfirst">A green ledger, a pair of swans and nine weeks of silence.</p>${PROSE.join('')}</article>`,
    );
    const shown = document.createElement('div');
    const standfirst = document.createElement('p');
    standfirst.textContent = article.standfirst;
    shown.append(standfirst, sanitizer.toFragment(article.html));
    expect(article.text).toBe(mapText(shown).text);
  });
});

describe('snapshot', () => {
  it('leaves the page as it is, flattens shadow roots and marks what is hidden', () => {
    const host = document.createElement('div');
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(
      Object.assign(document.createElement('p'), { textContent: 'in the shadow' }),
      document.createElement('slot'),
    );
    host.append(
      'slotted',
      Object.assign(document.createElement('b'), { hidden: true, textContent: 'hidden' }),
    );
    document.body.append(host);
    const before = document.documentElement.outerHTML;
    const copy = snapshot(document, window);
    expect(document.documentElement.outerHTML).toBe(before);
    expect(copy.body.textContent).toContain('in the shadow');
    expect(copy.body.textContent).toContain('slotted');
    expect(copy.defaultView).toBeNull();
    host.remove();
  });

  it.each([
    ['deep', '<div>'.repeat(9000)],
    ['wide', '<i></i>'.repeat(250_000)],
    ['long', `<p>${'word '.repeat(2_000_000)}`],
    ['attributes', `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' ')}>`],
  ])('a %s page is read in bounded time', (_, html) => {
    const page = new DOMParser().parseFromString(`${html}${PROSE.join('')}`, 'text/html');
    const start = performance.now();
    extractArticle(page, { url: 'https://slow.example/', sanitize: sanitizer.toHtml });
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
