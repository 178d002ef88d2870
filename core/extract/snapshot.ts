import { BUDGET, type Budget } from './budget.ts';
import { atOnce, type Work } from './in-slices.ts';
import { readNative } from './read-native.ts';

/** Left out with all they hold: code, styling and controls are not for reading. */
const DROPPED = new Set([
  'STYLE',
  'TEMPLATE',
  'INPUT',
  'SELECT',
  'TEXTAREA',
  'DATALIST',
  'OPTION',
  'OUTPUT',
  'PROGRESS',
  'METER',
  'CANVAS',
  'SVG',
  'APPLET',
  'FRAMESET',
  'FRAME',
  'PORTAL',
  'FENCEDFRAME',
  'PARAM',
  'TRACK',
  'BASE',
  'DIALOG',
  'PLAINTEXT',
  'XMP',
  'MAP',
  'AREA',
  'KEYGEN',
  'NOEMBED',
  'NOFRAMES',
]);
/** Kept as something harmless: a form hands its controls out as properties and so hangs whoever walks it. */
const RENAMED = new Map([
  ['FORM', 'div'],
  ['FIELDSET', 'div'],
  ['LEGEND', 'div'],
  ['LABEL', 'span'],
  ['OBJECT', 'iframe'],
  ['EMBED', 'iframe'],
  ['MARQUEE', 'div'],
  ['BLINK', 'span'],
]);
/** Never hidden on their own in practice; asking their style would cost more than it finds. */
const STYLE_NOT_ASKED = new Set([
  'BR',
  'B',
  'I',
  'EM',
  'STRONG',
  'SUP',
  'SUB',
  'WBR',
  'CODE',
  'SOURCE',
  'META',
  'LINK',
  'TITLE',
  'HEAD',
  'HTML',
  'SCRIPT',
  'NOSCRIPT',
  'TR',
  'TD',
  'TH',
  'TBODY',
  'THEAD',
  'RT',
  'RP',
  'RUBY',
  'BODY',
]);
const KEPT_SCRIPT = /^(?:application\/(?:[a-z.]+\+)?ld\+json|math\/(?:tex|mml|asciimath)\b)/i;
const ROOM_FOR_SCRIPT = 1_000_000;
const LONGEST_TITLE = 2_000;
const LONGEST_ADDRESS = 8_000;
/** A frame that holds less is advertising or a widget. */
const FRAME_TEXT = 800;

/** Elements whose pictures and addresses stand in attributes that only the page's script knows by name. */
const WITH_MEDIA =
  /^(?:img|picture|source|figure|image|iframe|video|audio|meta|noscript|amp-|lite-|youtube-)/;
/** What else is copied of the page's own attributes: few are read, and copying takes longer than reading. */
const DATA_KEPT = /^data-(?:component|testid|language|lang|caption|src|url|videoid|html)$/;
const ARIA_KEPT = /^aria-(?:hidden|label|level)$/;

const XHTML = 'http://www.w3.org/1999/xhtml';

const made = new WeakSet<Document>();

/** True for a document that `snapshot` made: it is harmless and inert. */
export function isSnapshot(document: Document): boolean {
  return made.has(document);
}

interface Task {
  readonly source: Node;
  readonly target: Element;
  readonly depth: number;
  readonly hidden: boolean;
}

/**
 * Copies a document into an inert one: nothing loads, nothing runs, the original is never touched. The copy carries
 * what only the live page knows, as attributes of ours: `data-fl-hidden` on what is not shown, `data-fl-src`,
 * `data-fl-width` and `data-fl-height` on pictures as laid out. Open shadow roots are flattened, forms unwrapped, controls and
 * clobbering names dropped, and size and depth bounded, so that nothing after it can be hung by the page.
 *
 * @param view the window that shows the document; without it, styles and layout are not asked
 */
export function snapshot(document: Document, view?: Window, budget: Budget = BUDGET): Document {
  return atOnce(takeSnapshot(document, view, budget));
}

/** How many nodes are copied between two chances to pause. */
const NODES_AT_ONCE = 200;

