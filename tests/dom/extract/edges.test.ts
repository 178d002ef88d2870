import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const sanitizer = createSanitizer(window);
const LINES = [
  'The lamp on the breakwater has been lit by hand since the winter of the great ice, and nobody in the village remembers another way.',
  'Tove Brekkan climbs the ladder at dusk with a can of oil in one hand, and she counts the rungs aloud so that the gulls know her.',
  'The council offered a timer and a solar panel in spring, and both were returned in their boxes with a polite letter of thanks.',
  'Ships that pass in the night signal with two short flashes, and she answers with one, which costs her a minute of darkness.',
  'On the last day of each month she polishes the glass with ash and vinegar until her own face looks back from it twice.',
  'When she is ill, the schoolteacher climbs in her stead, and the children are told that the lamp has a cold and burns lower.',
];
const P = LINES.map((line) => `<p>${line}</p>`);
const BODY = LINES.join('\n\n');
const LONG = [
  ...LINES,
  ...LINES.map((line) => `Years later, ${line.charAt(0).toLowerCase()}${line.slice(1)}`),
];
const LONG_P = LONG.map((line) => `<p>${line}</p>`);
const TITLE = '<h1>The lamp on the breakwater</h1>';

function read(body: string, head = '') {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="en"><head><title>The lamp on the breakwater - Coast Letter</title>${head}</head><body>${body}</body></html>`,
    'text/html',
  );
  const result = extractArticle(page, { url: 'https://coast.example/n/lamp', sanitize: sanitizer.toHtml });
  if (!result.ok) throw new Error(result.error.is);
  return result.value;
}

describe('the opening', () => {
  it.each([
    ['a named box', `<div class="article-intro">${P[0]}</div>`],
    ['a named paragraph', `<p class="lead">${LINES[0]}</p>`],
  ])('of the text is its first paragraph, be it in %s', (_, first) => {
    const article = read(`${TITLE}<div itemprop="articleBody">${first}${P.slice(1).join('')}</div>`);
    expect(article.standfirst).toBeNull();
    expect(article.text).toBe(BODY);
  });

  it('under the headline is a standfirst', () => {
    const article = read(
      `<article>${TITLE}<p class="lead">${LINES[0]}</p><p>Photographs from the pier</p>${P.slice(1).join('')}</article>`,
    );
    expect(article.standfirst).toBe(LINES[0]);
  });

  it.each([
    ['a name and what somebody is', '<p>Ragna Holt</p><p>Features, coast desk</p>'],
    ['a label whose name went', '<ul><li>Written by:</li></ul>'],
    ['where it was written', '<p>BREAKWATER, West Coast</p>'],
    ['a Chinese byline', '<p>本报记者李文 发自海岸</p>'],
  ])('has no lines before it: %s', (_, lines) => {
    expect(read(`${TITLE}<div itemprop="articleBody">${lines}${P.join('')}</div>`).text).toBe(BODY);
  });

  it.each([
    ['a line in bold', '<p><strong>Light and oil</strong></p>', 'Light and oil'],
    [
      'a line over a list',
      '<p>In short</p><ul><li>The lamp is lit by hand every day.</li></ul>',
      'In short\n\nThe lamp is lit by hand every day.',
    ],
    ['who speaks', '<p>Host: Ingunn Vedel</p>', 'Host: Ingunn Vedel'],
  ])('keeps %s', (_, line, text) => {
    expect(read(`${TITLE}<div itemprop="articleBody">${line}${P.join('')}</div>`).text).toBe(
      `${text}\n\n${BODY}`,
    );
  });
});

describe('a body in several places', () => {
  const paragraph = (line: string) => `<p class="story-line">${line}</p>`;

  it('begins in a column of its own, however deep', () => {
    const column = (lines: readonly string[]) =>
      `<div><div><div><div><div><div>${lines.map(paragraph).join('')}</div></div></div></div></div></div>`;
    const page = `<header>${TITLE}</header>${column(LINES.slice(0, 2))}<main>${column(LINES.slice(2))}</main>`;
    expect(read(page).text).toBe(BODY);
  });

  it('of a page that hides each paragraph until its script has run', () => {
    const column = (lines: readonly string[]) =>
      `<div class="story-text">${lines.map((line) => `<p style="display:none">${line}</p>`).join('')}</div>`;
    const page = `${TITLE}<main>${column(LONG.slice(0, 2))}<div>${column(LONG.slice(2))}</div></main>`;
    expect(read(page).text).toBe(LONG.join('\n\n'));
  });

  it('has an opening that its class calls a teaser', () => {
    const page = `${TITLE}<div class="teaser-text" itemprop="description"><p>${LONG[0]}</p></div><div class="news-content">${LONG_P.slice(1).join('')}</div>`;
    expect(read(page).text).toBe(LONG.join('\n\n'));
  });

  it('does not begin above its headline', () => {
    const promises = LINES.slice(0, 2).map(
      (line) => `<li><h4>Our services</h4><p>We tell that ${line.toLowerCase()}</p></li>`,
    );
    const page = `<section><ul>${promises.join('')}</ul></section>${TITLE}${LONG_P.join('')}${LONG_P.map((line) => line.replace('<p>', '<p>Later, ')).join('')}`;
    expect(read(page).text.startsWith(LINES[0] ?? '-')).toBe(true);
  });

  it('has no headline in it whose rubric stands in the same element', () => {
    const page = `<article><h2><span>Coast</span>The lamp on the breakwater</h2>${P.join('')}</article>`;
    expect(read(page).text).toBe(BODY);
  });
});

describe('the end', () => {
  it.each([
    ['a label whose list went', '<p>Subjects of this letter:</p>'],
    ['a question to the readers', '<p>Write in the comments which lamp you would light by hand.</p>'],
    [
      'how to cite it',
      '<h3>Suggested citation</h3><p>Holt, Ragna: The lamp on the breakwater, Coast Letter 4.</p>',
    ],
    [
      'a message of the publisher',
      '<h1>A message from Ragna Holt, who founded the Coast Letter</h1><p>The letter goes to nine hundred houses on this coast and to some at sea.</p>',
    ],
  ])('has nothing after it: %s', (_, lines) => {
    expect(read(`${TITLE}<div itemprop="articleBody">${P.join('')}${lines}</div>`).text).toBe(BODY);
  });
});

describe('between the paragraphs', () => {
  const inside = (lines: string) =>
    `${TITLE}<article>${P.slice(0, 3).join('')}${lines}${P.slice(3).join('')}</article>`;

  it.each([
    [
      'a quotation of the text itself',
      '<blockquote><p>She counts the rungs aloud so that the gulls know her</p></blockquote>',
    ],
    ['a placeholder that nobody filled', '<p>{{banner-lamps="/banners/lamps"}}</p>'],
    [
      'a credited caption without its picture',
      '<p class="story-meta__credit">The lamp as seen from the ferry on a clear evening in the second week of October, when the last boats of the season had come in. | Ragna Holt/CL</p>',
    ],
  ])('is no part of the text: %s', (_, lines) => {
    expect(read(inside(lines)).text).toBe(BODY);
  });

  it('the heading of a link goes with it', () => {
    const shop = '<h3>Where to buy</h3><p><a href="/oil">Lamps &amp; Oil</a></p><h3>On the water</h3>';
    expect(read(inside(shop)).text).toBe(
      [...LINES.slice(0, 3), 'On the water', ...LINES.slice(3)].join('\n\n'),
    );
  });

  it('headings and questions whose links lead nowhere unfold what stands under them', () => {
    const answer = 'No, the ladder is only for those who have counted its rungs before.';
    const text = read(
      inside(`<h3><a>The ships</a></h3><p><a href="#">Is anybody allowed to climb?</a></p><p>${answer}</p>`),
    ).text;
    expect(text).toContain('The ships\n\nIs anybody allowed to climb?');
    expect(text).toContain(answer);
  });

  it('an article about subscriptions may speak of them', () => {
    const lines = [
      'A subscription to the tide table costs nine crowns per month or ninety a year, with unlimited access to the charts.',
      'Members of the harbour club get a subscription for free and keep their account when they cancel anytime in winter.',
      'The newsletter with the wind comes by email to each account, and a free trial of the charts ends after ten days.',
      'Access to the old logs needs a membership of the archive, which is exclusive to those who subscribe for a year.',
    ];
    const text = [...LINES.slice(0, 2), ...lines, ...LINES.slice(2)];
    expect(read(`${TITLE}<article>${text.map((line) => `<p>${line}</p>`).join('')}</article>`).text).toBe(
      text.join('\n\n'),
    );
  });

  it('two lists may have an item in common', () => {
    const item = 'A can of oil with a spout, and a cloth to wipe the glass with when it is cold enough.';
    const list = (other: string) => `<ul><li>${item}</li><li>${other}</li></ul>`;
    const between = '<p>For the winter, when the rungs are white, another list hangs beside the ladder.</p>';
    const lists = `${list('A ladder with nine rungs.')}${between}${list('A coat against the spray.')}`;
    expect(read(inside(lists)).text.split(item)).toHaveLength(3);
  });

  it('a menu is one by the name of its element too', () => {
    const menu = `<x-navigation><p>Overview: harbour, boats, weather and everything that the council decided this year</p></x-navigation>`;
    expect(read(`<div>${menu}${TITLE}${P.join('')}</div>`).text).toBe(BODY);
  });

  it('text that is to be read aloud is to be read', () => {
    const section = `<section class="listen-section"><p>${LONG[0]} <a href="/o">The oil of the coast is an older story</a>.</p>${LONG_P[1]}</section>`;
    expect(read(`${TITLE}<article>${section}${LONG_P.slice(2).join('')}</article>`).text).toContain(LONG[1]);
  });
});
