import type { Article } from '../article/article.ts';
import type { Mark } from '../article/mark.ts';
import type { Sanitizer } from '../sanitize/create-sanitizer.ts';
import { writeZip, type ZipFile } from '../zip/write-zip.ts';
import {
  BOOK_FOLDER,
  type BookFacts,
  type BookItem,
  MIMETYPE,
  writeContainer,
  writePackage,
} from './epub-package.ts';
import { BOOK_STYLE, type BookPage, makePage, writeContents } from './epub-page.ts';
import { fitXhtml, languageTag } from './fit-xhtml.ts';
import { putMarks } from './put-marks.ts';
import { toPortable } from './portable-picture.ts';
import { writeXml } from './write-xml.ts';

/** What a book says besides its articles, in the language of the reader. */
export interface BookWords {
  /** BCP 47 language of these words. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly contents: string;
  /** Writes the date of an article; null where it is none. */
  readonly formatDate: (iso: string) => string | null;
  /** Before the address of the original page. */
  readonly original: string;
  /** In the place of a picture that the book does not hold. */
  readonly lostPicture: string;
  /** Above the user's own highlights and notes. */
  readonly marks: string;
}

/** One article of a book. Its HTML is sanitised again. */
export interface BookArticle {
  readonly article: Article;
  /** The user's own highlights and notes of it. */
  readonly marks: readonly Mark[];
}

/** What of an article the cover, the contents and the package need: light enough to hold ten thousand. */
type Facts = Pick<Article, 'title' | 'authors' | 'site' | 'date' | 'lang' | 'dir' | 'url' | 'words'>;

export interface BookSource {
  /** A UUID of its own. */
  readonly id: string;
  /** Of the book; the article's own where there is one. */
  readonly title: string;
  /** ISO 8601, UTC. */
  readonly made: string;
  /** In their order. Read one after the other, and none is kept. */
  readonly articles: AsyncIterable<BookArticle> | Iterable<BookArticle>;
  /** Bytes of a picture by its address in the article, its type set; null where it is not kept. Asked once for each. */
  readonly getPicture: (article: Article, src: string) => Promise<Blob | null>;
  readonly words: BookWords;
}

const XHTML = 'application/xhtml+xml';
const ENDINGS = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/gif': 'gif' } as const;

/**
 * One article or many as a book in EPUB 3.3, with its pictures inside and nothing outside, written as it is read. Pages
 * are made as nodes and serialised; no text is ever put together into markup. Needs a page: its parser and its canvas.
 */
export function writeEpub(
  source: BookSource,
  sanitizer: Sanitizer,
  signal: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return writeZip(listFiles(source, sanitizer, signal), new Date(source.made));
}

async function* listFiles(
  source: BookSource,
  sanitizer: Sanitizer,
  signal: AbortSignal,
): AsyncGenerator<ZipFile, void, undefined> {
  const { articles, words } = source;
  const items: BookItem[] = [];
  const put = (item: BookItem, data: ZipFile['data'], isPacked = true): ZipFile => {
    items.push(item);
    return { name: BOOK_FOLDER + item.path, data, isPacked };
  };
  const page = (id: string, properties: string | null): BookItem => ({
    id,
    path: `${id}.xhtml`,
    type: XHTML,
    properties,
    isPage: true,
  });
  yield MIMETYPE;
  yield writeContainer();
  yield put(
    { id: 'style', path: 'style.css', type: 'text/css', properties: null, isPage: false },
    BOOK_STYLE,
  );
  /** Paths of pictures that are in the book, by address; null for those that are not to be had. */
  const paths = new Map<string, string | null>();
  const all: Facts[] = [];
  for await (const bound of articles) {
    signal.throwIfAborted();
    const { article } = bound;
    const { title, authors, site, date, lang, dir, url } = article;
    all.push({ title, authors, site, date, lang, dir, url, words: article.words });
    const made = makeArticle(bound, words, sanitizer);
    for (const image of made.body.querySelectorAll('img')) {
      const src = image.getAttribute('src') ?? '';
      let path = paths.get(src);
      if (path === undefined) {
        const kept = await source.getPicture(article, src);
        const picture = kept && (await toPortable(kept));
        path = picture ? `pictures/${paths.size + 1}.${ENDINGS[picture.type]}` : null;
        paths.set(src, path);
        if (picture && path) {
          const item = {
            id: `picture-${paths.size}`,
            path,
            type: picture.type,
            properties: null,
            isPage: false,
          };
          yield put(item, picture.blob, false);
        }
      }
      if (path) image.setAttribute('src', path);
      else tellLost(image, made, words);
    }
    const hasMath = made.body.querySelector('math') !== null;
    yield put(page(`article-${all.length}`, hasMath ? 'mathml' : null), writeXml(made.document));
  }
  // what stands before the articles is known when the last one is read; the order of reading is the package's
  const front = items.length;
  yield put(page('cover', null), writeCover(source, all));
  const titles = all.map(({ title }, i) => ({ path: `article-${i + 1}.xhtml`, title }));
  const wordsLang = languageTag(words.lang) || 'und';
  yield put(page('contents', 'nav'), writeContents(words.contents, wordsLang, words.dir, titles));
  yield writePackage(factsOf(source, all), [...items.slice(front), ...items.slice(0, front)]);
}

