import { describe, expect, test } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { PopupModel } from '../../models/popup.ts';
import type {
  LibraryEvent,
  LibraryPort,
  PageSummary,
  SavedState,
  Shortcut,
  TabState,
} from '../../models/ports.ts';

const SILENT: Failure = { is: 'page-silent' };
const SUMMARY: PageSummary = {
  url: 'https://news.example/a',
  title: 'A bridge opens',
  site: 'News',
  lang: 'en',
  dir: 'ltr',
  words: 476,
  minutes: 2,
  figures: { money: 1, percent: 0, count: 2, measure: 0, ratio: 0 },
  pictures: 2,
};
const TAB: TabState = {
  tabId: 7,
  title: 'A bridge opens - News',
  site: 'news.example',
  isArticle: true,
  links: 12,
  summary: SUMMARY,
  reading: false,
  highlighting: false,
  saved: null,
};
const SAVED: SavedState = { id: 'a', total: 1, kept: 1, lost: 0, bytes: 10, done: true, savedAt: '' };

/** A tab, a library and the browser's keys in memory. */
function setUp(tab: Result<TabState, Failure> = ok(TAB)) {
  const listeners = new Set<(event: LibraryEvent) => void>();
  const world = {
    tab,
    refuses: null as Failure | null,
    readingInPage: tab.ok && tab.value.reading,
    marked: tab.ok && tab.value.highlighting,
    articles: ok(3) as Result<number, Failure>,
    keys: [{ name: 'toggle-reader', keys: 'Alt+R' }] as Shortcut[],
    opens: false,
    closed: 0,
    reloaded: 0,
    saved: [] as number[],
    async tell(event: LibraryEvent) {
      for (const listener of listeners) listener(event);
      await settle();
    },
  };
  const page = {
    place: async () => ({ title: 'The page', site: 'site.example' }),
    state: async () => world.tab,
    setReading: async (_id: number, on: boolean) => {
      if (world.refuses) return err(world.refuses);
      world.readingInPage = on;
      // figures are marked in the reader from the start
      world.marked = on;
      return ok(on);
    },
    setHighlighting: async (_id: number, on: boolean) => {
      if (world.refuses) return err(world.refuses);
      world.marked = on;
      return ok(on);
    },
    opening: async (_id: number, on: boolean | null) => {
      world.opens = on ?? world.opens;
      return { site: 'news.example', on: world.opens };
    },
    isHighlighting: async () => world.marked,
    save: async (id: number) => {
      world.saved.push(id);
      return ok(SAVED);
    },
    reload: async () => void (world.reloaded += 1),
  };
  const library = {
    count: async () => world.articles,
    state: async () => ok(SAVED),
    stopPictures: async () => ok(undefined),
    watch: (listener: (event: LibraryEvent) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as LibraryPort;
  const shortcuts = { list: async () => world.keys, change: async () => {} };
  const model = new PopupModel(page, library, shortcuts, () => void world.closed++);
  return { model, world };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('what the popup shows', () => {
  test('is loading, then the article with keys and number of saved articles', async () => {
    const { model } = setUp();
    expect(model.state.value).toEqual({ is: 'loading' });
    await model.start();
    await settle();
    expect(model.state.value).toEqual({ is: 'article', tab: TAB });
    expect(model.keys.value).toEqual({ 'toggle-reader': 'Alt+R' });
    expect(model.count.value).toBe(3);
    expect(model.saving.value?.now.value).toEqual({ is: 'unsaved' });
  });

  test('is no article where the detector says so, although there is text to read', async () => {
    const tab = { ...TAB, isArticle: false };
    const { model } = setUp(ok(tab));
    await model.start();
    expect(model.state.value).toEqual({ is: 'not-article', tab });
  });

  test('is no article where there is nothing to read, whatever the detector says', async () => {
    const { model } = setUp(ok({ ...TAB, summary: null }));
    await model.start();
    expect(model.state.value.is).toBe('not-article');
  });

  test.each([
    ['is being read', { reading: true }],
    ['was saved', { saved: SAVED }],
  ])('is an article when it %s, although the detector doubts it', async (_, change) => {
    const { model } = setUp(ok({ ...TAB, isArticle: false, ...change }));
    await model.start();
    expect(model.state.value.is).toBe('article');
  });

  test('says why there is nothing, and asks again', async () => {
    const { model, world } = setUp(err(SILENT));
    await model.start();
    expect(model.state.value).toEqual({
      is: 'failed',
      failure: SILENT,
      title: 'The page',
      site: 'site.example',
    });
    world.tab = ok(TAB);
    await model.load();
    expect(model.state.value.is).toBe('article');
  });

  test('leaves the number out where the library cannot be read, and follows it where it can', async () => {
    const { model, world } = setUp();
    world.articles = err({ is: 'database-blocked' });
    await model.start();
    await settle();
    expect(model.count.value).toBeNull();
    world.articles = ok(4);
    await world.tell({ is: 'changed', id: 'x' });
    expect(model.count.value).toBe(4);
  });
});

describe('the switches', () => {
  test('turn reading mode on and off, and show whether figures are marked there', async () => {
    const { model, world } = setUp();
    await model.start();
    await model.setReading(true);
    expect([model.reading.value, model.highlighting.value, world.readingInPage]).toEqual([true, true, true]);
    await model.setReading(false);
    expect([model.reading.value, model.highlighting.value, world.readingInPage]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('go back when the page refuses, and say why until the next try', async () => {
    const { model, world } = setUp();
    await model.start();
    world.refuses = { is: 'too-slow', budget: 3000 };
    const turning = model.setReading(true);
    expect(model.reading.value).toBe(true);
    await turning;
    expect(model.reading.value).toBe(false);
    expect(model.refused.value).toEqual(world.refuses);
    await model.setHighlighting(true);
    expect(model.highlighting.value).toBe(false);
    world.refuses = null;
    await model.setHighlighting(true);
    expect(model.highlighting.value).toBe(true);
    expect(model.refused.value).toBeNull();
  });

  test('do nothing before the page is known', async () => {
    const { model, world } = setUp();
    await model.setReading(true);
    await model.setHighlighting(true);
    await model.readAnyway();
    expect([world.readingInPage, world.marked, world.closed]).toEqual([false, false, 0]);
  });
});

describe('the buttons', () => {
  test('Read anyway opens the reader and closes the popup', async () => {
    const { model, world } = setUp(ok({ ...TAB, isArticle: false }));
    await model.start();
    await model.readAnyway();
    expect([world.readingInPage, world.closed]).toEqual([true, 1]);
  });

  test('Read anyway stays open to say why it failed', async () => {
    const { model, world } = setUp(ok({ ...TAB, isArticle: false, summary: null }));
    await model.start();
    world.refuses = { is: 'no-article', links: 40 };
    await model.readAnyway();
    expect(world.closed).toBe(0);
    expect(model.refused.value).toEqual(world.refuses);
  });

  test('Save offline saves the tab that the popup was opened on', async () => {
    const { model, world } = setUp();
    await model.start();
    await model.saving.value?.save();
    expect(world.saved).toEqual([TAB.tabId]);
    expect(model.saving.value?.now.value).toEqual({ is: 'saved', state: SAVED, isBefore: false });
  });

  test('Reload reloads the tab and closes the popup', async () => {
    const { model, world } = setUp(ok({ ...TAB, summary: null, isArticle: false }));
    await model.start();
    await model.reload();
    expect([world.reloaded, world.closed]).toEqual([1, 1]);
  });
});

test('whether articles of the site open by themselves is shown, and set', async () => {
  const { model, world } = setUp();
  await model.start();
  expect(model.opening.value).toEqual({ site: 'news.example', on: false });
  await model.setOpening(true);
  expect([model.opening.value?.on, world.opens]).toEqual([true, true]);
});
