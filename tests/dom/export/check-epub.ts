import { openZip } from '../../../core/zip/open-zip.ts';

const { signal } = new AbortController();
const DC = 'http://purl.org/dc/elements/1.1/';
const OPS = 'http://www.idpf.org/2007/ops';
/** Types that every reader knows (EPUB 3.3, 3.2), and WebP left out, which older checkers refuse. */
const CORE = new Set(['image/jpeg', 'image/png', 'image/gif', 'text/css', 'application/xhtml+xml']);
/** What may stand in what, where the schemas of HTML are stricter than its parsers. */
const INLINE_ONLY = 'p,h1,h2,h3,h4,h5,h6,span,em,strong,b,i,code,sub,sup,small,cite,q,u,s,mark,summary,pre';
const BLOCK =
  'p,div,ul,ol,li,dl,dt,dd,table,tr,td,th,figure,figcaption,blockquote,section,h1,h2,h3,h4,h5,h6,hr,pre,details,summary,caption';

export interface Checked {
  readonly problems: readonly string[];
  readonly names: readonly string[];
  readonly packageFile: Document;
  readonly pages: ReadonlyMap<string, Document>;
}

/** The rules of epubcheck that a book of ours could break, said again in few lines. */
export async function checkEpub(blob: Blob): Promise<Checked> {
  const problems: string[] = [];
  const must = (isRight: boolean, what: string) => {
    if (!isRight) problems.push(what);
  };
  const opened = await openZip(blob, { entries: 10_000, entryBytes: 1e9, totalBytes: 1e9 }, signal);
  if (!opened.ok) throw new Error(opened.error.is);
  const files = new Map<string, Blob>();
  for (const entry of opened.value.entries) {
    const { blob: bytes, failure } = await opened.value.read(entry, signal);
    must(failure === null, `${entry.name}: ${failure}`);
    must(!files.has(entry.name), `${entry.name} is there twice`);
    files.set(entry.name, bytes);
  }
  const first = await blob.slice(0, 58).arrayBuffer();
  must(
    new TextDecoder().decode(first.slice(30)) === 'mimetypeapplication/epub+zip' &&
      new DataView(first).getUint16(8, true) === 0 &&
      new DataView(first).getUint16(28, true) === 0,
    'mimetype is not first and plain',
  );
  const parse = async (name: string, type: DOMParserSupportedType): Promise<Document> => {
    const text = (await files.get(name)?.text()) ?? '';
    const document = new DOMParser().parseFromString(text, type);
    must(
      !document.querySelector('parsererror'),
      `${name} is not well-formed: ${document.querySelector('parsererror')?.textContent?.slice(0, 200)}`,
    );
    return document;
  };

  const container = await parse('META-INF/container.xml', 'application/xml');
  const path = container.querySelector('rootfile')?.getAttribute('full-path') ?? '';
  const packageFile = await parse(path, 'application/xml');
  const folder = path.replace(/[^/]*$/, '');
  const one = (name: string) => packageFile.getElementsByTagNameNS(DC, name)[0]?.textContent?.trim() ?? '';
  for (const name of ['identifier', 'title', 'language']) must(one(name) !== '', `no dc:${name}`);
  const id = packageFile.documentElement.getAttribute('unique-identifier') ?? '';
  must(packageFile.getElementById(id)?.localName === 'identifier', 'unique-identifier leads nowhere');
  const modified = [...packageFile.querySelectorAll('meta[property="dcterms:modified"]')];
  must(
    modified.length === 1 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified[0]?.textContent ?? ''),
    'dcterms:modified',
  );

  const items = [...packageFile.querySelectorAll('manifest > item')];
  const hrefs = items.map((item) => item.getAttribute('href') ?? '');
  const ids = [...packageFile.querySelectorAll('[id]')].map((element) => element.id);
  must(new Set(ids).size === ids.length, 'ids of the package are not unique');
  must(new Set(hrefs).size === hrefs.length, 'a file is in the manifest twice');
  for (const href of hrefs) must(files.has(folder + href), `${href} is not in the book`);
  const listed = new Set([...hrefs.map((href) => folder + href), path, 'mimetype', 'META-INF/container.xml']);
  for (const name of files.keys()) must(listed.has(name), `${name} is not in the manifest`);
  for (const item of items)
    must(CORE.has(item.getAttribute('media-type') ?? ''), `${item.getAttribute('href')}: media type`);
  const spine = [...packageFile.querySelectorAll('spine > itemref')].map(
    (ref) => ref.getAttribute('idref') ?? '',
  );
  must(spine.length > 0 && new Set(spine).size === spine.length, 'spine');
  for (const ref of spine)
    must(
      items.some((item) => item.id === ref),
      `${ref} of the spine leads nowhere`,
    );
  must(
    items.filter((item) => item.getAttribute('properties')?.split(' ').includes('nav')).length === 1,
    'not one nav',
  );

  const pages = new Map<string, Document>();
  for (const item of items.filter((item) => item.getAttribute('media-type') === 'application/xhtml+xml')) {
    const href = item.getAttribute('href') ?? '';
    pages.set(href, await parse(folder + href, 'application/xhtml+xml'));
  }
  for (const [href, page] of pages) {
    const item = items.find((one) => one.getAttribute('href') === href);
    const properties = item?.getAttribute('properties')?.split(' ') ?? [];
    must(properties.includes('mathml') === (page.querySelector('math') !== null), `${href}: property mathml`);
    if (properties.includes('nav')) {
      const nav = [...page.querySelectorAll('nav')].filter(
        (one) => one.getAttributeNS(OPS, 'type') === 'toc',
      );
      must(
        nav.length === 1 && nav[0]?.querySelector(':scope > ol > li > a[href]') !== null,
        'nav without a list',
      );
    }
    checkPage(href, page, pages, new Set(hrefs), must);
  }
  return { problems, names: [...files.keys()], packageFile, pages };
}

