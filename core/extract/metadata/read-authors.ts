import { fromSignature } from './from-signature.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { plain } from './plain.ts';
import type { LinkedData } from './read-linked-data.ts';
import type { MetaTags } from './read-meta-tags.ts';
import { textOf } from './text-of.ts';

const TAGS = [
  'author',
  'article:author',
  'article:author:name',
  'articleauthor',
  'article_author',
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
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"], [class*="author-name" i], [class*="author_name" i], [class*="author__name" i], [class*="authorname" i], [class*="byline-name" i], [class*="byline__name" i], [class~="p-author"], .vcard .fn';
const NAMED =
  '[class*="byline" i], [class~="author" i], [class*="author" i]:not([class*="authorities" i]), [class~="autor" i], [class~="autoren" i], [class~="auteur" i], [class*="writer" i], [class*="tacgia" i], [class*="tac-gia" i], [class*="reporter" i], [id*="author" i], [id*="byline" i]';
const LEAD_IN =
  /^(?:(?:written|reported|reviewed|posted|story|words|text|von|by|par|por|di|da|af|av|door|od|przez|автор|tác giả|bài|theo|geschrieben von|ein (?:artikel|beitrag|kommentar|gastbeitrag) von|a column by|analysis by|文|作者|記者|记者|取材・文|글)\b\s*(?:by|von|par|por)?\s*[:\uFF1A]?|by:|text:|autor(?:in)?:|author:|auteur\s*:|作者[:\uFF1A]|文[/\uFF0F・:\uFF1A]|記者[:\uFF1A]|编辑[:\uFF1A])\s*/iu;
const BYLINE =
  /^(?:(?:written by|posted by|published by|article by|story by|by|von|verfasst von|geschrieben von|ein(?:e)? (?:artikel|beitrag|kommentar|gastbeitrag|kolumne|interview|essay|analyse) von|par|écrit par|por|di|door|av|af|tác giả)\s+|(?:autor(?:in)?|text|автор|tác giả|作者)\s*[:\uFF1A]\s*|文\s*[/\uFF0F・:\uFF1A]\s*)\p{L}/iu;
const NOT_A_NAME =
  /https?:|www\.|@|\d{3}|©|redaktion(?:s)?team$|^(?:admin|administrator|editor|editors|staff|guest|user|root|unknown|anonymous|null|undefined|follow|share|updated|published|posted|read more|contributor|more|home|news|author|authors|autor|(?:about )?the author|über (?:den|die) autor(?:in)?|von|by|email|twitter|facebook|print)$|^(?:published on|posted on|last updated|publiziert|veröffentlicht|geschrieben am|diesen artikel|share|teilen|folgen|in )|facebook|linkedin|whats\s?app/iu;

/** A label that names the author with a colon after it. */
const LABEL =
  /(?:^\s*(?:author|written by|autor(?:in|en)?|auteur|autore|text|автор|tác giả)|作\s?者|撰文|撰稿|执笔人?|記者|记者|责任编辑|編輯|编辑)\s*[:\uFF1A]\s*/iu;
const CHINESE_LABEL =
  /(?:作\s?者|撰文|撰稿|执笔人?|記者|记者|责任编辑|編輯|编辑)\s*[:\uFF1A]\s*([\u3400-\u9fff·]{2,5}(?:[\s、,]+[\u3400-\u9fff·]{2,5}){0,5})(?=$|[\s\])】)])/u;
/** "本报记者王小渡发自北京", "(记者 王小渡)": no colon, but the word for a reporter before and a place, a dash or an end behind. */
const CHINESE_REPORTER =
  /(?:^|[\s(\uFF08])(?:本[报刊网台]|[\u3400-\u9fff]{2,4}[社网报])?(?:见习|实习|特约)?记者\s*([\u3400-\u9fff·]{2,4}(?:[\s、]+[\u3400-\u9fff·]{2,4}){0,4})(?=$|[\s)\uFF09]|发自|报道|摄影报道)/u;
const MOST_LINES = 3000;
/** A byline block may go on with the author's life; the name stands in its first characters. */
const NAME_WITHIN = 160;

/** A part of the publisher in the place of a person: it says no more than the name of the site. */
const DESK =
  /^(?:(?:die |online-?|web-?|news-?)?redaktion|nachrichten|newsroom|news ?desk|editorial (?:team|staff|board)|la rédaction|redacción|redazione|redação|redactie|redakcja|ban biên tập|toà soạn|tòa soạn|編集部|편집국|编辑部)$/iu;
