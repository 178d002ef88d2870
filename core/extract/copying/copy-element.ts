import { copyAttributes, tidyAttributes, type Room } from './copy-attributes.ts';
import { copyLayout } from './copy-layout.ts';
import { isNotShown } from './is-not-shown.ts';
import { kindOfTag } from './kind-of-tag.ts';
import type { NativeDom } from './native-dom.ts';

/** What copies elements of one page. */
export interface Copier {
  readonly copy: Document;
  /** The window that shows the page; without it, styles and layout are not asked. */
  readonly view: Window | undefined;
  readonly room: Room;
  readonly dom: NativeDom;
}

/** The copy of one element. */
export interface Copied {
  readonly element: Element;
  /** The page does not show it, nor what it holds. */
  readonly isHidden: boolean;
  /** What it holds in place of its own children: a shadow tree, the document of a frame, nothing. */
  readonly inner: readonly Node[] | NodeListOf<ChildNode> | null;
}

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const RENAMED = new Map([
  ['form', 'div'],
  ['fieldset', 'div'],
  ['legend', 'div'],
  ['label', 'span'],
  ['object', 'iframe'],
  ['embed', 'iframe'],
  ['marquee', 'div'],
  ['blink', 'span'],
]);
const KEPT_SCRIPT = /^(?:application\/(?:[a-z.]+\+)?ld\+json|math\/(?:tex|mml|asciimath)\b)/i;
const ROOM_FOR_SCRIPT = 1_000_000;
/** A frame that holds less is advertising or a widget. */
const FRAME_TEXT = 800;
const NOTHING: readonly Node[] = [];
const WITH_TITLE = /^h[2-6]$|^dt$/;

/**
 * Copies one element without its children, null where it is left out.
 *
 * @param clone the platform's own copy of it, which is taken where it is harmless
 * @param isHidden whether something around it is hidden
 */
export function copyElement(
  element: Element,
  clone: Element | null,
  parent: string,
  isHidden: boolean,
  { copy, view, room, dom }: Copier,
): Copied | null {
  const tag = dom.tagOf(element);
  const kind = kindOfTag(tag);
  if (kind === 'dropped') return null;
  if (kind === 'script') {
    const script = copyScript(element, copy);
    return script && { element: script, isHidden, inner: NOTHING };
  }
  // a zoom button around a picture is part of the picture, one in a heading the title of a folded section
  if (kind === 'button' && !WITH_TITLE.test(parent) && !dom.findIn(element, 'img, picture')) return null;
  const shadow = dom.shadowOf(element);
  let attributes = clone && kind === 'plain' && !shadow ? tidyAttributes(clone, room, dom) : 'made';
  let copied = clone;
  if (!copied || attributes === 'made') {
    copied = createLike(element, tag, copy, dom);
    copyAttributes(element, copied, room, dom);
    attributes = 'made';
  }
  let hides = isHidden;
  if (view && !isHidden && isNotShown(element, tag, attributes === 'bare', view, dom)) {
    copied.setAttribute('data-fl-hidden', '');
    hides = true;
  }
  if (view && tag === 'img') copyLayout(element as HTMLImageElement, copied);
  if (kind !== 'frame') return { element: copied, isHidden: hides, inner: shadow?.childNodes ?? null };
  const text = tag === 'iframe' ? sameOriginText(element as HTMLIFrameElement) : null;
  return { element: text ? copy.createElement('div') : copied, isHidden: hides, inner: text ?? NOTHING };
}

function createLike(element: Element, tag: string, copy: Document, dom: NativeDom): Element {
  if (dom.namespaceOf(element) === MATHML) return copy.createElementNS(MATHML, tag);
  const name =
    tag === 'button'
      ? dom.findIn(element, 'img, picture')
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

function copyScript(element: Element, copy: Document): Element | null {
  const type = element.getAttribute('type') ?? '';
  if (!KEPT_SCRIPT.test(type)) return null;
  const text = element.textContent ?? '';
  if (text.length > ROOM_FOR_SCRIPT) return null;
  const clone = copy.createElement('script');
  clone.setAttribute('type', type);
  clone.textContent = text;
  return clone;
}

function sameOriginText(frame: HTMLIFrameElement): NodeListOf<ChildNode> | null {
  try {
    const body = frame.contentDocument?.body;
    return body && (body.textContent ?? '').trim().length >= FRAME_TEXT ? body.childNodes : null;
  } catch {
    return null;
  }
}
