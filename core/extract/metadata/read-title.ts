import { firstTag } from './first-tag.ts';
import { plain } from './plain.ts';
import type { LinkedData } from './read-linked-data.ts';
import type { MetaTags } from './read-meta-tags.ts';
import { textOf } from './text-of.ts';

const SEPARATOR =
  /\s+[|\u2013\u2014\u00B7\u2022\u00BB>/\\~:-]+\s+|\s*[|\u2502\uFF5C_]\s*|:\s+(?=[^:]{1,25}$)|[:\uFF1A](?=[^:\uFF1A\s\d][^:\uFF1A]{2,24}$)/u;
/** A headline stands before the text, not after this many paragraphs of it. */
const MOST_BEFORE = 2;
/** A longer `h1` is a paragraph. */
const LONGEST = 200;
/** Where an `h1` says where one is, or belongs to something else. */
const NO_HEADLINE = 'nav, footer, aside, [data-fl-hidden], [class*="breadcrumb" i], [id*="breadcrumb" i]';
/** The line over the headline inside its element. */
const KICKER =
  '[class*="kicker" i], [class*="overline" i], [class*="topline" i], [class*="dachzeile" i], [class*="roofline" i], [class*="eyebrow" i], [class*="strapline" i]';
/** A headline has more than this left without the line over it. */
const LEAST_WITHOUT_KICKER = 15;

/** The headline, and the element that shows it where one does. */
export interface Title {
  readonly text: string;
  readonly element: Element | null;
}

/** The article's own headline, without the name of the site: what the page shows as such where several sources agree. */
export function readTitle(
  document: Document,
  linked: LinkedData | null,
  tags: MetaTags,
  site: string,
  url: URL,
): Title {
  const sites = siteNames(site, url);
  const documentTitle = textOf(document.querySelector('title'), 500);
  const social = firstTag(
    tags,
    'og:title',
    'twitter:title',
    'dc.title',
    'title',
    'sailthru.title',
    'parsely-title',
  );
  const named = [linked?.headline ?? '', social, documentTitle].filter((text) => text.length > 1);

  const headings = [...document.querySelectorAll('h1, [itemprop~="headline"]')]
    .slice(0, 30)
    .map((element) => ({ element, text: headlineText(element) }))
    .filter(({ text, element }) => text.length > 1 && !element.closest(NO_HEADLINE));

  let best: { element: Element; text: string } | null = null;
  let bestScore = 0;
  for (const [order, heading] of headings.entries()) {
    if (isSite(heading.text, sites)) continue;
    const agreement = Math.max(0, ...named.map((name) => similarity(heading.text, name)));
    const score = agreement - order * 0.01 + (heading.element.matches('[itemprop~="headline"]') ? 0.1 : 0);
    if (score > bestScore) {
      bestScore = score;
      best = heading;
    }
  }
  if (best && bestScore >= 0.45) {
    const parts = documentTitle.split(SEPARATOR).map(plain);
    // the name of a blog in the h1: the page's own title is the part before it, in a lesser heading
    if (parts.length > 1 && parts.lastIndexOf(plain(best.text)) > 0) {
      const own = [...document.querySelectorAll('h2, h3')]
        .slice(0, 60)
        .find(
          (heading) => plain(textOf(heading, 500)) === parts[0] && !heading.closest('nav, aside, footer'),
        );
      if (own) return { text: textOf(own, 500), element: own };
    }
    return {
      text: sayAsNamed(best, linked?.isNamed ? '' : (linked?.headline ?? ''), social, documentTitle, sites),
      element: best.element,
    };
  }

  // no h1 says it: another heading with exactly the words of the page's title does
  const wanted = new Set(named.flatMap((name) => [plain(name), plain(stripSite(name, sites))]));
  for (const heading of [
    ...document.querySelectorAll('h2, h3, [class*="title" i], [class*="headline" i]'),
  ].slice(0, 200)) {
    const text = headlineText(heading);
    if (text.length > 8 && wanted.has(plain(text)) && !heading.closest(NO_HEADLINE)) {
      // lines that stand below each other have a mark between them where they are one text
      const inOne = heading.childElementCount > 0 && named.find((name) => plain(name) === plain(text));
      return { text: inOne || text, element: heading };
    }
  }
  const lone = loneHeadline(document, headings, sites, url);
  if (lone && !(linked?.headline && plain(linked.headline) === plain(stripSite(documentTitle, sites))))
    return { text: stripSite(lone.text, sites), element: lone.element };
  if (named.length > 0) {
    const first = [linked?.headline ?? '', social, documentTitle].find((text) => text.length > 1) ?? '';
    const text = stripSite(first, sites);
    const visible = headings.find((heading) => !isSite(heading.text, sites));
    // names of a whole site are no title of one page
    if (sites.has(plain(text)) && visible) return visible;
    return { text, element: null };
  }
  return headings[0] ?? { text: '', element: null };
}

