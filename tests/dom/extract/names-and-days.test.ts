import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const PROSE = [
  'The ferry to Osk leaves when the pilot has finished his coffee, which on most days is a little after the hour of seven.',
  'It carries the post, eleven school children, a crate of bread and whoever has business with the bank on the other side.',
  'Nobody has ever bought a ticket, since the council pays for the diesel and the pilot refuses to learn the new machine.',
]
  .map((text) => `<p>${text}</p>`)
  .join('');

function read(
  body: string,
  { head = '', lang = 'en', url = 'https://osk.example/a/ferry', bodyClass = '' } = {},
) {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="${lang}"><head><title>The Osk ferry</title>${head}</head><body class="${bodyClass}">${body}</body></html>`,
    'text/html',
  );
  const result = extractArticle(page, { url, sanitize: sanitizer.toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

describe('authors', () => {
  const pages: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'in a vcard',
      `<h1>The Osk ferry</h1><span class="author vcard"><a class="url fn n" href="/author/ida/">Ida Quill</a></span>${PROSE}`,
      ['Ida Quill'],
    ],
    [
      'by a label anywhere',
      `<h1>The Osk ferry</h1><div><div>${PROSE}</div></div><section><p>Auteur : Ida Quill</p></section>`,
      ['Ida Quill'],
    ],
    [
      'with a phrase before the name',
      `<h1>The Osk ferry</h1><div class="byline">This post was written by Ida Quill</div>${PROSE}`,
      ['Ida Quill'],
    ],
    [
      'without the editor after the name',
      `<h1>The Osk ferry</h1><div class="byline">By Ida Quill Edited by Rolf Ahn</div>${PROSE}`,
      ['Ida Quill'],
    ],
    [
      'without the degrees behind the name',
      `<h1>The Osk ferry</h1><div class="byline">By Ida Quill, MA, Ph.D.</div>${PROSE}`,
      ['Ida Quill'],
    ],
    [
      'no sentence and no button',
      `<h1>The Osk ferry</h1><div class="author-tools">Diesen Artikel teilen</div><div class="author">where the boats go in the winter</div>${PROSE}`,
      [],
    ],
  ];
  it.each(pages)('%s', (_, body, names) => {
    expect(read(`<article>${body}</article>`).authors).toEqual(names);
  });

  it('a body whose class speaks of a sidebar hides nobody', () => {
    const article = read(
      `<article><h1>The Osk ferry</h1><p class="byline">By <a href="/author/ida">Ida Quill</a></p>${PROSE}</article>`,
      { bodyClass: 'page has-sidebar comments-open' },
    );
    expect(article.authors).toEqual(['Ida Quill']);
  });

  it('a name under the text says more than the name of the site in the metadata', () => {
    const article = read(
      `<article><h1>The Osk ferry</h1>${PROSE}<p><strong>Ida Quill</strong></p></article>`,
      {
        head: '<meta property="og:site_name" content="Osk"><meta name="author" content="Osk">',
      },
    );
    expect(article.authors).toEqual(['Ida Quill']);
    expect(article.text).not.toContain('Quill');
  });

  it('by a Chinese label with a wide colon', () => {
    const article = read(
      `<article><h1>The Osk ferry</h1><div>时间\uFF1A2024年3月5日 作者\uFF1A王小渡</div>${PROSE}</article>`,
      { lang: 'zh' },
    );
    expect(article.authors).toEqual(['王小渡']);
  });
});

describe('days', () => {
  const utc = (time: string) => ({ head: `<meta property="article:published_time" content="${time}">` });
  it('a time in UTC is told as the day of the address', () => {
    const article = read(`<article><h1>The Osk ferry</h1>${PROSE}</article>`, {
      ...utc('2023-12-23T01:48:19Z'),
      url: 'https://osk.example/2023/12/22/ferry/',
    });
    expect(article.date).toBe('2023-12-22');
  });

  it('and as the day of the dateline, just after midnight', () => {
    const article = read(
      `<article><h1>The Osk ferry</h1><p class="date">5. November 2021</p>${PROSE}</article>`,
      {
        ...utc('2021-11-04T23:00Z'),
        lang: 'de',
      },
    );
    expect(article.date).toBe('2021-11-05');
  });

  it('but not where no place on earth has that day', () => {
    const article = read(`<article><h1>The Osk ferry</h1>${PROSE}</article>`, {
      ...utc('2016-09-19T09:46:01Z'),
      url: 'https://osk.example/2016/09/20/ferry/',
    });
    expect(article.date).toBe('2016-09-19T09:46:01Z');
  });

  it('a tag that no list has, named for what it is', () => {
    const article = read(`<article><h1>The Osk ferry</h1>${PROSE}</article>`, {
      head: '<meta name="w-published-date" content="2025-05-27T06:03:43Z">',
    });
    expect(article.date).toBe('2025-05-27T06:03:43Z');
  });

  it('a bare line before the text, far from the headline', () => {
    const article = read(
      `<table><tr><td><table><tr><td><nobr>2005-03-21 01:20</nobr></td></tr></table></td></tr></table><div><div><div><div><div><article>${PROSE}</article></div></div></div></div></div>`,
    );
    expect(article.date?.slice(0, 10)).toBe('2005-03-21');
  });

  const built = `<script type="application/ld+json">${JSON.stringify({
    '@type': 'Article',
    headline: 'The Osk ferry',
    datePublished: '2025-11-29T12:28:31Z',
    dateModified: '2025-11-29T12:28:31Z',
  })}</script>`;

  it('where publishing and change are one moment, the earlier day that the page shows', () => {
    const shown = read(
      `<article><h1>The Osk ferry</h1><p>Published <time pubdate datetime="2025-08-13">13 August</time></p>${PROSE}</article>`,
      { head: built },
    );
    expect(shown.date).toBe('2025-08-13');
    const line = read(`<article><h1>The Osk ferry</h1><div>May 14, 2025</div>${PROSE}</article>`, {
      head: built,
    });
    expect(line.date).toBe('2025-05-14');
  });

  it('but not that of another story under the text, nor where the page was changed later', () => {
    const other = `<div class="also"><h3>A bridge for Osk</h3><div><span><time datetime="2024-12-23 13:31:23">23 December 2024</time></span></div></div>`;
    expect(
      read(
        `<article><h1>The Osk ferry</h1><div>${'<span>Osk</span>'.repeat(14)}</div>${PROSE}${other}</article>`,
        { head: built },
      ).date,
    ).toBe('2025-11-29T12:28:31Z');
    const changed = built.replace('"dateModified":"2025-11-29', '"dateModified":"2025-12-01');
    expect(
      read(`<article><h1>The Osk ferry</h1><div>May 14, 2025</div>${PROSE}</article>`, { head: changed })
        .date,
    ).toBe('2025-11-29T12:28:31Z');
  });

  it('a moment in UTC as another tag tells it where the page was written', () => {
    const article = read(`<article><h1>The Osk ferry</h1>${PROSE}</article>`, {
      head: `${built.replaceAll('2025-11-29T12:28:31Z', '2017-02-24T01:18:13Z')}<meta property="article:published_time" content="2017-02-23T17:18:13-08:00">`,
    });
    expect(article.date).toBe('2017-02-23T17:18:13-08:00');
  });

  const places: readonly (readonly [string, string, object, string])[] = [
    ['an address with the day first', PROSE, { url: 'https://osk.example/news/29-10-2021' }, '2021-10-29'],
    [
      'an address with the day first, in one',
      PROSE,
      { url: 'https://osk.example/08112021-ferry' },
      '2021-11-08',
    ],
    [
      'a line in a side column that says what its day is',
      `${PROSE}<div class="post-sidebar"><h4>Published</h4><div>July 8, 2025</div></div>`,
      {},
      '2025-07-08',
    ],
    [
      'a line under the text',
      `${PROSE}<div class="meta"><span>Veröffentlicht am 5. März 2024</span><div>${'Stichwort '.repeat(14)}</div></div>`,
      { lang: 'de' },
      '2024-03-05',
    ],
    [
      'the day with which the text begins',
      PROSE.replace('<p>', '<p>29.11.2022 – '),
      { lang: 'de' },
      '2022-11-29',
    ],
  ];
  it.each(places)('%s', (_, body, about, date) => {
    // so deep that nothing under the text is near the headline
    const headline = '<div><div><div><div><h1>The Osk ferry</h1></div></div></div></div>';
    expect(read(`<article>${headline}${body}</article>`, about).date).toBe(date);
  });
});
