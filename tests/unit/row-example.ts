import type { SavedRow } from '../../core/article/saved.ts';

/** A row of the list as it is just after saving, but for what `change` says. */
export function exampleRow(id: string, change: Partial<SavedRow> = {}): SavedRow {
  return {
    id,
    url: `https://site.example/${id}`,
    title: `Title ${id}`,
    site: 'Site',
    date: null,
    lang: 'en',
    dir: 'ltr',
    words: 100,
    minutes: 1,
    figures: 0,
    savedAt: '2026-11-01T10:00:00.000Z',
    addresses: [`https://site.example/${id}`],
    binnedAt: null,
    archivedAt: null,
    readAt: null,
    starred: false,
    tags: [],
    share: 0,
    marks: 0,
    pictures: { total: 0, kept: 0, lost: 0 },
    bytes: 1000,
    thumbnail: null,
    ...change,
  };
}
