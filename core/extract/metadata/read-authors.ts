import { plain } from './plain.ts';
import type { LinkedData } from './read-linked-data.ts';
import type { MetaTags } from './read-meta-tags.ts';
import { textOf } from './text-of.ts';

const TAGS = [
  'author',
  'article:author',
  'article:author:name',
  'og:article:author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'citation_author',
  'dc.contributor',
  'cxenseparse:author',
  'rnews:author',
  'article:authors',
  'authors',
  'creator',
  'bt:author',
];
const MARKED =
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [class~="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="byline-name" i], [class*="byline__name" i], [class~="p-author"], .vcard .fn';
const NAMED =
  '[class*="byline" i], [class~="author" i], [class*="author" i]:not([class*="authorities" i]), [class*="writer" i], [class*="tacgia" i], [class*="tac-gia" i], [class*="reporter" i], [id*="author" i], [id*="byline" i]';
const ELSEWHERE =
  'aside, footer, nav, [class*="comment" i], [class*="related" i], [class*="sidebar" i], [class*="teaser" i], [class*="card" i]';
const LEAD_IN =
  /^(?:(?:written|reported|reviewed|posted|story|words|text|von|by|par|por|di|da|af|av|door|od|przez|автор|tác giả|bài|theo|geschrieben von|ein (?:artikel|beitrag|kommentar|gastbeitrag) von|a column by|analysis by|文|作者|記者|记者|取材・文|글)\b\s*(?:by|von|par|por)?\s*[::]?|by:|text:|autor(?:in)?:|author:|auteur\s*:|作者[::]|文[//・::]|記者[::]|编辑[::])\s*/iu;
const NOT_A_NAME =
  /https?:|www\.|@|\d{3}|©|redaktion(?:s)?team$|^(?:admin|administrator|editor|editors|staff|guest|user|root|unknown|anonymous|null|undefined|follow|share|updated|published|posted|read more|contributor|more|home|news|author|authors|autor|von|by|email|twitter|facebook|print)$/iu;

/** The names of those who wrote the article: JSON-LD, meta, then what the page marks or calls a byline. */
export function readAuthors(
  document: Document,
  linked: LinkedData | null,
  tags: MetaTags,
  site: string,
): string[] {
  const fromLinked = tidyNames(linked?.authors ?? [], '');
  const withoutSite = fromLinked.filter((name) => plain(name) !== plain(site));
  if (withoutSite.length > 0) return withoutSite;
  for (const tag of TAGS) {
    const names = tidyNames(tags.get(tag) ?? [], site);
    if (names.length > 0) return names;
  }
  for (const selector of [MARKED, NAMED]) {
    const names = fromElements(document, selector, site);
    if (names.length > 0) return names;
  }
  return fromLinked;
}

function fromElements(document: Document, selector: string, site: string): string[] {
  let looked = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (++looked > 60) break;
    if (element.closest(ELSEWHERE)) continue;
    const linked = [
      ...element.querySelectorAll(
        'a[rel~="author"], a[href*="author" i], a[href*="/autor" i], [itemprop~="name"]',
      ),
    ];
    const texts =
      linked.length > 0 && linked.length < 6
        ? linked.map((link) => textOf(link, 200))
        : [bylineText(element)];
    const names = tidyNames(
      texts.filter((text) => text.length <= 120),
      site,
    );
    if (names.length > 0) return names;
  }
  return [];
}

/** The line of a byline block that holds the name: block children are lines of their own. */
function bylineText(element: Element): string {
  const whole = textOf(element, 400);
  if (whole.length <= 60) return whole;
  for (const child of element.querySelectorAll('a, span, p, div, strong, b')) {
    const text = textOf(child, 200);
    if (text.length > 3 && text.length <= 60 && !/\d/.test(text)) return text;
  }
  return whole;
}

function tidyNames(values: readonly string[], site: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (const value of values.slice(0, 20)) {
    for (const part of splitNames(value)) {
      const name = part
        .replace(/\s*\([^)]*\)\s*$/, '')
        .replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/gu, '')
        .trim();
      const key = plain(name);
      if (name.length < 2 || name.length > 70 || seen.has(key) || key.length < 2) continue;
      if (NOT_A_NAME.test(name) || name.split(' ').length > 7) continue;
      if (site && key === plain(site)) continue;
      seen.add(key);
      names.push(name);
    }
  }
  return names.slice(0, 12);
}

function splitNames(value: string): string[] {
  let text = textOf(value, 400);
  for (let round = 0; round < 2; round++) text = text.replace(LEAD_IN, '');
  // a date or a place after the name: "Jane Doe | 3 May 2020", "Jane Doe, Berlin"
  text = text.split(/\s+[|•·]\s+|\s+[–—]\s+/u)[0] ?? text;
  text = text.replace(/[,|]?\s*(?:published|updated|posted|on|am|le|el)?\s*\d{1,4}[./ -]\d{1,2}.*$/iu, '');
  return text.split(/\s*[;&、]\s*|,\s+(?:and\s+)?|\s+(?:and|und|et|y|và|og|och|en)\s+(?=\p{Lu})|\s*\/\s*/u);
}
