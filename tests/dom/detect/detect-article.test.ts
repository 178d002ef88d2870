import { describe, expect, test } from 'vitest';
import { detectArticle } from '../../../core/detect/detect-article.ts';
import { domAccess } from '../../../core/detect/dom-access.ts';
import { FEATURE_NAMES } from '../../../core/detect/feature-names.ts';
import { pageFeatures } from '../../../core/detect/page-features.ts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const at = (path: string) => new URL(path, 'https://bao.example');

const SENTENCE =
  'Sau ba ngày mưa lớn, mực nước sông đã rút và các chuyến phà được nối lại, theo ban quản lý bến. ';
const paragraphs = (count: number) => `<p>${SENTENCE.repeat(4)}</p>`.repeat(count);
const card = `<div class="card"><a href="/tin-khac-trong-ngay-1.html"><img src="a.jpg"></a><h3><a href="/tin-khac-trong-ngay-1.html">Một tin khác trong ngày ở vùng ven</a></h3><p>Đoạn mở đầu bị cắt…</p></div>`;
const menu = `<nav><ul>${'<li><a href="/muc">Mục</a></li>'.repeat(20)}</ul></nav>`;
const page = (head: string, body: string) =>
  `<!doctype html><html lang="vi"><head><title>Phà trở lại sau lũ</title>${head}</head><body>${menu}${body}${menu}</body></html>`;
const META =
  '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-01T08:00:00+07:00">';
const STORY = `<h1>Phà trở lại bến sau ba ngày ngừng vì nước lũ dâng cao</h1>${paragraphs(10)}${card.repeat(4)}`;
const STORY_ADDRESS = at('/tin-tuc/pha-tro-lai-ben-sau-ba-ngay-ngung-vi-nuoc-lu-20260301.html');

describe('what an article is', () => {
  test('a news page with metadata', () => {
    expect(detectArticle(parse(page(META, STORY)), STORY_ADDRESS).isArticle).toBe(true);
  });

  test('a story without any metadata', () => {
    expect(detectArticle(parse(page('', STORY)), STORY_ADDRESS).isArticle).toBe(true);
  });

  test('an old page that sets its text in divisions and line breaks', () => {
    const old = `<h1>Phà trở lại bến sau ba ngày</h1><div>${`${SENTENCE.repeat(4)}<br><br>`.repeat(10)}</div>`;
    const verdict = detectArticle(parse(page(META, old)), STORY_ADDRESS);
    expect(verdict.words).toBeGreaterThan(400);
    expect(verdict.isArticle).toBe(true);
  });

  test('a Japanese story is counted without spaces between words', () => {
    const text = '川の水位が下がり、三日ぶりに渡し船が再開したと港の管理者が発表した。'.repeat(4);
    const verdict = detectArticle(
      parse(page(META, `<h1>渡し船が三日ぶりに再開、川の水位が下がる</h1>${`<p>${text}</p>`.repeat(8)}`)),
      at('/articles/20260301-watashibune'),
    );
    expect(verdict.words).toBeGreaterThan(300);
    expect(verdict.isArticle).toBe(true);
  });
});

describe('what is none', () => {
  const cases: [string, URL, string][] = [
    ['a home page', at('/'), page('<meta property="og:type" content="website">', card.repeat(40))],
    ['a search page', at('/search?q=pha'), page('', `<form><input type="search"></form>${card.repeat(10)}`)],
    [
      'a form',
      at('/contact'),
      page(
        '',
        `<h1>Liên hệ</h1><form>${'<input>'.repeat(8)}<textarea></textarea><button>Gửi</button></form>`,
      ),
    ],
    [
      'a login page',
      at('/login'),
      page('', '<form><input type="email"><input type="password"><button>Vào</button></form>'),
    ],
    [
      'an empty page',
      at('/tin-tuc/mot-tin-rat-dai-trong-ngay-20260301.html'),
      '<!doctype html><html><body></body></html>',
    ],
    [
      'metadata of an article without its text',
      STORY_ADDRESS,
      page(META, '<h1>Phà trở lại bến</h1><p>Đang tải…</p>'),
    ],
    [
      'a forum thread',
      at('/forum/threads/hoi-ve-pha.1234/'),
      page(
        '<meta name="generator" content="XenForo">',
        `<h1>Hỏi về phà</h1>${`<article class="message post"><a href="/members/an.1/">an</a><time>1</time><p>${SENTENCE}</p><button>Trả lời</button></article>`.repeat(15)}<form><textarea></textarea></form>`,
      ),
    ],
  ];
  test.each(cases)('%s', (_name, address, html) => {
    expect(detectArticle(parse(html), address).isArticle).toBe(false);
  });

  test('the verdict says how many links there are', () => {
    expect(detectArticle(parse(page('', card.repeat(40))), at('/')).links).toBe(120);
  });
});

describe('a page cannot bend or stop it', () => {
  const clobber = [
    'body',
    'documentElement',
    'querySelector',
    'querySelectorAll',
    'getElementsByTagName',
    'evaluate',
    'defaultView',
    'readyState',
    'links',
    'head',
  ]
    .map((name) => `<img name="${name}"><form name="${name}"></form>`)
    .join('');
  const form = `<form>${['textContent', 'parentNode', 'localName', 'nodeName', 'getAttribute', 'querySelectorAll', 'getElementsByTagName', 'attributes'].map((name) => `<input name="${name}">`).join('')}`;

  test('shadowed properties of the document and of forms change nothing', () => {
    const plain = detectArticle(parse(page(META, STORY)), STORY_ADDRESS);
    const document = parse(page(META, `${STORY}${clobber}${form}${SENTENCE.repeat(3)}</form>`));
    const verdict = detectArticle(document, STORY_ADDRESS);
    expect(verdict.isArticle).toBe(true);
    expect(verdict.words).toBe(plain.words);
  });

  test('text directly in a form whose properties are shadowed', () => {
    const document = parse(
      page(
        META,
        `<h1>Phà trở lại</h1>${form}${`<div>${SENTENCE.repeat(5)}</div>`.repeat(6)}${SENTENCE.repeat(5)}</form>`,
      ),
    );
    expect(detectArticle(document, STORY_ADDRESS).words).toBeGreaterThan(300);
  });

  test('the page is left as it was', () => {
    const document = parse(page(META, STORY));
    const before = document.documentElement.outerHTML;
    detectArticle(document, STORY_ADDRESS);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('time is up early on a page that never ends', () => {
    const document = parse(page('', paragraphs(5000)));
    let clock = 0;
    const rushed = detectArticle(document, STORY_ADDRESS, () => (clock += 30));
    const whole = detectArticle(document, STORY_ADDRESS, () => 0);
    expect(rushed.words).toBeLessThan(whole.words / 5);
  });

  test('no more than a bounded part of 200,000 nodes is read', () => {
    const document = parse(page('', '<p>a<b>b</b></p>'.repeat(50_000)));
    const verdict = detectArticle(document, STORY_ADDRESS);
    expect(verdict.isArticle).toBe(false);
  });
});

test('features are whole numbers of 0 to 90, one for each name', () => {
  const dom = domAccess(parse(page(META, STORY + card.repeat(3000))));
  const { values } = pageFeatures(dom, at(`/${'a-'.repeat(300)}?${'q'.repeat(500)}`), () => 0);
  expect(values).toHaveLength(FEATURE_NAMES.length);
  for (const value of values) {
    expect(Number.isInteger(value)).toBe(true);
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(90);
  }
});
