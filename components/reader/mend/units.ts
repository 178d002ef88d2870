/** The parts of an article that are hidden as one: a paragraph, a whole list or table, a picture with its caption. */
const UNITS =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, dl, .wide, pre, blockquote, figure, details, hr, img, math[display="block"]';
const MARK = /^fl-at-/;
/** The reader's own: what extraction did not put there cannot be hidden by a rule. */
const OURS = '.lead, .added';

export type UnitKind =
  | 'paragraph'
  | 'heading'
  | 'list'
  | 'table'
  | 'code'
  | 'quote'
  | 'picture'
  | 'formula'
  | 'line'
  | 'box';

/** The parts that can be hidden, in the order of the article. None lies in another. */
export function listUnits(body: Element): HTMLElement[] {
  return [...body.querySelectorAll<HTMLElement>(UNITS)].filter(
    (unit) => !unit.parentElement?.closest(UNITS) && !unit.closest(OURS),
  );
}

/** The box that is marked around a part, null where it stands in none. */
export function boxAround(unit: HTMLElement, body: Element): HTMLElement | null {
  for (let at = unit.parentElement; at && at !== body; at = at.parentElement) if (markOf(at)) return at;
  return null;
}

/** The mark that names the rule of a part, null where only its words do. */
export function markOf(unit: Element): string | null {
  return [...unit.classList].find((name) => MARK.test(name)) ?? markOfTable(unit);
}

/** The part itself, without what the reader put around it. */
export function partOf(unit: Element): Element {
  return unit.matches('.wide') ? (unit.querySelector('table') ?? unit) : unit;
}

export function kindOf(unit: Element): UnitKind {
  switch (partOf(unit).localName) {
    case 'p':
      return 'paragraph';
    case 'ul':
    case 'ol':
    case 'dl':
      return 'list';
    case 'table':
      return 'table';
    case 'pre':
      return 'code';
    case 'blockquote':
      return 'quote';
    case 'figure':
    case 'img':
      return 'picture';
    case 'math':
      return 'formula';
    case 'hr':
      return 'line';
    default:
      return /^h[1-6]$/.test(unit.localName) ? 'heading' : 'box';
  }
}

function markOfTable(unit: Element): string | null {
  const table = unit.matches('.wide') ? unit.querySelector('table') : null;
  return table ? markOf(table) : null;
}
