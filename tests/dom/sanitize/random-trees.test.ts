import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';
import type { SafeHtml } from '../../../core/sanitize/safe-html.ts';

const { toHtml, toFragment } = createSanitizer(window);
const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const HTML = 'http://www.w3.org/1999/xhtml';

/** A tree that no parser makes: any element in any other, in any namespace, with any text. */
interface Branch {
  readonly space: string;
  readonly name: string;
  readonly attributes: readonly (readonly [string, string])[];
  readonly text: string;
  readonly children: readonly Branch[];
}

const NAMES =
  'p div a img table tr td caption figure ul li pre code details ruby rt b i script style svg math mi mtext mglyph malignmark annotation-xml semantics foreignObject desc title noscript template form input select option textarea iframe object embed xmp plaintext base link meta x-y font use animate set image'.split(
    ' ',
  );
const ATTRIBUTES: readonly (readonly [string, string])[] = [
  ['href', 'javascript:alert(1)'],
  ['href', 'https://a.example/'],
  ['href', '#a'],
  ['id', 'a'],
  ['name', 'attributes'],
  ['id', 'parentNode'],
  ['src', 'https://a.example/a.png'],
  ['src', 'data:text/html,x'],
  ['srcset', 'https://a.example/b.png 2x'],
  ['onerror', 'alert(1)'],
  ['style', 'position:fixed;inset:0'],
  ['class', 'topbar fl-embed'],
  ['is', 'x-y'],
  ['slot', 'a'],
  ['ping', 'https://a.example/'],
  ['title', '--></style></title><img src=x onerror=alert(1)>'],
  ['alt', '`"\'><script>'],
];
const TEXTS = [
  '',
  'text',
  '<img src=x onerror=alert(1)>',
  '-->',
  ']]>',
  '</style>',
  '</math><script>',
  '\u0000',
  '&lt;',
];

const tree: fc.Memo<Branch> = fc.memo((depth) =>
  fc.record({
    space: fc.constantFrom(HTML, HTML, HTML, SVG, MATHML),
    name: fc.constantFrom(...NAMES),
    attributes: fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }),
    text: fc.constantFrom(...TEXTS),
    children: depth > 1 ? fc.array(tree(depth - 1), { maxLength: 3 }) : fc.constant([]),
  }),
);

function grow(document: Document, { space, name, attributes, text, children }: Branch): Element {
  const element = document.createElementNS(space, name);
  for (const [key, value] of attributes) element.setAttribute(key, value);
  element.append(text, ...children.map((child) => grow(document, child)));
  return element;
}

const FORBIDDEN =
  'script, style, svg, iframe, form, input, select, textarea, object, embed, template, noscript, base, link, meta, annotation-xml, semantics, mglyph, x-y, use, animate, image, [onerror], [style], [name], [srcset], [is], [slot], [ping], [id]:not([id^="fl-"]), [class]:not([class^="fl-"]):not([class^="language-"])';

it('any tree comes out the same when sanitised again, and clean after each parse', () => {
  fc.assert(
    fc.property(fc.array(tree(5), { minLength: 1, maxLength: 4 }), fc.nat(), (branches, seed) => {
      const holder = document.implementation.createHTMLDocument('').createElement('div');
      holder.append(...branches.map((branch) => grow(holder.ownerDocument, branch)));
      // a mutation that no grammar gives: one element of the tree lies in another
      const all = [...holder.querySelectorAll('*')];
      const moved = all[seed % all.length];
      const place = all[(seed * 7) % all.length];
      if (moved && place && !moved.contains(place)) place.append(moved);

      const once = toHtml(holder);
      expect(toHtml(once)).toBe(once);
      let html: string = once;
      for (let round = 0; round < 3; round++) {
        const parsed = new DOMParser().parseFromString(html, 'text/html').body;
        expect(parsed.querySelector(FORBIDDEN)).toBeNull();
        for (const link of parsed.querySelectorAll('[href]'))
          expect(link.getAttribute('href')).toMatch(/^(?:https?:|mailto:|#fl-)/);
        for (const picture of parsed.querySelectorAll('[src]'))
          expect(picture.getAttribute('src')).toMatch(/^https?:/);
        expect(parsed.innerHTML).toBe(once);
        html = parsed.innerHTML;
      }
      // what a reader is handed may be anything that was stored: it is sanitised there too
      expect(toFragment(holder.innerHTML as SafeHtml).querySelector(FORBIDDEN)).toBeNull();
    }),
    { numRuns: 300 },
  );
});
