/**
 * Made-up pages of kinds that the stored corpus lacks: mostly what is no article in languages other
 * than English, and articles without any metadata in the same dress, so that the dress teaches nothing.
 */
export interface Sample {
  readonly id: string;
  readonly url: string;
  readonly isArticle: boolean;
  html(): string;
}

const SYLLABLES: Record<string, string> = {
  vi: 'nhà nước thành phố người dân kinh tế tăng trưởng doanh nghiệp hôm nay thị trường giá vàng học sinh bệnh viện mùa mưa',
  de: 'die neue Regierung plant Ausgaben für Schulen und Straßen während Bürger mehr Geld fordern Stadt Wetter Sommer',
  es: 'el gobierno anuncia nuevas medidas para la economía mientras los vecinos piden más agua escuelas ciudad verano',
  ja: '政府 は 新しい 経済 政策 を 発表 した 市民 から 意見 学校 天気 夏 東京',
  ar: 'الحكومة تعلن خطة جديدة للاقتصاد المدينة الناس المدرسة الماء الصيف اليوم السوق',
  en: 'the city council plans new streets for people who walk while shops ask for parking schools summer water market',
};

type Random = () => number;

/** Small seeded generator (mulberry32): the same pages in every run. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const KINDS = [
  'home',
  'search',
  'login',
  'category',
  'shop',
  'forum',
  'docs',
  'form',
  'article',
  'article-bare',
  'article-long',
] as const;

/** All made-up pages. */
export function samples(): Sample[] {
  const made: Sample[] = [];
  let seed = 1;
  for (const lang of Object.keys(SYLLABLES)) {
    for (const kind of KINDS) {
      const own = seed++;
      made.push(makeSample(lang, kind, seeded(own), own));
    }
  }
  return made;
}

function makeSample(lang: string, kind: (typeof KINDS)[number], random: Random, seed: number): Sample {
  const stock = (SYLLABLES[lang] ?? '').split(' ');
  const gap = lang === 'ja' ? '' : ' ';
  const words = (count: number) =>
    Array.from({ length: count }, () => stock[Math.floor(random() * stock.length)]).join(gap);
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low));
  const many = (count: number, make: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => make(i)).join('\n');
  const sentence = () => `${words(between(8, 22))}${lang === 'ja' ? '。' : '. '}`;
  const paragraph = () => `<p>${many(between(2, 6), sentence)}</p>`;
  const slug = `${many(between(4, 9), () => 'abcdefgh'.slice(between(0, 4), between(5, 8))).replaceAll('\n', '-')}`;
  const card = () =>
    `<${random() < 0.5 ? 'article' : 'div'} class="card"><a href="/${slug}-${between(1, 999)}"><img src="x.jpg"></a><h3><a href="/${slug}">${words(between(6, 14))}</a></h3><p>${words(between(8, 28))}</p>${random() < 0.5 ? '<time>12:30</time>' : ''}</${random() < 0.5 ? 'article' : 'div'}>`;
  const menu = `<nav><ul>${many(between(8, 40), (i) => `<li><a href="/m${i}">${words(2)}</a></li>`)}</ul></nav>`;
  const host = `https://site${seed}.example`;
  const isArticle = kind.startsWith('article');
  const meta =
    kind === 'article'
      ? `<meta property="og:type" content="article"><meta property="article:published_time" content="2026-03-01">`
      : '';
  const shapes: Record<(typeof KINDS)[number], () => [string, string]> = {
    home: () => ['/', many(between(25, 70), card)],
    search: () => [
      '/search?q=x',
      `<form><input type="search"></form><h1>${words(3)}</h1>${many(between(8, 25), () => `<div class="result"><h3><a href="/${slug}">${words(8)}</a></h3><p>${words(between(20, 40))}</p></div>`)}`,
    ],
    login: () => [
      '/login',
      `<h1>${words(2)}</h1><form><input type="email"><input type="password"><button>${words(1)}</button></form><p>${words(20)}</p>`,
    ],
    category: () => [
      '/category/news',
      `<h1>${words(2)}</h1><p>${many(2, sentence)}</p>${many(between(12, 40), card)}<a rel="next" href="?page=2">2</a>`,
    ],
    shop: () => [
      `/product/${slug}`,
      `<h1>${words(5)}</h1><span class="price">199</span><form><select></select><button class="btn">${words(2)}</button></form>${many(between(1, 4), paragraph)}<table>${many(8, () => `<tr><th>${words(1)}</th><td>${words(2)}</td></tr>`)}</table>${many(8, () => `<div class="product-card"><a href="/product/${slug}"><img src="x.jpg">${words(4)}</a><span class="price">99</span></div>`)}`,
    ],
    forum: () => [
      `/forum/threads/${slug}.${between(100, 9999)}/`,
      `<h1>${words(6)}</h1>${many(between(6, 25), () => `<article class="post message"><a href="/members/x.1/">${words(1)}</a><time datetime="2026-01-01">1</time>${many(between(1, 3), paragraph)}<a href="#post-1">#1</a><button>${words(1)}</button></article>`)}<form><textarea></textarea></form>`,
    ],
    docs: () => [
      `/docs/guide/${slug}`,
      `<aside class="sidebar">${menu}</aside><h1>${words(3)}</h1>${many(between(4, 12), () => `<h2 id="a"><a href="#a">#</a>${words(3)}</h2>${many(between(1, 4), paragraph)}<pre><code>${words(12)}</code></pre>`)}<a href="https://github.com/x/y/edit/main/docs.md">${words(2)}</a><a rel="next" href="/docs/b">${words(2)}</a>`,
    ],
    form: () => [
      '/contact',
      `<h1>${words(3)}</h1><p>${many(3, sentence)}</p><form>${many(between(5, 12), () => `<label>${words(2)}<input></label>`)}<textarea></textarea><button class="btn">${words(1)}</button></form>`,
    ],
    article: () => [
      `/${slug}-${between(1000, 99999)}.html`,
      `<h1>${words(between(8, 15))}</h1><time>14:00</time>${many(between(6, 18), paragraph)}${many(between(3, 10), card)}`,
    ],
    'article-bare': () => [
      `/${slug}`,
      `<h1>${words(between(6, 15))}</h1><div>${many(between(5, 14), paragraph)}</div>${many(between(2, 12), card)}`,
    ],
    'article-long': () => [
      `/2026/03/${slug}`,
      `<article><h1>${words(between(6, 12))}</h1><span class="author">${words(2)}</span>${many(between(5, 12), () => `<h2>${words(4)}</h2>${many(between(2, 6), paragraph)}`)}</article>`,
    ],
  };
  const [at, main] = shapes[kind]();
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${words(8)}</title>${meta}</head><body><header>${menu}</header><main>${main}</main><footer>${menu}</footer></body></html>`;
  return { id: `made-${lang}-${kind}`, url: host + at, isArticle, html: () => html };
}
