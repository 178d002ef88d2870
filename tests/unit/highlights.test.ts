import { expect, test, vi } from 'vitest';
import { ok } from '../../core/result.ts';
import type { ListedMark } from '../../core/export/marks-export.ts';
import { setUp } from './library-world.ts';

const mark = (quote: string, note: string, colour: 'green' | 'pink'): ListedMark => ({
  mark: {
    id: `0d5f6ad2-7a4e-4b0e-9c51-3f1f2a6b8c0${quote.length}`,
    quote,
    before: '',
    after: '',
    start: 0,
    colour,
    note,
    madeAt: '2026-11-01T10:00:00.000Z',
  },
  articleId: 'a',
  title: 'Chợ Đà Lạt',
  site: 'Ledger',
  url: 'https://ledger.example/a',
  lang: 'vi',
  dir: 'ltr',
});

test('highlights of all articles are searched in quote, note and title, and narrowed by colour', async () => {
  const { model, library } = setUp();
  vi.mocked(library.marks).mockResolvedValue(
    ok([mark('giá hoa', 'hỏi lại', 'green'), mark('mùa mưa', '', 'pink')]),
  );
  await model.start();
  await model.showHighlights();
  const quotes = () => model.highlights.visible.value.map((each) => each.mark.quote);
  expect(quotes()).toEqual(['giá hoa', 'mùa mưa']);
  model.highlights.search('hoi lai da lat');
  expect(quotes()).toEqual(['giá hoa']);
  model.highlights.choose('pink');
  expect(quotes()).toEqual([]);
  model.highlights.search('');
  expect(quotes()).toEqual(['mùa mưa']);
});

test('another part of the library takes its place, and back', async () => {
  const { model } = setUp();
  await model.start();
  await model.showHighlights();
  await model.showLedger();
  expect(model.screen.value).toBe('ledger');
  await model.showHighlights();
  expect(model.screen.value).toBe('highlights');
  model.show('saved');
  expect(model.screen.value).toBe('list');
});
