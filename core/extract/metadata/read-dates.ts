import { firstTag } from './first-tag.ts';
import { isElsewhere } from './is-elsewhere.ts';
import { parseDate } from './parse-date.ts';
import type { LinkedData } from './read-linked-data.ts';
import type { MetaTags } from './read-meta-tags.ts';
import { textOf } from './text-of.ts';

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'og:published_time',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_time',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'dcterms.issued',
  'date',
  'datecreated',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article.published',
  'article:created',
  'og:pubdate',
  'creation_date',
  'article_date_original',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_date',
  'rnews:datepublished',
  'bt:pubdate',
  'ptime',
  'weibo: article:create_at',
  'last-modified-date',
  'article:publish_date',
  'timestamp',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'dc.date.modified',
  'revision_date',
  'og:modified_time',
];
const DATE_CLASS =
  '[class*="date" i], [class*="time" i], [class*="publish" i], [class*="posted" i], [class*="byline" i], [class*="meta" i], [id*="date" i], [id*="time" i], [class*="ngay" i], [class*="info" i]';
const MOST_LINES = 1500;
/** Pieces of text among which a line is beside the headline, and around it. */
const LINES_BESIDE = 12;
const LINES_AROUND = 250;
const DAY = 86_400_000;
const UTC = /T\d\d:\d\d.*(?:Z|\+00:00)$/;
/** What says of the date behind it that the page was published then. */
const SAID =
  /^(?:published|posted|first published|date published|publication date|veröffentlicht|erschienen|erstellt|publié|mis en ligne|publicado|pubblicato|gepubliceerd|geplaatst|opublikowano|publicerad|publisert|udgivet|yayınlanma|опубликовано|đăng|xuất bản|ngày đăng|発行日?|公開日?|投稿日|发布(?:时间|日期)?|發佈(?:時間|日期)?|게시|입력|등록)(?![\p{L}\p{N}])/iu;
const UPDATED = /updat|modif|aktualis|geändert|mis à jour|cập nhật|更新|최종수정/i;

/** When the article was published, and when changed, in the order of trust: JSON-LD, meta, `time`, dateline in the text. */
export function readDates(
  document: Document,
  linked: LinkedData | null,
  tags: MetaTags,
  lang: string,
  headline: Element | null,
  url: URL,
): { date: string | null; modified: string | null } {
  const pick = (...texts: string[]): string | null => {
    for (const text of texts) {
      const date = text ? parseDate(text, lang) : null;
      if (date) return date;
    }
    return null;
  };
  const modified = pick(linked?.modified ?? '', firstTag(tags, ...MODIFIED));
  const date =
    pick(linked?.published ?? '', ...PUBLISHED.map((name) => firstTag(tags, name))) ??
    pick(...namedPublished(tags)) ??
    fromMarked(document, lang, headline) ??
    nearHeadline(document, lang, headline) ??
    fromAddressOrNamed(document, lang, headline, url) ??
    fromOpening(document, lang, headline) ??
    fromNamed(document, lang, headline) ??
    fromFirstLines(document, lang, headline) ??
    fromSaid(document, lang) ??
    fromTitle(document, lang) ??
    modified;
  const shown = asShown(atSameInstant(date, tags), document, lang, headline, url);
  return {
    date: isStamped(date, modified) ? (firstShown(document, lang, headline, date) ?? shown) : shown,
    modified: modified === date ? null : modified,
  };
}

/** Whether a page says of one moment that it was published and changed: often when the page was last built. */
function isStamped(date: string | null, modified: string | null): date is string {
  return date !== null && date.length >= 16 && date.slice(0, 16) === modified?.slice(0, 16);
}

/** The day in the address, with the time of day where an element named after dates tells it. */
function fromAddressOrNamed(
  document: Document,
  lang: string,
  headline: Element | null,
  url: URL,
): string | null {
  const day = fromAddress(url);
  const named = day ? fromNamed(document, lang, headline) : null;
  return day && named?.startsWith(day) ? named : day;
}

/** The day that the page shows as that of its publication, where it is before another. */
function firstShown(document: Document, lang: string, headline: Element | null, date: string): string | null {
  const shown =
    fromMarked(document, lang, headline, true) ?? nearHeadline(document, lang, headline, LINES_BESIDE);
  if (!shown) return null;
  return (Date.parse(date.slice(0, 10)) - Date.parse(shown.slice(0, 10))) / DAY > 1 ? shown : null;
}

/** A moment in UTC as another tag says it, with the time of the place where the page was written. */
function atSameInstant(date: string | null, tags: MetaTags): string | null {
  if (!date || !UTC.test(date)) return date;
  for (const name of PUBLISHED)
    for (const value of tags.get(name) ?? []) {
      const local = parseDate(value, '');
      if (
        local &&
        /T.*[+-]\d\d:\d\d$/.test(local) &&
        !UTC.test(local) &&
        Date.parse(local) === Date.parse(date)
      )
        return local;
    }
  return date;
}

/** Tags that no list has but whose name says it: `w-published-date`. */
function namedPublished(tags: MetaTags): string[] {
  return [...tags]
    .filter(([name]) => /publi[sc]/.test(name) && /date|time/.test(name) && !/updat|modif|expir/.test(name))
    .map(([, values]) => values[0] ?? '');
}

/**
 * A time in UTC may lie on another day than where the page was written. Where the address or the dateline has the day before or
 * after, that is the day of publication.
 */
