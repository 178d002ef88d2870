import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapText } from '../../../core/article/text-map.ts';

/** A rendered body: parsed, and in a document of its own. */
function body(html: string): HTMLElement {
  return new DOMParser().parseFromString(html, 'text/html').body;
}

const textOf = (html: string) => mapText(body(html)).text;

/** What a range shows, read by the browser itself. */
function shown(range: StaticRange | null): string {
  if (!range) return '';
  const live = range.startContainer.ownerDocument?.createRange();
  live?.setStart(range.startContainer, range.startOffset);
  live?.setEnd(range.endContainer, range.endOffset);
  return live?.toString() ?? '';
}

describe('the text', () => {
  test.each([
    ['white space is collapsed', '<p> one \n\t two  </p>', 'one two'],
    ['a no-break space is a letter like any other', '<p>12&nbsp;&nbsp;km</p>', '12\u00A0\u00A0km'],
    [
      'white space at a border of elements is one space',
      '<p>one <b> two</b> <i>three</i></p>',
      'one two three',
    ],
    ['inline elements part nothing', '<p><b>12</b>,5<span>%</span></p>', '12,5%'],
    [
      'blocks are parted by a blank line',
      '<h2>Head</h2>\n<p>one</p><div>two<p>three</p>four</div>',
      'Head\n\none\n\ntwo\n\nthree\n\nfour',
    ],
    [
      'nested blocks part once',
      '<section><div><p>one</p></div></section><ul><li><p>two</p></li></ul>',
      'one\n\ntwo',
    ],
    ['a space before the end of a block is not text', '<p>one </p><p> two</p>', 'one\n\ntwo'],
    ['br is a line break', '<p>one<br>two <br> three</p>', 'one\ntwo\nthree'],
    ['several br are one', '<p>one<br><br>two</p>', 'one\ntwo'],
    ['pre keeps its white space', '<pre>a\n  b\t c </pre><p>d</p>', 'a\n  b\t c\n\nd'],
    [
      'cells are parted by a tab, rows by a blank line',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
      'a\tb\n\n1\t2',
    ],
    [
      'a caption of a table is text',
      '<table><caption>Sales</caption><tr><td>1</td></tr></table>',
      'Sales\n\n1',
    ],
    [
      'captions of pictures are left out',
      '<p>one</p><figure><img alt="x"><figcaption>5 km</figcaption></figure><p>two</p>',
      'one\n\ntwo',
    ],
    [
      'scripts, styles and templates are left out',
      '<p>one<script>1</script><style>2</style><template>3</template> two</p>',
      'one two',
    ],
    ['formulas and drawings are left out', '<p>a<math><mn>1</mn></math><svg><text>2</text></svg>b</p>', 'ab'],
    [
      'readings above signs are left out',
      '<p><ruby>磯浜<rp>(</rp><rt>いそはま</rt><rp>)</rp></ruby>鉄道</p>',
      '磯浜鉄道',
    ],
    [
      'controls and players are left out',
      '<p>a<button>1</button><select><option>2</select><textarea>3</textarea><video>4</video>b</p>',
      'ab',
    ],
    ['comments are no text', '<p>on<!-- 5 -->e</p>', 'one'],
    ['an empty body has no text', '', ''],
    ['white space alone is no text', ' <p> \n </p><br>', ''],
  ])('%s', (_, html, text) => {
    expect(textOf(html)).toBe(text);
  });

  test('reads a single node of text, and a fragment', () => {
    expect(mapText(document.createTextNode(' a  b ')).text).toBe('a b');
    const fragment = document.createDocumentFragment();
    fragment.append(...body('<p>one</p><p>two</p>').childNodes);
    expect(mapText(fragment).text).toBe('one\n\ntwo');
  });

  test('knows where code is', () => {
    const { text, code } = mapText(
      body('<p>run <code>x = <b>12</b></code> or</p><pre><code>y = 5</code></pre><p><kbd>F5</kbd></p>'),
    );
    expect(code.map(({ start, end }) => text.slice(start, end).trim())).toEqual(['x = 12', 'y = 5', 'F5']);
  });

  test('leaves the document as it is', () => {
    const root = body('<p>one <b>two</b>\n</p><pre> x </pre>');
    const before = root.cloneNode(true);
    mapText(root).rangeOf(0, 3);
    expect(root.isEqualNode(before)).toBe(true);
  });
});

