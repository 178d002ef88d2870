import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const LINES = [
  'The ferry to the outer islands leaves at six in the morning, and by half past five the quay smells of diesel and fresh bread.',
  'Maren Oddsdottir has sold tickets in the same wooden booth for thirty-one years, and she knows every passenger by the cough.',
  'She writes the fares into a ledger with blue covers, because the machine that the county sent in April does not like the salt.',
  'When the wind turns north, the captain rings a bell twice, and the people on the quay go home without asking any questions.',
  'In winter the booth closes at noon, and the ledger goes into a tin box under the counter, next to the rope and the lantern.',
];
const P = LINES.map((line) => `<p>${line}</p>`);
const BODY = LINES.join('\n\n');
const STRANGER =
  'Our correspondents also travelled to the northern lakes this summer, where another crew has been building a bridge of ice.';

function read(body: string, head = '') {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="en"><head><title>The Ticket Booth - Outer Post</title>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const result = extractArticle(page, {
    url: 'https://outer.example/n/booth',
    sanitize: sanitizer.toHtml,
  });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

function linkedData(text: string): string {
  const data = { '@type': 'NewsArticle', headline: 'The Ticket Booth', articleBody: text };
  return `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
}

const LONG = [...LINES, ...LINES.map((line) => line.replace(/^(\w+)/, 'Later $1'))];
const LONG_P = LONG.map((line) => `<p>${line}</p>`);

describe('what is no part of the article', () => {
  const cases: readonly (readonly [string, string, string?])[] = [
    [
      'a line that asks for consent to load a frame',
      `<article>${P.slice(0, 2).join('')}<p>To view this video please enable cookies and click to load the content.</p>${P.slice(2).join('')}</article>`,
    ],
    [
      'a box that sells a subscription',
      `<article>${P.slice(0, 2).join('')}<div class="kq7"><h3>Keep reading for one crown</h3><p>Subscribe for unlimited access, cancel anytime. Already a subscriber? Sign in or create an account.</p></div>${P.slice(2).join('')}</article>`,
    ],
    [
      'a fact box',
      `<article>${P.slice(0, 2).join('')}<div class="c-factbox"><h4>The ferry</h4><p>${STRANGER}</p></div>${P.slice(2).join('')}</article>`,
    ],
    [
      'notes under the text',
      `<article>${P.join('')}<p>This article was first published in the Outer Post yearbook.</p><p>Do you have a story about the quay? Write to desk@outer.example.</p><p>(mo/tt)</p></article>`,
    ],
    [
      'a line about links that pay',
      `<article>${P.slice(0, 2).join('')}<p>We may earn a small commission from what you buy through these links.</p>${P.slice(2).join('')}</article>`,
    ],
    [
      'a caption that lost its picture',
      `<article>${P.slice(0, 2).join('')}<p>The quay at half past five, seen from the booth. Credit: Jonas Vik.</p>${P.slice(2).join('')}</article>`,
    ],
    [
      'the date of a story that was linked here',
      `<article>${P.slice(0, 2).join('')}<p>24. 1. 2024 12:38</p>${P.slice(2).join('')}</article>`,
    ],
  ];
  for (const [what, html, head] of cases) it(what, () => expect(read(html, head).text).toBe(BODY));

  it('a second story that was appended for endless scrolling', () => {
    const other = LONG.map(
      (line, at) => `<p>Elsewhere ${at}, ${line.toLowerCase()} ${STRANGER} And ${line}</p>`,
    ).join('');
    const article = read(
      `<main><article><h1>The Ticket Booth</h1>${LONG_P.join('')}</article><article><h1>Bridge of Ice</h1><p>${STRANGER}</p>${other}</article></main>`,
    );
    expect(article.text).toBe(LONG.join('\n\n'));
  });

  it('a paragraph that the text in JSON-LD does not know', () => {
    const html = `<article>${LONG_P.slice(0, 4).join('')}<p>${STRANGER}</p><h2>On the quay</h2>${LONG_P.slice(4).join('')}<p>${STRANGER.replace('also', 'then')}</p></article>`;
    const article = read(html, linkedData(LONG.join(' ')));
    expect(article.text).toBe([...LONG.slice(0, 4), 'On the quay', ...LONG.slice(4)].join('\n\n'));
  });

  it('the name of a frame that is only loaded on demand', () => {
    const article = read(
      `<article>${P.join('')}<iframe src="https://www.youtube.com/embed/abcdefghijk" title="The quay"></iframe></article>`,
    );
    expect(article.text).toBe(BODY);
    expect(article.html).toContain('YouTube: The quay');
  });
});

describe('what is part of the article', () => {
  const cases: readonly (readonly [string, string])[] = [
    [
      'text behind the wall, in groups that say so',
      `<article>${P.slice(0, 3).join('')}<div class="c-part paywalled">${P[3]}</div><div class="c-part paywalled last">${P[4]}</div></article>`,
    ],
    [
      'what a page builder calls widgets',
      `<div class="panel-grid">${P.slice(0, 3).join('')}<div class="so-panel widget"><div class="textwidget">${P[3]}</div></div>${P[4]}</div>`,
    ],
    [
      'what a site builder wraps in the name of a widget',
      `<main>${P.slice(0, 3).join('')}<div class="hs_cos_wrapper hs_cos_wrapper_widget hs_cos_wrapper_type_module">${P[3]}</div>${P[4]}</main>`,
    ],
    [
      'paragraphs behind an opened wall, hidden from screen readers alone',
      `<article>${P.slice(0, 3).join('')}${P[3]?.replace('<p', '<p class="paywall" aria-hidden="true"')}${P[4]}</article>`,
    ],
    [
      'paragraphs that the page hides one by one until its script has run',
      `<article>${P.map((p) => p.replace('<p', '<p style="display:none"')).join('')}</article>`,
    ],
    [
      'what comes after a list of links in the middle',
      `<article>${P.slice(0, 3).join('')}<h3>Read more</h3><ul><li><a href="/a">The lantern keeper</a></li><li><a href="/b">A bell for the north wind</a></li></ul>${P.slice(3).join('')}</article>`,
    ],
  ];
  for (const [what, html] of cases) it(what, () => expect(read(html).text).toBe(BODY));

  it('answers that are folded, with the question in its button', () => {
    const article = read(
      `<article>${P.join('')}<h2>Questions</h2><h3><button>Does it sail on Sundays?</button></h3><div class="accordion-body" style="display:none"><p>It sails on Sundays from the first of May until the herring leaves the sound.</p></div></article>`,
    );
    expect(article.text).toBe(
      [
        ...LINES,
        'Questions',
        'Does it sail on Sundays?',
        'It sails on Sundays from the first of May until the herring leaves the sound.',
      ].join('\n\n'),
    );
  });

  it('a linked line over the paragraph that says its words again, but no title of another story', () => {
    const article = read(
      `<article>${P.slice(0, 2).join('')}<p><a href="/n/county-machine">Sea salt stops the county machine</a></p>${P[2]}<p><a href="/n/bridge">A bridge of ice for the northern lakes</a></p>${P.slice(3).join('')}</article>`,
    );
    expect(article.text).toContain('Sea salt stops the county machine');
    expect(article.text).not.toContain('A bridge of ice');
  });

  it('a linked line in the middle under a picture, which names what is sold elsewhere', () => {
    const line = `<p style="text-align: center"><a href="https://books.example/ledger"><strong>A ledger with blue covers, by Ada Holm</strong></a></p>`;
    const article = read(
      `<article>${P.slice(0, 2).join('')}<img src="/ledger.jpg" width="600" height="400" alt="">${line}${P.slice(2).join('')}</article>`,
    );
    expect(article.text).toContain('A ledger with blue covers');
  });

  const headings: readonly (readonly [string, boolean])[] = [
    ['Popular tickets with a return', true],
    ['Comment la cloche sonne deux fois', true],
    ['Das könnte teuer werden', true],
    ['Tagelang kein Brot', true],
    ['Share of the fares', true],
    ['Similar articles', false],
    ['Comments (12)', false],
    ['Tagged in:', false],
    ['Neueste Blogbeiträge', false],
    ['Popular', false],
    ['About Outer Ferries', false],
  ];
  it.each(headings)('the part under the heading "%s": %s', (heading, stays) => {
    const article = read(`<article>${P.slice(0, 4).join('')}<h2>${heading}</h2>${P[4]}</article>`);
    expect(article.text.includes(LINES[4] as string)).toBe(stays);
  });

  it('a heading whose id has the words of a menu', () => {
    const article = read(
      `<article>${P.slice(0, 2).join('')}<h2 id="how-to-share-the-related-menu">How to share the menu</h2>${P.slice(2).join('')}</article>`,
    );
    expect(article.text).toContain('How to share the menu');
  });

  it('text in a link that nobody closed', () => {
    const article = read(
      `<div><a name="top" href="/n/booth"><div>${P.join('')}</div></a></div><div><p>${STRANGER}</p><p>${STRANGER} Indeed.</p></div>`,
    );
    expect(article.text).toContain(LINES[0]);
  });

  it('the place of the text that JSON-LD carries, beside a longer one', () => {
    const other = LONG.map(
      (line, at) => `<p>Elsewhere ${at}, ${line.toLowerCase()} And so on, ${STRANGER}</p>`,
    );
    const article = read(
      `<div class="x1">${LONG_P.join('')}</div><div class="x2">${other.join('')}</div>`,
      linkedData(LONG.join(' ')),
    );
    expect(article.text).toBe(LONG.join('\n\n'));
  });
});
