import type { NativeDom } from './native-dom.ts';

/** Never hidden on their own in practice; asking their style would cost more than it finds. */
const NOT_ASKED = new Set([
  'br',
  'b',
  'i',
  'em',
  'strong',
  'sup',
  'sub',
  'wbr',
  'code',
  'source',
  'meta',
  'link',
  'title',
  'head',
  'html',
  'script',
  'noscript',
  'tr',
  'td',
  'th',
  'tbody',
  'thead',
  'rt',
  'rp',
  'ruby',
  'body',
]);
const XHTML = 'http://www.w3.org/1999/xhtml';

/**
 * Whether the page does not show an element: by its style, or by a size that only programs read.
 *
 * @param isBare whether it has no attributes: then nothing but `span` is made that small
 */
export function isNotShown(
  element: Element,
  tag: string,
  isBare: boolean,
  view: Window,
  dom: NativeDom,
): boolean {
  if (NOT_ASKED.has(tag)) return false;
  // computed styles are slow to read; most elements are told by these alone
  if (dom.isVisible(element)) {
    if (isBare && tag !== 'span') return false;
    // formulas and drawings have no such size
    if (dom.namespaceOf(element) !== XHTML) return false;
    if (dom.widthOf(element) > 1 && dom.heightOf(element) > 1) return false;
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
  return style.visibility !== 'visible' && !dom.findIn(element, 'img, picture, video');
}
