import { describe, expect, test, vi } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import { ok } from '../../core/result.ts';
import { NOW, setUp, settle } from './library-world.ts';
import { exampleRow as row } from './row-example.ts';

const UNREADABLE: Failure = { is: 'database-unreadable', detail: 'torn' };
const RELOAD = 300;
const TOAST = 8000;

describe('the list', () => {
  test('is loading, then ready, newest saved first, with what is kept and the keys for saving', async () => {
    const { model, ids } = setUp([
      row('old', { savedAt: '2026-10-01T00:00:00.000Z' }),
      row('new', { savedAt: '2026-11-20T00:00:00.000Z' }),
    ]);
    expect(model.state.value).toEqual({ is: 'loading' });
    await model.start();
    expect(model.state.value).toEqual({ is: 'ready' });
    expect(ids()).toEqual(['new', 'old']);
    expect(model.storage.value).toMatchObject({ used: 5000, free: 100_000 });
    expect(model.saveKeys.value).toBe('Alt+K');
  });

  test('says why it cannot be read, and is tried again', async () => {
    const { model, world, ids } = setUp([row('a')]);
    world.fails = UNREADABLE;
    await model.start();
    expect(model.state.value).toEqual({ is: 'failed', failure: UNREADABLE });
    world.fails = null;
    await model.retry();
    expect(model.state.value).toEqual({ is: 'ready' });
    expect(ids()).toEqual(['a']);
  });

  test('keeps what it shows when reading it again fails, and tells the failure', async () => {
    const { model, world, ids } = setUp([row('a')]);
    await model.start();
    world.fails = UNREADABLE;
    world.tell({ is: 'changed', id: 'a' });
    await world.pass(RELOAD);
    expect(model.state.value).toEqual({ is: 'ready' });
    expect(model.problem.value).toEqual(UNREADABLE);
    expect(ids()).toEqual(['a']);
    model.dismissProblem();
    expect(model.problem.value).toBe(null);
  });

  test('is ordered as asked', async () => {
    const { model, ids } = setUp([
      row('b', { title: 'bravo 10', words: 900, savedAt: '2026-11-02T00:00:00.000Z' }),
      row('a', { title: 'Ábaco', words: 50, savedAt: '2026-11-03T00:00:00.000Z' }),
      row('c', { title: 'Bravo 9', words: 900, savedAt: '2026-11-01T00:00:00.000Z' }),
    ]);
    await model.start();
    expect(ids()).toEqual(['a', 'b', 'c']);
    model.sortBy('oldest');
    expect(ids()).toEqual(['c', 'b', 'a']);
    model.sortBy('longest');
    expect(ids()).toEqual(['b', 'c', 'a']);
    model.sortBy('title');
    expect(ids()).toEqual(['a', 'c', 'b']);
  });
});

describe('a library that takes time to read', () => {
  /** The rows on top are there; the list of all is answered when `finish` is called. */
  function slow() {
    const set = setUp([row('old', { savedAt: '2026-10-01T00:00:00.000Z', tags: ['t'] }), row('new')]);
    vi.mocked(set.library.newest).mockResolvedValue(ok({ rows: [row('new')], isAll: false }));
    let finish = () => {};
    vi.mocked(set.library.list).mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return ok([...set.world.kept.values()]);
    });
    return { ...set, finish: () => finish() };
  }

  test('shows the rows on top first, and counts nothing before it has all', async () => {
    const { model, ids, finish } = slow();
    const started = model.start();
    await settle();
    expect(ids()).toEqual(['new']);
    expect(model.state.value).toEqual({ is: 'ready' });
    expect(model.isWhole.value).toBe(false);
    expect(model.counts.value.get('saved')).toBe(undefined);
    finish();
    await started;
    expect(ids()).toEqual(['new', 'old']);
    expect(model.isWhole.value).toBe(true);
    expect(model.counts.value.get('saved')).toBe(2);
    expect(model.tags.value).toEqual([['t', 1]]);
  });

  test('keeps what the user does to those rows meanwhile', async () => {
    const { model, world, finish } = slow();
    const started = model.start();
    await settle();
    await model.act({ is: 'star', on: true }, ['new']);
    finish();
    await started;
    await world.pass(RELOAD);
    expect(model.all.value.find(({ id }) => id === 'new')).toMatchObject({ starred: true });
  });

  test('is empty only when the whole list says so', async () => {
    const { model, library, finish } = slow();
    vi.mocked(library.newest).mockResolvedValue(ok({ rows: [], isAll: true }));
    const started = model.start();
    await settle();
    expect(model.state.value).toEqual({ is: 'loading' });
    finish();
    await started;
    expect(model.all.value).toHaveLength(2);
  });
});

