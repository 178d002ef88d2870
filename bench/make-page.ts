/** What an invented page holds. */
export interface PageParts {
  readonly words: number;
  readonly figures?: number;
  /** Addresses of pictures, spread over the article. */
  readonly pictures?: readonly string[];
}

/** Words of one paragraph. */
const IN_ONE = 90;
const STOCK =
  'the ferry crossed before the light had left the water and the men on the quay counted what the night had brought them in barrels and in rope while somebody behind the shed was singing about a harbour that had never been theirs'.split(
    ' ',
  );

/** Every paragraph of the article begins with it, and nothing else on the page says it. */
export const MARKER = 'Beyond Lissequay';

/** A page of a news site around an article of so many words with so many figures, in chapters of some twenty paragraphs. */
export function makePage({ words, figures = 0, pictures = [] }: PageParts): string {
  const count = Math.max(1, Math.round(words / IN_ONE));
  const paragraphs: string[] = [];
  for (let at = 0, figure = 0, picture = 0; at < count; at++) {
    const text = Array.from(
      { length: IN_ONE - 2 },
      (_, word) => STOCK[(at * 7 + word * (1 + (at % 3))) % STOCK.length] ?? '',
    );
    for (; figure < ((at + 1) * figures) / count; figure++)
      text[((figure * 17) % (IN_ONE - 14)) + 5] =
        figure % 2 ? `${1000 + figure} barrels` : `$${200 + figure}`;
    if (at % 20 === 0) paragraphs.push(`<h2>Chapter ${at / 20 + 1}</h2>`);
    paragraphs.push(`<p>${MARKER} ${text.join(' ')}.</p>`);
    for (; picture < ((at + 1) * pictures.length) / count; picture++)
      paragraphs.push(
        `<figure><img src="${pictures[picture]}" width="640" height="360" alt="The quay"><figcaption>The quay, picture ${picture + 1}.</figcaption></figure>`,
      );
  }
  const links = Array.from(
    { length: 40 },
    (_, at) => `<li><a href="/section/${at}">Another story of the coast, number ${at}</a></li>`,
  ).join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The long night of the ferry</title>
<meta property="og:type" content="article"><meta name="author" content="Ane Holm"></head><body>
<header><a href="/">The Coast</a><nav><ul>${links}</ul></nav></header>
<main><article><h1>The long night of the ferry</h1><p class="byline">By Ane Holm</p>${paragraphs.join('\n')}</article>
<aside><h2>Most read</h2><ul>${links}</ul></aside></main>
<footer><form><input name="q"><button>Search</button></form><p>All rights are with those who wrote it.</p></footer></body></html>`;
}
