import type { ZipFile } from '../zip/write-zip.ts';
import { elementMaker, writeXml, xmlText } from './write-xml.ts';

/** One file of a book, as its package lists it. Paths are relative to the package. */
export interface BookItem {
  readonly id: string;
  readonly path: string;
  readonly type: string;
  readonly properties: string | null;
  /** Whether it is read in the order of the pages. */
  readonly isPage: boolean;
}

export interface BookFacts {
  /** A UUID. */
  readonly id: string;
  readonly title: string;
  readonly creators: readonly string[];
  /** BCP 47, each once, the one of most of the text first. */
  readonly languages: readonly string[];
  readonly publisher: string | null;
  /** ISO 8601, as precise as it is known. */
  readonly date: string | null;
  /** Address of the page it was made from; null for a book of several. */
  readonly source: string | null;
  /** Last change, ISO 8601, UTC. */
  readonly modified: string;
  readonly direction: 'ltr' | 'rtl';
}

const OPF = 'http://www.idpf.org/2007/opf';
const DC = 'http://purl.org/dc/elements/1.1/';
const CONTAINER = 'urn:oasis:names:tc:opendocument:xmlns:container';
const XML = 'http://www.w3.org/XML/1998/namespace';
export const BOOK_FOLDER = 'EPUB/';

/** First in the archive and never packed: what tells a book from other archives (OCF 3.3, 4.3.2). */
export const MIMETYPE: ZipFile = { name: 'mimetype', data: 'application/epub+zip', isPacked: false };

/** Where the package is. */
export function writeContainer(): ZipFile {
  const document = window.document.implementation.createDocument(CONTAINER, 'container');
  const make = elementMaker(document, CONTAINER);
  document.documentElement.setAttribute('version', '1.0');
  const file = { 'full-path': `${BOOK_FOLDER}package.opf`, 'media-type': 'application/oebps-package+xml' };
  document.documentElement.append(make('rootfiles', {}, make('rootfile', file)));
  return { name: 'META-INF/container.xml', data: writeXml(document), isPacked: true };
}

/** The package of a book: what it is, which files it has, and their order (EPUB 3.3, chapter 5). */
export function writePackage(facts: BookFacts, items: readonly BookItem[]): ZipFile {
  const document = window.document.implementation.createDocument(OPF, 'package');
  const make = elementMaker(document, OPF);
  const root = document.documentElement;
  root.setAttribute('version', '3.0');
  root.setAttribute('unique-identifier', 'id');
  root.setAttributeNS(XML, 'xml:lang', facts.languages[0] ?? 'und');
  const metadata = make('metadata');
  const add = (name: string, text: string | null) => {
    const plain = xmlText(text ?? '').trim();
    if (plain === '') return;
    const element = document.createElementNS(DC, `dc:${name}`);
    element.textContent = plain;
    if (name === 'identifier') element.id = 'id';
    metadata.append(element);
  };
  add('identifier', `urn:uuid:${facts.id}`);
  add('title', xmlText(facts.title).trim() || facts.id);
  for (const language of facts.languages.length > 0 ? facts.languages : ['und']) add('language', language);
  for (const creator of facts.creators) add('creator', creator);
  add('publisher', facts.publisher);
  add('date', facts.date);
  add('source', facts.source);
  metadata.append(
    make('meta', { property: 'dcterms:modified' }, `${new Date(facts.modified).toISOString().slice(0, 19)}Z`),
  );
  root.append(
    metadata,
    make(
      'manifest',
      {},
      items.map(({ id, path, type, properties }) =>
        make('item', { id, href: path, 'media-type': type, properties }),
      ),
    ),
    make(
      'spine',
      { 'page-progression-direction': facts.direction },
      items.filter(({ isPage }) => isPage).map(({ id }) => make('itemref', { idref: id })),
    ),
  );
  return { name: `${BOOK_FOLDER}package.opf`, data: writeXml(document), isPacked: true };
}
