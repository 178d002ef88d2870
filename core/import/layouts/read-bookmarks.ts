import type { Draft } from '../collector.ts';
import type { ImportPreview } from '../import-list.ts';
import { isYes, splitTags } from '../values/read-tags.ts';

/** Links of a page of bookmarks, with their numbers from 1. */
export interface Bookmarks {
  readonly service: 'pocket' | 'bookmarks';
  readonly order: ImportPreview['order'];
  readonly drafts: readonly Draft[];
}

/** Whether a page is one of bookmarks, or of Pocket's old export. */
export function isBookmarks(head: string): boolean {
  return /<!doctype\s+netscape-bookmark-file-1|<dl[\s>]|<a\s[^>]*\btime_added=/i.test(head);
}

/** More folders in each other than anybody has. */
const DEEPEST = 300;
/** Elements that have no end, or whose end is left out. */
const ENDLESS = new Set([
  'dt',
  'dd',
  'p',
  'li',
  'br',
  'hr',
  'img',
  'meta',
  'link',
  'base',
  'input',
  'html',
  'head',
  'body',
]);

/** Whether a page is nested so deeply that a parser, whose work grows with the square of it, would not come back. */
export function isBottomless(html: string): boolean {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    if (ENDLESS.has(name.toLowerCase())) continue;
    depth += end ? -1 : 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/**
 * Bookmarks as Netscape wrote them and browsers still do, or Pocket's old page. The text is parsed into a document that
 * runs nothing, loads nothing and is only read.
 */
export function readBookmarks(html: string): Bookmarks {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const links = [...page.querySelectorAll('a[href]')];
  const isPocket = links.some((link) => link.hasAttribute('time_added'));
  return isPocket
    ? { service: 'pocket', order: 'newest-first', drafts: readPocket(page) }
    : { service: 'bookmarks', order: 'oldest-first', drafts: links.map(readBookmark) };
}

/** Headings and links in their order: a heading says whether what follows was archived. */
function readPocket(page: Document): Draft[] {
  let isArchived = false;
  return [...page.querySelectorAll('h1, a[href]')].flatMap((element): Draft[] => {
    if (element.localName === 'h1') {
      isArchived = /archive/i.test(element.textContent ?? '');
      return [];
    }
    return [
      {
        url: element.getAttribute('href'),
        title: element.textContent,
        addedAt: element.getAttribute('time_added'),
        tags: splitTags(element.getAttribute('tags') ?? '', ','),
        isArchived,
      },
    ];
  });
}

function readBookmark(link: Element): Draft {
  const toRead = link.getAttribute('toread');
  return {
    url: link.getAttribute('href'),
    title: link.textContent,
    addedAt: link.getAttribute('add_date'),
    tags: [...splitTags(link.getAttribute('tags') ?? '', ','), ...foldersOf(link)],
    // kept, and by its own word not to be read any more
    isArchived: toRead !== null && !isYes(toRead),
    note: noteOf(link),
  };
}

/** `<dd>` behind the `<dt>` of a link, without what is nested in it. */
function noteOf(link: Element): string | null {
  const note = link.closest('dt')?.nextElementSibling;
  if (note?.localName !== 'dd') return null;
  return [...note.childNodes]
    .filter((node) => node.nodeName !== 'DL' && node.nodeName !== 'DT')
    .map((node) => node.textContent ?? '')
    .join('');
}

/** Names of the folders around a link, outermost first. Those that browsers make themselves have a mark, or are the page's. */
function foldersOf(link: Element): string[] {
  const names: string[] = [];
  for (let list = link.closest('dl'); list; list = list.parentElement?.closest('dl') ?? null) {
    const heading = headingOf(list);
    if (!heading || heading.localName === 'h1') continue;
    if (heading.hasAttribute('personal_toolbar_folder') || heading.hasAttribute('unfiled_bookmarks_folder'))
      continue;
    names.unshift(heading.textContent ?? '');
  }
  return names;
}

/** The heading before a list: its sibling, or in the `<dt>` that the parser put around or before it. */
function headingOf(list: Element): Element | null {
  let before = list.previousElementSibling;
  while (before?.localName === 'p') before = before.previousElementSibling;
  if (!before) return null;
  if (/^h[1-6]$/.test(before.localName)) return before;
  return before.localName === 'dt' ? before.querySelector(':scope > h1, :scope > h2, :scope > h3') : null;
}
