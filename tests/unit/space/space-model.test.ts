import { describe, expect, test } from 'vitest';
import { err, ok } from '../../../core/result.ts';
import type { Failure } from '../../../core/failure.ts';
import { SpaceModel } from '../../../models/space.ts';
import { NOW, setUp as setUpLibrary, settle } from '../library-world.ts';
import { exampleRow } from '../row-example.ts';

const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const ROWS = [
  exampleRow('a', { readAt: ago(100), archivedAt: ago(91) }),
  exampleRow('b', { readAt: ago(100), archivedAt: ago(10) }),
  exampleRow('c', { binnedAt: ago(1) }),
  exampleRow('d'),
];
const SPACES = [
  { id: 'a', text: 10, pictures: [{ hash: 'x', bytes: 100 }] },
  { id: 'b', text: 20, pictures: [{ hash: 'y', bytes: 50 }] },
  { id: 'c', text: 30, pictures: [{ hash: 'z', bytes: 7 }] },
  { id: 'd', text: 40, pictures: [{ hash: 'w', bytes: 6_000_000 }] },
];

async function setUp() {
  const library = setUpLibrary(ROWS);
  await library.model.start();
  const world = {
    dropped: [] as string[][],
    fails: null as Failure | null,
    timers: [] as (() => void)[],
  };
  const model = new SpaceModel({
    port: {
      survey: async () => ok(SPACES),
      countDamaged: async () => ok(0),
      dropPictures: async (ids) => {
        if (world.fails) return err(world.fails);
        world.dropped.push([...ids]);
        return ok(undefined);
      },
    },
    library: library.model,
    now: () => NOW,
    later: (callback) => {
      world.timers.push(callback);
      return () => void world.timers.splice(world.timers.indexOf(callback), 1);
    },
  });
  await model.start();
  return { model, world, library };
}

describe('making room', () => {
  test('suggests what was finished long ago, large pictures and the bin, with what each takes', async () => {
    const { model } = await setUp();
    expect(model.suggestions.value).toEqual([
      { name: 'finished', ids: ['a'], bytes: 100 },
      { name: 'pictures', ids: ['d'], bytes: 6_000_000 },
      { name: 'bin', ids: ['c'], bytes: 37 },
    ]);
  });

  test('removes pictures when the way back is closed, and not before', async () => {
    const { model, world } = await setUp();
    model.choose(['a', 'b']);
    expect(model.freed.value).toBe(150);
    await model.dropPictures();
    expect(model.deed.value).toEqual({ is: 'dropped', ids: ['a', 'b'] });
    expect(world.dropped).toEqual([]);
    model.undo();
    expect(world.timers).toEqual([]);
    model.choose(['b']);
    await model.dropPictures();
    world.timers[0]?.();
    await settle();
    expect(world.dropped).toEqual([['b']]);
    expect(model.deed.value).toBe(null);
  });

  test('does what was said before the next thing is done, and when the screen is closed', async () => {
    const { model, world } = await setUp();
    model.choose(['a']);
    await model.dropPictures();
    model.choose(['b']);
    await model.dropPictures();
    expect(world.dropped).toEqual([['a']]);
    model[Symbol.dispose]();
    expect(world.dropped).toEqual([['a'], ['b']]);
  });

  test('moves to the bin and back; what lies there already stays', async () => {
    const { model, library } = await setUp();
    model.choose(['b', 'c']);
    await model.moveToBin();
    expect(model.deed.value).toEqual({ is: 'binned', ids: ['b'] });
    expect(library.binned().toSorted()).toEqual(['b', 'c']);
    model.undo();
    await settle();
    expect(library.binned()).toEqual(['c']);
    await model.emptyBin();
    expect([...library.kept.keys()]).toEqual(['a', 'b', 'd']);
  });

  test('says what the library refused', async () => {
    const { model, world } = await setUp();
    world.fails = { is: 'database-blocked' };
    model.choose(['a']);
    await model.dropPictures();
    await model.settle();
    expect(model.problem.value).toEqual({ is: 'database-blocked' });
  });
});
