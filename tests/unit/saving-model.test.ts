import { describe, expect, test } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { LibraryEvent, SavedState } from '../../models/ports.ts';
import { SavingModel } from '../../models/saving.ts';

const ID = 'a';
const FULL: Failure = { is: 'storage-full', needed: 5000 };

function state(kept: number, lost = 0, total = 3): SavedState {
  return {
    id: ID,
    total,
    kept,
    lost,
    bytes: 100 * kept,
    done: kept + lost === total,
    savedAt: '2026-11-20T10:00:00.000Z',
  };
}

/** A library of one article in memory: what is written down is what `state` answers. */
function setUp(known: SavedState | null = null) {
  const listeners = new Set<(event: LibraryEvent) => void>();
  const world = {
    stored: known,
    answer: ok(state(0)) as Result<SavedState, Failure>,
    saves: 0,
    ways: [] as string[],
    stopped: [] as string[],
    listeners,
    async tell(event: LibraryEvent) {
      for (const listener of listeners) listener(event);
      await settle();
    },
    async write(now: SavedState | null) {
      world.stored = now;
      await world.tell({ is: 'changed', id: ID });
    },
  };
  const model = new SavingModel(
    {
      save: async (way) => {
        world.saves++;
        world.ways.push(way);
        if (world.answer.ok) world.stored ??= world.answer.value;
        return world.answer;
      },
      state: async () => (world.stored ? ok(world.stored) : err({ is: 'not-saved' })),
      stopPictures: async (id) => {
        world.stopped.push(id);
        return ok(undefined);
      },
      watchLibrary: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    known,
  );
  return { model, world };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('SavingModel', () => {
  test('begins as what is known', () => {
    expect(setUp().model.now.value).toEqual({ is: 'unsaved' });
    expect(setUp(state(1)).model.now.value).toEqual({ is: 'keeping', state: state(1) });
    expect(setUp(state(2, 1)).model.now.value).toEqual({ is: 'saved', state: state(2, 1), isBefore: true });
  });

  test('says saved only when the text is written and no picture is pending', async () => {
    const { model, world } = setUp();
    const saving = model.save();
    expect(model.now.value).toEqual({ is: 'starting' });
    await saving;
    expect(model.now.value).toEqual({ is: 'keeping', state: state(0) });
    await world.write(state(1));
    expect(model.now.value).toEqual({ is: 'keeping', state: state(1) });
    await world.write(state(2, 1));
    expect(model.now.value).toEqual({ is: 'saved', state: state(2, 1), isBefore: false });
  });

  test('says saved at once where there is no picture', async () => {
    const { model, world } = setUp();
    world.answer = ok(state(0, 0, 0));
    await model.save();
    expect(model.now.value).toEqual({ is: 'saved', state: state(0, 0, 0), isBefore: false });
  });

  test('does not miss a picture that was kept while the answer was on its way', async () => {
    const { model, world } = setUp();
    world.stored = state(3);
    await model.save();
    expect(model.now.value).toEqual({ is: 'saved', state: state(3), isBefore: false });
  });

  test('says why it failed, and can be tried again', async () => {
    const { model, world } = setUp();
    world.answer = err(FULL);
    await model.save();
    expect(model.now.value).toEqual({ is: 'failed', failure: FULL });
    world.answer = ok(state(0));
    await model.save();
    expect(model.now.value).toEqual({ is: 'keeping', state: state(0) });
    expect(world.saves).toBe(2);
  });

  test('stops the pictures of its own article', async () => {
    const { model, world } = setUp();
    await model.stop();
    expect(world.stopped).toEqual([]);
    await model.save();
    await model.stop();
    expect(world.stopped).toEqual([ID]);
    await world.write(state(1, 2));
    expect(model.now.value).toEqual({ is: 'saved', state: state(1, 2), isBefore: false });
  });

  test('of an article that was saved before, asks whether to update it or to keep both', async () => {
    const { model, world } = setUp();
    world.stored = state(3);
    world.answer = err({ is: 'saved-before', id: ID, savedAt: state(3).savedAt });
    await model.save();
    expect(model.now.value).toEqual({ is: 'saved', state: state(3), isBefore: true });
    world.answer = ok(state(3));
    await model.save('keep-both');
    expect(world.ways).toEqual(['ask', 'keep-both']);
    expect(model.now.value).toEqual({ is: 'saved', state: state(3), isBefore: false });
  });

  test('goes back to keeping when lost pictures are tried again', async () => {
    const { model, world } = setUp(state(2, 1));
    await world.write(state(2));
    expect(model.now.value).toEqual({ is: 'keeping', state: state(2) });
  });

  test('is unsaved when the article is deleted elsewhere', async () => {
    const { model, world } = setUp(state(3));
    world.stored = null;
    await world.tell({ is: 'removed', id: ID });
    expect(model.now.value).toEqual({ is: 'unsaved' });
  });

  test('leaves other articles to others', async () => {
    const { model, world } = setUp(state(1));
    world.stored = state(3);
    await world.tell({ is: 'changed', id: 'b' });
    await world.tell({ is: 'healed', restored: 1, damaged: 0 });
    expect(model.now.value).toEqual({ is: 'keeping', state: state(1) });
  });

  test('lets go of the library when it ends', () => {
    const { model, world } = setUp();
    expect(world.listeners.size).toBe(1);
    model[Symbol.dispose]();
    expect(world.listeners.size).toBe(0);
  });
});
