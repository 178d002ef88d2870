import { classWords } from '../class-words.ts';
import { addressOfPart } from './address-of-part.ts';

/** Articles have a few parts; lists have many pages. */
const MOST_PARTS = 20;
/** Where a click leads on in comments, or away from this article. */
const ELSEWHERE = 'header, footer, aside, form, [hidden], [data-fl-hidden]';
const COMMENTS = /-(?:comments?|respond|replies|discussion|related|sidebar|widget|carousel|slider|gallery)-/;
/** Kinds of page that are lists, whose further pages hold other things and not the rest of this one. */
const LISTS =
  /"@type"\s*:\s*\[?\s*"(?:CollectionPage|SearchResultsPage|QAPage|DiscussionForumPosting|ProductGroup|Blog)"/;
/** A row of page numbers with a word for "next" is no longer than this. */
const LONGEST_ROW = 160;

/**
 * The addresses of the parts that follow, by their numbers, as far as one page of an article names them. Only strong evidence
 * counts: the address is that of the first part with the number in it and nothing else changed, on the same origin, and the
 * link either says that it is the next, or stands in a row of page numbers behind the headline.
 *
 * @param page a snapshot, or any document that is not changed meanwhile
 * @param own the address of that page
 * @param first the address of the first part
 */
export function findParts(page: Document, own: URL, first: URL): ReadonlyMap<number, string> {
  const parts = new Map<number, string>();
  if (first.pathname === '/' || isList(page)) return parts;
  const headline = page.querySelector('h1');
  const add = (number: number, href: string | null) => {
    const address = href ? URL.parse(href, own) : null;
    if (!address || number < 2 || number > MOST_PARTS || parts.has(number)) return;
    if (addressOfPart(address, number) === addressOfPart(first, 1)) {
      address.hash = '';
      parts.set(number, address.href);
    }
  };
  const next = numberOf(own, first) + 1;
  for (const link of page.querySelectorAll('[rel~="next" i]')) add(next, link.getAttribute('href'));
  for (const link of page.getElementsByTagName('a')) {
    const number = Number(/^\s*(\d{1,2})\s*$/.exec(link.textContent ?? '')?.[1] ?? 0);
    if (number < 2 || link.closest(ELSEWHERE) || !isInRow(link)) continue;
    if (headline && !(headline.compareDocumentPosition(link) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    add(number, link.getAttribute('href'));
  }
  return parts;
}

/** Which part the page at `own` is. */
function numberOf(own: URL, first: URL): number {
  const wanted = addressOfPart(first, 1);
  for (let number = 2; number <= MOST_PARTS; number += 1)
    if (own.href !== first.href && addressOfPart(own, number) === wanted) return number;
  return 1;
}

/** Whether the link stands among the numbers of other pages, and not in comments. */
function isInRow(link: Element): boolean {
  let row: Element | null = null;
  for (let place = link.parentElement, up = 0; place; place = place.parentElement, up += 1) {
    if (COMMENTS.test(classWords(place))) return false;
    const text = (place.textContent ?? '').trim();
    if (up < 4 && text.length <= LONGEST_ROW) row = place;
  }
  const numbers: readonly string[] = (row?.textContent ?? '').match(/\d+/g) ?? [];
  return numbers.includes('1') && numbers.includes('2');
}

function isList(page: Document): boolean {
  return [...page.querySelectorAll('script[type*="ld+json" i]')].some((script) =>
    LISTS.test(script.textContent ?? ''),
  );
}