describe('search', () => {
  test('leaves the count of all articles as it is', async () => {
    const { model, ids } = setUp([row('a', { title: 'ĐÀ LẠT mùa hoa' }), row('b')]);
    await model.start();
    model.narrow({ query: 'da lat' });
    expect(ids()).toEqual(['a']);
    expect(model.rows.value).toHaveLength(2);
    model.narrow({ query: '' });
    expect(ids()).toEqual(['a', 'b']);
  });

  test('holds for what comes while it is on', async () => {
    const { model, world, ids } = setUp([row('a', { title: 'Đà Lạt' })]);
    await model.start();
    model.narrow({ query: 'lat' });
    world.kept.set('b', row('b'));
    world.kept.set('c', row('c', { title: 'Đà Lạt lần nữa' }));
    world.tell({ is: 'changed', id: 'c' });
    await world.pass(RELOAD);
    expect(ids()).toEqual(['a', 'c']);
  });
});

describe('deleting', () => {
  const two = () => [row('a', { savedAt: '2026-11-02T00:00:00.000Z' }), row('b')];

  test('takes the row away at once and offers undo for eight seconds', async () => {
    const { model, world, ids } = setUp(two());
    await model.start();
    const removed = model.act({ is: 'delete' }, ['a']);
    expect(ids()).toEqual(['b']);
    expect(model.toast.value?.ids).toEqual(['a']);
    await removed;
    expect(world.binned()).toEqual(['a']);
    await world.pass(TOAST);
    expect(model.toast.value).toBe(null);
    await world.pass(RELOAD);
    expect(ids()).toEqual(['b']);
  });

  test('is undone, and the row is where it was', async () => {
    const { model, world, ids } = setUp(two());
    await model.start();
    await model.act({ is: 'delete' }, ['a']);
    expect(model.undo()).toEqual(['a']);
    expect(ids()).toEqual(['a', 'b']);
    expect(model.toast.value).toBe(null);
    await settle();
    expect(world.binned()).toEqual([]);
    await world.pass(RELOAD);
    expect(ids()).toEqual(['a', 'b']);
    expect(model.undo()).toBe(null);
  });

  test('is undone before it was written: the undo does not overtake it', async () => {
    const { model, world, library, ids } = setUp(two());
    await model.start();
    let write = () => {};
    vi.mocked(library.shelve).mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (write = resolve));
      world.kept.set('a', row('a', { binnedAt: NOW.toISOString() }));
      return ok(undefined);
    });
    void model.act({ is: 'delete' }, ['a']);
    await settle();
    model.undo();
    await settle();
    expect(library.shelve).toHaveBeenCalledTimes(1);
    write();
    await settle();
    expect(world.binned()).toEqual([]);
    expect(ids()).toEqual(['a', 'b']);
  });

  test('shows no row again because of a list that was read before', async () => {
    const { model, library, ids } = setUp(two());
    await model.start();
    let answer = () => {};
    vi.mocked(library.list).mockImplementationOnce(async () => {
      const rows = two();
      await new Promise<void>((resolve) => (answer = resolve));
      return ok(rows);
    });
    const reading = model.retry();
    await settle();
    await model.act({ is: 'delete' }, ['a']);
    answer();
    await reading;
    expect(ids()).toEqual(['b']);
  });

  test('that fails brings the row back and says why', async () => {
    const { model, world, ids } = setUp(two());
    await model.start();
    world.fails = { is: 'database-blocked' };
    await model.act({ is: 'delete' }, ['a']);
    expect(ids()).toEqual(['a', 'b']);
    expect(model.problem.value).toEqual({ is: 'database-blocked' });
    expect(model.toast.value).toBe(null);
    expect(model.undo()).toBe(null);
  });

  test('that cannot be undone now can be undone later', async () => {
    const { model, world, ids } = setUp(two());
    await model.start();
    await model.act({ is: 'delete' }, ['a']);
    world.fails = UNREADABLE;
    model.undo();
    await settle();
    expect(ids()).toEqual(['b']);
    expect(model.problem.value).toEqual(UNREADABLE);
    world.fails = null;
    expect(model.undo()).toEqual(['a']);
    await settle();
    expect(ids()).toEqual(['a', 'b']);
  });

  test('shows one toast at a time, for the last one, and undoes one after the other', async () => {
    const { model, ids } = setUp(two());
    await model.start();
    await model.act({ is: 'delete' }, ['a']);
    await model.act({ is: 'delete' }, ['b']);
    expect(model.toast.value?.ids).toEqual(['b']);
    expect(ids()).toEqual([]);
    expect(model.undo()).toEqual(['b']);
    expect(model.undo()).toEqual(['a']);
    expect(ids()).toEqual(['a', 'b']);
  });

  test('keeps the toast while pointer or focus is on it', async () => {
    const { model, world } = setUp(two());
    await model.start();
    await model.act({ is: 'delete' }, ['a']);
    model.pauseToast();
    await world.pass(TOAST);
    expect(model.toast.value?.ids).toEqual(['a']);
    model.resumeToast();
    model.resumeToast();
    await world.pass(TOAST);
    expect(model.toast.value).toBe(null);
  });

  test('in another window takes the row away here', async () => {
    const { model, world, ids } = setUp(two());
    await model.start();
    world.kept.delete('a');
    world.tell({ is: 'removed', id: 'a' });
    await world.pass(RELOAD);
    expect(ids()).toEqual(['b']);
  });

  test('does not hide an article that is saved again later', async () => {
    const { model, world, ids } = setUp(two());
    await model.start();
    await model.act({ is: 'delete' }, ['a']);
    await world.pass(RELOAD);
    world.kept.set('a', row('a', { savedAt: '2026-11-09T00:00:00.000Z' }));
    world.tell({ is: 'changed', id: 'a' });
    await world.pass(RELOAD);
    expect(ids()).toEqual(['a', 'b']);
  });
});

