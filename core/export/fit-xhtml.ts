import { fitMath } from './fit-math.ts';

/** Elements that hold text and inline elements alone, besides paragraphs and headings. */
const INLINE = new Set(
  'abbr b bdi bdo cite code dfn em i kbd mark q s samp small span strong sub sup u var'.split(' '),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const BLOCKS = new Set(
  'address blockquote details div dl dd dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary table tbody td tfoot th thead tr ul caption'.split(
    ' ',
  ),
);
/** Transparent: they may hold whatever stands around them may. */
const AROUND = new Set(['a', 'ins', 'del']);

/**
 * Shapes the body of an article so that it is valid XHTML by the schemas of HTML, which readers of EPUB check and parsers of
 * web pages do not: every element where it may stand, and attributes with values that mean something. Nothing of the text is lost.
 */
export function fitXhtml(root: Element): void {
  for (const element of all(root, 'time, ruby, rt, rp, bdo')) {
    if (element.localName === 'ruby' && isRuby(element)) continue;
    if (/^r[tp]$/.test(element.localName) && element.parentElement && isRuby(element.parentElement)) continue;
    if (element.localName === 'bdo' && element.hasAttribute('dir')) continue;
    rename(element, 'span');
  }
  for (const link of all(root, 'a')) if (link.querySelector('a, details')) unwrap(link);
  fitTables(root);
  fitLists(root);
  fitFigures(root);
  for (const element of all(root, 'details'))
    if (element.firstElementChild?.localName !== 'summary') rename(element, 'div');
  for (const element of all(root, 'summary')) {
    const isFirst = element.parentElement?.localName === 'details' && !element.previousElementSibling;
    if (!isFirst) rename(element, 'div');
  }
  for (const details of all(root, 'details')) leadText(details);
  fitInline(root);
  for (const element of all(root, 'th, dt, address'))
    for (const inner of all(element, 'h1, h2, h3, h4, h5, h6, section')) rename(inner, 'div');
  for (const math of all(root, 'math')) fitMath(math);
  for (const element of all(root, '*')) fitAttributes(element);
}

function all(root: Element, selector: string): Element[] {
  return [...root.querySelectorAll(selector)];
}

/** The same element under another name; attributes of its own stay only where they mean something everywhere. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElementNS(element.namespaceURI, name);
  for (const { name: attribute, value } of element.attributes)
    if (/^(?:id|lang|dir|class)$/.test(attribute)) renamed.setAttribute(attribute, value);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** A base, and then its readings, each with both of its brackets or with none. */
function isRuby(ruby: Element): boolean {
  if (ruby.localName !== 'ruby') return false;
  const shape = [...ruby.childNodes]
    .map((node) => {
      if (node.nodeName.toLowerCase() === 'rt') return 't';
      if (node.nodeName.toLowerCase() === 'rp') return 'p';
      return node.nodeType === Node.ELEMENT_NODE || node.textContent?.trim() ? 'b' : '';
    })
    .join('');
  return /^(?:b+(?:t|ptp))+$/.test(shape) && !ruby.querySelector('ruby, p, div, table, ul, ol');
}

function fitTables(root: Element): void {
  for (const cell of all(root, 'td, th')) if (cell.parentElement?.localName !== 'tr') rename(cell, 'div');
  for (const row of all(root, 'tr'))
    if (!/^(?:thead|tbody|tfoot|table)$/.test(row.parentElement?.localName ?? '')) rename(row, 'div');
  for (const part of all(root, 'thead, tbody, tfoot, caption, colgroup, col')) {
    const parent = part.parentElement?.localName ?? '';
    const isAtHome = part.localName === 'col' ? parent === 'colgroup' : parent === 'table';
    if (isAtHome) continue;
    if (part.localName === 'col' || part.localName === 'colgroup') part.remove();
    else rename(part, 'div');
  }
  for (const table of all(root, 'table')) {
    for (const row of all(table, 'tr')) {
      for (const child of Array.from(row.childNodes)) {
        if (child.nodeType === Node.TEXT_NODE && !child.textContent?.trim()) continue;
        if (!/^t[dh]$/i.test(child.nodeName)) wrap([child], 'td');
      }
      if (row.children.length === 0) row.remove();
    }
    for (const section of all(table, 'thead, tbody, tfoot')) {
      for (const child of Array.from(section.childNodes))
        if (child.nodeName.toLowerCase() !== 'tr' && child.textContent?.trim()) {
          table.before(child);
        } else if (child.nodeType === Node.ELEMENT_NODE && child.nodeName.toLowerCase() !== 'tr')
          child.remove();
      if (section.children.length === 0) section.remove();
    }
    orderTable(table);
  }
}

/** Caption, columns, head, bodies, foot: each in its place, and one of what there may be one of. */
function orderTable(table: Element): void {
  const children = [...table.children];
  const of = (name: string) => children.filter((child) => child.localName === name);
  const [caption, ...captions] = of('caption');
  const [head, ...heads] = of('thead');
  const [foot, ...feet] = of('tfoot');
  for (const more of captions) table.before(rename(more, 'div'));
  const bodies = children
    .filter((child) => [...heads, ...feet, ...of('tbody'), ...of('tr')].includes(child))
    .map((child) => {
      if (child.localName === 'tr') return wrap([child], 'tbody');
      return child.localName === 'tbody' ? child : rename(child, 'tbody');
    });
  for (const child of Array.from(table.childNodes))
    if (child.textContent?.trim() && !/^(?:caption|colgroup|thead|tbody|tfoot)$/i.test(child.nodeName))
      table.before(child);
  const lone = bodies.length === 0 ? (foot ?? head) : undefined;
  if (bodies.length === 0 && !lone) {
    if (caption) table.before(rename(caption, 'div'));
    table.remove();
    return;
  }
  // a table of head or foot alone: its rows are its body
  const middle = lone ? [rename(lone, 'tbody')] : bodies;
  const parts = [
    caption,
    ...of('colgroup'),
    head === lone ? undefined : head,
    ...middle,
    foot === lone ? undefined : foot,
  ];
  table.replaceChildren(...parts.filter((part) => part !== undefined));
  if (caption?.querySelector('table')) caption.textContent = caption.textContent ?? '';
}

function fitLists(root: Element): void {
  for (const list of all(root, 'ul, ol')) {
    for (const child of Array.from(list.childNodes)) {
      if (child.nodeName.toLowerCase() === 'li') continue;
      if (child.nodeType === Node.ELEMENT_NODE || child.textContent?.trim()) wrap([child], 'li');
    }
  }
  for (const item of all(root, 'li'))
    if (!/^[uo]l$/.test(item.parentElement?.localName ?? '')) rename(item, 'div');
  for (const list of all(root, 'dl')) {
    const shape = [...list.childNodes]
      .map((node) => {
        const name = node.nodeName.toLowerCase();
        if (name === 'dt') return 't';
        if (name === 'dd') return 'd';
        return node.nodeType === Node.ELEMENT_NODE || node.textContent?.trim() ? 'x' : '';
      })
      .join('');
    if (!/^(?:t+d+)+$/.test(shape)) rename(list, 'div');
  }
  for (const item of all(root, 'dt, dd')) if (item.parentElement?.localName !== 'dl') rename(item, 'div');
}

/** A caption is the first or the last of its figure; there is one. */
function fitFigures(root: Element): void {
  for (const caption of all(root, 'figcaption')) {
    const figure = caption.parentElement;
    const isOnly =
      figure?.localName === 'figure' && figure.querySelectorAll(':scope > figcaption').length === 1;
    if (isOnly) {
      const nodes = [...figure.childNodes].filter(
        (node) => node instanceof Element || node.textContent?.trim(),
      );
      if (nodes[0] !== caption) figure.append(caption);
    } else rename(caption, 'div');
  }
}

/** A `<details>` has its text behind the summary in elements, so that it is flow and nothing else. */
function leadText(details: Element): void {
  for (const node of Array.from(details.childNodes))
    if (node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) wrap([node], 'div');
}

/** Inline elements around blocks: a paragraph becomes a `<div>`; elsewhere the blocks become inline, line by line. */
function fitInline(root: Element): void {
  for (const element of all(root, 'p')) if (holdsBlock(element)) rename(element, 'div');
  for (const element of all(root, [...INLINE].join(','))) {
    // what only styles its text gives way to blocks in it
    if (holdsBlock(element)) unwrap(element);
  }
  for (const element of all(root, 'p')) if (holdsBlock(element)) rename(element, 'div');
  for (const element of all(root, [...HEADINGS, 'pre', 'summary'].join(','))) {
    if (!holdsBlock(element)) continue;
    for (const inner of all(element, '*').toReversed()) {
      if (inner.localName === 'hr') inner.remove();
      else if (BLOCKS.has(inner.localName)) rename(inner, 'span');
    }
    for (const inner of all(element, 'colgroup')) inner.remove();
  }
  // links around blocks, in what holds text alone
  for (const element of all(root, [...AROUND].join(','))) {
    const outer = element.parentElement?.closest(`p,${[...INLINE, ...HEADINGS].join(',')}`);
    if (outer && holdsBlock(element)) unwrap(element);
  }
}

function holdsBlock(element: Element): boolean {
  return [...element.children].some(
    (child) =>
      BLOCKS.has(child.localName) ||
      ((INLINE.has(child.localName) || AROUND.has(child.localName)) && holdsBlock(child)),
  );
}

function wrap(nodes: readonly Node[], name: string): Element {
  const [first] = nodes as readonly ChildNode[];
  const around = (first?.ownerDocument ?? document).createElementNS('http://www.w3.org/1999/xhtml', name);
  first?.before(around);
  around.append(...nodes);
  return around;
}

const WHOLE: Readonly<Record<string, RegExp>> = {
  width: /^\d{1,6}$/,
  height: /^\d{1,6}$/,
  colspan: /^[1-9]\d{0,3}$/,
  rowspan: /^\d{1,4}$/,
  span: /^[1-9]\d{0,2}$/,
  start: /^-?\d{1,6}$/,
  value: /^-?\d{1,6}$/,
  scope: /^(?:row|col|rowgroup|colgroup)$/,
  type: /^[1aAiI]$/,
  dir: /^(?:ltr|rtl|auto)$/,
};
const HTML = 'http://www.w3.org/1999/xhtml';
const XML = 'http://www.w3.org/XML/1998/namespace';

function fitAttributes(element: Element): void {
  if (element.namespaceURI !== HTML) return;
  for (const { name, value } of Array.from(element.attributes)) {
    const pattern = WHOLE[name];
    if ((pattern && !pattern.test(value)) || name === 'rel' || name === 'datetime')
      element.removeAttribute(name);
  }
  if (element.localName === 'li' && element.parentElement?.localName !== 'ol')
    element.removeAttribute('value');
  if (element.localName === 'img' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
  if (element.localName === 'a' && element.getAttribute('href') === null) element.removeAttribute('href');
  if (element.hasAttribute('open')) element.setAttribute('open', 'open');
  if (element.hasAttribute('reversed')) element.setAttribute('reversed', 'reversed');
  const lang = languageTag(element.getAttribute('lang') ?? '');
  element.removeAttribute('lang');
  if (lang === '') return;
  element.setAttribute('lang', lang);
  element.setAttributeNS(XML, 'xml:lang', lang);
}

/** A language as its registered tag, empty where it is none. */
export function languageTag(lang: string): string {
  try {
    return Intl.getCanonicalLocales(lang)[0] ?? '';
  } catch {
    return '';
  }
}
