import { expect, test, vi } from 'vitest';
import { err, ok } from '../../core/result.ts';
import type { WantedLink } from '../../core/wanted/wanted-link.ts';
import { WaitingModel, type WaitingPort } from '../../models/waiting.ts';
import { settle } from './library-world.ts';
import { wanted } from './wanted/wanted-example.ts';

function setUp(...links: WantedLink[]) {
  let kept = links;
  let tell = (): void => {};
  let pass = (): void => {};
  const port = {
    list: vi.fn<WaitingPort['list']>(async () => ok(kept)),
    isPaused: vi.fn(async () => false),
    setPaused: vi.fn(async () => {}),
    retry: vi.fn<WaitingPort['retry']>(async () => ok(undefined)),
    remove: vi.fn<WaitingPort['remove']>(async (ids) => {
      const gone = kept.filter(({ id }) => ids.includes(id));
      kept = kept.filter(({ id }) => !ids.includes(id));
      return ok(gone);
    }),
    putBack: vi.fn<WaitingPort['putBack']>(async (back) => {
      kept = [...kept, ...back];
      return ok(undefined);
    }),
    watch: (listener: () => void) => {
      tell = listener;
      return () => {};
    },
  };
  const onRemoved = vi.fn<(count: number, takeBack: () => Promise<unknown>) => void>();
  const later = vi.fn((callback: () => void) => {
    pass = callback;
    return () => {};
  });
  const model = new WaitingModel({ port, later, onRemoved });
  return { port, model, onRemoved, later, tell: () => tell(), pass: () => pass() };
}

const FAILED = wanted({ id: 'b', due: null, why: 'gone' });

test('lists what waits and what was given up, and reads it again when it changed, not for every page', async () => {
  const { model, port, later, tell, pass } = setUp(wanted({ id: 'a' }), FAILED);
  await model.start();
  expect(model.links.value).toHaveLength(2);
  expect(model.failed.value).toEqual([FAILED]);
  tell();
  tell();
  expect(later).toHaveBeenCalledOnce();
  pass();
  await settle();
  expect(port.list).toHaveBeenCalledTimes(2);
});

test('removes links, and can put them back', async () => {
  const { model, onRemoved, port } = setUp(wanted({ id: 'a' }), FAILED);
  await model.start();
  await model.remove(['a', 'b']);
  expect(model.links.value).toEqual([]);
  const [count, takeBack] = onRemoved.mock.calls[0] ?? [];
  expect(count).toBe(2);
  await takeBack?.();
  expect(port.putBack).toHaveBeenCalledOnce();
  await model.start();
  expect(model.links.value).toHaveLength(2);
});

test('tries again, pauses, and tells what it could not do', async () => {
  const { model, port } = setUp(FAILED);
  await model.start();
  await model.retry(['b'], true);
  expect(port.retry).toHaveBeenCalledWith(['b'], true);
  await model.setPaused(true);
  expect(model.paused.value).toBe(true);
  expect(port.setPaused).toHaveBeenCalledWith(true);
  port.retry.mockResolvedValue(err({ is: 'database-blocked' }));
  await model.retry(['b'], false);
  expect(model.problem.value).toEqual({ is: 'database-blocked' });
});