/** `snapshot` as work that can be interrupted. What the page changes meanwhile may or may not be in the copy. */
export function* takeSnapshot(document: Document, view?: Window, budget: Budget = BUDGET): Work<Document> {
  const copy = readNative<DOMImplementation>(
    Document.prototype,
    'implementation',
    document,
  ).createHTMLDocument('');
  made.add(copy);
  copy.head.replaceChildren();
  const root = readNative<Element | null>(Document.prototype, 'documentElement', document);
  const head = readNative<Element | null>(Document.prototype, 'head', document);
  const body = readNative<Element | null>(Document.prototype, 'body', document);
  if (!root) return copy;
  const room: Room = { ...budget };
  copyAttributes(root, copy.documentElement, room);
  let nodes = 0;
  let characters = 0;

  const stack: Task[] = [];
  const pushChildren = (
    list: readonly Node[] | NodeListOf<ChildNode>,
    target: Element,
    depth: number,
    hidden: boolean,
  ) => {
    for (let i = list.length - 1; i >= 0; i--) stack.push({ source: list[i] as Node, target, depth, hidden });
  };
  if (body) {
    copyAttributes(body, copy.body, room);
    pushChildren(childrenOf(body), copy.body, 2, false);
  }
  if (head) pushChildren(childrenOf(head), copy.head, 2, true);

  while (stack.length > 0 && nodes < budget.nodes && characters < budget.characters) {
    const { source, target, depth, hidden } = stack.pop() as Task;
    if (++nodes % NODES_AT_ONCE === 0) yield;
    if (source.nodeType === 3) {
      const text = (source as Text).data;
      // no title is that long; one of a megabyte must not take the room of the text
      const most = /^(?:title|h[1-6])$/.test(target.localName)
        ? LONGEST_TITLE - (target.textContent ?? '').length
        : Infinity;
      const kept = text.slice(0, Math.max(0, Math.min(most, budget.characters - characters)));
      target.append(copy.createTextNode(kept));
      characters += kept.length;
      continue;
    }
    if (source.nodeType !== 1) continue;
    const element = source as Element;
    const tag = tagOf(element);
    if (DROPPED.has(tag)) continue;
    if (tag === 'SCRIPT') {
      copyScript(element, target, copy);
      continue;
    }
    if (tag === 'SLOT') {
      const assigned = (element as HTMLSlotElement).assignedNodes({ flatten: true });
      pushChildren(assigned.length > 0 ? assigned : childrenOf(element), target, depth, hidden);
      continue;
    }
    // a zoom button around a picture is part of the picture, one in a heading the title of a folded section
    if (tag === 'BUTTON' && !/^h[2-6]$|^dt$/.test(target.localName) && !element.querySelector('img, picture'))
      continue;
    const clone = createLike(element, tag, copy);
    copyAttributes(element, clone, room);
    let isHidden = hidden;
    if (view && !hidden && !STYLE_NOT_ASKED.has(tag) && notShown(element, view)) {
      clone.setAttribute('data-fl-hidden', '');
      isHidden = true;
    }
    if (view && tag === 'IMG') copyLayout(element as HTMLImageElement, clone);
    target.append(clone);
    if (tag === 'IFRAME') {
      const inner = sameOriginText(element as HTMLIFrameElement);
      if (!inner) continue;
      const place = copy.createElement('div');
      clone.replaceWith(place);
      pushChildren(inner, place, depth + 1, isHidden);
      continue;
    }
    if (tag === 'OBJECT' || tag === 'EMBED') continue;
    const shadow = readNative<ShadowRoot | null>(Element.prototype, 'shadowRoot', element);
    const children = shadow ? shadow.childNodes : childrenOf(element);
    // deeper than any real page: what follows becomes siblings, so that recursion elsewhere cannot overflow
    pushChildren(children, depth < budget.depth ? clone : target, depth + 1, isHidden);
  }
  return copy;
}

function tagOf(element: Element): string {
  return readNative<string>(Element.prototype, 'localName', element).toUpperCase();
}

function childrenOf(element: Element): NodeListOf<ChildNode> {
  return readNative(Node.prototype, 'childNodes', element);
}

function createLike(element: Element, tag: string, copy: Document): Element {
  if (element.namespaceURI === 'http://www.w3.org/1998/Math/MathML') {
    return copy.createElementNS('http://www.w3.org/1998/Math/MathML', element.localName);
  }
  const name =
    tag === 'BUTTON'
      ? element.querySelector('img, picture')
        ? 'div'
        : 'span'
      : (RENAMED.get(tag) ?? tag.toLowerCase());
  try {
    return copy.createElement(name);
  } catch {
    // the parser allows names that the DOM refuses, such as `a"b`
    return copy.createElement('span');
  }
}