/**
 * The page's only `h1`, where it stands over the text and does not lead to the start page: titles for search engines and sharing may
 * have no word in common with it.
 */
function loneHeadline(
  document: Document,
  headings: readonly { element: Element; text: string }[],
  sites: ReadonlySet<string>,
  url: URL,
): { element: Element; text: string } | null {
  const shown = headings.filter(({ element }) => element.localName === 'h1');
  const [lone] = shown;
  if (
    !lone ||
    shown.length > 1 ||
    lone.text.length > LONGEST ||
    plain(lone.text).length < 8 ||
    isNameOf(lone.text, sites)
  )
    return null;
  const link = lone.element.querySelector('a[href]') ?? lone.element.closest('a[href]');
  if (link && URL.parse(link.getAttribute('href') ?? '', url.href)?.pathname === '/') return null;
  let before = 0;
  let after = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    if (textOf(paragraph, 120).length < 100) continue;
    if ((lone.element.compareDocumentPosition(paragraph) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0) after++;
    else if (++before > MOST_BEFORE) return null;
    if (after > MOST_BEFORE) return lone;
  }
  return after > 0 ? lone : null;
}

/**
 * The words of the headline. Where no other source has them, the two that agree with each other are right; and where one of them stands
 * at the start or end of it, the rest is a rubric, a date or a second line.
 */
function sayAsNamed(
  heading: { element: Element; text: string },
  headline: string,
  social: string,
  documentTitle: string,
  sites: ReadonlySet<string>,
): string {
  const whole = plain(heading.text);
  // a bar inside the headline is part of it where the others have it too
  const isWhole =
    /[|\u2502\uFF5C]\s*\S+\s+\S+\s+\S/.test(heading.text) &&
    (plain(headline) === whole ||
      [social, documentTitle].some((form) => plain(form).startsWith(`${whole} `)));
  const text = stripSite(heading.text, sites, isWhole);
  const bare = plain(text);
  const forms = [headline, social, documentTitle]
    .map((form) => stripSite(form, sites))
    .filter((form) => plain(form).length > 8);
  const rubric = [social, documentTitle].some((form) => {
    const [first, ...rest] = stripSite(form, sites, true).split(SEPARATOR);
    return first && plain(first).length < 40 && rest.length > 0 && plain(rest.join(' ')) === plain(headline);
  });
  if (rubric && plain(headline).length > 8 && bare.endsWith(plain(headline))) return headline;
  if (isWhole || forms.some((form) => plain(form) === bare)) return text;
  // two lines of the headline that touch in the text of its element
  const spaced = forms.find((form) => squeeze(form) === squeeze(text));
  if (spaced) return spaced;
  if (headline && plain(headline) === plain(stripSite(social, sites)) && plain(headline).length > 8)
    return headline;
  // `Opinion | Title` names the rubric that the headline has inside
  const parts = forms.flatMap((form) => form.split(SEPARATOR)).filter((part) => plain(part).length > 11);
  const inner = [...forms, ...parts].find((form) => {
    const part = plain(form);
    return (
      part.length > 11 &&
      (bare.endsWith(` ${part}`) || (bare.startsWith(`${part} `) && part.length > bare.length / 2)) &&
      (heading.element.firstElementChild !== null || heading.text.includes('|'))
    );
  });
  return inner ?? text;
}

function siteNames(site: string, url: URL): Set<string> {
  const host = url.hostname.replace(/^www\./, '');
  const names = [site, host, host.split('.').slice(0, -1).join('.'), host.split('.')[0] ?? ''];
  return new Set(names.map(plain).filter((name) => name.length > 1));
}

