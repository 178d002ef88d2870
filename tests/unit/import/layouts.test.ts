import { describe, expect, test } from 'vitest';
import { makeZip } from '../../make-zip.ts';
import { fixture, preview } from './import-fixture.ts';

const pack = (folder: string, names: readonly string[], prefix = '') =>
  makeZip(names.map((name) => ({ name: prefix + name, data: fixture(`${folder}/${name}`) })));
const reasons = (refused: readonly { why: string; at: number | null }[]) =>
  refused.map(({ why, at }) => [why, at]);
const never = new AbortController().signal;

describe('Pocket', () => {
  test('its archive: parts in order, both headers, highlights by address', async () => {
    const names = ['part_000001.csv', 'annotations/part_000000.json', 'part_000000.csv'];
    const found = await preview(
      await makeZip([
        { name: '__MACOSX/._part_000000.csv', data: '\u0000\u0005\u0016\u0007' },
        ...names.map((name) => ({ name, data: fixture(`pocket/${name}`), isSizeBehind: true })),
      ]),
    );
    expect(found).toMatchObject({ service: 'pocket', order: 'oldest-first' });
    expect(found.items.map(({ url, title, tags, isArchived }) => [url, title, tags, isArchived])).toEqual([
      [
        'https://harbour.example/wind-ferry',
        'The ferry that runs on wind',
        ['boats', 'energy', 'wind'],
        false,
      ],
      ['https://paper.example/two-lines', 'A title over two lines, with "quotes"', [], true],
      ['https://bare.example/', '', [], false],
      ['https://paper.example/second', 'Second part', ['later'], true],
    ]);
    // the earlier of both dates of the ferry
    expect(found.items[0]?.addedAt).toBe('2018-06-04T08:13:20.000Z');
    expect(found.items[3]?.highlights).toEqual([
      { quote: 'Nine of ten arrived.', note: null, color: null, at: '2024-10-05T06:16:40.000Z' },
    ]);
    expect(found.refused).toEqual([
      { why: 'not-web', file: 'part_000000.csv', at: 6, what: 'A script' },
      { why: 'not-web', file: 'part_000000.csv', at: 7, what: 'Data' },
      { why: 'twice', file: 'part_000001.csv', at: 3, what: 'The ferry again' },
      { why: 'no-article', file: 'annotations/part_000000.json', at: 2, what: 'https://gone.example/x' },
    ]);
    expect(found.counts).toEqual({
      taken: 4,
      refused: 4,
      archived: 2,
      starred: 0,
      withContent: 0,
      highlights: 1,
    });
  });
});

describe('Instapaper', () => {
  test('without dates: folders, a selection over two lines, a note without address', async () => {
    const found = await preview(fixture('instapaper-old.csv'));
    expect(found).toMatchObject({ service: 'instapaper', order: 'newest-first' });
    expect(
      found.items.map(({ title, isArchived, isStarred, tags, note, addedAt }) => [
        title,
        isArchived,
        isStarred,
        tags,
        note,
        addedAt,
      ]),
    ).toEqual([
      ['Newest', false, false, [], null, null],
      ['Kept', true, false, [], 'A sentence\nthat was selected', null],
      ['Loved', false, true, [], null, null],
      ['Soup', false, false, ['Recipes'], null, null],
    ]);
    expect(found.refused).toEqual([{ why: 'no-address', file: 'export', at: 5, what: 'A note of mine' }]);
  });

  test('with dates and tags in JSON', async () => {
    const found = await preview(fixture('instapaper-new.csv'));
    expect(found.items.map(({ tags, addedAt, isArchived }) => [tags, addedAt, isArchived])).toEqual([
      [['one, two', 'ba'], '2023-11-14T22:13:20.000Z', false],
      [[], '2020-09-13T12:26:40.000Z', true],
    ]);
  });
});

describe('Omnivore', () => {
  const NAMES = [
    'content/tide-mill-1.html',
    'highlights/tide-mill-1.md',
    'metadata_0_to_20.json',
    'metadata_20_to_40.json',
  ];

  test.each(['', 'export/'])('its archive, with bodies and highlights, under %j', async (prefix) => {
    const found = await preview(await pack('omnivore', NAMES, prefix));
    expect(found.service).toBe('omnivore');
    const [mill, salt] = found.items;
    expect(mill).toMatchObject({
      url: 'https://mill.example/tide',
      title: 'Tide mills',
      authors: ['Ola Fern'],
      tags: ['water', 'old'],
      isArchived: true,
      isRead: true,
      progress: 1,
      addedAt: '2024-03-01T10:00:00.000Z',
      publishedAt: null,
      highlights: [
        { quote: 'The mill ground\n2 tons a day', note: 'so little' },
        { quote: 'It stopped in 1931', note: null },
      ],
    });
    expect(await mill?.content?.text(never)).toBe(
      '<html><body><p>The mill ground 2 tons a day.</p></body></html>',
    );
    expect(salt).toMatchObject({
      isArchived: false,
      isRead: false,
      progress: 0.37,
      authors: [],
      content: null,
    });
    expect(found.refused).toEqual([
      { why: 'placeholder', file: `${prefix}metadata_0_to_20.json`, at: 2, what: 'A letter' },
    ]);
  });

  test('a body beyond the limit is left out when it is read', async () => {
    const found = await preview(await pack('omnivore', NAMES), 'x.zip', { contentBytes: 20 });
    expect(await found.items[0]?.content?.text(never)).toBe(null);
  });
});