/** What is left of the budget for attributes while a page is copied. */
interface Room {
  readonly attributes: number;
  readonly pictureCharacters: number;
  attributeCharacters: number;
}

function copyAttributes(element: Element, clone: Element, room: Room): void {
  const attributes = readNative<NamedNodeMap>(Element.prototype, 'attributes', element);
  const isMeta = clone.localName === 'meta';
  const withMedia = WITH_MEDIA.test(clone.localName);
  const count = Math.min(attributes.length, room.attributes);
  for (let i = 0; i < count; i++) {
    const attribute = attributes[i] as Attr;
    const name = attribute.name;
    if (name.startsWith('data-fl-') || name.startsWith('on') || name === 'srcdoc' || name === 'form')
      continue;
    if (!withMedia && name.startsWith('data-') && !DATA_KEPT.test(name)) continue;
    if (name.startsWith('aria-') && !ARIA_KEPT.test(name)) continue;
    if (name === 'name' && !isMeta) {
      if (clone.localName === 'a' && !clone.id) clone.setAttribute('id', attribute.value);
      continue;
    }
    if (name === 'style' && !/display|visibility|background|text-align/i.test(attribute.value)) continue;
    const { length } = attribute.value;
    const most = attribute.value.startsWith('data:image/') ? room.pictureCharacters : 100_000;
    if (length > most || length > room.attributeCharacters) continue;
    room.attributeCharacters -= length;
    try {
      clone.setAttribute(name === 'data' && clone.localName === 'iframe' ? 'src' : name, attribute.value);
    } catch {
      // a name that the parser allows and the DOM refuses carries nothing for reading
    }
  }
}

function copyScript(element: Element, target: Element, copy: Document): void {
  const type = element.getAttribute('type') ?? '';
  if (!KEPT_SCRIPT.test(type)) return;
  const text = element.textContent ?? '';
  if (text.length > ROOM_FOR_SCRIPT) return;
  const clone = copy.createElement('script');
  clone.setAttribute('type', type);
  clone.textContent = text;
  target.append(clone);
}

function notShown(element: Element, view: Window): boolean {
  // computed styles are slow to read; most elements are told by these alone
  if (Element.prototype.checkVisibility.call(element, { visibilityProperty: true })) {
    // formulas and drawings have no such size
    if (readNative(Element.prototype, 'namespaceURI', element) !== XHTML) return false;
    const width = readNative<number>(HTMLElement.prototype, 'offsetWidth', element);
    const height = readNative<number>(HTMLElement.prototype, 'offsetHeight', element);
    if (width > 1 && height > 1) return false;
    const style = view.getComputedStyle(element);
    // text for screen readers only: one pixel, clipped
    return (
      style.position === 'absolute' &&
      style.overflow === 'hidden' &&
      /^[01]px$/.test(style.width === '1px' || style.width === '0px' ? style.width : style.height)
    );
  }
  const style = view.getComputedStyle(element);
  if (style.display === 'none') return true;
  return style.visibility !== 'visible' && !element.querySelector('img, picture, video');
}

function copyLayout(image: HTMLImageElement, clone: Element): void {
  // a picture in its own address is in `src`, under the bound for those
  const { currentSrc } = image;
  if (/^https?:/.test(currentSrc) && currentSrc.length < LONGEST_ADDRESS)
    clone.setAttribute('data-fl-src', currentSrc);
  const width = image.naturalWidth;
  const height = image.naturalHeight;
  // the size of a placeholder says nothing of the picture that is to come
  if (width > 0 && height > 0 && !(width <= 2 && isLazy(image))) {
    clone.setAttribute('data-fl-width', String(width));
    clone.setAttribute('data-fl-height', String(height));
  }
}

/** Whether another attribute than `src` holds the address of a picture. */
function isLazy(image: HTMLImageElement): boolean {
  return Array.from(image.attributes).some(
    ({ name, value }) => name.startsWith('data-') && /\.(?:jpe?g|png|webp|avif|gif)\b|^https?:/i.test(value),
  );
}

function sameOriginText(frame: HTMLIFrameElement): NodeListOf<ChildNode> | null {
  try {
    const body = frame.contentDocument?.body;
    return body && (body.textContent ?? '').trim().length >= FRAME_TEXT ? body.childNodes : null;
  } catch {
    return null;
  }
}