/** Words of offices and trades: parts of a byline that are no names. */
const OFFICE =
  /\b(?:officer|head of|editor|reporter|writer|correspondent|director|professor|journalist|columnist|contributor|producer|manager|analyst|founder|president|fellow|photographer|redakteur(?:in)?|redaktor(?:in)?|korrespondent(?:in)?|autor(?:in)?|volontär(?:in)?|chefredakteur(?:in)?|ressortleiter(?:in)?|journaliste|rédact\w+|correspondant\w*|periodista|redactor\w*|giornalista|jornalista|repórter|verslaggever|redacteur|phóng viên|biên tập viên)\b/iu;
const PERSON =
  'i[class*="user" i], i[class*="person" i], svg[class*="user" i], svg[class*="person" i], [class*="icon-author" i]';
/** What stands after a name and a comma. */
const DEGREE =
  /^(?:M\.?[AS]\.?|M\.?D\.?|B\.?[AS]\.?|[BM]\.?Sc\.?|MBA|MPH|Ph\.?\s?D\.?|J\.?D\.?|D\.?O\.?|DDS|R\.?N\.?|RDN?|CF[AP]|CPA|LCSW|PsyD|EdD|Esq\.?)$/u;
const WROTE =
  /^(?:written|verfasst|geschrieben|écrit|rédigé|escrito|scritto|geschreven|author|autor|auteur|автор|tác giả|著者|作者|by|von|par|por)\b/iu;
const AUTHOR_LINKS =
  'a[href*="/author/" i], a[href*="/authors/" i], a[href*="/autor/" i], a[href*="/autoren/" i], a[href*="/auteur/" i], a[href*="/autori/" i], a[href*="/staff/" i], a[href*="/writers/" i], a[href*="/contributor" i], a[href*="/journalist" i], a[href*="/creator/" i], a[href*="/newsteam/" i], a[href*="/tac-gia/" i], a[href*="/userprofile/" i]';

/**
 * The names of those who wrote the article: JSON-LD, meta, then what the page marks, links or calls a byline. The first source
 * with a whole name wins; a login name, a first name or the name of the site only stand where nothing better does. `certain` is false
 * where there is nothing but the name of the site.
 */
export function readAuthors(
  document: Document,
  linked: LinkedData | null,
  tags: MetaTags,
  site: string,
  headline: Element | null,
  url: URL,
): { names: string[]; certain: boolean } {
  const own = new Set(
    [site, linked?.publisher ?? '', hostName(url), ...ownersOf(tags, url)].map(squeeze).filter(Boolean),
  );
  let fallback: string[] = [];
  const said: (() => string[])[] = [
    () => tidyNames(linked?.authors ?? [], ''),
    ...TAGS.map((tag) => () => tidyNames(tags.get(tag) ?? [], '')),
    () => fromCards(tags),
    () => tidyNames(linked?.people ?? [], ''),
  ];
  const shown: (() => string[])[] = [
    () => fromElements(document, MARKED, site, headline),
    () => fromElements(document, NAMED, site, headline),
    () => fromElements(document, AUTHOR_LINKS, site, headline),
    () => fromIcons(headline),
    () => fromLines(headline),
    () => fromLabels(document, headline),
    () => fromSignature(document, headline),
  ];
  const title = ` ${plain(textOf(headline, 500))} `;
  for (const source of [...said, ...shown]) {
    const isShown = shown.includes(source);
    const names = source().filter(
      (name) => !isShown || (!title.includes(` ${plain(name)} `) && !isSentence(name)),
    );
    const others = names.filter((name) => !own.has(squeeze(name)) && !DESK.test(name));
    if (others.some(isWholeName)) return { names: others, certain: true };
    // a known name of the site says more than nothing, a first name in the metadata more than the site
    if (
      fallback.length === 0 ||
      (!isShown && others.length > 0 && fallback.every((name) => own.has(squeeze(name))))
    )
      fallback = others.length > 0 ? others : names;
  }
  return { names: fallback, certain: fallback.some((name) => !own.has(squeeze(name)) && !DESK.test(name)) };
}

