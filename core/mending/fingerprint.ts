import { LONGEST_TEXT, type MendingRule } from './rules.ts';

const LEVELS = 3;
const MOST_WORDS = 3;
/** Made by a build, and another one after the next. */
const GENERATED = /^(?:css|sc|jsx|svelte|emotion|styled|chakra|mui|ember|ng|data-v)-|__[\w-]{5,}$|\d/i;
/** What an element is at the moment, not what it is. */
const STATE =
  /^(?:is-|has-|js-)|^(?:active|open|opened|closed|visible|hidden|loaded|loading|lazy\w*|in-?view|aos-\w+|animated|first|last|odd|even)$/i;

/**
 * What an element is called: `div.article-body>aside.promo`, up to three levels. Classes that a build made up, and those that tell a
 * state, are left out; words are in the order of the alphabet, so that it reads the same on the next page of the site.
 */
export function pathOf(element: Element): string {
  const parts: string[] = [];
  let at: Element | null = element;
  for (; at && parts.length < LEVELS && at.localName !== 'body'; at = at.parentElement)
    parts.unshift(nameOf(at));
  return parts.join('>').slice(-300);
}

/** Whether the element itself has a name that means something, beside that of its kind. */
export function hasOwnName(path: string): boolean {
  return /[.#]/.test(path.slice(path.lastIndexOf('>') + 1));
}

/** How the text of an element begins, white space collapsed; of one without text the place of its first picture. */
export function textKey(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_TEXT);
  if (text) return text.trim();
  const image = element.localName === 'img' ? element : element.querySelector('img');
  const src = image?.getAttribute('data-fl-src') ?? image?.getAttribute('src') ?? '';
  // sizes and versions change from visit to visit, the name of the file stays
  return `img:${/([^/?#]*)(?:[?#].*)?$/s.exec(src)?.[1] ?? ''}`.slice(0, LONGEST_TEXT);
}

/** The parts of an article that a rule hides by their words. */
export function chosenBy({ does, path, text }: MendingRule, root: Element): Element[] {
  if (does !== 'hide' || text === '') return [];
  return [...root.querySelectorAll(CSS.escape(path))].filter((element) => textKey(element) === text);
}

function nameOf(element: Element): string {
  const words = (element.getAttribute('class') ?? '')
    .slice(0, 400)
    .split(/\s+/)
    .filter((word) => word.length > 1 && word.length <= 40 && /^[\w-]+$/.test(word))
    .filter((word) => !GENERATED.test(word) && !STATE.test(word));
  const id = element.getAttribute('id') ?? '';
  const own = /^[a-z][a-z_-]{1,40}$/i.test(id) && !GENERATED.test(id) ? `#${id}` : '';
  return [element.localName + own, ...[...new Set(words)].toSorted().slice(0, MOST_WORDS)].join('.');
}