/** The text of a heading: what stands in lines of its own is words of its own, and the line over the headline is no part of it. */
function headlineText(element: Element): string {
  const lines = [...element.childNodes].map((node) => {
    const isElement = node.nodeType === 1;
    const name = isElement ? (node as Element).localName : '';
    const text = name === 'br' ? ' ' : isElement ? spaced(node as Element) : (node.textContent ?? '');
    return {
      kicker: isElement && (node as Element).matches(KICKER),
      text: BLOCK.test(name) ? ` ${text} ` : text,
    };
  });
  const whole = textOf(lines.map(({ text }) => text).join(''), 500);
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  // "Subject: what of it" is one line
  if (!lines[first]?.kicker || /[:\uFF1A]\s*$/u.test(lines[first].text)) return whole;
  const rest = lines.slice(first + 1).map(({ text }) => text);
  const own = textOf(rest.join(''), 500).replace(/^[\s:|\u2013\u2014-]+/u, '');
  return own.length > LEAST_WITHOUT_KICKER ? own : whole;
}

const BLOCK = /^(?:br|div|p|h[1-6]|section|header|li)$/;

function spaced(element: Element): string {
  if (!element.querySelector('br, div, p')) return element.textContent ?? '';
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType !== 1) return node.textContent ?? '';
      const inner = spaced(node as Element);
      return BLOCK.test((node as Element).localName) ? ` ${inner} ` : inner;
    })
    .join('');
}

/** Whether a text is exactly the name of the site, with or without the spaces between its words. */
function isSite(text: string, sites: ReadonlySet<string>): boolean {
  if (sites.has(plain(text))) return true;
  const joined = squeeze(text);
  return [...sites].some((site) => site.replaceAll(' ', '') === joined);
}

/** Whether a text is the name of the site, alone or with a word or two. */
function isNameOf(text: string, sites: ReadonlySet<string>): boolean {
  const bare = plain(text);
  const joined = squeeze(text);
  for (const site of sites) {
    const name = site.replaceAll(' ', '');
    if (bare === site || joined === name) return true;
    if (site.length > 4 && (bare.startsWith(`${site} `) || bare.endsWith(` ${site}`))) return true;
    // scripts without spaces: the name of the site and what it is in one word
    if (name.length > 4 && joined.startsWith(name) && /^\p{Lo}{1,8}$/u.test(joined.slice(name.length)))
      return true;
    if (bare.length > 4 && site.includes(bare)) return true;
  }
  return false;
}

/** Drops segments of `Title | Site` that name the site, and what follows a bar unless `keepsBars`. */
function stripSite(text: string, sites: ReadonlySet<string>, keepsBars = false): string {
  const parts = text.split(SEPARATOR);
  if (parts.length < 2) return text;
  let rest = text;
  for (let round = 0; round < 3; round++) {
    const last = rest.split(SEPARATOR);
    if (last.length < 2) break;
    const tail = last.at(-1) ?? '';
    const head = last[0] ?? '';
    if (isNameOf(tail, sites))
      rest = rest
        .slice(0, rest.length - tail.length)
        .replace(/[\s|\u2013\u2014\u00B7\u2022\u00BB>/\\~:\uFF1A_\u2502\uFF5C-]+$/u, '');
    else if (isNameOf(head, sites))
      rest = rest
        .slice(head.length)
        .replace(/^[\s|\u2013\u2014\u00B7\u2022\u00BB>/\\~:_\u2502\uFF5C-]+/u, '');
    else if (!keepsBars && /[|\u2502\uFF5C]/.test(rest) && plain(head).length > 15)
      rest = rest.split(/\s*[|\u2502\uFF5C]\s*/)[0] ?? rest;
    else break;
  }
  return rest.trim() || text;
}

function squeeze(text: string): string {
  return plain(text).replaceAll(' ', '');
}

/** How far two titles share their words, from 0 to 1; a title inside the other counts as the same. */
function similarity(a: string, b: string): number {
  const x = plain(a);
  const y = plain(b);
  if (!x || !y) return 0;
  if (x === y || x.replaceAll(' ', '') === y.replaceAll(' ', '')) return 1;
  if (x.length > 12 && y.includes(x)) return 0.9;
  if (y.length > 12 && x.includes(y)) return 0.85;
  const words = new Set(x.split(' '));
  const others = new Set(y.split(' '));
  let shared = 0;
  for (const word of words) if (others.has(word)) shared++;
  return shared / Math.max(words.size, Math.min(others.size, words.size * 2));
}
