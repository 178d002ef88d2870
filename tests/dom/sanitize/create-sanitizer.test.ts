import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const { toHtml, toFragment } = createSanitizer(window);

describe('sanitizer: what goes', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['scripts with their text', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['event handlers and style', '<p onclick="x()" style="color:red">a</p>', '<p>a</p>'],
    ['svg with all it holds', '<p>a<svg><style><img src=x onerror=x()></style></svg></p>', '<p>a</p>'],
    [
      'frames, forms and controls',
      '<form><input name="parentNode">t</form><iframe src="https://x.example"></iframe>',
      't',
    ],
    ['custom elements, keeping their text', '<x-box>a</x-box>', 'a'],
    ['script addresses', '<a href="javascript:x()">a</a>', '<a>a</a>'],
    ['relative and unknown addresses', '<img src="/a.png"><img src="ftp://a/b.png">', ''],
    ['svg pictures in data addresses', '<img src="data:image/svg+xml;base64,PHN2Zz4=">', ''],
    [
      'names; ids get a prefix, and each is there once',
      '<p id="intro" name="x">a</p><p id=intro>b</p>',
      '<p id="fl-intro">a</p><p>b</p>',
    ],
    ['foreign classes', '<p class="lead fl-embed">a</p>', '<p class="fl-embed">a</p>'],
    [
      'annotations of formulas',
      '<math><mi>x</mi><annotation-xml encoding="text/html"><img src=x></annotation-xml></math>',
      '<math><mi>x</mi></math>',
    ],
    [
      'lengths by which a formula would leave its place, and steps that make it huge',
      '<math><mspace width="-9999px" height="1e9em" depth="20em"></mspace><mstyle scriptlevel="-90"><mo lspace="400em" rspace="0.2em">+</mo></mstyle></math>',
      '<math><mspace depth="20em"></mspace><mstyle><mo rspace="0.2em">+</mo></mstyle></math>',
    ],
  ];
  for (const [what, input, output] of cases) {
    it(what, () => {
      expect(toHtml(input)).toBe(output);
    });
  }

  it('the kind of a customised element, be it in no attribute', () => {
    expect(toHtml('<p is="x-box">a</p><p>b</p>')).not.toContain(' is=');
    const made = document.createElement('p', { is: 'x-box' });
    made.textContent = 'what is="this"';
    expect(toHtml(made)).toBe('<p>what is="this"</p>');
  });

  it('credentials of addresses', () => {
    expect(toHtml('<a href="https://bank.example@evil.example/">a</a>')).toContain(
      'href="https://evil.example/"',
    );
  });
});

describe('sanitizer: what stays', () => {
  const kept = [
    '<h2>a</h2>',
    '<table><tbody><tr><th scope="col" colspan="2">a</th></tr></tbody></table>',
    '<ol start="3" reversed=""><li value="7">a</li></ol>',
    '<pre><code class="language-ts">a &lt; b</code></pre>',
    '<figure><img src="https://x.example/a.jpg" alt="b" width="3" height="4"><figcaption>c</figcaption></figure>',
    '<p lang="ja"><ruby>漢<rt>かん</rt></ruby></p>',
    '<details open=""><summary>a</summary>b</details>',
    '<p><time datetime="2020-10-27">27</time></p>',
    '<math display="block"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>',
    '<math><mstyle displaystyle="true" scriptlevel="+1"><mspace width="0.1667em"></mspace><mfrac linethickness="0"><mi>a</mi><mi>b</mi></mfrac></mstyle><mtable rowspacing="4pt 0.5em"></mtable></math>',
    '<a href="https://x.example/" rel="noopener noreferrer">a</a>',
  ];
  for (const html of kept) it(html, () => expect(toHtml(html)).toBe(html));

  it('footnotes, under a prefix of ours', () => {
    const html = toHtml('<p><a href="#fn1" id="ref1">1</a></p><p id="fn1"><a href="#ref1">back</a></p>');
    expect(html).toBe(
      '<p><a href="#fl-fn1" id="fl-ref1">1</a></p><p id="fl-fn1"><a href="#fl-ref1">back</a></p>',
    );
    expect(toHtml(html)).toBe(html);
  });
});

const TAGS = [
  'p',
  'div',
  'a',
  'img',
  'table',
  'tr',
  'td',
  'caption',
  'select',
  'option',
  'svg',
  'math',
  'mtext',
  'mglyph',
  'mi',
  'annotation-xml',
  'foreignObject',
  'style',
  'title',
  'script',
  'noscript',
  'template',
  'form',
  'input',
  'textarea',
  'iframe',
  'b',
  'i',
  'ul',
  'li',
  'pre',
  'code',
  'h1',
  'object',
  'embed',
  'x-y',
  'figure',
  'details',
  'ruby',
  'rt',
  'xmp',
  'plaintext',
  'font',
  'nobr',
];
const ATTRIBUTES = [
  'href="javascript:alert(1)"',
  'href="#a"',
  'id="a"',
  'id="body"',
  'name="parentNode"',
  'src="https://x.example/a.png"',
  'src=x',
  'onerror=alert(1)',
  'style="position:fixed"',
  'class="fl-x y"',
  'xlink:href="data:text/html,x"',
  'title="</style><img src=x onerror=alert(1)>"',
  'href="https://a.example/"',
];
const TEXTS = [
  'text',
  '&lt;img src=x onerror=alert(1)&gt;',
  '<!--',
  '-->',
  '</p>',
  '</math>',
  '</style>',
  ']]>',
  '"',
  "'",
  '\u0000',
  '<',
  '</',
];

const markup = fc
  .array(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...TAGS), fc.array(fc.constantFrom(...ATTRIBUTES), { maxLength: 3 }))
        .map(([tag, list]) => `<${tag} ${list.join(' ')}>`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.constantFrom(...TEXTS),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('sanitizer: any markup', () => {
  it('comes out the same when sanitised again, and clean when parsed again', () => {
    fc.assert(
      fc.property(markup, (input) => {
        const once = toHtml(input);
        expect(toHtml(once)).toBe(once);
        const parsed = new DOMParser().parseFromString(once, 'text/html');
        expect(
          parsed.querySelector(
            'script, style, svg, iframe, form, input, object, embed, template, annotation-xml, [onerror], [style], [name], body [id]:not([id^="fl-"])',
          ),
        ).toBeNull();
        for (const link of parsed.querySelectorAll('[href]'))
          expect(link.getAttribute('href')).toMatch(/^(?:https?:|mailto:|#fl-)/);
        expect(toFragment(once).querySelector('script, style, svg, iframe')).toBeNull();
      }),
      { numRuns: 300 },
    );
  });
});
