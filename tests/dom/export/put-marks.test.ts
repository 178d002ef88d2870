import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import type { Mark } from '../../../core/article/mark.ts';
import { writeEpub } from '../../../core/export/epub.ts';
import { toMarkdownFile, writeMarkdownFolders } from '../../../core/export/markdown.ts';
import { writeHtmlFile } from '../../../core/export/write-html-file.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';
import { checkEpub } from './check-epub.ts';

const sanitizer = createSanitizer(window);
const STANDFIRST = 'Four firms share one crane.';
const BODY =
  '<p>It lifts <b>12.5 tonnes</b> at once, and rests at noon.</p><ul><li>The first firm waits.</li><li>The second firm pays.</li></ul>';
const TEXT =
  'Four firms share one crane.\n\nIt lifts 12.5 tonnes at once, and rests at noon.\n\nThe first firm waits.\n\nThe second firm pays.';
const article: Article = {
  url: 'https://lisse.example/crane',
  title: 'A crane',
  authors: [],
  site: 'Lisse Evening Post',
  date: null,
  modified: null,
  lang: 'en',
  dir: 'ltr',
  standfirst: STANDFIRST,
  leadImage: null,
  html: sanitizer.toHtml(BODY),
  text: TEXT,
  words: 20,
  pictures: [{ src: 'x', alt: '', caption: null, credit: null, width: null, height: null }],
};
const mark = (quote: string, note = '', place = TEXT.indexOf(quote)): Mark => ({
  id: `00000000-0000-4000-8000-${String(place + 1).padStart(12, '0')}`,
  quote,
  before: TEXT.slice(Math.max(0, place - 32), Math.max(0, place)),
  after: place < 0 ? '' : TEXT.slice(place + quote.length, place + quote.length + 32),
  start: Math.max(0, place),
  colour: 'yellow',
  note,
  madeAt: '2026-11-22T08:00:00.000Z',
});
const MARKS = [
  mark('The first firm waits.\n\nThe second', 'Who decides?\n\n<b>Nobody</b>'),
  mark('lifts 12.5 tonnes at'),
  mark('tonnes at once'),
  mark('share one'),
  mark('words that were cut from the page since', 'still mine'),
];
const words = {
  lang: 'en',
  dir: 'ltr' as const,
  contents: 'Contents',
  formatDate: () => null,
  original: 'Original page:',
  lostPicture: 'Picture not in this file',
  marks: 'Highlights and notes',
};

describe('highlights and notes in a file', () => {
  it('are marked where they stand, over elements and each other, and written out at the end', async () => {
    const html = await writeHtmlFile({ article, pictures: new Map(), words, marks: MARKS }, sanitizer);
    const file = new DOMParser().parseFromString(html, 'text/html');
    expect([...file.querySelectorAll('mark')].map((one) => one.textContent)).toEqual([
      'share one',
      'lifts ',
      '12.5 ',
      'tonnes',
      ' at',
      ' once',
      'The first firm waits.',
      'The second',
    ]);
    // nothing of the text moved or is there twice
    const plain = await writeHtmlFile({ article, pictures: new Map(), words }, sanitizer);
    const section = file.querySelector('article > section');
    expect(section?.querySelector('h2')?.textContent).toBe('Highlights and notes');
    expect([...(section?.querySelectorAll('blockquote') ?? [])].map((one) => one.textContent)).toEqual([
      'share one',
      'lifts 12.5 tonnes at',
      'tonnes at once',
      'The first firm waits.The second',
      'words that were cut from the page since',
    ]);
    expect(section?.textContent).toContain('<b>Nobody</b>');
    section?.remove();
    expect(file.querySelector('article')?.textContent).toBe(
      new DOMParser().parseFromString(plain, 'text/html').querySelector('article')?.textContent,
    );
    expect(plain).not.toContain('Highlights and notes');
  });

  it('stand in Markdown as quotes with their notes, and no HTML comes of them', async () => {
    const { text } = await toMarkdownFile(
      {
        article,
        savedAt: '2026-11-23T10:00:00.000Z',
        tags: [],
        getPicture: () => Promise.resolve(null),
        lostPicture: 'lost',
        marks: { all: MARKS, heading: 'Highlights and notes' },
      },
      sanitizer,
    );
    expect(text).toContain('## Highlights and notes');
    expect(text).toMatch(/> The first firm waits\.\n>\n> The second\n\nWho decides\?\n\n\\<b>Nobody/);
    expect(text).not.toMatch(/(?<!\\)<b>/);
  });

  it('stand in a book that keeps to its rules', async () => {
    const stream = writeEpub(
      {
        id: '1b4e28ba-2fa1-4d2b-883f-0016d3cca427',
        title: 'A crane',
        made: '2026-11-23T10:00:00.123Z',
        articles: [{ article, marks: MARKS }],
        getPicture: () => Promise.resolve(null),
        words,
      },
      sanitizer,
      new AbortController().signal,
    );
    const { problems, pages } = await checkEpub(await new Response(stream).blob());
    expect(problems).toEqual([]);
    const page = pages.get('article-1.xhtml');
    expect(page?.querySelectorAll('mark').length).toBe(8);
    expect(page?.querySelector('.lead mark')?.textContent).toBe('share one');
    expect(page?.querySelectorAll('section blockquote').length).toBe(5);
  });
});

describe('a file of many articles', () => {
  const source = (i: number) => ({ article: { ...article, title: `Crane ${i % 7}` }, marks: [] });
  const started = { articles: 0 };
  async function* many<T>(make: (i: number) => T) {
    started.articles = 0;
    for (let i = 0; i < 1000; i++) {
      started.articles++;
      yield await Promise.resolve(make(i));
    }
  }

  it('is written as it is read, book or folders: articles are asked for one at a time', async () => {
    const book = writeEpub(
      {
        id: '1b4e28ba-2fa1-4d2b-883f-0016d3cca427',
        title: 'All',
        made: '2026-11-23T10:00:00.123Z',
        articles: many(source),
        getPicture: () => Promise.resolve(null),
        words,
      },
      sanitizer,
      new AbortController().signal,
    );
    const folders = () =>
      writeMarkdownFolders(
        many((i) => ({
          ...source(i),
          marks: { all: [], heading: '' },
          savedAt: '2026-11-23T10:00:00.000Z',
          tags: [],
          getPicture: () => Promise.resolve(null),
          lostPicture: '',
        })),
        sanitizer,
        new Date(),
      );
    for (const stream of [book, folders()]) {
      const reader = stream.getReader();
      for (let i = 0; i < 30; i++) await reader.read();
      expect(started.articles).toBeLessThan(12);
      expect(started.articles).toBeGreaterThan(4);
      await reader.cancel();
    }
  });
});
