import { expect, test } from 'vitest';
import bookmarks from '../../fixtures/import/bookmarks.html?raw';
import pocket from '../../fixtures/import/ril_export.html?raw';
import { readImport } from '../../../core/import/read-import.ts';
import { makeZip } from '../../make-zip.ts';

async function preview(bytes: Blob) {
  const result = await readImport({ name: 'export', bytes }, { signal: new AbortController().signal });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('bookmarks: folders as tags, notes, what is not to be read any more', async () => {
  const found = await preview(new Blob([bookmarks]));
  expect(found).toMatchObject({ service: 'bookmarks', order: 'oldest-first' });
  expect(
    found.items.map(({ title, tags, note, isArchived, addedAt }) => [title, tags, note, isArchived, addedAt]),
  ).toEqual([
    ['On the bar', [], null, false, '2020-09-13T12:26:41.000Z'],
    ['Deep', ['x', 'y', 'Work & play'], 'A note about it', true, '2020-09-13T12:26:42.000Z'],
    ['Next one', ['Work & play'], null, false, '2020-09-13T12:26:43.000Z'],
    ['Outside', [], null, false, '2020-09-13T12:26:44.000Z'],
  ]);
  expect(found.refused).toEqual([{ why: 'not-web', file: 'export', at: 4, what: 'Recent' }]);
});

test('Pocket as a page: both lists, alone and in its archive; nothing in it runs', async () => {
  for (const bytes of [
    new Blob([pocket]),
    new Blob([await makeZip([{ name: 'ril_export.html', data: pocket }])]),
  ]) {
    const found = await preview(bytes);
    expect(found.service).toBe('pocket');
    expect(found.items.map(({ url, tags, isArchived, addedAt }) => [url, tags, isArchived, addedAt])).toEqual(
      [
        ['https://harbour.example/wind-ferry', ['boats', 'energy'], false, '2018-06-04T10:40:02.000Z'],
        ['https://paper.example/second', [], true, '2015-04-04T00:53:22.000Z'],
      ],
    );
    expect(found.refused).toMatchObject([{ why: 'not-web', what: 'No address' }]);
  }
  expect(Object.hasOwn(window, 'ran')).toBe(false);
});

test('a page that is cut off gives what is in it', async () => {
  expect((await preview(new Blob([bookmarks.slice(0, 900)]))).items.length).toBeGreaterThan(1);
});

test('a page without bottom is not parsed', async () => {
  const deep = `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<DT><H3>f</H3><DL>'.repeat(100_000)}<DT><A HREF="https://deep.example/">x</A>`;
  const result = await readImport(
    { name: 'x', bytes: new Blob([deep]) },
    { signal: new AbortController().signal },
  );
  expect(result).toEqual({ ok: false, error: { is: 'bomb' } });
});
