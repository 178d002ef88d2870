import type { Article } from '../article/article.ts';
import type { Mark } from '../article/mark.ts';
import { putMarks } from '../export/put-marks.ts';
import type { Sanitizer } from '../sanitize/create-sanitizer.ts';
import { picturePath } from './backup-format.ts';

/** What a copy says besides the article, in the language of the reader. */
export interface CopyWords {
  /** Before the address of the original page. */
  readonly original: string;
  /** In the place of a picture that the backup does not hold. */
  readonly lostPicture: string;
  /** Above the user's own highlights and notes. */
  readonly marks: string;
}

interface Copied {
  readonly article: Article;
  readonly shelf: { readonly marks: readonly Mark[] };
  readonly pictures: readonly (
    | { readonly is: 'kept'; readonly src: string; readonly hash: string; readonly type: string }
    | { readonly is: 'pending' | 'lost'; readonly src: string }
  )[];
}

/** Nothing but pictures, and those only from beside the file: a folder of files has no origin to name. */
const POLICY = "default-src 'none'; img-src 'self' file:; base-uri 'none'; form-action 'none'";

/**
 * An article of a backup as a page for people: no script, no style, its pictures those of the backup. Nodes are made and
 * written out once; no text is ever put together into markup.
 */
export function writeReadableCopy(
  record: Copied,
  words: CopyWords,
  { toFragment, toHtml }: Sanitizer,
): string {
  const { article, shelf } = record;
  const body = toFragment(toHtml(article.html));
  const content = body.ownerDocument.createElement('div');
  if (article.standfirst) {
    const lead = body.ownerDocument.createElement('p');
    lead.textContent = article.standfirst;
    content.append(lead);
  }
  content.append(body);
  putMarks(content, shelf.marks, words.marks);
  const page = body.ownerDocument.implementation.createHTMLDocument(article.title);
  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    about: Readonly<Record<string, string>>,
    text = '',
  ): HTMLElementTagNameMap[K] => {
    const element = page.createElement(name);
    for (const [attribute, value] of Object.entries(about)) element.setAttribute(attribute, value);
    element.textContent = text;
    return element;
  };
  page.head.prepend(
    make('meta', { charset: 'utf-8' }),
    make('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    make('meta', { name: 'referrer', content: 'no-referrer' }),
    // Firefox looks up the hosts of links beforehand
    make('meta', { 'http-equiv': 'x-dns-prefetch-control', content: 'off' }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
  );
  page.documentElement.dir = article.dir;
  if (article.lang) page.documentElement.lang = article.lang;
  page.body.append(make('h1', {}, article.title));
  const about = [article.authors.join(', '), article.site, article.date].filter(Boolean).join(' · ');
  if (about) page.body.append(make('p', {}, about));
  if (article.pictures.length === 0 && article.leadImage)
    page.body.append(make('img', { src: article.leadImage, alt: '' }));
  page.body.append(page.adoptNode(content));

  const paths = new Map(
    record.pictures.flatMap((picture): [string, string][] =>
      picture.is === 'kept' ? [[picture.src, `../${picturePath(picture.hash, picture.type)}`]] : [],
    ),
  );
  for (const image of page.querySelectorAll('img')) {
    const path = paths.get(image.getAttribute('src') ?? '');
    if (path) image.setAttribute('src', path);
    else image.replaceWith([image.alt, words.lostPicture].filter(Boolean).join(' – '));
  }
  const url = URL.parse(article.url);
  if (url && /^https?:$/.test(url.protocol)) {
    const line = make('p', {}, `${words.original} `);
    line.append(make('a', { href: url.href, rel: 'noopener noreferrer', dir: 'ltr' }, url.href));
    page.body.append(line);
  }
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}
