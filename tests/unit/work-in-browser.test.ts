import { expect, test, vi } from 'vitest';
import { workInBrowser } from '../../bench/work-in-browser.ts';

const KILLER = 'killer';

/** Browsers that end at one item, as a page that takes all memory ends one of Chromium. */
function setUp(jobs: number) {
  const browsers: { connected: boolean; close: () => Promise<void> }[] = [];
  const done: string[] = [];
  const lost: string[] = [];
  const run = {
    items: ['a', KILLER, 'b', 'c', 'd'],
    jobs,
    start: vi.fn(async () => {
      const browser = { connected: true, close: vi.fn(async () => {}) };
      browsers.push(browser);
      return browser;
    }),
    work: async (item: string, browser: { connected: boolean }) => {
      await Promise.resolve();
      if (item === KILLER) browser.connected = false;
      await Promise.resolve();
      if (!browser.connected) throw new Error('Protocol error: Connection closed.');
      done.push(item);
    },
    onLost: (item: string) => void lost.push(item),
  };
  return { run, browsers, done, lost };
}

test.each([1, 3])('%i at a time, an item that ends the browser costs no other', async (jobs) => {
  const { run, browsers, done, lost } = setUp(jobs);
  await workInBrowser(run);
  expect(done.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  expect(lost).toEqual([KILLER]);
  expect(browsers.filter(({ connected }) => !connected)).toHaveLength(2);
  expect(browsers.at(-1)?.close).toHaveBeenCalledOnce();
});

test('a bug is no lost browser: it ends the run', async () => {
  const { run, lost } = setUp(1);
  await expect(workInBrowser({ ...run, work: () => Promise.reject(new Error('a bug')) })).rejects.toThrow(
    'a bug',
  );
  expect(lost).toEqual([]);
});

test('a browser that does not start again ends the run', async () => {
  const { run } = setUp(1);
  const start = vi
    .fn(run.start)
    .mockImplementationOnce(run.start)
    .mockImplementationOnce(() => Promise.reject(new Error('no memory')));
  await expect(workInBrowser({ ...run, start })).rejects.toThrow('no memory');
});
