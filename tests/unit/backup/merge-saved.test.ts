import { describe, expect, test } from 'vitest';
import type { SavedArticle } from '../../../core/article/saved.ts';
import { mergeSaved } from '../../../core/backup/merge-saved.ts';
import { openBackup } from '../../../core/backup/open-backup.ts';
import { readSaved } from '../../../core/article/read-saved.ts';
import { writeBackup } from '../../../core/backup/write-backup.ts';
import { EXAMPLES, SAVED } from '../saved-example.ts';

const { signal } = new AbortController();
const withShelf = (
  shelf: Partial<SavedArticle['shelf']>,
  change: Partial<SavedArticle> = {},
): SavedArticle => ({
  ...SAVED,
  ...change,
  shelf: { ...SAVED.shelf, ...shelf },
});
const [MARK] = SAVED.shelf.marks;
if (!MARK) throw new Error('the example has a mark');
const LATER = '2026-11-09T10:00:00.000Z';

describe('an article of a backup', () => {
  test('that is not here is taken as it is', () => {
    expect(mergeSaved(undefined, SAVED)).toEqual({ saved: SAVED, outcome: 'added' });
  });

  test('that is here as it is there changes nothing', () => {
    expect(mergeSaved(SAVED, structuredClone(SAVED))).toEqual({ saved: SAVED, outcome: 'same' });
  });

  test('that was saved earlier adds tags, notes, a star and pictures to the one that is here', () => {
    const mark = { ...MARK, id: '0b54a2ba-2fa1-4d2b-883f-0016d3cca428' };
    const mine = withShelf(
      {
        tags: ['x', 'bridges'],
        starred: false,
        marks: [mark],
        readAt: null,
        archivedAt: null,
        binnedAt: LATER,
      },
      {
        savedAt: LATER,
        addresses: ['https://other.example/'],
        pictures: [{ is: 'lost', src: 'https://news.example/lead.jpg', why: 'refused' }],
        article: { ...SAVED.article, title: 'Later' },
      },
    );
    const { saved, outcome } = mergeSaved(mine, withShelf({ readAt: '2026-11-03T10:00:00.000Z' }));
    expect(outcome).toBe('joined');
    expect(saved.article.title).toBe('Later');
    expect(saved.shelf).toEqual({
      ...SAVED.shelf,
      tags: ['x', 'bridges', 'Hà Nội'],
      marks: [mark, MARK],
      readAt: '2026-11-03T10:00:00.000Z',
      // what was done with it here holds
      binnedAt: LATER,
      archivedAt: null,
    });
    expect(saved.addresses).toEqual(['https://other.example/', ...SAVED.addresses]);
    expect(saved.pictures).toEqual([SAVED.pictures[0]]);
  });

  test('that was saved later takes the place of the text that is here, under the id it has here', () => {
    const id = '2b4e28ba-2fa1-8d2b-883f-0016d3cca427';
    const note = { ...MARK, note: 'changed since' };
    const theirs = withShelf({ marks: [note], tags: [] }, { id, savedAt: LATER });
    const { saved, outcome } = mergeSaved(SAVED, theirs);
    expect(outcome).toBe('replaced');
    expect(saved.id).toBe(SAVED.id);
    expect(saved.savedAt).toBe(LATER);
    expect(saved.shelf.marks).toEqual([note]);
    expect(saved.shelf.tags).toEqual(SAVED.shelf.tags);
  });

  test('is merged once: the second time nothing is left to add', () => {
    const mine = withShelf({ tags: ['x'] }, { savedAt: LATER });
    const once = mergeSaved(mine, SAVED).saved;
    expect(mergeSaved(once, SAVED)).toEqual({ saved: once, outcome: 'same' });
  });
});

describe('a backup', () => {
  test.each(Object.entries(EXAMPLES))('with records of layout %s opens', async (_, record) => {
    const { id } = record as SavedArticle;
    const stream = writeBackup(
      {
        made: '2026-11-23T10:00:00.000Z',
        count: 1,
        beside: null,
        records: [record as SavedArticle],
        toReadable: () => Promise.resolve(null),
        getPart: () => Promise.resolve(null),
      },
      signal,
    );
    const opened = await openBackup(await new Response(stream).blob(), readSaved, signal);
    if (!opened.ok) throw new Error(opened.error.is);
    const found = await Array.fromAsync(opened.value.articles(signal));
    expect(found).toEqual([{ is: 'article', record: readSaved(record) }]);
    expect(found[0]?.is === 'article' && found[0].record.id).toBe(id);
  });

  test('with an article that is none of the web is refused', () => {
    const record = { ...SAVED, article: { ...SAVED.article, url: 'javascript:alert(1)' } };
    expect(readSaved(record)).toBe(null);
    expect(readSaved({ ...SAVED, addresses: ['file:///etc/passwd'] })).toBe(null);
    expect(readSaved({ ...SAVED, addresses: ['http:example.org'] })).toBe(null);
    expect(readSaved({ ...SAVED, version: 99 })).toBe('newer');
  });
});
