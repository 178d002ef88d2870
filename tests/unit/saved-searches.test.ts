import { expect, test, vi } from 'vitest';
import { ok } from '../../core/result.ts';
import { readSavedSearches, type SavedSearch } from '../../core/search/saved-search.ts';
import { NO_FILTER } from '../../models/library-rows.ts';
import { setUp, settle } from './library-world.ts';
import { exampleRow as row } from './row-example.ts';

const ID = '0d5f6ad2-7a4e-4b0e-9c51-3f1f2a6b8c01';
const OTHER = '0d5f6ad2-7a4e-4b0e-9c51-3f1f2a6b8c02';

const rows = () => [
  row('a', { title: 'Solar roofs', starred: true }),
  row('b', { title: 'A road' }),
  row('c', { title: 'Old solar', archivedAt: '2026-01-01T00:00:00.000Z' }),
];

test('a search is kept with its filters and order, and brings them back', async () => {
  const { model, ids } = setUp(rows());
  await model.start();
  model.narrow({ starred: true });
  model.sortBy('title');
  await model.keepSearch(ID, 'Bright');
  model.show('archived');
  model.sortBy('newest');
  const [kept] = model.savedSearches.list.value;
  expect(kept).toMatchObject({ name: 'Bright', shelf: 'saved', sort: 'title' });
  await model.showSearch(kept as SavedSearch);
  expect(ids()).toEqual(['a']);
  expect(model.sort.value).toBe('title');
});

test('each says how many articles it finds, in their text too', async () => {
  const { model, index } = setUp(rows());
  vi.mocked(index.search).mockResolvedValue(
    ok({ hits: ['b', 'c'].map((id) => ({ id, score: 1 })), words: [] }),
  );
  await model.start();
  await model.keepSearch(ID, 'All');
  model.narrow({ query: 'solar' });
  await model.keepSearch(OTHER, 'Solar');
  await settle();
  // by its text, by its title; the archived one lies on another shelf
  expect(model.savedSearches.counts.value).toEqual(
    new Map([
      [ID, 2],
      [OTHER, 2],
    ]),
  );
});

test('is renamed, deleted, and put back where it stood', async () => {
  const { model } = setUp(rows());
  await model.start();
  await model.keepSearch(ID, 'One');
  await model.keepSearch(OTHER, 'Two');
  const { savedSearches } = model;
  const names = () => savedSearches.list.value.map(({ name }) => name);
  await savedSearches.rename(ID, '  First ');
  await savedSearches.rename(OTHER, ' ');
  expect(names()).toEqual(['First', 'Two']);
  await savedSearches.remove(ID);
  expect(names()).toEqual(['Two']);
  expect(savedSearches.deleted.value?.search.name).toBe('First');
  await savedSearches.putBack();
  expect(names()).toEqual(['First', 'Two']);
  expect(savedSearches.deleted.value).toBe(null);
});

test('what is stored is read one by one, and what is not known narrows nothing', () => {
  const good = { id: ID, name: 'One', shelf: 'saved', filter: NO_FILTER, sort: 'title' };
  expect(readSavedSearches([good, { id: 'x' }, null, { ...good, id: OTHER, name: '  ' }])).toEqual([good]);
  expect(readSavedSearches([{ ...good, sort: 'by-mood', filter: { state: 'half', lang: 7 } }])).toEqual([
    { ...good, sort: 'newest' },
  ]);
  expect(readSavedSearches({})).toEqual([]);
});
