import { describe, expect, it } from 'vitest';
import type { Article } from '../../../core/article/article.ts';
import { writeHtmlFile } from '../../../core/export/write-html-file.ts';
import { createSanitizer } from '../../../core/sanitize/create-sanitizer.ts';
import type { SafeHtml } from '../../../core/sanitize/safe-html.ts';

const sanitizer = createSanitizer(window);
const CRANE = 'https://lisse.example/crane.png';
const words = {
  lang: 'en',
  formatDate: (iso: string) => `on ${iso}`,
  original: 'Original page:',
  lostPicture: 'Picture not in this file',
  marks: 'Highlights and notes',
};
/** One grey pixel. */
const PIXEL = Uint8Array.from(
  atob('R0lGODlhAQABAIAAAMLCwgAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw=='),
  (letter) => letter.charCodeAt(0),
);

function article(change: Partial<Article> = {}): Article {
  return {
    url: 'https://lisse.example/crane',
    title: 'A crane & its <owners>',
    authors: ['Maren Holt'],
    site: 'Lisse Evening Post',
    date: '2023-06-17',
    modified: null,
    lang: 'nl',
    dir: 'ltr',
    standfirst: 'Four firms share one crane.',
    leadImage: null,
    html: sanitizer.toHtml(
      `<h2>The crane</h2><p>It lifts 12.5 tonnes.</p><figure><img src="${CRANE}" alt="The crane"><figcaption>On the quay</figcaption></figure><table><tbody><tr><td>1</td></tr></tbody></table>`,
    ),
    text: '',
    words: 9,
    pictures: [{ src: CRANE, alt: 'The crane', caption: null, credit: null, width: null, height: null }],
    ...change,
  };
}

async function write(change: Partial<Article> = {}, pictures = new Map<string, Blob>()): Promise<Document> {
  const html = await writeHtmlFile({ article: article(change), pictures, words }, sanitizer);
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Loads a file in a frame of its own and answers what its policy refused. */
async function load(html: string): Promise<{ frame: HTMLIFrameElement; styled: string }> {
  const frame = document.createElement('iframe');
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.srcdoc = html;
  document.body.append(frame);
  await loaded;
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) throw new Error('the frame did not load');
  return { frame, styled: contentWindow.getComputedStyle(contentDocument.body).marginTop };
}

describe('an article as one HTML file', () => {
  it('says title, names, date and source as text, in the language and direction of the article', async () => {
    const file = await write({ dir: 'rtl', lang: 'ar' });
    expect(file.title).toBe('A crane & its <owners>');
    expect(file.querySelector('h1')?.textContent).toBe('A crane & its <owners>');
    expect(file.querySelector('.about')?.textContent).toBe('Maren HoltLisse Evening Poston 2023-06-17');
    expect(file.querySelector('.lead')?.textContent).toBe('Four firms share one crane.');
    expect(file.querySelector('article')?.getAttribute('dir')).toBe('rtl');
    expect(file.querySelector('article')?.lang).toBe('ar');
    expect(file.querySelector('footer')?.textContent).toBe('Original page: https://lisse.example/crane');
    expect(file.querySelector('footer a')?.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('holds its pictures, and says which it does not hold', async () => {
    const kept = await write({}, new Map([[CRANE, new Blob([PIXEL], { type: 'image/gif' })]]));
    expect(kept.querySelector('img')?.getAttribute('src')).toMatch(/^data:image\/gif;base64,R0lGOD/);
    const lost = await write();
    expect(lost.querySelector('img')).toBeNull();
    expect(lost.querySelector('.lost')?.textContent).toBe('The crane – Picture not in this file');
    const page = await write({}, new Map([[CRANE, new Blob(['<p>'], { type: 'text/html' })]]));
    expect(page.querySelector('img')).toBeNull();
  });

  it('keeps headings, captions and tables', async () => {
    const file = await write();
    expect(file.querySelector('h2')?.textContent).toBe('The crane');
    expect(file.querySelector('figcaption')?.textContent).toBe('On the quay');
    expect(file.querySelector('.wide > table td')?.textContent).toBe('1');
  });

  it('names the host behind a link whose text names another', async () => {
    const file = await write({
      html: sanitizer.toHtml('<p><a href="https://evil.example/x">https://bank.example/</a>, go</p>'),
    });
    expect(file.querySelector('article p:last-of-type')?.textContent).toBe(
      'https://bank.example/ [evil.example], go',
    );
  });

  it('lets nothing run or load, whatever the library holds', async () => {
    const hostile =
      '<img src=x onerror="parent.ran=1"><script>parent.ran=1</script><style>*{display:none}</style>';
    const html = await writeHtmlFile(
      {
        article: article({
          title: `</title>${hostile}`,
          authors: [hostile],
          site: hostile,
          standfirst: hostile,
          lang: '"><script>parent.ran=1</script>',
          url: 'javascript:parent.ran=1',
          html: hostile as SafeHtml,
          leadImage: 'https://leak.example/a.png',
          pictures: [],
        }),
        pictures: new Map(),
        words,
      },
      sanitizer,
    );
    const file = new DOMParser().parseFromString(html, 'text/html');
    expect(file.querySelectorAll('script, [onerror], [src], link, base, iframe')).toHaveLength(0);
    expect(file.querySelectorAll('style')).toHaveLength(1);
    expect(file.querySelector('h1')?.textContent).toBe(`</title>${hostile}`);
    expect(file.querySelector('footer a')).toBeNull();
  });

  it('is held by its own policy: its style applies, and what is put in later does not run or load', async () => {
    const html = await writeHtmlFile({ article: article(), pictures: new Map(), words }, sanitizer);
    const { frame, styled } = await load(
      html.replace('</main>', () => '<style>h1{color:red}</style><script>parent.ran=1</script></main>'),
    );
    const inside = frame.contentWindow;
    const heading = frame.contentDocument?.querySelector('h1');
    expect(styled).toBe('0px');
    expect(heading && inside?.getComputedStyle(heading).color).not.toBe('rgb(255, 0, 0)');
    expect('ran' in window).toBe(false);
    const refused = new Promise<string>((resolve) =>
      frame.contentDocument?.addEventListener(
        'securitypolicyviolation',
        (event) => event.effectiveDirective === 'img-src' && resolve(event.blockedURI),
      ),
    );
    const image = frame.contentDocument?.createElement('img');
    image?.setAttribute('src', 'https://leak.example/a.png');
    expect(await refused).toBe('https://leak.example/a.png');
    frame.remove();
  });
});
