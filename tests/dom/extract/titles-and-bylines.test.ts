import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const PROSE = [
  'The lighthouse at Fenholm has been dark since the keeper married, and the fishermen steer by the smell of the bakery instead.',
  'Its lamp was sold to a hotel inland, where guests from the capital now eat their herring under it and ask for more light.',
  'The council means to buy it back before the winter, with money that the harbour master keeps in a tin under his bed, he says.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

function read(
  body: string,
  {
    title = 'The dark lighthouse',
    head = '',
    lang = 'en',
    url = 'https://fenholm.example/a/lighthouse',
    bodyClass = '',
  } = {},
) {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="${lang}"><head><title>${title}</title>${head}</head><body class="${bodyClass}">${body}</body></html>`,
    'text/html',
  );
  const result = extractArticle(page, { url, sanitize: sanitizer.toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

const linked = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`;

describe('titles', () => {
  it('the only h1 over the text, whatever the title for search engines says', () => {
    const article = read(`<main><h1>Steering by the smell of bread</h1>${PROSE}</main>`, {
      title: 'Fenholm harbour: prices, opening hours and map',
    });
    expect(article.title).toBe('Steering by the smell of bread');
  });

  it('but no h1 under the text, none that leads home and none that is a paragraph', () => {
    const title = 'Fenholm harbour and its lamp';
    const long = `<h1>${'Everything that you ever wanted to know of lamps. '.repeat(6)}</h1>`;
    for (const page of [
      `<main>${PROSE}<h1>A word from our founder</h1><p>Short.</p></main>`,
      `<h1><a href="/">Light and water weekly</a></h1><main>${PROSE}</main>`,
      `<main>${long}${PROSE}</main>`,
    ])
      expect(read(page, { title }).title).toBe(title);
  });

  it('without the rubric that the sharing title has before a bar', () => {
    const article = read(`<main><h1><span>Opinion</span>Bring back our lamp</h1>${PROSE}</main>`, {
      title: 'Opinion | Bring back our lamp - Fenholm Post',
      head: `<meta property="og:site_name" content="Fenholm Post">${linked({ '@type': 'NewsArticle', headline: 'Bring back our lamp' })}`,
    });
    expect(article.title).toBe('Bring back our lamp');
  });

  it('with the second part that the headline has after a bar', () => {
    const article = read(
      `<main><h1>Ten lamps for a lighthouse | The brightest this year</h1>${PROSE}</main>`,
      {
        title: 'Ten lamps for a lighthouse | The brightest this year - Fenholm Post',
        head: '<meta property="og:site_name" content="Fenholm Post">',
      },
    );
    expect(article.title).toBe('Ten lamps for a lighthouse | The brightest this year');
  });

  it('with a space between the lines of the headline', () => {
    const article = read(`<main><h1>The dark<br>lighthouse of Fenholm</h1>${PROSE}</main>`, {
      title: 'The dark lighthouse of Fenholm',
    });
    expect(article.title).toBe('The dark lighthouse of Fenholm');
  });

  it('without the name of a site that a colon alone sets off', () => {
    const article = read(`<main>${PROSE}</main>`, {
      title: 'パン屋の匂いで進む漁師たち\uFF1Afenholm日誌',
      lang: 'ja',
    });
    expect(article.title).toBe('パン屋の匂いで進む漁師たち');
  });
});

describe('titles and what stands around them', () => {
  const social = (title: string) => `<meta property="og:title" content="${title}">`;
  const search = 'Lamps of Fenholm: prices and opening hours';

  it('an h1 that says where one is, is no headline', () => {
    const article = read(
      `<div class="page-breadcrumb"><h1 class="breadcrumb__headline">${search}</h1></div><main><h2><span class="title__kicker">Harbour</span> <span class="title__headline">Steering by the smell of bread</span></h2>${PROSE}</main>`,
      {
        title: `${search} | Fenholm Post`,
        head: social('Steering by the smell of bread') + linked({ '@type': 'NewsArticle', headline: search }),
      },
    );
    expect(article.title).toBe('Steering by the smell of bread');
  });

  it('the line over the headline is no part of it, but a subject with a colon is', () => {
    const lone = read(
      `<main><h1><span class="overline">Light and water</span>The lamp that went inland</h1>${PROSE}</main>`,
      { title: 'Light and water - The lamp that went inland' },
    );
    expect(lone.title).toBe('The lamp that went inland');
    const subject = read(
      `<main><h1><span class="head__kicker">Harbours<span class="unseen">:</span></span> <span>The lamp that went inland</span></h1>${PROSE}</main>`,
      { title: 'Harbours: The lamp that went inland' },
    );
    expect(subject.title).toBe('Harbours: The lamp that went inland');
  });

  it('lines of a headline have a space between them where no other source has its words', () => {
    const article = read(`<main><h1>Steering<br>by the<br><span>smell of bread</span></h1>${PROSE}</main>`, {
      title: 'Fenholm harbour: prices, opening hours and map',
    });
    expect(article.title).toBe('Steering by the smell of bread');
  });

  it('the name of the site in the h1 may have a space that the address has not', () => {
    const article = read(
      `<h1><a href="https://fenholmpost.example">Fenholm Post</a></h1><main><h2>The lamp that went inland</h2>${PROSE}</main>`,
      {
        title: 'The lamp that went inland - Part 1 | Fenholm Post',
        url: 'https://fenholmpost.example/a/lamp',
      },
    );
    expect(article.title).toBe('The lamp that went inland - Part 1');
  });

  it('the name that JSON-LD gives the page is its title for search engines', () => {
    const name = 'Ten best lamps for a lighthouse - Lamp guide';
    const article = read(`<main><h1>The ten best lamps for a lighthouse this year</h1>${PROSE}</main>`, {
      title: name,
      head: social(name) + linked({ '@type': 'WebPage', name, datePublished: '2024-03-05' }),
    });
    expect(article.title).toBe('The ten best lamps for a lighthouse this year');
  });
});

describe('bylines', () => {
  const headline = '<h1>The dark lighthouse</h1>';

  it('no word that only begins like one', () => {
    const article = read(`<article>${headline}<div>Die Zutaten der Suppe</div>${PROSE}</article>`, {
      lang: 'de',
    });
    expect(article.authors).toEqual([]);
  });

  it('none of another story, inside the link to it', () => {
    const article = read(
      `<article>${headline}<div><a href="/b/other"><span>A quay too short for its ships</span><span>By Nils Ekdal</span></a></div>${PROSE}</article>`,
      {
        head: '<meta name="author" content="Fenholm Post"><meta property="og:site_name" content="Fenholm Post">',
      },
    );
    expect(article.authors).toEqual(['Fenholm Post']);
  });

  it('a name beside the drawing of a person', () => {
    const article = read(
      `<article>${headline}<ul class="entry-facts"><li><i class="bi bi-person"></i> Nora Vinge</li><li><i class="bi bi-clock"></i> 5 March 2024</li></ul>${PROSE}</article>`,
    );
    expect(article.authors).toEqual(['Nora Vinge']);
  });

  it('no label in the place of a name, and no day after one', () => {
    const article = read(
      `<article>${headline}<div class="facts"><span>Published March 5, 2024</span> <span>by Nora Vinge</span></div>${PROSE}<div class="author-name">The Author</div></article>`,
    );
    expect(article.authors).toEqual(['Nora Vinge']);
    const dated = read(
      `<article>${headline}<p class="author">Nora Vinge<br>4 August 2010</p>${PROSE}</article>`,
    );
    expect(dated.authors).toEqual(['Nora Vinge']);
  });

  it('the name in a box whose lines stand below each other', () => {
    const article = read(
      `<article>${headline}<div class="post-author-box"><div class="post-author-name">Nora Vinge</div><div>Head of lamps</div></div>${PROSE}</article>`,
      {
        head: linked({
          '@type': 'BlogPosting',
          headline: 'The dark lighthouse',
          author: { '@type': 'Organization', name: 'Fenholm' },
        }),
      },
    );
    expect(article.authors).toEqual(['Nora Vinge']);
  });

  it('the name in the line after "Article by"', () => {
    const article = read(
      `<article>${headline}${PROSE}</article><section><h2>Article by</h2><div>Nora Vinge</div></section>`.replace(
        headline,
        `${headline}<div><h2>Article by</h2><div>Nora Vinge</div></div>`,
      ),
    );
    expect(article.authors).toEqual(['Nora Vinge']);
  });

  it('in the footer of the entry', () => {
    const article = read(
      `<article>${headline}${PROSE}</article><footer class="post-footer"><span>Posted by <a rel="author" href="/author/nora">Nora Vinge</a></span></footer>`,
    );
    expect(article.authors).toEqual(['Nora Vinge']);
  });

  it('not the town of who runs the site', () => {
    const article = read(`<article>${headline}${PROSE}</article>`, {
      head: '<meta name="author" content="fenholm.example, Fenholm, Norway">',
    });
    expect(article.authors).toEqual(['fenholm.example']);
  });

  it('not who runs the site, where a person is named', () => {
    for (const author of ['The Fenholm Herald (www.fenholm.example)', 'Redaktion'])
      expect(
        read(`<article>${headline}${PROSE}</article><div><p>Author: Nora Vinge</p></div>`, {
          head: `<meta name="author" content="${author}">`,
        }).authors,
      ).toEqual(['Nora Vinge']);
  });

  it('in a tag of the name articleAuthor', () => {
    const article = read(`<article>${headline}${PROSE}</article>`, {
      head: `<meta name="articleAuthor" content="Nora Vinge">${linked({ '@type': 'NewsArticle', headline: 'The dark lighthouse', author: { '@type': 'Organization', name: 'Fenholm' } })}`,
    });
    expect(article.authors).toEqual(['Nora Vinge']);
  });

  it('of a type that no list has, where it has the headline', () => {
    const article = read(`<article>${headline}${PROSE}</article>`, {
      head: linked({
        '@type': 'CreativeWorkSeries',
        headline: 'The dark lighthouse',
        author: { '@type': 'Person', name: 'Nora Vinge' },
      }),
    });
    expect(article.authors).toEqual(['Nora Vinge']);
  });

  it('as the last line of the box that holds the text, in slanted letters', () => {
    const more =
      '<div><p>The paper on paper, on your telephone, and on the wall of the harbour office every day.</p></div>';
    const long = `<p>${'The lamp was carried to the quay by six men and a boy, who had the key. '.repeat(3)}</p>`;
    const article = read(
      `<div>${headline}<div>${PROSE}${long}<p><b><i>Nora Vinge</i></b></p></div>${more}</div>`,
    );
    expect(article.authors).toEqual(['Nora Vinge']);
  });

  it('but no such line over more text', () => {
    const long = `<p>${'The lamp was carried to the quay by six men and a boy, who had the key. '.repeat(3)}</p>`;
    const article = read(
      `<div>${headline}<div>${long}<p><b>Fenholm Harbour</b></p>${long}${PROSE}</div></div>`,
    );
    expect(article.authors).toEqual([]);
  });

  it('of a Chinese reporter without a colon, and without the place', () => {
    const names = (line: string) =>
      read(`<div>${headline}<p>${line}</p>${PROSE}</div>`, { lang: 'zh' }).authors;
    expect(names('本报记者王小渡发自北京')).toEqual(['王小渡']);
    expect(names('\uFF08记者 王小渡 李灯\uFF09')).toEqual(['王小渡', '李灯']);
    expect(names('记者 王小渡 浙江宁波报道')).toEqual(['王小渡']);
  });
});

describe('pictures', () => {
  it('no buttons for sharing, whatever the network', () => {
    const article = read(
      `<article><h1>The dark lighthouse</h1>${PROSE}<p><img src="/share/qzone.png"><img src="/share/linkedin.png"></p></article>`,
    );
    expect(article.pictures).toEqual([]);
  });

  it('the one between headline and text, also where the body says that the site has a logo', () => {
    const article = read(
      `<header><h1>The dark lighthouse</h1></header><div class="post-thumbnail"><img width="900" height="600" src="/lamp.jpg"></div><article>${PROSE}</article>`,
      { bodyClass: 'single-post site-custom-logo' },
    );
    expect(article.pictures.map(({ src }) => src)).toEqual(['https://fenholm.example/lamp.jpg']);
  });
});
