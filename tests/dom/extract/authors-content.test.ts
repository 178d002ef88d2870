import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../core/extract/extract-article.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';

const { toHtml } = createSanitizer(window);
const PROSE = [
  'The bell of the harbour rings when the water reaches the second stone, and it has rung twice a day for three hundred years.',
  'Nobody rings it: a float pulls a wire, the wire turns a wheel, and the wheel lets a hammer fall that is older than the church.',
  'When the float froze in the winter of 1963 the town overslept, and two ships left without any of their sailors on board.',
];
function body(html: string): Element {
  const page = new DOMParser().parseFromString(
    `<!DOCTYPE html><html lang="en"><head><title>The bell of Osk</title></head><body><article>${html}</article></body></html>`,
    'text/html',
  );
  const read = extractArticle(page, { url: 'https://osk.example/bell', sanitize: toHtml });
  if (!read.ok) throw new Error(read.error.is);
  return new DOMParser().parseFromString(read.value.html, 'text/html').body;
}
const prose = PROSE.map((text) => `<p>${text}</p>`).join('');

describe('footnotes', () => {
  test('short ones at the end stay, with the way to them', () => {
    const read = body(
      `<p>${PROSE[0]}<sup><a href="#n1">1</a></sup></p>${prose}<p>${PROSE[1]}<sup><a href="#n2">2</a></sup></p>
       <ol><li id="n1">Some say four.</li><li id="n2"><a href="#b2">↩</a> Ibid.</li></ol>`,
    );
    expect([...read.querySelectorAll('li')].map((li) => li.textContent?.trim())).toEqual([
      'Some say four.',
      '↩ Ibid.',
    ]);
    for (const link of read.querySelectorAll('sup a'))
      expect(read.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });
});

describe('pull quotes', () => {
  test('one of its own words becomes a quotation', () => {
    const read = body(
      `<p>${PROSE[0]}</p><aside class="pullquote"><p>“Whoever hears it is late already.”</p></aside><p>${PROSE[1]}</p><p>${PROSE[2]}</p>`,
    );
    expect(read.querySelector('blockquote.fl-pull')?.textContent).toContain('Whoever hears it');
  });

  test('one that repeats the text goes', () => {
    const read = body(
      `<p>${PROSE[0]}</p><div class="pull-quote">“the town overslept”</div><p>${PROSE[1]}</p><p>${PROSE[2]}</p>`,
    );
    expect(read.textContent?.match(/the town overslept/g)).toHaveLength(1);
  });
});

describe('formulas', () => {
  const math = '<math xmlns="http://www.w3.org/1998/Math/MathML"><msup><mi>x</mi><mn>2</mn></msup></math>';
  test.each([
    [
      'KaTeX',
      `<span class="katex"><span class="katex-mathml"><math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true"><span>x</span><span>2</span></span></span>`,
    ],
    [
      'MathJax 2',
      `<span class="MathJax_Preview"></span><span class="MathJax"><nobr aria-hidden="true"><span>x</span><span>2</span></nobr><span class="MJX_Assistive_MathML" role="presentation">${math}</span></span><script type="math/tex">x^2</script>`,
    ],
    [
      'MathJax 3',
      `<mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-msup><mjx-mi><mjx-c></mjx-c></mjx-mi></mjx-msup></mjx-math><mjx-assistive-mml>${math}</mjx-assistive-mml></mjx-container>`,
    ],
  ])('of %s are MathML, once', (_, drawn) => {
    const read = body(`<p>${PROSE[0]} So ${drawn} it is.</p>${prose}`);
    expect(read.querySelectorAll('math')).toHaveLength(1);
    expect(read.querySelector('math msup mn')?.textContent).toBe('2');
    expect(read.querySelector('p')?.textContent?.match(/2/g)).toHaveLength(1);
    expect(read.querySelectorAll('code, script')).toHaveLength(0);
  });

  test('keep their TeX for exports', () => {
    const read = body(
      `<p>${PROSE[0]} <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></p>${prose}`,
    );
    expect(read.querySelector('math')?.getAttribute('alttext')).toBe('x');
  });
});

describe('pictures', () => {
  const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  const sources = (html: string) => [...body(prose + html + prose).querySelectorAll('img')].map((i) => i.src);

  test('lazy ones are resolved, the best candidate is taken, none is doubled', () => {
    expect(
      sources(
        `<figure><img src="${PIXEL}" data-src="/bell.jpg" width="640" height="400"><noscript><img src="/bell.jpg"></noscript></figure>
         <figure><picture><source srcset="/w-300.jpg 300w, /w-1200.jpg 1200w"><img src="/w-300.jpg" width="600" height="400"></picture></figure>`,
      ),
    ).toEqual(['https://osk.example/bell.jpg', 'https://osk.example/w-1200.jpg']);
  });

  test('spacers and tracking pixels are none', () => {
    expect(
      sources(
        `<img src="/spacer.gif" width="600" height="1"><img src="https://count.example/p?id=7" width="1" height="1"><p><img src="${PIXEL}"></p>`,
      ),
    ).toEqual([]);
  });
});

test('details, definitions, ruby, captions, players and posts are what they were', () => {
  const read = body(
    `${prose}<details><summary>How it rings</summary><p>${PROSE[1]}</p></details><dl><dt>Float</dt><dd>A ball of tin that swims.</dd></dl>
     <p>They write it <ruby>鐘<rp>(</rp><rt>かね</rt><rp>)</rp></ruby> in Nagasaki, where there is one like it above the harbour.</p>
     <figure><img src="/bell.jpg" width="640" height="400"><figcaption>The bell in 1910.</figcaption></figure>
     <iframe src="https://www.youtube.com/embed/bellofOsk1" title="The bell"></iframe>
     <blockquote class="twitter-tweet"><p>It woke me again.</p>— Osk <a href="https://twitter.com/osk/status/1">May 2</a></blockquote>${prose}`,
  );
  expect(read.querySelector('details > summary')?.textContent).toBe('How it rings');
  expect(read.querySelector('dl > dt + dd')?.textContent).toBe('A ball of tin that swims.');
  expect(read.querySelector('ruby > rt')?.textContent).toBe('かね');
  expect(read.querySelector('figure > img + figcaption')?.textContent).toBe('The bell in 1910.');
  expect(read.querySelectorAll('iframe')).toHaveLength(0);
  expect(read.querySelector('.fl-embed a')?.getAttribute('href')).toBe(
    'https://www.youtube.com/watch?v=bellofOsk1',
  );
  expect(read.querySelector('blockquote a')?.getAttribute('href')).toBe('https://twitter.com/osk/status/1');
});
