import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Mark } from '../../../core/article/mark.ts';
import type { SavedArticle, Shelf } from '../../../core/article/saved.ts';
import { mergeSaved } from '../../../core/backup/merge-saved.ts';
import { unmergeSaved } from '../../../core/backup/unmerge-saved.ts';
import { SAVED } from '../saved-example.ts';

const [MARK] = SAVED.shelf.marks;
if (!MARK) throw new Error('the example has no mark');
const with_ = (shelf: Partial<Shelf>, change: Partial<SavedArticle> = {}): SavedArticle => ({
  ...SAVED,
  ...change,
  shelf: { ...SAVED.shelf, ...shelf },
});
interface Drawn {
  tags: string[];
  starred: boolean;
  isLater: boolean;
  isMarked: boolean;
}
const LATER = '2027-01-01T00:00:00.000Z';

test('what was restored and not touched since is as it was before, whatever it was', () => {
  const tags = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
  const record = fc.record({ tags, starred: fc.boolean(), isLater: fc.boolean(), isMarked: fc.boolean() });
  const make = ({ tags, starred, isLater, isMarked }: Drawn) =>
    with_({ tags, starred, marks: isMarked ? [MARK] : [] }, isLater ? { savedAt: LATER } : {});
  fc.assert(
    fc.property(record, record, (mine, theirs) => {
      const before = make(mine);
      const after = mergeSaved(before, make(theirs)).saved;
      expect(unmergeSaved(after, before, after)).toEqual(before);
    }),
  );
});

test('what the user did since stays: tags, star, notes, place', () => {
  const brought: Mark = { ...MARK, id: '00000000-0000-4000-8000-000000000001', note: 'from the backup' };
  const before = with_({ tags: ['mine'], starred: false, marks: [MARK] });
  const after = mergeSaved(before, with_({ tags: ['theirs'], starred: true, marks: [MARK, brought] })).saved;
  const own: Mark = { ...MARK, id: '00000000-0000-4000-8000-000000000002', note: 'since' };
  const now = {
    ...after,
    shelf: {
      ...after.shelf,
      tags: [...after.shelf.tags, 'since'],
      archivedAt: LATER,
      place: { offset: 9, share: 0.5 },
      marks: [...after.shelf.marks, own],
    },
  };
  expect(unmergeSaved(now, before, after)).toEqual({
    ...before,
    shelf: {
      ...before.shelf,
      tags: ['mine', 'since'],
      archivedAt: LATER,
      place: { offset: 9, share: 0.5 },
      marks: [MARK, own],
    },
  });
});

test('a text that was saved anew since stays, and one that was replaced comes back', () => {
  const before = with_({});
  const theirs = with_(
    { tags: ['theirs'] },
    { savedAt: LATER, article: { ...SAVED.article, title: 'Later' } },
  );
  const after = mergeSaved(before, theirs).saved;
  expect(after.article.title).toBe('Later');
  const tagged = { ...after, shelf: { ...after.shelf, tags: ['since'] } };
  expect(unmergeSaved(tagged, before, after)).toMatchObject({
    savedAt: SAVED.savedAt,
    article: { title: SAVED.article.title },
    shelf: { tags: ['since'] },
  });
  const anew = {
    ...after,
    savedAt: '2027-02-02T00:00:00.000Z',
    article: { ...SAVED.article, title: 'Anew' },
  };
  expect(unmergeSaved(anew, before, after)).toMatchObject({
    article: { title: 'Anew' },
    shelf: { tags: SAVED.shelf.tags },
  });
});
