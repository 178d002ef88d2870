import type { WantedLink, WantedLoss } from './wanted-link.ts';

/** Links that are fetched at once, and one more place for those that somebody waits for. */
const AT_ONCE = 3;
/** Milliseconds that a host rests after each of its pages. */
export const HOST_REST = 2000;
/** After this many tries that may yet end well, a link is given up. */
const MOST_TRIES = 5;
/** Minutes until the next try, by how many there were. */
const WAITS = [1, 10, 60, 240];
/** What may be better another time. The rest will not change by itself. */
const PASSING: ReadonlySet<WantedLoss> = new Set(['unreachable', 'busy', 'too-slow']);

/** What is going on while links are fetched. */
export interface Traffic {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Hosts that are being asked. */
  readonly busy: ReadonlySet<string>;
  /** When each host was last done with, in milliseconds since 1970. */
  readonly rested: ReadonlyMap<string, number>;
}

/** What to fetch now, and when to look again at the latest (milliseconds since 1970; null where nothing rests). */
export interface Picks {
  readonly links: readonly WantedLink[];
  readonly again: number | null;
}

/**
 * Which of the links that are due are begun now: urgent ones first, then in the order given; one a host, with a rest after
 * each page, and `AT_ONCE` in all.
 */
export function pickLinks(due: readonly WantedLink[], { now, busy, rested }: Traffic): Picks {
  const asked = new Set(busy);
  const links: WantedLink[] = [];
  let again: number | null = null;
  const ordered = [...due.filter((link) => link.isUrgent), ...due.filter((link) => !link.isUrgent)];
  for (const link of ordered) {
    const host = hostOf(link.url);
    if (asked.has(host)) continue;
    const free = (rested.get(host) ?? -Infinity) + HOST_REST;
    if (free > now) {
      again = Math.min(again ?? Infinity, free);
      continue;
    }
    if (asked.size >= AT_ONCE + Number(link.isUrgent)) continue;
    asked.add(host);
    links.push(link);
  }
  return { links, again };
}

export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? '';
}

/** A link after its last try failed: to be tried again later, or given up. */
export function afterFailure(link: WantedLink, why: WantedLoss, now: Date): WantedLink {
  const wait = PASSING.has(why) && link.tries < MOST_TRIES ? WAITS[link.tries - 1] : undefined;
  return {
    ...link,
    why,
    isUrgent: false,
    due: wait === undefined ? null : new Date(now.getTime() + wait * 60_000).toISOString(),
  };
}

/** Whether fetching it was begun too often without an end, as where it brings down whoever reads it. */
export function isHopeless(link: WantedLink): boolean {
  return link.tries >= MOST_TRIES;
}
