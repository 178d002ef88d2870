import { describe, expect, it } from 'vitest';
import { mapText } from '../../../core/article/text-map.ts';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { snapshot } from '../../../core/extract/snapshot.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const PROSE = [
  'The weather post on the Hollin ridge has been read by hand every morning since 1911, and only twice did nobody come.',
  'Its rain gauge is a copper funnel over a glass bottle, and the bottle is poured out into a cylinder with a paper scale.',
  'Numbers go into a book with a blue cloth cover, of which the village keeps forty-one in the vestry beside the hymnals.',
  'Last winter a student compared them with the automatic mast, and the two agreed to within half a millimetre a month.',
];
const paragraphs = PROSE.map((text) => `<p>${text}</p>`);

function read(body: string, head = '') {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="en"><head><title>A bottle of rain | Hollin Echo</title>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const result = extractArticle(page, { url: 'https://hollin.example/a/rain', sanitize: sanitizer.toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

const bodyOf = (html: string) =>
  mapText(new DOMParser().parseFromString(html, 'text/html').body).text.split('\n\n');

describe('text that a page sets apart', () => {
  it('an opening between headline and body is the start of the body', () => {
    const opening =
      'At ten to seven, before the school bus, Nell Arkwright climbs the ridge with a torch and a pencil.';
    const article = read(
      `<main><h1>A bottle of rain</h1><h2 class="subtitle">On the ridge somebody reads the gauge each day</h2>
       <div id="story"><p id="first" class="lead">${opening}</p><div class="advert">Advertisement</div><div class="article-body">${paragraphs.join('')}</div></div></main>`,
    );
    expect(bodyOf(article.html)).toEqual([opening, ...PROSE]);
    expect(article.standfirst).toBe('On the ridge somebody reads the gauge each day');
  });

  it('a caption, a link or the lines about the author between headline and body are not', () => {
    const article = read(
      `<main><h1>A bottle of rain</h1><p class="image-caption">The gauge on the ridge in the frost of last January, seen from the path.</p>
       <p>Jan Tolley walks and writes about hills for the Hollin Echo and lives in the valley below.</p>
       <p><a href="/b">The other gauge, which stands in the valley and was never read by anybody at all.</a></p>
       <div class="article-body">${paragraphs.join('')}</div></main>`,
      '<meta name="author" content="Jan Tolley">',
    );
    expect(bodyOf(article.html)).toEqual(PROSE);
  });

  it('a list without links stays, though its class speaks of a list of stories', () => {
    const list = ['Funnel: copper, five inches', 'Bottle: glass, four inches of rain'];
    const article = read(
      `<article><h1>A bottle of rain</h1>${paragraphs.slice(0, 2).join('')}<ul class="story-list">${list.map((one) => `<li>${one}</li>`).join('')}</ul>${paragraphs.slice(2).join('')}</article>`,
    );
    expect(article.text).toContain(list[1]);
  });

  it('a list whose links all leave the site belongs to the text; one of the same site does not', () => {
    const list = (host: string) =>
      `<h3>Good gauges</h3><ul><li><a href="${host}/1">Copper gauge by Orrin and Sons</a></li><li><a href="${host}/2">Plastic gauge for the garden</a></li></ul>`;
    const with_ = (host: string) =>
      read(
        `<article><h1>A bottle of rain</h1>${paragraphs[0]}${list(host)}${paragraphs.slice(1).join('')}</article>`,
      ).text;
    expect(with_('https://gauges.example')).toContain('Plastic gauge');
    expect(with_('https://www.hollin.example')).not.toContain('Plastic gauge');
  });

  it('a heading that links to more on its subject stays over its section', () => {
    const long = `${PROSE[1]} ${PROSE[2]} ${PROSE[3]}`;
    const article = read(
      `<article><h1>A bottle of rain</h1>${paragraphs[0]}<h3><a href="/glossary/bottle">How the bottle is read</a></h3><p>${long}</p>${paragraphs.slice(1).join('')}</article>`,
    );
    expect(article.text).toContain('How the bottle is read');
  });
});

describe('lines that are no text', () => {
  const lines: readonly (readonly [string, string, string])[] = [
    [
      'the heading of the contents',
      '<h2>Table of contents</h2><ul><li><a href="#a">The funnel</a></li><li><a href="#b">The bottle</a></li></ul>',
      '',
    ],
    ['the length of a recording', '<div><b>12:47</b></div>', ''],
    ['the office of the author', '<p>Senior hill correspondent</p>', ''],
    [
      'a call for support',
      '',
      '<div><h3>Supporting local journalism</h3><p>If you are enjoying this article, consider supporting the Echo with a subscription of your choice.</p></div>',
    ],
  ];
  it.each(lines)('%s', (_, before, after) => {
    const article = read(
      `<article><h1>A bottle of rain</h1>${before}${paragraphs.join('')}${after}</article>`,
    );
    expect(bodyOf(article.html)).toEqual(PROSE);
  });

  it('what a link says to those who hear the page', () => {
    const article = read(
      `<article><h1>A bottle of rain</h1>${paragraphs.slice(0, 3).join('')}<p>The scale was drawn after <a href="https://scales.example/">an older one<span> (opens in a new tab)</span></a> from the coast.</p>${paragraphs[3]}</article>`,
    );
    expect(article.text).toContain('after an older one from the coast.');
  });

  it('the name of the author below the opening', () => {
    const article = read(
      `<article><h1>A bottle of rain</h1>${paragraphs.slice(0, 2).join('')}<p>By Jan Tolley</p>${paragraphs.slice(2).join('')}</article>`,
      '<meta name="author" content="Jan Tolley">',
    );
    expect(bodyOf(article.html)).toEqual(PROSE);
  });

  it('a centred line under a picture is its caption', () => {
    const page = document.implementation.createHTMLDocument('A bottle of rain');
    page.body.innerHTML = `<article><h1>A bottle of rain</h1>${paragraphs.slice(0, 2).join('')}<p><a href="/g.jpg"><img src="/g.jpg" width="600" height="400"></a></p><p style="text-align: center">The gauge and its wooden box in the frost</p>${paragraphs.slice(2).join('')}</article>`;
    const result = extractArticle(snapshot(page), {
      url: 'https://hollin.example/a/rain',
      sanitize: sanitizer.toHtml,
    });
    if (!result.ok) throw new Error(result.error.is);
    expect(result.value.pictures.map(({ caption }) => caption)).toEqual([
      'The gauge and its wooden box in the frost',
    ]);
    expect(bodyOf(result.value.html)).not.toContain('The gauge and its wooden box in the frost');
  });
});
