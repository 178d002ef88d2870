import type { Article } from '../article/article.ts';
import { hostBehind } from '../article/host-behind.ts';
import type { Mark } from '../article/mark.ts';
import type { Sanitizer } from '../sanitize/create-sanitizer.ts';
import { FILE_STYLE } from './file-style.ts';
import { putMarks } from './put-marks.ts';

/** What a file says besides the article, in the language of the reader. */
export interface FileWords {
  /** BCP 47 language of these words. */
  readonly lang: string;
  /** Writes the date of the article; null where it is none. */
  readonly formatDate: (iso: string) => string | null;
  /** Before the address of the original page. */
  readonly original: string;
  /** In the place of a picture that the file does not hold. */
  readonly lostPicture: string;
  /** Above the user's own highlights and notes. */
  readonly marks: string;
}

export interface FileSource {
  readonly article: Article;
  /** Bytes by the address that the picture has in the article; a picture that is missing here is told as lost. */
  readonly pictures: ReadonlyMap<string, Blob>;
  /** The user's own highlights and notes of it. */
  readonly marks?: readonly Mark[];
  readonly words: FileWords;
}

/** All pictures of one file together. Beyond it a file is nothing one opens or sends, and strings come to their end. */
const MOST_PICTURE_BYTES = 100 * 1024 * 1024;
/** Raster by its first bytes when it was kept. A drawing is a document of its own, and is kept only as a picture. */
const PICTURE_TYPE = /^image\/(?:png|jpeg|gif|webp|avif|bmp|x-icon|svg\+xml)$/;

/**
 * One article as one HTML file that asks nobody for anything: pictures inside, no script, and a policy that forbids
 * both for good. Nodes are made and then written out once; no text is ever put together into markup.
 */
export async function writeHtmlFile(source: FileSource, sanitizer: Sanitizer): Promise<string> {
  const { article, words } = source;
  const { toHtml, toFragment } = sanitizer;
  // `toHtml` first: only what parses back to itself may be written into a file that another program parses
  const body = toFragment(toHtml(article.html));
  const content = body.ownerDocument.createElement('div');
  if (article.standfirst) {
    const lead = body.ownerDocument.createElement('p');
    lead.className = 'lead';
    lead.textContent = plainText(article.standfirst);
    content.append(lead);
  }
  content.append(body);
  putMarks(content, source.marks ?? [], words.marks);
  const file = body.ownerDocument.implementation.createHTMLDocument('');
  const make = <K extends keyof HTMLElementTagNameMap>(
    name: K,
    content: string | null,
    about: Readonly<Record<string, string>> = {},
  ): HTMLElementTagNameMap[K] => {
    const element = file.createElement(name);
    for (const [attribute, value] of Object.entries(about)) element.setAttribute(attribute, value);
    if (content !== null) element.textContent = plainText(content);
    return element;
  };

  const style = make('style', null);
  style.textContent = FILE_STYLE;
  const head = make('head', null);
  head.append(
    make('meta', null, { charset: 'utf-8' }),
    make('meta', null, { 'http-equiv': 'Content-Security-Policy', content: await policy() }),
    make('meta', null, { name: 'referrer', content: 'no-referrer' }),
    // Firefox looks up the hosts of links beforehand
    make('meta', null, { 'http-equiv': 'x-dns-prefetch-control', content: 'off' }),
    make('meta', null, { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('title', article.title),
    style,
  );

  const text = make('article', null, { dir: article.dir, ...(article.lang ? { lang: article.lang } : {}) });
  const about = make('p', null, { class: 'about' });
  for (const fact of [
    article.authors.join(', '),
    article.site,
    article.date && words.formatDate(article.date),
  ]) {
    if (!fact) continue;
    const item = make('span', null);
    item.append(make('bdi', fact));
    about.append(item);
  }
  text.append(make('h1', article.title), about);
  const lead = content.querySelector(':scope > .lead');
  if (lead) text.append(file.adoptNode(lead));
  if (article.pictures.length === 0 && article.leadImage) {
    const figure = make('figure', null);
    figure.append(make('img', null, { src: article.leadImage, alt: '' }));
    text.append(figure);
  }
  text.append(...content.childNodes);
  tellLinks(text);
  boxTables(text);
  await putPicturesIn(text, source);

  const main = make('main', null);
  main.append(text, footer(make, article.url, words.original));
  const end = make('body', null);
  end.append(main);
  // never put into a document: there its style would be held against the policy of the page that makes the file
  const root = make('html', null, { lang: words.lang });
  root.append(head, end);
  return `<!doctype html>\n${root.outerHTML}\n`;
}

async function policy(): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(FILE_STYLE));
  const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return `default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

function footer(
  make: (name: 'footer' | 'p' | 'a', content: string | null, about?: Record<string, string>) => HTMLElement,
  address: string,
  words: string,
): HTMLElement {
  const end = make('footer', null);
  const line = make('p', `${words} `);
  const url = URL.parse(address);
  if (url && /^https?:$/.test(url.protocol))
    line.append(make('a', url.href, { href: url.href, rel: 'noopener noreferrer', dir: 'ltr' }));
  end.append(line);
  return end;
}

function tellLinks(root: Element): void {
  for (const link of root.querySelectorAll('a[href]')) {
    const host = hostBehind(link.textContent ?? '', link.getAttribute('href') ?? '');
    if (host) link.after(` [${host}]`);
  }
}

function boxTables(root: Element): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = root.ownerDocument.createElement('div');
    box.className = 'wide';
    box.tabIndex = 0;
    table.replaceWith(box);
    box.append(table);
  }
}

/** Every picture gets its bytes as its address, or gives way to a line that says so. No other address is left. */
async function putPicturesIn(root: Element, { pictures, words }: FileSource): Promise<void> {
  let room = MOST_PICTURE_BYTES;
  for (const image of root.querySelectorAll('img')) {
    const bytes = pictures.get(image.getAttribute('src') ?? '');
    if (bytes && bytes.size <= room && PICTURE_TYPE.test(bytes.type)) {
      room -= bytes.size;
      image.setAttribute('src', await toDataAddress(bytes));
      continue;
    }
    const notice = root.ownerDocument.createElement('span');
    notice.className = 'lost';
    notice.textContent = [image.alt, words.lostPicture].filter(Boolean).join(' – ');
    image.replaceWith(notice);
  }
}

function toDataAddress(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(bytes);
  });
}

/** Without control characters: none of them means anything here, and some parsers stop at them. */
function plainText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '');
}