/** "The Daily Example (www.example.org)" in the place of the author: who runs the site. */
function ownersOf(tags: MetaTags, url: URL): string[] {
  return (tags.get('author') ?? [])
    .filter((value) => value.toLowerCase().includes(`${hostName(url)}.`))
    .map((value) => value.replace(/[([].*$/, ''));
}

function squeeze(name: string): string {
  return plain(name)
    .replaceAll(' ', '')
    .replace(/^the|^die|^der/u, '');
}

function hostName(url: URL): string {
  return (
    url.hostname
      .replace(/^www\./, '')
      .split('.')
      .slice(-2, -1)[0] ?? ''
  );
}

/** A line of text that stood where a name was sought. */
function isSentence(name: string): boolean {
  const small = name.split(/\s+/).filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
  return small.length > 1 || /\d\d?:\d\d|…|\.\.\.|[→»›]/u.test(name);
}

const PARTICLE =
  /^(?:van|von|vom|zu|zum|zur|der|den|de|del|della|di|da|dos|das|do|du|la|le|el|al|bin|ben|ibn|ter|ten|y|e|af|av|mit|with)$/u;

/** Two words with capitals and no others but particles, or a name in a script without capitals. */
function isWholeName(name: string): boolean {
  if (!/\p{Lu}/u.test(name)) return /[\p{Lo}]{2}/u.test(name);
  const words = name.split(/\s+/).filter((word) => !PARTICLE.test(word));
  return words.length > 1 && words.every((word) => /^[('"„“]?\p{Lu}|^[\p{Lo}]|['’]\p{Lu}/u.test(word));
}

/** `twitter:label1` "Written by", `twitter:data1` the name. */
function fromCards(tags: MetaTags): string[] {
  for (const number of ['1', '2', '3']) {
    const label = tags.get(`twitter:label${number}`)?.[0] ?? '';
    if (WROTE.test(label)) return tidyNames(tags.get(`twitter:data${number}`) ?? [], '');
  }
  return [];
}

/** Whether a line is a part of a longer link: the byline of another story. */
function isInTeaser(element: Element, text: string): boolean {
  const link = element.closest('a[href]');
  return link !== null && textOf(link, 400).length > text.length + 20;
}

/** The text of an element with a space between its children, which may stand below each other. */
function spacedText(element: Element): string {
  if (element.children.length < 2 && !element.querySelector('br')) return textOf(element, 130);
  const parts = [...element.childNodes].slice(0, 12).map((node) => textOf(node, 130));
  return parts.filter(Boolean).join(' ').slice(0, 130);
}

/** A name beside the drawing of a person near the headline. */
function fromIcons(headline: Element | null): string[] {
  const around = headline?.parentElement?.parentElement;
  for (const icon of [...(around?.querySelectorAll(PERSON) ?? [])].slice(0, 20)) {
    const line = icon.parentElement;
    if (!line || isElsewhere(line, headline)) continue;
    const text = textOf(line, 80);
    if (text.length > 40 || isInTeaser(line, text)) continue;
    const [name, ...others] = tidyNames([text], '');
    if (name && others.length === 0 && isWholeName(name) && /\p{Lu}/u.test(name)) return [name];
  }
  return [];
}

/** "By Jane Doe" as a short line of its own around the headline. */
function fromLines(headline: Element | null): string[] {
  let around: Element | null = headline?.parentElement ?? null;
  for (let up = 0; around && up < 4 && around.localName !== 'body'; up++, around = around.parentElement) {
    let looked = 0;
    for (const element of around.querySelectorAll('p, div, span, address, li, small, h5, h6')) {
      if (++looked > 150) break;
      const text = spacedText(element);
      if (text.length < 6 || text.length > 90 || !BYLINE.test(text)) continue;
      if (headline?.contains(element) || isElsewhere(element, headline) || isInTeaser(element, text))
        continue;
      const names = tidyNames([text], '');
      if (names.some(isWholeName)) return names;
    }
  }
  return [];
}

/** "Author: Jane Doe" as a line of its own anywhere on the page. */
function fromLabels(document: Document, headline: Element | null): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let looked = 0;
  for (let node = walker.nextNode(); node && ++looked < MOST_LINES; node = walker.nextNode()) {
    const { data } = node as Text;
    if (data.length > 200) continue;
    const reporter = CHINESE_REPORTER.exec(data);
    if (reporter && node.parentElement && !isElsewhere(node.parentElement, headline)) {
      const [first = '', ...others] = (reporter[1] ?? '').trim().split(/[\s、]+/u);
      // "记者 王小渡 浙江宁波报道": the place from which she writes
      const isPlace = data.slice(reporter.index + reporter[0].length).startsWith('报道');
      return [first, ...(isPlace ? others.slice(0, -1) : others)];
    }
    const label = LABEL.exec(data);
    if (!label || !node.parentElement || isElsewhere(node.parentElement, headline)) continue;
    const chinese = CHINESE_LABEL.exec(data);
    const names = chinese
      ? (chinese[1] ?? '').trim().split(/[\s、,]+/u)
      : tidyNames([data.slice(label.index + label[0].length) || textOf(node.nextSibling, 80)], '');
    if (names.some(isWholeName)) return names;
  }
  return [];
}

function fromElements(
  document: Document,
  selector: string,
  site: string,
  headline: Element | null,
): string[] {
  let looked = 0;
  for (const element of document.querySelectorAll(selector)) {
    if (++looked > 60) break;
    if (isElsewhere(element, headline) || isInTeaser(element, textOf(element, 400))) continue;
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
  const whole = element.querySelector('br') ? spacedText(element) : textOf(element, 400);
  if (whole.length <= 60 && !element.querySelector('div, p, li, br')) return whole;
  const lines = [...element.querySelectorAll('a, span, p, div, strong, b, li')]
    .slice(0, 40)
    .map((child) => textOf(child, 200))
    .filter(
      (text) =>
        text.length > 3 &&
        text.length <= 60 &&
        !/\d/.test(text) &&
        whole.slice(0, NAME_WITHIN).includes(text),
    );
  return (
    lines.find((line) => tidyNames([line], '').some(isWholeName)) ??
    (whole.length <= 60 ? whole : (lines[0] ?? whole))
  );
}

function tidyNames(values: readonly string[], site: string): string[] {
  const names: string[] = [];
  const seen = new Set<string>();
  for (const value of values.slice(0, 20)) {
    if (/^\s*(?:https?:)?\/\//i.test(value)) continue;
    for (const part of splitNames(value)) {
      const name = part
        .replace(/\s*\([^)]*\)\s*$/, '')
        .replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/gu, '')
        .trim();
      const key = plain(name);
      if (name.length < 2 || name.length > 70 || seen.has(key) || key.length < 2) continue;
      if (NOT_A_NAME.test(name) || name.split(' ').length > 7) continue;
      if (names.length > 0 && (OFFICE.test(name) || DEGREE.test(name))) continue;
      if (site && key === plain(site)) continue;
      seen.add(key);
      names.push(name);
    }
  }
  return names.slice(0, 12);
}

/** "example.org, Berlin, Germany": who runs the site, and where. */
const DOMAIN_FIRST = /^\s*((?:[\w-]+\.)+[a-z]{2,12})\s*,/i;
const PREFACE =
  /^(?:zeige alle|view all|see all|alle?)\s(?:posts|articles|stories|beiträge|artikel)\s(?:by|von)\s+|^(?:this\s)?(?:article|post|story|piece|insights|beitrag|artikel|bericht)\s?(?:was\s)?(?:written\s)?(?:by|from|von)\s*:?\s*/iu;
/** Who else took part, or when: what follows the names in one line. */
const AFTERWORD =
  /\s+(?:edited|reviewed|translated|photographs?|photos?|updated)\s+(?:by|on)\b.*$|\s+(?:on\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\s\d.*$|\s+\d{1,2}\.?\s+\p{L}{3,12}\.?,?\s+\d{4}\b.*$|\s*[«»]\s*$/iu;

function splitNames(value: string): string[] {
  const site = DOMAIN_FIRST.exec(value)?.[1];
  if (site) return [site];
  let text = textOf(value, 400)
    .replace(/[([][^)\]]*[)\]]/g, ' ')
    // several blanks in a row are what makes the patterns below slow
    .replace(/\s+/g, ' ')
    .trim()
    .replace(PREFACE, '')
    .replace(AFTERWORD, '');
  for (let round = 0; round < 2; round++) text = text.replace(LEAD_IN, '');
  // a date or a place after the name: "Jane Doe | 3 May 2020", "Jane Doe, in Business"
  text = text.split(/,\s+in\s+(?=\p{Lu})/u)[0] ?? text;
  text = text.split(/\s+[|•·]\s+|\s+[–—]\s+/u)[0] ?? text;
  text = text.replace(/[,|]?\s*(?:published|updated|posted|on|am|le|el)?\s*\d{1,4}[./ -]\d{1,2}.*$/iu, '');
  return text.split(/\s*[;&、]\s*|,\s+(?:and\s+)?|\s+(?:and|und|et|y|và|og|och|en)\s+(?=\p{Lu})|\s*\/\s*/u);
}