describe('live', () => {
  test('shows a new article and the pictures as they come, reading that row alone, and once for many events', async () => {
    const { model, world, library, ids } = setUp([row('a')]);
    await model.start();
    world.kept.set(
      'b',
      row('b', { savedAt: '2026-11-05T00:00:00.000Z', pictures: { total: 3, kept: 1, lost: 0 } }),
    );
    for (let i = 0; i < 5; i++) world.tell({ is: 'changed', id: 'b' });
    await world.pass(RELOAD);
    expect(ids()).toEqual(['b', 'a']);
    expect(model.visible.value[0]?.pictures).toEqual({ total: 3, kept: 1, lost: 0 });
    expect(library.list).toHaveBeenCalledTimes(1);
    expect(vi.mocked(library.rows).mock.calls).toEqual([[['b']]]);
  });

  test('reads the whole list when more changed than is worth asking for one by one', async () => {
    const { model, world, library, ids } = setUp([row('a')]);
    await model.start();
    for (let i = 0; i < 300; i++) {
      world.kept.set(`n${i}`, row(`n${i}`));
      world.tell({ is: 'changed', id: `n${i}` });
    }
    await world.pass(RELOAD);
    expect(ids()).toHaveLength(301);
    expect(library.rows).not.toHaveBeenCalled();
    expect(library.list).toHaveBeenCalledTimes(2);
  });

  test('takes an article that is gone out of the list', async () => {
    const { model, world, ids } = setUp([row('a'), row('b')]);
    await model.start();
    world.kept.delete('a');
    world.tell({ is: 'removed', id: 'a' });
    await world.pass(RELOAD);
    expect(ids()).toEqual(['b']);
  });

  test('reads again what changed while it was reading', async () => {
    const { model, world, library, ids } = setUp([row('a')]);
    await model.start();
    let answer = () => {};
    vi.mocked(library.rows).mockImplementationOnce(async () => {
      await new Promise<void>((resolve) => (answer = resolve));
      return ok([row('a')]);
    });
    world.tell({ is: 'changed', id: 'a' });
    await world.pass(RELOAD);
    world.kept.set('b', row('b'));
    world.tell({ is: 'changed', id: 'b' });
    await world.pass(RELOAD);
    answer();
    await settle();
    await world.pass(RELOAD);
    expect(ids()).toEqual(['a', 'b']);
  });

  test('tries lost pictures again, and says why it could not', async () => {
    const { model, world, library } = setUp([row('a', { pictures: { total: 2, kept: 0, lost: 2 } })]);
    await model.start();
    await model.retryPictures('a');
    expect(library.retryPictures).toHaveBeenCalledWith('a');
    expect(model.problem.value).toBe(null);
    world.fails = { is: 'storage-full', needed: 5 };
    await model.retryPictures('a');
    expect(model.problem.value).toEqual({ is: 'storage-full', needed: 5 });
  });

  test('stops listening when it is disposed', async () => {
    const { model, world } = setUp();
    await model.start();
    expect(world.listeners.size).toBe(1);
    model[Symbol.dispose]();
    expect(world.listeners.size).toBe(0);
  });
});
