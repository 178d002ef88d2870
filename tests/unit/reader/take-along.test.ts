import { describe, expect, test } from 'vitest';
import { shareLink } from '../../../components/reader/menu/share-link.ts';
import { marksMarkdown } from '../../../core/export/marks-markdown.ts';
import { err, ok } from '../../../core/result.ts';
import { OwnShelfModel } from '../../../models/own-shelf.ts';
import type { RowShelf, ShelfChange } from '../../../models/shelf-changes.ts';

const SHELF: RowShelf = { binnedAt: null, archivedAt: null, readAt: null, starred: false, tags: ['tides'] };

describe('sharing', () => {
  const what = { url: 'https://osk.example/ferry', title: 'The Ferry', html: '<p>not shared</p>' };

  test('hands over address and title alone', async () => {
    let given: object = {};
    expect(await shareLink(what, async (shared) => void (given = shared))).toBe('shared');
    expect(given).toEqual({ url: what.url, title: what.title });
  });

  test('tells a change of mind from a refusal', async () => {
    const fail = (name: string) => async () => {
      throw new DOMException('', name);
    };
    expect(await shareLink(what, fail('AbortError'))).toBe('dismissed');
    expect(await shareLink(what, fail('NotAllowedError'))).toBe('refused');
  });
});

test('highlights and notes as Markdown turn into no markup', () => {
  const mark = { id: '', before: '', after: '', start: 0, colour: 'yellow', madeAt: '' } as const;
  const text = marksMarkdown(
    [
      { ...mark, quote: 'two *boats*\nand a <b>barn</b>', note: 'Ask him.\n\n# Twice' },
      { ...mark, quote: 'no note', note: '| a | $5 and $6 | [^1] ~~b~~' },
    ],
    'Notes',
  );
  expect(text).toBe(
    '## Notes\n\n> two \\*boats\\* and a \\<b>barn\\</b>\n\nAsk him.\n\n\\# Twice\n\n> no note\n\n\\| a | \\$5 and \\$6 | \\[^1] \\~\\~b\\~\\~\n',
  );
});

describe('the shelf of the article on the screen', () => {
  const setUp = (refuses = false) => {
    const changes: ShelfChange[] = [];
    const model = new OwnShelfModel({
      read: async () => ok(SHELF),
      async change(part) {
        changes.push(part);
        return refuses ? err({ is: 'not-saved' }) : ok(undefined);
      },
    });
    return { model, changes };
  };

  test('is changed at once: star, archive, tags', async () => {
    const { model, changes } = setUp();
    await model.read();
    await model.star(true);
    await model.tag('  boats ');
    await model.tag('boats');
    await model.untag('tides');
    await model.archive(true);
    expect(model.shelf.value).toMatchObject({ starred: true, tags: ['boats'] });
    expect(model.shelf.value?.archivedAt).not.toBeNull();
    expect(changes).toHaveLength(4);
  });

  test('is as it was where the change was refused', async () => {
    const { model } = setUp(true);
    await model.read();
    await model.star(true);
    expect(model.shelf.value).toEqual(SHELF);
    expect(model.failure.value).toEqual({ is: 'not-saved' });
  });
});
