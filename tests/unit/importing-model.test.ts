import { describe, expect, test, vi } from 'vitest';
import { readImport } from '../../core/import/read-import.ts';
import { err, ok } from '../../core/result.ts';
import type { ImportAction } from '../../models/deeds.ts';
import { ImportingModel, type ImportOutcome, type ImportPort } from '../../models/importing.ts';
import { settle } from './library-world.ts';

const NOTHING: ImportOutcome = { kept: [], waiting: [], joined: [], had: 0, left: 0, failure: null };
const CSV = `title,url,time_added,tags,status
One,https://one.example/,1500000000,a,archive
Two,http://192.168.0.1/,1500000001,,unread
Three,https://three.example/,1500000002,,unread
`;

function setUp(known: string[] = []) {
  const port = {
    read: vi.fn<ImportPort['read']>((file, signal) =>
      readImport({ name: file.name, bytes: file }, { signal }),
    ),
    known: vi.fn<ImportPort['known']>(async () => ok(new Set(known))),
    isPrivate: (url: string) => url.includes('192.168'),
    take: vi.fn<ImportPort['take']>(async ([first, ...others]) => ({
      ...NOTHING,
      kept: first ? [first.item.url] : [],
      waiting: others.map(({ item: { url } }) => ({ id: url, url, savedAt: '' })),
    })),
    takeBack: vi.fn<ImportPort['takeBack']>(async () => ok(undefined)),
  };
  const onTaken = vi.fn();
  const model = new ImportingModel({ port, now: () => new Date('2026-11-23T10:00:00.000Z'), onTaken });
  return { port, onTaken, model };
}

const file = (name: string, text: string) => new File([text], name);

describe('import', () => {
  test('says what it would do, and touches nothing', async () => {
    const { model, port } = setUp(['https://three.example/']);
    await model.choose([file('a.csv', CSV), file('b.csv', CSV), file('c.txt', 'nothing')]);
    const state = model.state.value;
    if (state.is !== 'preview') throw new Error(state.is);
    expect(state.files.map(({ read }) => (read.ok ? read.value.service : read.error.is))).toEqual([
      'pocket',
      'pocket',
      'not-recognised',
    ]);
    // the same address in two files is one
    expect(state.totals).toMatchObject({ items: 3, links: 2, known: 1, archived: 1, tagged: 1, private: 1 });
    expect(port.take).not.toHaveBeenCalled();
  });

  test('takes what was chosen, with what belongs to it, and can take it back', async () => {
    const { model, port, onTaken } = setUp();
    await model.choose([file('a.csv', CSV)]);
    model.mayBePrivate.value = true;
    await model.start();
    const [items, options] = port.take.mock.calls[0] ?? [];
    expect(items?.map(({ belongings }) => belongings.savedAt)).toEqual([
      '2017-07-14T02:40:00.000Z',
      '2017-07-14T02:40:01.000Z',
      '2017-07-14T02:40:02.000Z',
    ]);
    expect(options?.mayBePrivate).toBe(true);
    expect(model.state.value).toMatchObject({ is: 'report', total: 3 });
    const [action, takeBack] = onTaken.mock.calls[0] as [ImportAction, () => Promise<unknown>];
    expect(action).toEqual({ is: 'import', kept: 1, waiting: 2 });
    await takeBack();
    expect(port.takeBack).toHaveBeenCalledOnce();
  });

  test('cancelled, it stops after the item on its way and tells what was not reached', async () => {
    const { model, port } = setUp();
    port.take.mockImplementation(async (items, { signal, onProgress }) => {
      onProgress(1);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      return { ...NOTHING, kept: ['x'], left: items.length - 1 };
    });
    await model.choose([file('a.csv', CSV)]);
    const going = model.start();
    expect(model.state.value).toEqual({ is: 'taking', done: 1, total: 3 });
    expect(model.isBusy.value).toBe(true);
    model.cancel();
    await going;
    expect(model.state.value).toMatchObject({ is: 'report', outcome: { left: 2 } });
  });

  test('a file whose reading is cancelled leads nowhere', async () => {
    const { model, port } = setUp();
    let end = (): void => {};
    port.read.mockImplementation(
      () =>
        new Promise<Awaited<ReturnType<ImportPort['read']>>>(
          (resolve) => (end = () => resolve(err({ is: 'stopped' }))),
        ),
    );
    void model.choose([file('a.csv', CSV)]);
    expect(model.state.value).toMatchObject({ is: 'reading', name: 'a.csv' });
    model.cancel();
    end();
    await settle();
    expect(model.state.value).toEqual({ is: 'choosing' });
  });

  test('a library that cannot be asked is told, and an import that brought nothing is no deed', async () => {
    const { model, port, onTaken } = setUp();
    port.known.mockResolvedValue(err({ is: 'database-blocked' }));
    port.take.mockResolvedValue({ ...NOTHING, had: 3 });
    await model.choose([file('a.csv', CSV)]);
    expect(model.problem.value).toEqual({ is: 'database-blocked' });
    await model.start();
    expect(onTaken).not.toHaveBeenCalled();
    model.again();
    expect(model.problem.value).toBe(null);
  });
});
