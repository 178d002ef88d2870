import { describe, expect, it } from 'vitest';
import { extractArticle, extracting } from '../../../core/extract/extract-article.ts';
import { BUDGET } from '../../../core/extract/budget.ts';
import { snapshot, takeSnapshot } from '../../../core/extract/snapshot.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const { toHtml } = createSanitizer(window);
const TEXT = ['quay', 'lock', 'yard', 'pier']
  .map(
    (place, at) =>
      `<p>The crane on the ${place} is older than anyone who works under it, and lifts ${at} tonnes.</p>`,
  )
  .join('');
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const read = (html: string) =>
  extractArticle(parse(html), { url: 'https://lisse.example/a', sanitize: toHtml });

describe('what is read of a page has bounds', () => {
  it('nodes and characters: the rest is not read', () => {
    const many = snapshot(parse(`<body>${'<p>a</p>'.repeat(1000)}`), undefined, { ...BUDGET, nodes: 100 });
    expect(many.querySelectorAll('*').length).toBeLessThan(110);
    const long = snapshot(parse(`<body><p>${'a'.repeat(5000)}`), undefined, { ...BUDGET, characters: 100 });
    expect(long.body.textContent).toHaveLength(100);
  });

  it('a title of a megabyte leaves the room to the text', () => {
    const long = 'a '.repeat(1_000_000);
    const copy = snapshot(parse(`<title>${long}</title><h1>${long}</h1>${TEXT}`));
    expect(copy.body.textContent).toContain('older than anyone');
    expect(copy.title.length).toBeLessThan(10_000);
  });

  it('attributes: their number, and the characters of all', () => {
    const attributes = Array.from({ length: 500 }, (_, at) => `a${at}=b`).join(' ');
    expect(snapshot(parse(`<p ${attributes}>`)).querySelector('p')?.attributes.length).toBeLessThanOrEqual(
      60,
    );
    const wordy = `<p title="${'x'.repeat(600)}">a</p>`.repeat(100);
    const copy = snapshot(parse(wordy), undefined, { ...BUDGET, attributeCharacters: 6100 });
    expect(copy.querySelectorAll('[title]')).toHaveLength(10);
  });

  it('a picture in its own address', () => {
    const address = `data:image/png;base64,${'A'.repeat(4000)}`;
    const budget = { ...BUDGET, pictureCharacters: 3000 };
    expect(snapshot(parse(`<img src="${address}">`), undefined, budget).querySelector('[src]')).toBeNull();
    expect(snapshot(parse(`<img src="${address}">`)).querySelector('[src]')).not.toBeNull();
  });

  it('nor as the address that the live page shows', () => {
    const image = document.createElement('img');
    image.src = `data:image/png;base64,${'A'.repeat(9_000_000)}`;
    document.body.append(image);
    const copy = snapshot(document, window);
    image.remove();
    const lengths = [...copy.querySelectorAll('img')].flatMap((img) =>
      [...img.attributes].map(({ value }) => value.length),
    );
    expect(Math.max(0, ...lengths)).toBeLessThan(100);
  });

  it('depth: what lies deeper becomes siblings', () => {
    const copy = snapshot(parse(`${'<div>'.repeat(500)}<b>x</b>`));
    let depth = 0;
    for (let up = copy.querySelector('b')?.parentElement; up; up = up.parentElement) depth++;
    expect(depth).toBeLessThanOrEqual(BUDGET.depth + 1);
    expect(copy.body.textContent).toBe('x');
  });

  it('blanks in what describes the page: none is looked at twice', () => {
    const blanks = ' '.repeat(900_000);
    for (const text of [
      `-->${blanks}x`,
      `{"@type":"Article"}//${blanks}]${blanks};`,
      `/*${blanks}]]>${blanks}x`,
    ])
      expect(read(`<script type="application/ld+json">${text}</script>${TEXT}`).ok).toBe(true);
  });

  it('what a picture says of its sizes, and what stands in its place without scripts', () => {
    const sets = [' '.repeat(19_000), `a${','.repeat(19_000)}b`, `${'a, '.repeat(6000)}`];
    const images = sets.map((set) => `<img src="/a.jpg" srcset="${set}">`.repeat(30));
    const words = `<img src="/b.jpg"><noscript><img ${'a'.repeat(19_000)}></noscript>`.repeat(30);
    expect(read(`${TEXT}${images.join('')}${words}`).ok).toBe(true);
  });

  it('time: extraction says too-slow instead of going on', () => {
    let time = 0;
    const read = extractArticle(parse(TEXT), {
      url: 'https://lisse.example/a',
      sanitize: toHtml,
      now: () => (time += 1000),
    });
    expect(read).toEqual({ ok: false, error: { is: 'too-slow', budget: BUDGET.milliseconds } });
  });

  it('it can be interrupted, in the copying and between the steps', () => {
    const copying = takeSnapshot(parse(`<body>${'<p>a</p>'.repeat(2000)}`));
    let pauses = 0;
    while (!copying.next().done) pauses++;
    expect(pauses).toBeGreaterThan(10);
    const work = extracting(parse(TEXT), { url: 'https://lisse.example/a', sanitize: toHtml });
    pauses = 0;
    while (!work.next().done) pauses++;
    expect(pauses).toBeGreaterThan(10);
  });
});

describe('a page that shadows what a reader walks by', () => {
  const names = ['parentNode', 'childNodes', 'attributes', 'textContent', 'nodeName', 'remove', 'localName'];
  it.each(names)('with a form field named %s', (name) => {
    const result = read(`<form><input name=${name}>${TEXT}<img name=${name}></form>`);
    expect(result.ok && result.value.text).toContain('older than anyone');
  });
});

it('formulas and drawings of a page that is shown are read like those of one that is not', () => {
  const host = document.createElement('section');
  const math = document.createElementNS('http://www.w3.org/1998/Math/MathML', 'math');
  const mi = document.createElementNS('http://www.w3.org/1998/Math/MathML', 'mi');
  mi.textContent = 'x';
  math.append(mi);
  host.append(math, document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  document.body.append(host);
  try {
    expect(snapshot(document, window).querySelector('math')?.textContent).toBe('x');
  } finally {
    host.remove();
  }
});