function writeCover({ title, made, words }: BookSource, articles: readonly Facts[]): string {
  const { document, body, make } = makePage(title, languageTag(words.lang) || 'und', words.dir);
  body.append(make('h1', {}, title.trim() || '–'));
  const [only, ...more] = articles;
  const names = only && more.length === 0 ? [...only.authors, only.site].filter(Boolean) : [];
  if (names.length > 0) body.append(make('p', {}, names.join(', ')));
  const date = words.formatDate((more.length === 0 && only?.date) || made);
  if (date) body.append(make('p', {}, date));
  return writeXml(document);
}

function makeArticle(
  { article, marks }: BookArticle,
  words: BookWords,
  { toFragment, toHtml }: Sanitizer,
): BookPage {
  const made = makePage(article.title, languageTag(article.lang) || 'und', article.dir);
  const { document, body, make } = made;
  const about = [article.authors.join(', '), article.site, article.date && words.formatDate(article.date)];
  body.append(make('h1', {}, article.title.trim() || '–'));
  const facts = about.filter(Boolean).join(' · ');
  if (facts) body.append(make('p', { class: 'about' }, facts));
  // marked while it is HTML: in a document of XML its elements would have other names
  const fragment = toFragment(toHtml(article.html));
  const content = fragment.ownerDocument.createElement('div');
  const lead = fragment.ownerDocument.createElement('p');
  lead.textContent = article.standfirst;
  content.append(lead, fragment);
  putMarks(content, marks, words.marks);
  lead.remove();
  if (article.standfirst)
    body.append(
      make(
        'p',
        { class: 'lead' },
        [...lead.childNodes].map((node) => document.adoptNode(node)),
      ),
    );
  const text = make('div');
  if (article.pictures.length === 0 && article.leadImage)
    text.append(make('figure', {}, make('img', { src: article.leadImage, alt: '' })));
  text.append(...[...content.childNodes].map((node) => document.adoptNode(node)));
  fitXhtml(text);
  fitLinks(text);
  body.append(text);
  const url = URL.parse(article.url);
  if (url && /^https?:$/.test(url.protocol)) {
    const line = make('p', { class: 'original', lang: null }, `${words.original} `);
    line.append(make('a', { href: url.href, dir: 'ltr' }, url.href));
    body.append(line);
  }
  return made;
}

/** Links inside of the article lead somewhere, or are none. */
function fitLinks(text: Element): void {
  const ids = new Set([...text.querySelectorAll('[id]')].map(({ id }) => id));
  for (const link of text.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    if (href.startsWith('#')) {
      if (!ids.has(href.slice(1))) link.removeAttribute('href');
    } else if (!URL.canParse(href) || !/^(?:https?|mailto):/.test(href)) link.removeAttribute('href');
  }
}

function tellLost(image: Element, { make }: BookPage, words: BookWords): void {
  const alt = image.getAttribute('alt') ?? '';
  const text = [alt, words.lostPicture].filter(Boolean).join(' – ');
  image.replaceWith(make('span', { class: 'lost' }, text));
}

function factsOf({ id, title, made, words }: BookSource, articles: readonly Facts[]): BookFacts {
  const [only, ...more] = articles;
  const one = more.length === 0 ? only : undefined;
  const counts = new Map<string, number>();
  for (const { lang, words } of articles) {
    const tag = languageTag(lang);
    if (tag) counts.set(tag, (counts.get(tag) ?? 0) + words);
  }
  const languages = [...counts].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag);
  const isRtl = articles.length > 0 && articles.every(({ dir }) => dir === 'rtl');
  return {
    id,
    title,
    creators: [...new Set(articles.flatMap(({ authors }) => authors))],
    languages: languages.length > 0 ? languages : [languageTag(words.lang) || 'und'],
    publisher: one?.site ?? null,
    date: /^\d{4}-\d{2}-\d{2}/.exec(one?.date ?? '')?.[0] ?? null,
    source: one?.url ?? null,
    modified: made,
    direction: isRtl ? 'rtl' : 'ltr',
  };
}
