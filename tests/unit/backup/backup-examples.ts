import { EXAMPLES } from '../saved-example.ts';
import type { Packed } from '../../make-zip.ts';
import { WANTED_EXAMPLES } from '../wanted/wanted-example.ts';

const manifest = (version: number): Packed => ({
  name: 'manifest.json',
  data: JSON.stringify({
    format: 'figleaf-backup',
    version,
    made: '2026-11-23T10:00:00.000Z',
    counts: { articles: 1 },
  }),
});

const article = (layout: number): Packed => {
  const record = EXAMPLES[layout] as { id: string };
  return { name: `articles/${record.id}.json`, data: JSON.stringify(record) };
};

/** A search as backups of layout 2 have it. */
export const EXAMPLE_SEARCH = {
  id: '00000000-0000-4000-8000-000000000007',
  name: 'Nước, chưa đọc',
  shelf: 'saved',
  filter: {
    state: 'unread',
    starred: false,
    tag: 'nước',
    site: '',
    lang: '',
    length: '',
    since: '',
    query: 'đập',
  },
  sort: 'newest',
} as const;

/** The files of a backup of each layout that was ever written, by its version. None is ever changed or taken out. */
export const BACKUP_EXAMPLES: Readonly<Record<number, readonly Packed[]>> = {
  1: [manifest(1), article(2), { name: 'checksums.json', data: '{}' }],
  2: [
    manifest(2),
    { name: 'searches.json', data: JSON.stringify([EXAMPLE_SEARCH]) },
    { name: 'links.json', data: JSON.stringify([WANTED_EXAMPLES[1]]) },
    article(2),
    { name: 'checksums.json', data: '{}' },
  ],
};
