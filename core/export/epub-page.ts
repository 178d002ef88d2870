import { elementMaker, writeXml, type Content } from './write-xml.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const OPS = 'http://www.idpf.org/2007/ops';
const XML = 'http://www.w3.org/XML/1998/namespace';

/** The style of a book: little, for readers have their own. */
export const BOOK_STYLE = `
body { margin: 0; overflow-wrap: break-word; }
h1 { line-height: 1.2; }
.about, figcaption, .lost, .original { font-size: .875em; }
.lead { font-size: 1.125em; }
.lost { border: 1px dashed; padding: .5em; }
figure { margin: 1em 0; }
img { max-width: 100%; height: auto; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 2px solid; }
pre { white-space: pre-wrap; font-size: .875em; }
table { border-collapse: collapse; }
th, td { border: 1px solid; padding: .2em .4em; text-align: start; vertical-align: top; }
`;

/** A page of a book while it is made. */
export interface BookPage {
  readonly document: Document;
  readonly body: Element;
  readonly make: (
    name: string,
    attributes?: Readonly<Record<string, string | null>>,
    content?: Content,
  ) => Element;
}

/** An empty page in XHTML, as a document of its own that runs and loads nothing. */
export function makePage(title: string, lang: string, dir: 'ltr' | 'rtl'): BookPage {
  const { implementation } = window.document;
  const document = implementation.createDocument(
    HTML,
    'html',
    implementation.createDocumentType('html', '', ''),
  );
  const make = elementMaker(document, HTML);
  const root = document.documentElement;
  root.setAttribute('lang', lang);
  root.setAttributeNS(XML, 'xml:lang', lang);
  root.setAttribute('dir', dir);
  const body = make('body');
  root.append(
    make('head', {}, [
      make('title', {}, title.trim() || '–'),
      make('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ]),
    body,
  );
  return { document, body, make };
}

/** The table of contents, as readers of books look for it (EPUB 3.3, chapter 7). */
export function writeContents(
  title: string,
  lang: string,
  dir: 'ltr' | 'rtl',
  pages: readonly { readonly path: string; readonly title: string }[],
): string {
  const { document, body, make } = makePage(title, lang, dir);
  const nav = make('nav', {}, [
    make('h1', {}, title),
    make(
      'ol',
      {},
      pages.map((page) => make('li', {}, make('a', { href: page.path }, page.title.trim() || '–'))),
    ),
  ]);
  nav.setAttributeNS(OPS, 'epub:type', 'toc');
  body.append(nav);
  return writeXml(document);
}
