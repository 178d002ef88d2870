import { describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { setUp, settle } from './library-world.ts';
import { exampleRow as row } from './row-example.ts';

const UNREADABLE: Failure = { is: 'database-unreadable', detail: 'torn' };
const RELOAD = 300;

describe('a library that is being healed', () => {
  /** The database has what `rows` says; healing ends when `finish` is called. */
  function healing(rows: Parameters<typeof setUp>[0]) {
    const set = setUp(rows);
    let finish: (result: Result<boolean, Failure>) => void = () => {};
    vi.mocked(set.library.healed).mockImplementation(() => new Promise((resolve) => void (finish = resolve)));
    return { ...set, finish: (result: Result<boolean, Failure>) => finish(result) };
  }

  test('shows what comes back while the rest is on its way, with how far it is, and is empty only afterwards', async () => {
    const { model, world, ids, finish } = healing([]);
    const started = model.start();
    await settle();
    expect(model.isWhole.value).toBe(false);
    world.kept.set('a', row('a'));
    world.tell({ is: 'healing', ids: ['a'], done: 50, total: 120 });
    expect(model.healing.progress.value).toEqual({ done: 50, total: 120 });
    world.kept.set('b', row('b'));
    world.tell({ is: 'healing', ids: ['b'], done: 100, total: 120 });
    await world.pass(RELOAD);
    expect(ids().toSorted()).toEqual(['a', 'b']);
    expect(model.state.value).toEqual({ is: 'ready' });
    expect(model.isWhole.value).toBe(false);
    expect(model.counts.value.get('saved')).toBe(undefined);
    world.kept.set('c', row('c'));
    world.tell({ is: 'healing', ids: ['c'], done: 120, total: 120 });
    finish(ok(true));
    await started;
    expect(model.healing.progress.value).toBe(null);
    expect(ids().toSorted()).toEqual(['a', 'b', 'c']);
    expect(model.counts.value.get('saved')).toBe(3);
  });

  test('keeps the list where healing fails, and says why; with nothing to show, that is what is shown', async () => {
    const some = healing([row('a')]);
    const started = some.model.start();
    await settle();
    some.finish(err(UNREADABLE));
    await started;
    expect(some.ids()).toEqual(['a']);
    expect(some.model.problem.value).toEqual(UNREADABLE);
    const none = healing([]);
    const tried = none.model.start();
    await settle();
    none.finish(err(UNREADABLE));
    await tried;
    expect(none.model.state.value).toEqual({ is: 'failed', failure: UNREADABLE });
  });

  test('tells what healing found, until it is dismissed', async () => {
    const { model, world } = setUp([row('a')]);
    await model.start();
    expect(model.healing.found.value).toBe(null);
    world.healing = { at: '2026-11-01T00:00:00.000Z', restored: 12, damaged: 1 };
    world.tell({ is: 'healed', restored: 12, damaged: 1 });
    await settle();
    expect(model.healing.found.value).toMatchObject({ restored: 12, damaged: 1 });
    await model.healing.dismiss();
    expect(model.healing.found.value).toBe(null);
    expect(world.healing).toBe(null);
  });

  test('says nothing of a healing that found nothing', async () => {
    const { model, world } = setUp();
    world.healing = { at: '2026-11-01T00:00:00.000Z', restored: 0, damaged: 0 };
    await model.start();
    expect(model.healing.found.value).toBe(null);
  });

  test('says that articles may be missing even where none was put back', async () => {
    const { model, world } = setUp();
    world.healing = { at: '2026-11-01T00:00:00.000Z', restored: 0, damaged: 0, isUnlisted: true };
    await model.start();
    expect(model.healing.found.value).toMatchObject({ isUnlisted: true });
  });
});
