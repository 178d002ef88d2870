import { plain } from './plain.ts';
import { textOf } from './text-of.ts';

/** What a page's JSON-LD says of its article. Text of an attacker like any other: plain strings only. */
export interface LinkedData {
  readonly types: readonly string[];
  readonly headline: string;
  /** The headline is the name of a page, which is its title for search engines. */
  readonly isNamed: boolean;
  readonly description: string;
  readonly body: string;
  readonly published: string;
  readonly modified: string;
  readonly authors: readonly string[];
  /** The one person whom the page describes, where the article names no author. */
  readonly people: readonly string[];
  readonly publisher: string;
  readonly images: readonly string[];
  readonly language: string;
}

type Thing = Readonly<Record<string, unknown>>;

const ARTICLE =
  /(?:Article|BlogPosting|Posting|Report|Review|Recipe|HowTo|Chapter|Story|OpinionNewsArticle)$/;
/** Of a page without an article in its JSON-LD, these still tell dates and the only person. */
const PAGE = /^(?:WebPage|ItemPage|AboutPage)$/;
const MOST_THINGS = 2000;

/** The article among all things that the page's JSON-LD scripts describe, null where there is none. */
export function readLinkedData(document: Document, title: string): LinkedData | null {
  const things: Thing[] = [];
  const byId = new Map<string, Thing>();
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    collect(parse(script.textContent ?? ''), things, byId, 0);
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const wanted = plain(title);
  const best =
    articles.find(
      (thing) => thing['headline'] && wanted.includes(plain(string(thing['headline'])).slice(0, 60)),
    ) ??
    (articles.length <= 3 ? articles[0] : undefined) ??
    // a type that no list has, but it is what the page is about
    things.find(
      (thing) =>
        thing['headline'] &&
        thing['author'] &&
        wanted.includes(plain(string(thing['headline'])).slice(0, 60)),
    ) ??
    things.find((thing) => typesOf(thing).some((type) => PAGE.test(type)) && thing['datePublished']);
  if (!best) return null;
  return {
    types: typesOf(best),
    headline: string(best['headline']) || string(best['name']),
    isNamed: !string(best['headline']) && !articles.includes(best),
    description: string(best['description']),
    body: bodyOf(best['articleBody']),
    published: string(best['datePublished']) || string(best['dateCreated']),
    modified: string(best['dateModified']),
    authors: namesOf(best['author'] ?? best['creator'], byId),
    people: onlyPerson(things),
    publisher: namesOf(best['publisher'], byId)[0] ?? '',
    images: addressesOf(best['image'], byId),
    language: string(best['inLanguage']),
  };
}

function onlyPerson(things: readonly Thing[]): string[] {
  const names = new Set(
    things
      .filter((thing) => typesOf(thing).includes('Person'))
      .map((thing) => string(thing['name']))
      .filter(Boolean),
  );
  return names.size === 1 ? [...names] : [];
}

/** JSON that a page wraps into a comment of HTML or a section of XML. No blanks are matched where others may follow: that is quadratic. */
function unwrapped(text: string): string {
  return text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/;$/, '')
    .trimEnd()
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/, '')
    .trim()
    .replace(/;$/, '');
}

function parse(text: string): unknown {
  const json = unwrapped(text);
  try {
    return JSON.parse(json);
  } catch {
    try {
      // line breaks inside strings are the most common mistake, trailing commas the next
      return JSON.parse(json.replace(/\p{Cc}+/gu, ' ').replace(/,\s*([\]}])/g, '$1'));
    } catch {
      return null;
    }
  }
}

function collect(value: unknown, things: Thing[], byId: Map<string, Thing>, depth: number): void {
  if (depth > 6 || things.length > MOST_THINGS || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, things, byId, depth + 1);
    return;
  }
  const thing = value as Thing;
  if (thing['@type']) {
    things.push(thing);
    if (typeof thing['@id'] === 'string' && Object.keys(thing).length > 2) byId.set(thing['@id'], thing);
  }
  for (const key of [
    '@graph',
    'mainEntity',
    'mainEntityOfPage',
    'itemListElement',
    'hasPart',
    'author',
    'publisher',
  ]) {
    if (key in thing) collect(thing[key], things, byId, depth + 1);
  }
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === 'string');
}

function string(value: unknown): string {
  if (typeof value === 'string') return textOf(decodeEntities(value), 4000);
  if (Array.isArray(value)) return string(value[0]);
  if (typeof value === 'object' && value !== null && '@value' in value) return string(value['@value']);
  return '';
}

function bodyOf(value: unknown): string {
  const text = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('\n') : value;
  if (typeof text !== 'string') return '';
  return decodeEntities(text.slice(0, 500_000)).replace(/<[^<>]{0,500}>/g, ' ');
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.flatMap((item): string[] => {
    if (typeof item === 'string') return item.startsWith('http') ? [] : [string(item)];
    if (typeof item !== 'object' || item === null) return [];
    const thing = item as Thing;
    if (thing['name'] !== undefined) {
      const name = thing['name'];
      return Array.isArray(name) ? name.map(string).filter(Boolean) : [string(name)].filter(Boolean);
    }
    const known = typeof thing['@id'] === 'string' ? byId.get(thing['@id']) : undefined;
    return known && known !== thing && known['name'] ? [string(known['name'])].filter(Boolean) : [];
  });
}

function addressesOf(value: unknown, byId: ReadonlyMap<string, Thing>): string[] {
  const list = Array.isArray(value) ? value.slice(0, 20) : [value];
  return list.flatMap((item): string[] => {
    if (typeof item === 'string') return [item.trim()];
    if (typeof item !== 'object' || item === null) return [];
    const thing = item as Thing;
    const address = thing['url'] ?? thing['contentUrl'];
    if (typeof address === 'string') return [address.trim()];
    const known = typeof thing['@id'] === 'string' ? byId.get(thing['@id']) : undefined;
    return known && known !== thing && typeof known['url'] === 'string' ? [known['url']] : [];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
};

/** JSON-LD often carries HTML entities although JSON needs none. The result is text, never markup. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
  });
}
