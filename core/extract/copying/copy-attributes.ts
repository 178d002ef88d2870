import { WITH_MEDIA } from './kind-of-tag.ts';
import type { NativeDom } from './native-dom.ts';

/** What is left of the budget for attributes while a page is copied. */
export interface Room {
  readonly attributes: number;
  readonly pictureCharacters: number;
  attributeCharacters: number;
}

/** What else is copied of the page's own attributes: few are read, and copying takes longer than reading. */
const DATA_KEPT = /^data-(?:component|testid|language|lang|caption|src|url|videoid|html)$/;
const ARIA_KEPT = /^aria-(?:hidden|label|level)$/;
const STYLE_KEPT = /display|visibility|background|text-align/i;
const LONGEST = 100_000;

/** Copies the attributes that count, one by one, as far as there is room. */
export function copyAttributes(element: Element, clone: Element, room: Room, dom: NativeDom): void {
  const names = dom.attributeNamesOf(element).slice(0, room.attributes);
  const isMeta = clone.localName === 'meta';
  const withMedia = WITH_MEDIA.test(clone.localName);
  for (const name of names) {
    if (isUnwanted(name)) continue;
    if (!withMedia && name.startsWith('data-') && !DATA_KEPT.test(name)) continue;
    if (name.startsWith('aria-') && !ARIA_KEPT.test(name)) continue;
    const value = dom.attributeOf(element, name) ?? '';
    if (name === 'name' && !isMeta) {
      if (clone.localName === 'a' && !clone.id) clone.setAttribute('id', value);
      continue;
    }
    if (name === 'style' && !STYLE_KEPT.test(value)) continue;
    const { length } = value;
    const most = value.startsWith('data:image/') ? room.pictureCharacters : LONGEST;
    if (length > most || length > room.attributeCharacters) continue;
    room.attributeCharacters -= length;
    try {
      clone.setAttribute(name === 'data' && clone.localName === 'iframe' ? 'src' : name, value);
    } catch {
      // a name that the parser allows and the DOM refuses carries nothing for reading
    }
  }
}

/**
 * Takes from a clone what `copyAttributes` would not have copied, where it has nothing unusual: `bare` where it has none,
 * `kept` where it may stay, `made` where its attributes are to be copied one by one.
 */
export function tidyAttributes(clone: Element, room: Room, dom: NativeDom): 'bare' | 'kept' | 'made' {
  const names = dom.attributeNamesOf(clone);
  if (names.length === 0) return 'bare';
  if (names.length > room.attributes) return 'made';
  let characters = 0;
  for (const name of names) {
    // what the page keeps for its own scripts says nothing to any step; to remove it would take longer
    if (name.startsWith('data-') && !name.startsWith('data-fl-') && !DATA_KEPT.test(name)) continue;
    if ((name === 'name' && clone.localName === 'a') || name === 'is') return 'made';
    if (isUnwanted(name) || (name === 'name' && clone.localName !== 'meta')) {
      clone.removeAttribute(name);
      continue;
    }
    const value = dom.attributeOf(clone, name) ?? '';
    if (name === 'style' && !STYLE_KEPT.test(value)) {
      clone.removeAttribute(name);
      continue;
    }
    if (value.length > LONGEST) return 'made';
    characters += value.length;
  }
  if (characters > room.attributeCharacters) return 'made';
  room.attributeCharacters -= characters;
  return 'kept';
}

/** Marks of ours, code, and what ties an element to another. */
function isUnwanted(name: string): boolean {
  return name.startsWith('data-fl-') || name.startsWith('on') || name === 'srcdoc' || name === 'form';
}