function asShown(
  date: string | null,
  document: Document,
  lang: string,
  headline: Element | null,
  url: URL,
): string | null {
  if (!date || !UTC.test(date)) return date;
  for (const shown of [fromAddress(url), nearHeadline(document, lang, headline)]) {
    if (!shown) continue;
    const days = (Date.parse(shown.slice(0, 10)) - Date.parse(date.slice(0, 10))) / DAY;
    const hour = Number(date.slice(11, 13));
    if (days === 0) return date;
    // evening in America, morning in Asia and Australia, just after midnight in Europe
    if ((days === -1 && hour < 12 && /^(?:en|es|pt|fr)/.test(lang)) || (days === 1 && hour >= 14))
      return shown.slice(0, 10);
  }
  return date;
}

/** Elements that say that they are the date: `itemprop`, then `time` with a date of its own. */
function fromMarked(
  document: Document,
  lang: string,
  headline: Element | null,
  isSure = false,
): string | null {
  const own = [
    ...document.querySelectorAll(
      '[itemprop~="datePublished"], [property~="datePublished"], time[pubdate], .published[title]',
    ),
  ];
  const times = isSure ? [] : [...document.querySelectorAll('time')].slice(0, 40);
  for (const element of own.concat(times)) {
    if (isElsewhere(element, headline)) continue;
    if (UPDATED.test(`${element.className} ${element.getAttribute('itemprop') ?? ''}`)) continue;
    for (const value of [
      element.getAttribute('datetime'),
      element.getAttribute('content'),
      element.getAttribute('title'),
      textOf(element, 200),
    ]) {
      const date = value ? parseDate(value, lang) : null;
      if (date) return date;
    }
  }
  return null;
}

/** "3 May 2020 – The town …": the day with which the text begins. */
function fromOpening(document: Document, lang: string, headline: Element | null): string | null {
  const first = [...document.getElementsByTagName('p')].find(
    (paragraph) => textOf(paragraph, 120).length > 100 && !isElsewhere(paragraph, headline),
  );
  const [, opening] = /^(.{6,30}?)\s[\u2013\u2014-]\s/u.exec(textOf(first, 60)) ?? [];
  return opening ? parseDate(opening, lang) : null;
}

/** A line that says of its date, or of the one that follows, that it is that of publication, wherever it stands. */
function fromSaid(document: Document, lang: string): string | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let looked = 0;
  let isSaid = false;
  for (let node = walker.nextNode(); node && ++looked < MOST_LINES * 2; node = walker.nextNode()) {
    const text = textOf(node.nodeValue, 100);
    if (text.length === 0) continue;
    const says = SAID.test(text);
    const parent = node.parentElement;
    if (
      (says || isSaid) &&
      text.length < 60 &&
      parent &&
      !parent.closest('script, style, a, article article')
    ) {
      const date = parseDate(text, lang);
      if (date) return date;
    }
    isSaid = says;
  }
  return null;
}

/** The day in the title of the page. */
function fromTitle(document: Document, lang: string): string | null {
  return parseDate(textOf(document.querySelector('title'), 300), lang);
}

/** A short line with a date in an element that is named after dates. */
function fromNamed(document: Document, lang: string, headline: Element | null): string | null {
  let looked = 0;
  for (const element of document.querySelectorAll(DATE_CLASS)) {
    if (++looked > 300) break;
    if (isElsewhere(element, headline)) continue;
    const text = textOf(element, 200);
    if (text.length < 6 || text.length > 120) continue;
    const date = parseDate(text, lang);
    if (date) return date;
  }
  return null;
}

function nearHeadline(
  document: Document,
  lang: string,
  headline: Element | null,
  lines = LINES_AROUND,
): string | null {
  let around: Element | null = headline;
  for (let up = 0; around && up < 4 && around !== document.body; up++) {
    const date = shortLineDate(around, lang, headline, lines);
    if (date) return date;
    around = around.parentElement;
  }
  return null;
}

/** The first short line with a date before the text has begun, where nothing names it and no headline is near. */
function fromFirstLines(document: Document, lang: string, headline: Element | null): string | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let prose = 0;
  let looked = 0;
  for (let node = walker.nextNode(); node && ++looked < MOST_LINES; node = walker.nextNode()) {
    const text = (node as Text).data.trim();
    if (text.length > 150 && ++prose > 2) return null;
    if (text.length < 8 || text.length > 60 || !/\d/.test(text)) continue;
    const parent = node.parentElement;
    if (!parent || parent.closest('script, a') || isElsewhere(parent, headline)) continue;
    const date = parseDate(text, lang);
    if (date) return date;
  }
  return null;
}

function shortLineDate(root: Element, lang: string, headline: Element | null, lines: number): string | null {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let seen = 0;
  let afterHeadline = false;
  for (let node = walker.nextNode(); node && seen < lines; node = walker.nextNode()) {
    seen++;
    if (headline?.contains(node)) {
      afterHeadline = true;
      continue;
    }
    const text = (node as Text).data.trim();
    if (text.length < 6 || text.length > 90 || !/\d/.test(text)) continue;
    if (!afterHeadline && text.length > 60) continue;
    const parent = node.parentElement;
    if (parent?.closest('a, aside, footer, nav, script, figcaption, h1, h2')) continue;
    // date and time often stand in two elements of one line
    const line = textOf(parent?.parentElement, 200);
    const date = (line.length <= 90 && parseDate(line, lang)) || parseDate(text, lang);
    if (date) return date;
  }
  return null;
}

/** `/2020/10/27/` in the address, or `/27-10-2020`. */
function fromAddress(url: URL): string | null {
  const match = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_-])/.exec(url.pathname);
  if (match) return parseDate(`${match[1]}-${match[2]}-${match[3]}`, '');
  const dayFirst = /\/(\d{2})[-_.]?(\d{2})[-_.]?((?:19|20)\d{2})(?=[/_.-]|$)/.exec(url.pathname);
  return dayFirst ? parseDate(`${dayFirst[3]}-${dayFirst[2]}-${dayFirst[1]}`, '') : null;
}
