import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';
import { VECTORS } from './vectors.ts';

const { toHtml, toFragment } = createSanitizer(window);
const TEXT = ['quay', 'lock', 'yard', 'pier'].map(
  (place) => `<p>The crane on the ${place} is older than anyone who works under it, and still lifts.</p>`,
);

/** Written out once more here, so that a slip in the sanitiser's own list is seen. */
const ELEMENTS =
  'a abbr address b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover'.split(
    ' ',
  );
const QUIET_ATTRIBUTES =
  'lang dir rel title span datetime open alt width height value start type reversed colspan rowspan scope display alttext notation linethickness mathvariant stretchy fence separator form largeop movablelimits symmetric accent lspace rspace depth displaystyle scriptlevel columnalign rowspacing columnspacing columnspan accentunder'.split(
    ' ',
  );

/** What of `root` could run, load, lead away, or reach outside. */
function harmIn(root: ParentNode): string[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => {
    const name = element.localName;
    const isAtHome =
      element.namespaceURI ===
      (/^m(?!ark$)/.test(name) ? 'http://www.w3.org/1998/Math/MathML' : 'http://www.w3.org/1999/xhtml');
    const wrong = ELEMENTS.includes(name) && isAtHome ? [] : [`<${name}>`];
    for (const { name: key, value } of element.attributes) {
      const isQuiet =
        QUIET_ATTRIBUTES.includes(key) ||
        (key === 'href' &&
          name === 'a' &&
          /^(?:https?:\/\/[^@/]+(?:\/|$)|mailto:|#fl-[\p{L}\p{N}_-]*$)/u.test(value)) ||
        (key === 'src' &&
          name === 'img' &&
          /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif|bmp);base64,)/.test(value)) ||
        (key === 'id' && /^fl-[\p{L}\p{N}_-]*$/u.test(value)) ||
        (key === 'class' && /^(?:(?:fl-[a-z-]+|language-[\w+#.-]+)(?: |$))+$/.test(value));
      if (!isQuiet) wrong.push(`${name} ${key}="${value}"`);
    }
    return wrong;
  });
}

describe.each(Object.entries(VECTORS))('%s', (_, vectors) => {
  it.each(vectors)('%s', (vector) => {
    const html = toHtml(vector);
    expect(toHtml(html)).toBe(html);
    expect(harmIn(new DOMParser().parseFromString(html, 'text/html').body)).toEqual([]);
    expect(harmIn(toFragment(vector))).toEqual([]);

    const page = new DOMParser().parseFromString(
      `<title>The crane on the quay</title>${TEXT.join('')}${vector}${TEXT.join('')}`,
      'text/html',
    );
    const read = extractArticle(page, { url: 'https://lisse.example/crane', sanitize: toHtml });
    if (!read.ok) throw new Error(read.error.is);
    expect(harmIn(new DOMParser().parseFromString(read.value.html, 'text/html').body)).toEqual([]);
    expect(read.value.text).toContain('The crane on the quay is older than anyone');
    expect(read.value.text).not.toContain('alert(1)</script>');
  });
});