describe('wallabag', () => {
  test('JSON: yes and no in three ways, offsets without colon, marks, bodies as they are', async () => {
    const found = await preview(fixture('wallabag.json'));
    expect(found.service).toBe('wallabag');
    const [night, day] = found.items;
    expect(night).toMatchObject({
      title: 'Night trains return',
      tags: ['rail', 'north'],
      addedAt: '2016-09-08T09:55:58.000Z',
      publishedAt: '2016-09-07T00:00:00.000Z',
      isArchived: true,
      isStarred: false,
      lang: 'en-GB',
      authors: ['Mira Vale'],
      site: 'rail.example',
      highlights: [{ quote: 'leave at 22:15', note: 'check this', color: null, at: null }],
    });
    // untouched: whoever shows it sanitises it
    expect(await night?.content?.text(never)).toContain('<script>');
    expect(day).toMatchObject({
      title: '',
      isArchived: false,
      isStarred: true,
      addedAt: '2017-02-01T04:30:00.000Z',
      content: null,
    });
    expect(reasons(found.refused)).toEqual([
      ['no-address', 3],
      ['unreadable', 4],
    ]);
  });

  test('CSV with semicolons', async () => {
    const found = await preview(fixture('wallabag.csv'));
    expect(found.service).toBe('wallabag');
    expect(found.items).toMatchObject([
      {
        title: 'Night trains; again',
        tags: ['rail', 'north'],
        lang: 'en',
        addedAt: '2016-09-08T11:55:58.000Z',
      },
    ]);
    expect(await found.items[0]?.content?.text(never)).toBe('<p>They leave, at 22:15.</p>');
  });
});

test('Raindrop: folders as tags, highlights in one cell', async () => {
  const found = await preview(fixture('raindrop.csv'));
  expect(found.service).toBe('raindrop');
  expect(found.items).toMatchObject([
    {
      title: 'Bees in cities',
      note: 'My note',
      tags: ['bees', 'city life', 'Nature', 'Insects'],
      addedAt: '2023-04-05T06:07:08.900Z',
      isStarred: true,
      highlights: [
        { quote: 'Forty hives on one roof', color: 'blue', note: 'count them' },
        { quote: 'And no honey', color: null, note: null },
      ],
    },
    { title: 'Loose', tags: [], isStarred: false, note: null },
  ]);
});

test('Readwise Reader: tags of Python, no feeds, progress', async () => {
  const found = await preview(fixture('readwise.csv'));
  expect(found.service).toBe('readwise');
  expect(found.items).toMatchObject([
    {
      tags: ['art', "it's", "b'c"],
      isArchived: true,
      isRead: true,
      progress: 1,
      addedAt: '2023-05-17T16:46:35.000Z',
    },
    { tags: [], isArchived: false, isRead: false, progress: 0.5 },
    { isStarred: true, addedAt: '2023-05-19T14:46:35.000Z' },
  ]);
  expect(found.refused).toEqual([{ why: 'feed', file: 'export', at: 4, what: 'From a feed' }]);
});

test('Matter: the queue, tags with semicolons', async () => {
  const found = await preview(fixture('matter.csv'));
  expect(found.service).toBe('matter');
  expect(found.items).toMatchObject([
    {
      authors: ['Ana Brook'],
      site: 'The Dune',
      tags: ['geology', 'trade'],
      isArchived: false,
      isStarred: true,
      isRead: false,
      addedAt: '2024-02-03T04:05:06.000Z',
    },
    {
      authors: [],
      tags: [],
      isArchived: true,
      isStarred: false,
      isRead: true,
      addedAt: '2024-02-04T00:00:00.000Z',
    },
  ]);
});

test('Karakeep: links alone', async () => {
  const found = await preview(fixture('karakeep.json'));
  expect(found.service).toBe('karakeep');
  expect(found.items).toMatchObject([
    {
      url: 'https://tool.example/saw',
      title: '',
      note: 'sharp',
      tags: ['tools'],
      isArchived: true,
      addedAt: '2024-06-10T06:13:20.000Z',
    },
  ]);
  expect(found.refused.map(({ why, what }) => [why, what])).toEqual([
    ['no-address', 'Words'],
    ['no-address', 'Nothing'],
  ]);
});

test('Pinboard: words as tags; no key of an entry reaches a prototype', async () => {
  const found = await preview(fixture('pinboard.json'));
  expect(found.service).toBe('pinboard');
  expect(found.items).toMatchObject([
    {
      url: 'https://pin.example/one',
      title: 'One',
      note: 'a longer word',
      tags: ['alpha', 'beta'],
      isArchived: false,
      addedAt: '2015-01-02T03:04:05.000Z',
    },
    { url: 'https://pin.example/two', tags: [], isArchived: true },
  ]);
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  expect(found.items[1]).not.toHaveProperty('polluted');
});

test('OneTab: addresses and titles, with bars in them', async () => {
  const found = await preview(fixture('onetab.txt'));
  expect(found.service).toBe('onetab');
  expect(found.items.map(({ url, title }) => [url, title])).toEqual([
    ['https://tab.example/a', 'First tab | with a bar'],
    ['https://tab.example/b', 'Second tab'],
    ['https://tab.example/c', ''],
  ]);
  expect(found.refused).toEqual([{ why: 'not-web', file: 'export', at: 4, what: 'Settings' }]);
});

test('any table with an address, and any list packed by hand', async () => {
  const table = 'Name,URL,Tags\nOne,https://any.example/1,a;b\n';
  expect((await preview(table)).items).toMatchObject([{ title: 'One', tags: ['a', 'b'] }]);
  const found = await preview(
    await makeZip([
      { name: 'my/links.csv', data: table },
      { name: 'my/photo.png', data: 'x' },
    ]),
  );
  expect(found).toMatchObject({ service: 'csv', counts: { taken: 1, refused: 0 } });
});
