import { commands } from 'vitest/browser';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

interface Truth {
  readonly structure?: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string;
  readonly standfirst: string | null;
  readonly lang: string;
  readonly dir: string;
  readonly firstWords: string;
  readonly lastWords: string;
  readonly lastWordsNotes?: string;
  readonly pictures: readonly {
    readonly src: string;
    readonly alternatives?: readonly string[];
    readonly caption: string;
  }[];
  readonly must?: readonly string[];
  readonly mustNot?: readonly string[];
}

const PAGES = [
  '/vi/quan-ven-song.html',
  '/en/the-machine-that-knew-the-water.html',
  '/ja/isohama-tetsudo.html',
  '/ar/wahat-almarjan.html',
];
const ORIGIN = 'http://127.0.0.1:4173';
const sanitizer = createSanitizer(window);

describe.each(PAGES)('the sample page %s', (page) => {
  let truth: Truth;
  let article: Article;

  beforeAll(async () => {
    const all = JSON.parse(await commands.readFile('samples/truth.json')) as {
      articles: Record<string, Truth>;
    };
    truth = all.articles[page] as Truth;
    const html = await commands.readFile(`samples${page}`);
    const result = extractArticle(new DOMParser().parseFromString(html, 'text/html'), {
      url: ORIGIN + page,
      sanitize: sanitizer.toHtml,
    });
    if (!result.ok) throw new Error(result.error.is);
    article = result.value;
  });

  it('has its title, names, date, language and standfirst', () => {
    expect(article.title).toBe(truth.title);
    expect(article.authors).toEqual(truth.authors);
    expect(article.date?.slice(0, 10)).toBe(truth.date.slice(0, 10));
    expect(article.lang.split('-')[0]).toBe(truth.lang.split('-')[0]);
    expect(article.dir).toBe(truth.dir);
    expect(article.standfirst).toBe(truth.standfirst);
  });

  it('begins and ends where the text does', () => {
    const body = article.standfirst ? article.text.slice(article.standfirst.length).trim() : article.text;
    expect(body.slice(0, truth.firstWords.length)).toBe(truth.firstWords);
    // notes follow the last words of the text itself
    if (truth.lastWordsNotes) expect(body).toContain(truth.lastWords);
    else expect(body.slice(-truth.lastWords.length)).toBe(truth.lastWords);
  });

  it('has each picture once, with its caption', () => {
    expect(article.pictures.length).toBe(truth.pictures.length);
    for (const [at, picture] of truth.pictures.entries()) {
      expect([picture.src, ...(picture.alternatives ?? [])]).toContain(
        new URL(article.pictures[at]?.src ?? '').pathname,
      );
      expect(
        [article.pictures[at]?.caption, article.pictures[at]?.credit].filter(Boolean).join(' '),
      ).toContain(picture.caption);
    }
    expect(new DOMParser().parseFromString(article.html, 'text/html').querySelectorAll('img').length).toBe(
      article.pictures.length,
    );
  });

  it('keeps its tables, formulas, notes, code and headings', () => {
    const body = new DOMParser().parseFromString(article.html, 'text/html');
    const counts: Record<string, number> = {
      h2: body.querySelectorAll('h2').length - Number(truth.structure?.['h2Notes'] ?? 0),
      tables: body.querySelectorAll('table').length,
      tableRows: body.querySelectorAll('tbody tr').length,
      formulas: body.querySelectorAll('math').length,
      quotes: body.querySelectorAll('blockquote').length,
      ruby: body.querySelectorAll('ruby').length,
      code: body.querySelectorAll('pre').length,
    };
    for (const [what, count] of Object.entries(counts))
      if (truth.structure && what in truth.structure)
        expect([what, count]).toEqual([what, truth.structure[what]]);
  });

  it('holds the text and nothing around it', () => {
    for (const part of truth.must ?? []) expect(article.text).toContain(part);
    for (const part of truth.mustNot ?? []) expect(article.text).not.toContain(part);
  });
});
