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
    fromDateline(document, lang, headline) ??
    fromAddress(url) ??
    fromFirstLines(document, lang, headline) ??
    modified;
  return {
    date: asShown(date, document, lang, headline, url),
    modified: modified === date ? null : modified,
  };
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
  if (!date || !/T\d\d:\d\d.*(?:Z|\+00:00)$/.test(date)) return date;
  for (const shown of [fromAddress(url), nearHeadline(document, lang, headline)]) {
    if (!shown) continue;
    const days = (Date.parse(shown.slice(0, 10)) - Date.parse(date.slice(0, 10))) / 86_400_000;
    const hour = Number(date.slice(11, 13));
    if (days === 0) return date;
    // evening in America, morning in Asia and Australia, just after midnight in Europe
    if ((days === -1 && hour < 12 && /^(?:en|es|pt|fr)/.test(lang)) || (days === 1 && hour >= 14))
      return shown.slice(0, 10);
  }
  return date;
}

/** Elements that say that they are the date: `itemprop`, then `time` with a date of its own. */
function fromMarked(document: Document, lang: string, headline: Element | null): string | null {
  const own = [
    ...document.querySelectorAll(
      '[itemprop~="datePublished"], [property~="datePublished"], time[pubdate], .published[title]',
    ),
  ];
  const times = [...document.querySelectorAll('time')].slice(0, 40);
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

/** A short line with a date near the headline, or anywhere in an element named after dates. */
function fromDateline(document: Document, lang: string, headline: Element | null): string | null {
  const near = nearHeadline(document, lang, headline);
  if (near) return near;
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

function nearHeadline(document: Document, lang: string, headline: Element | null): string | null {
  let around: Element | null = headline;
  for (let up = 0; around && up < 4 && around !== document.body; up++) {
    const date = shortLineDate(around, lang, headline);
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

function shortLineDate(root: Element, lang: string, headline: Element | null): string | null {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let seen = 0;
  let afterHeadline = false;
  for (let node = walker.nextNode(); node && seen < 250; node = walker.nextNode()) {
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

/** `/2020/10/27/` in the address. */
function fromAddress(url: URL): string | null {
  const match = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_-])/.exec(url.pathname);
  return match ? parseDate(`${match[1]}-${match[2]}-${match[3]}`, '') : null;
}
