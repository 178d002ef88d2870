import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { hideParts } from '../../../core/extract/mend/hide-parts.ts';
import type { Mendable } from '../../../core/extract/mend/mendable.ts';
import { withBody } from '../../../core/extract/with-body.ts';
import { pathOf, textKey } from '../../../core/mending/fingerprint.ts';
import type { MendingRule } from '../../../core/mending/rules.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';
import type { SafeHtml } from '../../../core/sanitize/safe-html.ts';

const { toHtml } = createSanitizer(window);
const PROSE = [
  'The ferryman of Osk keeps two boats, and only one of them has ever been seen to float for longer than an hour.',
  'He bought the second in 1987 from a man who wore no shoes, and he has been bailing it out on Sundays ever since.',
  'In winter the river is so low that the passengers walk beside the boat, which they pay for all the same.',
  'The council has offered him a bridge three times; each time he has asked what the bridge would talk about.',
];
const PAGE = `<main><div class="story-body"><h1>The Ferry of Osk</h1><p>${PROSE[0]}</p>
  <div class="rope-box css-1a2b3c"><p>Rope of every length is sold by the brothers Ahl, opposite the church of Osk.</p></div>
  <p>${PROSE[1]}</p>
  <aside class="fact-box"><h3>The boats</h3><p>The older boat is 6 metres long and was built in 1951 out of a barn door.</p></aside>
  <p>${PROSE[2]}</p><p class="tip">Write to the ferryman: he reads all letters, and answers none of them at all.</p><p>${PROSE[3]}</p></div></main>`;

