/** Pages that hurt whoever reads them without bounds. Each holds, or ends in, an ordinary article of a few paragraphs. */
export const HURT_PAGES: Readonly<Record<string, () => string>> = {
  'an ordinary page': () => page(''),
  '200,000 elements, flat': () => page(repeat(100_000, (at) => `<p>${at}<b>x</b></p>`)),
  '200,000 elements in 50,000 lists': () =>
    page(repeat(50_000, (at) => `<ul><li><a href=#>${at}</a></li></ul>`)),
  '200,000 elements of paragraphs': () =>
    page(repeat(40_000, (at) => `<div><p>${SENTENCE} <em>${at}</em><br></p></div>`)),
  '30 MB of text in one element': () => page(`<p>${SENTENCE.repeat(30_000_000 / SENTENCE.length)}</p>`),
  '30 MB of text in 60,000 paragraphs': () => page(repeat(60_000, () => `<p>${SENTENCE.repeat(6)}</p>`)),
  '30 MB of text without a space': () => page(`<p>${'x'.repeat(30_000_000)}</p>`),
  '10,000 elements deep': () => page(`${'<div>'.repeat(10_000)}<p>${SENTENCE}</p>${'</div>'.repeat(10_000)}`),
  '10,000 inline elements deep': () => page(`${'<b>'.repeat(10_000)}${SENTENCE}`),
  'one element with 20,000 attributes': () =>
    page(
      `<img src="/crane.jpg" ${repeat(20_000, (at) => `data-a${at}="https://pictures.example/${at}.jpg" `)}>`,
    ),
  'a thousand elements with 500 attributes': () =>
    page(repeat(1000, () => `<p ${repeat(500, (at) => `a${at}=b `)}>${SENTENCE}</p>`)),
  'a picture of 15 MB in its address': () =>
    page(`<img alt="A crane" src="data:image/png;base64,${'A'.repeat(15_000_000)}">`),
  '200 pictures of 100 kB in their addresses': () =>
    page(
      repeat(
        200,
        () => `<p><img alt="A crane" src="data:image/png;base64,${'A'.repeat(100_000)}">${SENTENCE}</p>`,
      ),
    ),
  'a form that shadows parentNode': () => page('<form><input name=parentNode><input name=attributes></form>'),
  'forms around everything': () =>
    page(`${'<form><div>'.repeat(300)}<img name=textContent><p>${SENTENCE}</p>`),
  '50,000 numbers': () =>
    page(repeat(2000, () => `<p>${repeat(25, (at) => `$${at}.5 million and ${at}% of ${at} km, `)}</p>`)),
  'a hundred kilobytes of one digit and a sign': () => page(`<p>${SENTENCE}${'1年'.repeat(50_000)}</p>`),
  '20,000 links in one paragraph': () =>
    page(`<p>${SENTENCE}${repeat(20_000, (at) => `<a href="/${at}">link ${at}</a> `)}</p>`),
  'a table of 100,000 cells': () =>
    page(`<table>${repeat(2000, (row) => `<tr>${repeat(50, (cell) => `<td>${row * cell}`)}`)}</table>`),
  '5,000 nested tables': () => page('<table><tr><td>'.repeat(5000)),
  '3,000 documents of linked data': () =>
    page(
      repeat(
        3000,
        (at) => `<script type="application/ld+json">{"@type":"Article","headline":"${at}"}</script>`,
      ),
    ),
  'linked data of 900 kB': () =>
    page(`<script type="application/ld+json">${'[{"@type":"Article","author":['.repeat(30_000)}</script>`),
  'a title of 1 MB': () => page('', `<title>${'Harbour - '.repeat(100_000)}</title>`),
  'a headline of 1 MB': () => page(`<h1>${'Harbour crane '.repeat(70_000)}</h1>`),
  'a title of 1 MB of spaces': () => page('', `<title>A${' '.repeat(1_000_000)}B</title>`),
  'a description of 5 MB': () => page('', `<meta name=description content="${SENTENCE.repeat(40_000)}">`),
};

const SENTENCE =
  'The crane on the west quay of Lisse is older than anyone who works under it, and it was built to lift coal in 1931. ';

function page(content: string, head = '<title>A harbour shares its crane</title>'): string {
  const text = repeat(8, () => `<p>${SENTENCE.repeat(4)}</p>`);
  return `<!doctype html><html lang=en><head><meta charset=utf-8>${head}</head><body><article><h1>A harbour shares its crane</h1>${text}${content}</article></body></html>`;
}

function repeat(count: number, make: (at: number) => string): string {
  return Array.from({ length: count }, (_, at) => make(at)).join('');
}
