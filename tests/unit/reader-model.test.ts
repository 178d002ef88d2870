import { describe, expect, test } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { SpeechPort } from '../../models/listening.ts';
import type { LibraryEvent, ReaderContent, ReaderPort, SavedState } from '../../models/ports.ts';
import { ReaderModel } from '../../models/reader.ts';
import { ARTICLE, SAVED } from './saved-example.ts';

const FRESH: ReaderContent = { article: ARTICLE, highlighting: true, isPrivate: false, saved: null };
const { id, savedAt, pictures } = SAVED;
const KEPT: ReaderContent = {
  article: ARTICLE,
  highlighting: false,
  isPrivate: false,
  saved: { id, savedAt, pictures, place: null, readAt: null },
};

/** A browser without a voice. */
const SILENT: SpeechPort = {
  voices: () => [],
  watchVoices: () => () => {},
  speak: () => {},
  cancel: () => {},
  setMedia: () => {},
  watchMedia: () => () => {},
  now: () => 0,
};

/** A page or a saved article in memory, and what the reader asked of it. */
function setUp(content: Result<ReaderContent, Failure> = ok(FRESH)) {
  const outside = new Set<(on: boolean) => void>();
  const listeners = new Set<(event: LibraryEvent) => void>();
  const isSaved = content.ok && content.value.saved !== null;
  const world = {
    stored: { id, total: 3, kept: 1, lost: 1, bytes: 1000, done: false, savedAt } as SavedState,
    marked: null as boolean | null,
    closed: 0,
    retried: [] as string[],
    stopped: [] as string[],
    places: [] as [number, boolean][],
    outside,
    switchFromOutside: (on: boolean) => outside.forEach((listener) => listener(on)),
    async tell(event: LibraryEvent) {
      for (const listener of listeners) listener(event);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
  const port: ReaderPort = {
    take: async () => content,
    close: async () => void world.closed++,
    save: isSaved ? null : async () => ok(world.stored),
    mend: async () => err({ is: 'page-silent' }),
    join: null,
    opening: null,
    shelf: null,
    picture: async (hash) => new Blob([hash]),
    retryPictures: async (article) => {
      world.retried.push(article);
      return ok(undefined);
    },
    stopPictures: async (article) => {
      world.stopped.push(article);
      return ok(undefined);
    },
    state: async () => ok(world.stored),
    exportHtml: async () => ({ ok: false, error: { is: 'not-saved' } }),
    watchLibrary: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watchHighlighting: (listener) => {
      outside.add(listener);
      return () => outside.delete(listener);
    },
    setHighlighting: async (on) => void (world.marked = on),
    keepPlace: isSaved ? async (place, finished) => void world.places.push([place.offset, finished]) : null,
    openSettings: async () => {},
    marks: async () => ok(null),
    newMarkId: () => '00000000-0000-4000-8000-000000000001',
    changeMark: async () => ok([]),
  };
  return { model: new ReaderModel(port, SILENT, { choiceFor: () => null, remember: () => {} }), world };
}

describe('ReaderModel', () => {
  test('is loading, then shows what it was given', async () => {
    const { model } = setUp();
    expect(model.state.value).toEqual({ is: 'loading' });
    await model.start();
    expect(model.state.value).toEqual({ is: 'ready', content: FRESH });
    expect(model.highlighting.value).toBe(true);
  });

  test('says when its one reading is used up', async () => {
    const { model } = setUp(err({ is: 'view-gone' }));
    await model.start();
    expect(model.state.value).toEqual({ is: 'failed', failure: { is: 'view-gone' } });
    expect(model.saving.value).toBeNull();
  });

  test('switches the marks, from here and from outside', async () => {
    const { model, world } = setUp();
    await model.start();
    await model.toggleHighlighting();
    expect([model.highlighting.value, world.marked]).toEqual([false, false]);
    await model.toggleHighlighting();
    expect([model.highlighting.value, world.marked]).toEqual([true, true]);
    world.switchFromOutside(false);
    expect(model.highlighting.value).toBe(false);
  });

  test('saves a fresh article and follows its pictures', async () => {
    const { model, world } = setUp();
    await model.start();
    expect(model.saving.value?.now.value).toEqual({ is: 'unsaved' });
    await model.saving.value?.save();
    expect(model.saving.value?.now.value).toEqual({ is: 'keeping', state: world.stored });
    await model.saving.value?.stop();
    expect(world.stopped).toEqual([id]);
    world.stored = { ...world.stored, lost: 2, done: true };
    await world.tell({ is: 'changed', id });
    expect(model.saving.value?.now.value).toEqual({ is: 'saved', state: world.stored, isBefore: false });
  });

  test('knows how far the pictures of a saved article are', async () => {
    const { model, world } = setUp(ok(KEPT));
    await model.start();
    expect(model.saving.value?.now.value).toEqual({ is: 'keeping', state: world.stored });
  });

  test('calls a saved article without pending pictures saved', async () => {
    const settled = pictures.filter((p) => p.is !== 'pending');
    const { model } = setUp(
      ok({ ...KEPT, saved: { id, savedAt, pictures: settled, place: null, readAt: null } }),
    );
    await model.start();
    expect(model.saving.value?.now.value).toMatchObject({
      is: 'saved',
      state: { total: 2, kept: 1, lost: 1, bytes: 1000 },
    });
  });

  test('asks for lost pictures, for bytes and for its end', async () => {
    const { model, world } = setUp(ok(KEPT));
    await model.start();
    await model.retryPictures(id);
    await model.close();
    expect([world.retried, world.closed]).toEqual([[id], 1]);
    expect(await (await model.picture('hash'))?.text()).toBe('hash');
  });

  test('keeps the place in a saved article, and in no other', async () => {
    const { model, world } = setUp(ok(KEPT));
    await model.start();
    await model.keepPlace({ offset: 7, share: 0.5 }, false);
    expect(world.places).toEqual([[7, false]]);
    const fresh = setUp();
    await fresh.model.start();
    await fresh.model.keepPlace({ offset: 7, share: 0.5 }, false);
    expect(fresh.world.places).toEqual([]);
  });

  test('goes back to where the first of several jumps began, once, and marks no figure then', async () => {
    const { model } = setUp();
    model.jumps.leave(640);
    model.figures.jump(3, 1200);
    expect(model.goBack()).toBe(640);
    expect(model.figures.current.value).toBeNull();
    expect(model.goBack()).toBeNull();
  });

  test('shows one popover at a time', () => {
    const { model } = setUp();
    model.toggle('type');
    model.toggle('outline');
    expect(model.popover.value).toBe('outline');
    model.toggle('outline');
    expect(model.popover.value).toBeNull();
  });

  test('lets go of the switch outside when it ends', async () => {
    const { model, world } = setUp();
    await model.start();
    model[Symbol.dispose]();
    expect(world.outside.size).toBe(0);
  });
});