describe('the way back', () => {
  test('finds a figure that inline elements tear apart', () => {
    const map = mapText(body('<p>up <b>12</b>,5<i>%</i> since</p>'));
    const start = map.text.indexOf('12,5%');
    const range = map.rangeOf(start, start + 5);
    expect(shown(range)).toBe('12,5%');
    expect(range?.startContainer.parentElement?.localName).toBe('b');
    expect(range?.endContainer.parentElement?.localName).toBe('i');
  });

  test('spans collapsed white space whole', () => {
    const map = mapText(body('<p>32.574 \n  tỷ đồng</p>'));
    expect(shown(map.rangeOf(0, map.text.length)).replace(/\s+/g, ' ')).toBe('32.574 tỷ đồng');
  });

  test('is null for nothing', () => {
    expect(mapText(body('')).rangeOf(0, 1)).toBeNull();
    expect(mapText(body('<p>one</p>')).rangeOf(2, 2)).toBeNull();
    expect(mapText(body('<p>one</p>')).rangeOf(2, 1)).toBeNull();
  });

  test('says -1 of a node that is not part of the text', () => {
    const root = body('<p>one</p><figure><figcaption>two</figcaption></figure>');
    const caption = root.querySelector('figcaption')?.firstChild as Text;
    const map = mapText(root);
    expect(map.offsetOf(caption, 0)).toBe(-1);
    expect(map.offsetOf(document.createTextNode('one'), 0)).toBe(-1);
    expect(map.offsetOf(root.querySelector('p')?.firstChild as Text, 2)).toBe(2);
  });
});

/** Trees of what articles are made of; text with runs of every kind of white space. */
const html = fc.letrec<{ node: string; text: string }>((tie) => ({
  text: fc
    .array(fc.constantFrom('a', 'bc', '12', '%', 'ỷ', '磯', '😀', ' ', '  ', '\n', '\t', '\u00A0'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    tie('text'),
    fc.constantFrom(
      '<br>',
      '<hr>',
      '<!-- c -->',
      '<img alt="9">',
      '<figcaption>9</figcaption>',
      '<rt>9</rt>',
      '<script>9</script>',
    ),
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'b',
          'i',
          'span',
          'code',
          'pre',
          'ul',
          'li',
          'blockquote',
          'td',
          'figure',
          'ruby',
        ),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, children]) => `<${name}>${children.join('')}</${name}>`),
  ),
})).node;
const trees = fc.array(html, { maxLength: 6 }).map((nodes) => {
  const holder = document.createElement('div');
  holder.append(...body(nodes.join('')).childNodes);
  return holder;
});

/** Blanks of any kind read the same. */
const plain = (text: string) => text.replace(/[ \t\n\r\f]+/g, ' ');

describe('for any tree', () => {
  test('every letter of the text leads to itself, and back', () => {
    fc.assert(
      fc.property(trees, (root) => {
        const map = mapText(root);
        for (let k = 0; k < map.text.length; k++) {
          if (/\s/.test(map.text.charAt(k))) continue;
          const range = map.rangeOf(k, k + 1);
          expect(shown(range)).toBe(map.text.charAt(k));
          expect(range && map.offsetOf(range.startContainer, range.startOffset)).toBe(k);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a range within a paragraph shows that part of the text', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.nat(), (root, a, b) => {
        const map = mapText(root);
        for (const match of map.text.matchAll(/[^\n\t]+/g)) {
          const { 0: paragraph, index } = match;
          const start = index + (a % paragraph.length);
          const end = start + 1 + (b % (index + paragraph.length - start));
          const wanted = map.text.slice(start, end);
          // what is left out of the text stands in the DOM between two of its letters
          const found = shown(map.rangeOf(start, end)).replaceAll('9', '');
          expect(plain(found)).toBe(plain(wanted));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the text has no doubled blank outside pre, none at its ends and no empty paragraph', () => {
    fc.assert(
      fc.property(trees, (root) => {
        for (const pre of root.querySelectorAll('pre')) pre.replaceWith(...pre.childNodes);
        const { text } = mapText(root);
        expect(text).not.toMatch(/ {2}|\n{3}|[ ]\n|\n[ ]|^[ \n\t]|[ \n\t]$/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a page that wants to hurt', () => {
  test('may nest as deep as it likes', () => {
    const root = document.createElement('div');
    let at: Element = root;
    for (let depth = 0; depth < 10_000; depth++) {
      const child = document.createElement(depth % 2 ? 'div' : 'b');
      at.append(child);
      at = child;
    }
    at.append('12 km');
    const map = mapText(root);
    expect(map.text).toBe('12 km');
    expect(shown(map.rangeOf(0, 5))).toBe('12 km');
  });

  test('may hold a hundred thousand nodes', () => {
    const root = document.createElement('div');
    for (let i = 0; i < 50_000; i++) {
      const bold = document.createElement('b');
      bold.append('number 12');
      root.append(bold, ' ');
    }
    const map = mapText(root);
    for (let i = 0; i < 50_000; i++) map.rangeOf(i * 10, i * 10 + 9);
    expect(map.text).toHaveLength(50_000 * 10 - 1);
  });

  test('cannot bend the reading by names of its own', () => {
    const root = body(
      '<form><input name="firstChild"><input name="nextSibling"><input name="parentNode"><input name="tagName">one</form><p>two</p>',
    );
    expect(mapText(root).text).toBe('one\n\ntwo');
  });
});