function read(body: string, rules: readonly MendingRule[] = []) {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="en"><head><title>The Ferry of Osk</title></head><body>${body}</body></html>`,
    'text/html',
  );
  let parts: Mendable = { dropped: [], marked: {} };
  const result = extractArticle(page, {
    url: 'https://osk.example/ferry',
    sanitize: toHtml,
    rules,
    mendable: (found) => (parts = found),
  });
  if (!result.ok) throw new Error(result.error.is);
  return { article: result.value, ...parts };
}
const ruleOf = (marked: Mendable['marked'], path: string) => {
  const rule = Object.values(marked).find((one) => one.path.endsWith(path));
  if (!rule) throw new Error(`no rule for ${path} in ${JSON.stringify(marked)}`);
  return rule;
};

describe('hiding', () => {
  test('a box by its name, on the next page of the site too', () => {
    const first = read(PAGE);
    expect(first.article.text).toContain('Rope of every length');
    const rule = ruleOf(first.marked, 'div.rope-box');
    expect(rule).toMatchObject({ does: 'hide', text: '' });
    expect(read(PAGE, [rule]).article.text).not.toContain('Rope of every length');
    const other = PAGE.replace('Rope of every length', 'Lamps of every colour').replace(
      'css-1a2b3c',
      'css-9z8y7x',
    );
    expect(read(other).article.text).toContain('Lamps of every colour');
    expect(read(other, [rule]).article.text).not.toContain('Lamps of every colour');
  });

  test('a paragraph without a name by its words, and only that one', () => {
    const rule = { does: 'hide', path: 'p', text: textKey(paragraph(PROSE[1] ?? '')), label: '' } as const;
    const { text } = read(PAGE, [rule]).article;
    expect(text).not.toContain('who wore no shoes');
    for (const other of [PROSE[0], PROSE[2], PROSE[3]]) expect(text).toContain(other);
  });

  test('is refused where the name has come to mean most of the article', () => {
    const rule = { does: 'hide', path: 'main>div.story-body', text: '', label: '' } as const;
    expect(read(PAGE, [rule]).article.text).toContain(PROSE[2]);
  });

  test('marks survive the sanitiser, lead to rules, and leave the text as it is', () => {
    const { article, marked } = read(PAGE);
    const body = new DOMParser().parseFromString(article.html, 'text/html').body;
    const marks = [...body.querySelectorAll('[class*="fl-at-"]')].flatMap(({ classList }) => [...classList]);
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(marked).toHaveProperty(mark);
    const plain = extractArticle(
      new DOMParser().parseFromString(`<html lang="en"><title>The Ferry of Osk</title>${PAGE}`, 'text/html'),
      { url: 'https://osk.example/ferry', sanitize: toHtml },
    );
    if (!plain.ok) throw new Error(plain.error.is);
    expect(article.text).toBe(plain.value.text);
    expect(plain.value.html).not.toContain('fl-at-');
  });
});

describe('bringing back', () => {
  test('what was dropped is listed, and comes back at its place', () => {
    const { article, dropped } = read(PAGE);
    expect(article.text).not.toContain('out of a barn door');
    const box = dropped.find(({ text }) => text.includes('out of a barn door'));
    expect(box).toMatchObject({ step: 'drop-boxes', rule: { does: 'keep' } });
    const { text } = read(PAGE, box ? [box.rule] : []).article;
    const at = text.indexOf('out of a barn door');
    expect(at).toBeGreaterThan(text.indexOf('who wore no shoes'));
    expect(at).toBeLessThan(text.indexOf('the river is so low'));
  });

  test('what the page hides and what stands beside the article comes back too', () => {
    const body = `<div class="top"><p class="summary">Two boats, one ferryman, and a river that is wetter than it looks in the picture.</p></div>
      <article class="story">${PROSE.map((text) => `<p>${text}</p>`).join('')}
      <div class="map" hidden><p>A map of the crossing, drawn by the postman of Osk in the year before the flood.</p></div>
      <p>${PROSE[0]} Again and again.</p></article>`;
    const { dropped } = read(body);
    for (const words of ['A map of the crossing', 'wetter than it looks']) {
      const part = dropped.find(({ text }) => text.includes(words));
      expect(part, words).toBeDefined();
      expect(read(body, part ? [part.rule] : []).article.text).toContain(words);
    }
  });

  test('headline and menus are not offered', () => {
    const menu = '<nav><a href="/a">The news of the day</a> <a href="/b">Weather for boats</a></nav>';
    const { dropped } = read(menu + PAGE);
    expect(dropped.map(({ text }) => text).filter((text) => /The Ferry of Osk|Weather/.test(text))).toEqual(
      [],
    );
  });
});

test('a name leaves out what a build or a state made of it', () => {
  const holder = paragraph('');
  holder.innerHTML =
    '<div class="css-12ab is-open Card active card-body" id="post-4711"><p class="lead">x</p></div>';
  expect(pathOf(holder.querySelector('.lead') as Element)).toBe(
    'p>div.Card.card-body>p.lead'.replace('p>', 'div>'),
  );
});

function paragraph(text: string): HTMLElement {
  const element = new DOMParser()
    .parseFromString('<div></div>', 'text/html')
    .querySelector('div') as HTMLElement;
  element.textContent = text;
  return element;
}

describe('a saved copy', () => {
  const { article } = read(PAGE);
  const ruleFor = (start: string): MendingRule => {
    const found = [...new DOMParser().parseFromString(article.html, 'text/html').querySelectorAll('p')].find(
      (p) => p.textContent?.startsWith(start),
    );
    if (!found) throw new Error(`no paragraph ${start}`);
    return { does: 'hide', path: 'p', text: textKey(found), label: start };
  };

  test('loses what is hidden in body, text and words, and nothing else', () => {
    const mended = hideParts(article, [ruleFor('He bought')], toHtml);
    expect(mended.html).not.toContain('who wore no shoes');
    expect(mended.text).toBe(article.text.replace(`${PROSE[1]}\n\n`, ''));
    expect(mended.words).toBe(article.words - 24);
    expect({ ...mended, html: '', text: '', words: 0 }).toEqual({ ...article, html: '', text: '', words: 0 });
  });

  test('stays the very same article where nothing fits', () => {
    expect(hideParts(article, [{ does: 'hide', path: 'p', text: 'Nowhere', label: '' }], toHtml)).toBe(
      article,
    );
    expect(hideParts(article, [{ ...ruleFor('He bought'), does: 'keep' }], toHtml)).toBe(article);
    expect(hideParts(article, [{ ...ruleFor('He bought'), text: '' }], toHtml)).toBe(article);
  });

  test('keeps its standfirst, also where the body says the same', () => {
    const doubled = withBody({ ...article, standfirst: PROSE[1] ?? '' }, article.html);
    const mended = hideParts(doubled, [ruleFor('He bought')], toHtml);
    expect(mended.standfirst).toBe(PROSE[1]);
    expect(mended.text.split('who wore no shoes')).toHaveLength(2);
  });

  test('loses a picture by the name of its file, and its place in the list of pictures', () => {
    const html =
      `${article.html}<figure><img src="https://osk.example/boat.jpg?w=900" alt="The boat"></figure>` as SafeHtml;
    const pictured = withBody(article, html);
    expect(pictured.pictures).toHaveLength(1);
    const rule = { does: 'hide', path: 'figure', text: 'img:boat.jpg', label: '' } as const;
    expect(hideParts(pictured, [rule], toHtml).pictures).toEqual([]);
  });

  test('is made safe again, whatever the record holds', () => {
    const html = `${article.html}<p onclick="alert(1)">Late</p><script>alert(2)</script>` as SafeHtml;
    const mended = hideParts({ ...article, html }, [ruleFor('He bought')], toHtml);
    expect(mended.html).toContain('Late');
    expect(mended.html).not.toMatch(/onclick|script/);
  });
});
