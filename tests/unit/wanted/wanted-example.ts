import type { WantedLink } from '../../../core/wanted/wanted-link.ts';

/** A record of each layout of a waiting link that was ever written, by its version. None is ever changed or taken out. */
export const WANTED_EXAMPLES: Readonly<Record<number, unknown>> = {
  1: {
    version: 1,
    id: '1b4e28ba-2fa1-8d2b-883f-0016d3cca427',
    url: 'https://news.example/a/bridge',
    title: 'A bridge opens',
    isUrgent: false,
    mayBePrivate: false,
    due: '2026-11-01T10:00:00.000Z',
    tries: 0,
    why: null,
    belongings: {
      savedAt: '2017-07-14T02:40:00.000Z',
      archivedAt: null,
      readAt: '2018-01-01T00:00:00.000Z',
      starred: true,
      tags: ['river'],
      share: 0.4,
      highlights: [{ quote: 'opens', note: null, color: 'blue', at: null }],
    },
  },
};

/** A link that waits, with what a test says of it. */
export function wanted(change: Partial<WantedLink> = {}): WantedLink {
  return { ...(WANTED_EXAMPLES[1] as WantedLink), ...change };
}
