import { describe, expect, test } from 'vitest';
import { changeOf, inverseOf, tidyTag, type ShelfAction } from '../../models/shelf-changes.ts';
import { NOW as AT, setUp, settle } from './library-world.ts';
import { exampleRow as row } from './row-example.ts';

const NOW = '2026-11-22T08:00:00.000Z';

describe('what is done to an article', () => {
  test.each<[ShelfAction, object]>([
    [{ is: 'delete' }, { binnedAt: NOW }],
    [{ is: 'archive', on: true }, { archivedAt: NOW }],
    [{ is: 'read', on: true }, { readAt: NOW }],
    [{ is: 'star', on: true }, { starred: true }],
    [{ is: 'tag', tag: 'water' }, { tags: ['energy', 'water'] }],
    [{ is: 'untag', tag: 'energy' }, { tags: [] }],
  ])('%j changes that alone, and is taken back', (action, change) => {
    const before = row('a', { tags: ['energy'] });
    const made = changeOf(action, before, NOW);
    expect(made).toEqual(change);
    const after = { ...before, ...made };
    expect({ ...after, ...inverseOf(made ?? {}, before) }).toEqual(before);
    expect(changeOf(action, after, NOW), 'once is enough').toBeNull();
  });

  test('what is deleted keeps its shelf for when it is put back', () => {
    const archived = row('a', { archivedAt: NOW });
    const deleted = { ...archived, ...changeOf({ is: 'delete' }, archived, NOW) };
    expect({ ...deleted, ...changeOf({ is: 'put-back' }, deleted, NOW) }).toEqual(archived);
    expect(changeOf({ is: 'put-back' }, archived, NOW)).toBeNull();
  });
});

test.each([
  ['  water  ', 'water'],
  ['Hà\u0301 \n Nội', 'Hà\u0301 Nội'.normalize('NFC')],
  [' \t ', ''],
  ['x'.repeat(200), 'x'.repeat(100)],
])('a tag is kept tidy: %j', (typed, kept) => {
  expect(tidyTag(typed)).toBe(kept);
});

describe('shelves', () => {
  const archivedAt = '2026-11-10T00:00:00.000Z';
  const three = () => [
    row('a', { tags: ['water'] }),
    row('b', { archivedAt, tags: ['water', 'prices'] }),
    row('c', { binnedAt: archivedAt, tags: ['water'] }),
  ];

  test('hold each article once, and count the tags of what is not in the bin', async () => {
    const { model, ids } = setUp(three());
    await model.start();
    expect(ids()).toEqual(['a']);
    model.show('archived');
    expect(ids()).toEqual(['b']);
    model.show('bin');
    expect(ids()).toEqual(['c']);
    expect(Object.fromEntries(model.counts.value)).toEqual({ saved: 1, archived: 1, bin: 1 });
    expect(model.tags.value).toEqual([
      ['water', 2],
      ['prices', 1],
    ]);
  });

  test('change with an archived article, and change back', async () => {
    const { model, world, ids } = setUp(three());
    await model.start();
    await model.act({ is: 'archive', on: true }, ['a']);
    expect(ids()).toEqual([]);
    expect(world.kept.get('a')?.archivedAt).toBe(AT.toISOString());
    model.undo();
    await settle();
    expect(ids()).toEqual(['a']);
    expect(world.kept.get('a')?.archivedAt).toBe(null);
  });

  test('give several articles a tag, and undo gives each its own tags back', async () => {
    const { model, world } = setUp([row('a', { tags: ['x'] }), row('b')]);
    await model.start();
    await model.act({ is: 'tag', tag: 'x' }, ['a', 'b']);
    expect(model.toast.value?.ids, 'one had it already').toEqual(['b']);
    await model.act({ is: 'untag', tag: 'x' }, ['a', 'b']);
    model.undo();
    model.undo();
    await settle();
    expect(world.kept.get('a')?.tags).toEqual(['x']);
    expect(world.kept.get('b')?.tags).toEqual([]);
  });

  test('act on nothing that the list does not show', async () => {
    const { model } = setUp([row('a', { title: 'Harbour' }), row('b', { title: 'Bridge' })]);
    await model.start();
    model.select(['a', 'b'], true);
    model.narrow({ query: 'harbour' });
    expect(model.selection.value.map(({ id }) => id)).toEqual(['a']);
    model.show('archived');
    expect(model.selected.value.size).toBe(0);
  });

  test('empty the bin for good; what was deleted in this page can no longer be undone', async () => {
    const { model, world, ids } = setUp(three());
    await model.start();
    await model.act({ is: 'delete' }, ['a']);
    await model.emptyBin();
    expect([...world.kept.keys()]).toEqual(['b']);
    expect(model.undo()).toBe(null);
    model.show('bin');
    expect(ids()).toEqual([]);
  });
});
