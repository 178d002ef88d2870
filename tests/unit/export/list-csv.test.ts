import { expect, test } from 'vitest';
import { type ListedArticle, toListCsv } from '../../../core/export/list-csv.ts';
import { preview } from '../import/import-fixture.ts';

const LISTED: ListedArticle = {
  title: 'A "bridge", opened',
  url: 'https://news.example/bridge?a=1,2',
  site: 'News',
  lang: 'en',
  date: '2020-10-27',
  savedAt: '2026-11-01T10:00:00.000Z',
  readAt: null,
  archivedAt: '2026-11-02T10:00:00.000Z',
  starred: true,
  tags: ['Hà Nội', 'a|b'],
  words: 476,
  figures: 12,
};

test('the list as a table: quoted, with its mark, nothing that a spreadsheet program runs', () => {
  const csv = toListCsv([LISTED, { ...LISTED, title: '=HYPERLINK("https://evil.example")', tags: ['@sum'] }]);
  const [head, first, second] = csv.split('\r\n');
  expect(head).toBe('\ufefftitle,url,site,lang,published,saved,read,archived,starred,tags,words,figures');
  expect(first).toBe(
    '"A ""bridge"", opened","https://news.example/bridge?a=1,2",News,en,2020-10-27,2026-11-01T10:00:00.000Z,,2026-11-02T10:00:00.000Z,yes,Hà Nội|a b,476,12',
  );
  expect(second).toMatch(/^"'=HYPERLINK\(""https.*,'@sum,476,12$/);
});

test('our own import reads it back', async () => {
  const found = await preview(
    toListCsv([
      LISTED,
      {
        ...LISTED,
        url: 'https://news.example/two',
        title: '+3 points',
        archivedAt: null,
        readAt: '2026-11-02T10:00:00.000Z',
        starred: false,
        tags: ['x'],
      },
    ]),
  );
  expect(found.service).toBe('csv');
  expect(found.items).toMatchObject([
    {
      title: 'A "bridge", opened',
      tags: ['Hà Nội', 'a b'],
      isArchived: true,
      isStarred: true,
      isRead: false,
      addedAt: LISTED.savedAt,
      site: 'News',
      lang: 'en',
    },
    {
      title: '+3 points',
      tags: ['x'],
      isArchived: false,
      isStarred: false,
      isRead: true,
      readAt: '2026-11-02T10:00:00.000Z',
    },
  ]);
});