function checkPage(
  href: string,
  page: Document,
  pages: ReadonlyMap<string, Document>,
  files: ReadonlySet<string>,
  must: (isRight: boolean, what: string) => void,
): void {
  must(page.doctype?.name === 'html', `${href}: doctype`);
  must((page.querySelector('head > title')?.textContent ?? '').trim() !== '', `${href}: title`);
  const ids = [...page.querySelectorAll('[id]')].map((element) => element.id);
  must(new Set(ids).size === ids.length, `${href}: ids are not unique`);
  const forbidden = page.querySelector(
    'script,style,iframe,object,embed,form,input,svg,video,audio,base,font,center,[style],[onclick],[onerror]',
  );
  must(forbidden === null, `${href}: ${forbidden?.outerHTML.slice(0, 80)}`);
  for (const link of page.querySelectorAll('a[href]')) {
    const target = link.getAttribute('href') ?? '';
    if (/^(?:https?|mailto):/.test(target)) continue;
    const [file = '', fragment] = target.split('#');
    const document = file === '' ? page : pages.get(file);
    must(
      document !== undefined && (fragment === undefined || ids.includes(fragment)),
      `${href}: ${target} leads nowhere`,
    );
  }
  for (const element of page.querySelectorAll('[src],link[href]')) {
    const target = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    must(files.has(target), `${href}: ${target} is not in the manifest`);
  }
  for (const element of page.querySelectorAll(INLINE_ONLY)) {
    const inner = element.querySelector(BLOCK);
    must(inner === null, `${href}: <${inner?.localName}> in <${element.localName}>`);
  }
  const parents: Readonly<Record<string, string>> = {
    li: 'ul,ol',
    dt: 'dl',
    dd: 'dl',
    tr: 'thead,tbody,tfoot',
    td: 'tr',
    th: 'tr',
    tbody: 'table',
    thead: 'table',
    tfoot: 'table',
    caption: 'table',
    figcaption: 'figure',
    summary: 'details',
    rt: 'ruby',
    rp: 'ruby',
    col: 'colgroup',
  };
  for (const [name, parent] of Object.entries(parents))
    for (const element of page.querySelectorAll(name))
      must(
        element.parentElement?.matches(parent) ?? false,
        `${href}: <${name}> in <${element.parentElement?.localName}>`,
      );
  for (const list of page.querySelectorAll('ul,ol,dl,table,thead,tbody,tr')) {
    must(list.children.length > 0 || list.matches('ul,ol'), `${href}: <${list.localName}> of nothing`);
    for (const node of list.childNodes)
      must(
        node.nodeType === Node.ELEMENT_NODE || !node.textContent?.trim(),
        `${href}: text in <${list.localName}>`,
      );
  }
  must(page.querySelector('math math') === null, `${href}: <math> in <math>`);
  for (const element of page.querySelectorAll('[lang]'))
    must(
      element.getAttribute('lang') ===
        element.getAttributeNS('http://www.w3.org/XML/1998/namespace', 'lang') ||
        element.namespaceURI !== 'http://www.w3.org/1999/xhtml',
      `${href}: lang and xml:lang`,
    );
}
