import { MATH_LENGTHS } from '../sanitize/math-lengths.ts';

const MATH = 'http://www.w3.org/1998/Math/MathML';
/** Children that a formula's element has to have, where it is a certain number. */
const ARITY: Readonly<Record<string, number>> = {
  mfrac: 2,
  mroot: 2,
  msub: 2,
  msup: 2,
  msubsup: 3,
  munder: 2,
  mover: 2,
  munderover: 3,
};
const TOKENS = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);
const LENGTH = /^-?(?:\d+\.?\d*|\.\d+)(?:em|ex|px|in|cm|mm|pt|pc|%)?$/;
const YES_OR_NO = new Set(
  'accent accentunder displaystyle fence largeop movablelimits separator stretchy symmetric'.split(' '),
);

/** Shapes a formula by the schema of MathML 3: text in tokens alone, and as many parts as an element has. */
export function fitMath(math: Element): void {
  for (const element of math.querySelectorAll('*')) {
    if (element.namespaceURI === MATH) continue;
    // HTML in a token: its text stays
    element.replaceWith(element.textContent ?? '');
  }
  for (const element of [math, ...math.querySelectorAll('*')]) {
    if (TOKENS.has(element.localName)) {
      if (element.children.length > 0) element.textContent = element.textContent?.trim() ?? '';
    } else giveTextTokens(element);
    fitAttributes(element);
  }
  for (const inner of math.querySelectorAll('math')) rename(inner, 'mrow');
  for (const element of [...math.querySelectorAll('*')].toReversed()) {
    const arity = ARITY[element.localName];
    if (arity !== undefined && element.children.length !== arity) rename(element, 'mrow');
    else if (element.localName === 'mtr' && element.parentElement?.localName !== 'mtable')
      rename(element, 'mrow');
    else if (element.localName === 'mtd' && element.parentElement?.localName !== 'mtr')
      rename(element, 'mrow');
    else if (element.localName === 'mprescripts' && element.parentElement?.localName !== 'mmultiscripts')
      element.remove();
    else if (element.localName === 'mmultiscripts' && !isMultiscripts(element)) {
      for (const mark of Array.from(element.children)) if (mark.localName === 'mprescripts') mark.remove();
      rename(element, 'mrow');
    }
  }
  for (const table of math.querySelectorAll('mtable'))
    for (const child of Array.from(table.children)) if (child.localName !== 'mtr') wrap(child, 'mtr', 'mtd');
  for (const row of math.querySelectorAll('mtr'))
    for (const child of Array.from(row.children)) if (child.localName !== 'mtd') wrap(child, 'mtd');
}

/** A base, pairs of scripts, and once more pairs behind the mark of those that stand before. */
function isMultiscripts(element: Element): boolean {
  const shape = [...element.children]
    .map(({ localName }) => (localName === 'mprescripts' ? '|' : 'x'))
    .join('');
  return /^x(?:xx)*(?:\|(?:xx)*)?$/.test(shape);
}

function giveTextTokens(element: Element): void {
  for (const node of Array.from(element.childNodes)) {
    if (node.nodeType !== Node.TEXT_NODE) continue;
    const text = node.textContent?.trim() ?? '';
    if (text === '') node.remove();
    else {
      const token = element.ownerDocument.createElementNS(MATH, 'mtext');
      token.textContent = text;
      node.replaceWith(token);
    }
  }
}

function rename(element: Element, name: string): void {
  const renamed = element.ownerDocument.createElementNS(MATH, name);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function wrap(element: Element, ...names: readonly string[]): void {
  let inner: Element | null = null;
  for (const name of names) {
    const around = element.ownerDocument.createElementNS(MATH, name);
    if (inner) inner.append(around);
    else element.before(around);
    inner = around;
  }
  inner?.append(element);
}

function fitAttributes(element: Element): void {
  for (const { name, value } of Array.from(element.attributes)) {
    const isWrong =
      name === 'lang' ||
      (YES_OR_NO.has(name) && !/^(?:true|false)$/.test(value)) ||
      (MATH_LENGTHS.has(name) && !LENGTH.test(value)) ||
      (name === 'display' && !/^(?:block|inline)$/.test(value)) ||
      (name === 'dir' && !/^(?:ltr|rtl)$/.test(value)) ||
      (name === 'form' && !/^(?:prefix|infix|postfix)$/.test(value)) ||
      (name === 'scriptlevel' && !/^[+-]?\d+$/.test(value)) ||
      (name === 'columnalign' && !/^(?:left|center|right)(?:\s+(?:left|center|right))*$/.test(value)) ||
      ((name === 'columnspan' || name === 'rowspan') && !/^[1-9]\d{0,3}$/.test(value)) ||
      (name === 'mathvariant' &&
        !/^(?:normal|bold|italic|bold-italic|double-struck|(?:bold-)?fraktur|(?:bold-)?script|sans-serif(?:-bold-italic|-italic)?|bold-sans-serif|monospace|initial|tailed|looped|stretched)$/.test(
          value,
        )) ||
      (name === 'notation' && !/^[a-z ]+$/.test(value));
    if (isWrong) element.removeAttribute(name);
  }
}
