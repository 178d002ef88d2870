import { describe, expect, test } from 'vitest';
import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import type { WriteFailure } from '../../core/backup/write-failure.ts';
import { toWriteFailure } from '../../core/backup/write-failure.ts';
import { ExportModel, type ExportOrder, type ExportPort, type ExportReport } from '../../models/exporting.ts';
import { exampleRow } from './row-example.ts';
import { settle } from './library-world.ts';

const WORDS = {
  lang: 'en',
  dir: 'ltr' as const,
  contents: '',
  formatDate: () => null,
  original: '',
  lostPicture: '',
  marks: '',
};
const ROWS = [exampleRow('a'), exampleRow('b'), exampleRow('c', { binnedAt: '2026-11-20T10:00:00.000Z' })];

function setUp(chosen: typeof ROWS | null = null) {
  const orders: ExportOrder[] = [];
  const names: string[] = [];
  const backups: string[] = [];
  let end: (result: Result<ExportReport, WriteFailure>) => void = () => {};
  const world = { refuses: false, progress: (() => {}) as (done: number) => void };
  const port: ExportPort = {
    async target(name) {
      names.push(name);
      return world.refuses ? null : { name, stream: new WritableStream() };
    },
    write: (order, _target, progress, signal) => {
      orders.push(order);
      world.progress = progress;
      return new Promise((resolve) => {
        end = resolve;
        signal.addEventListener('abort', () => resolve(err({ is: 'unwritten', detail: 'aborted' })));
      });
    },
  };
  const model = new ExportModel({
    port,
    all: ROWS,
    listed: ROWS.slice(0, 1),
    chosen,
    now: () => new Date(2026, 10, 23, 9, 5),
    onBackup: async (_at, name) => void backups.push(name),
  });
  return {
    model,
    orders,
    names,
    backups,
    world,
    end: (result: Result<ExportReport, WriteFailure>) => end(result),
  };
}

describe('an export', () => {
  test('takes what the scope has, in its order, and the bin in a backup alone', async () => {
    const { model, orders, names } = setUp();
    expect(model.rows.value.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(model.binned.value).toBe(1);
    model.format.value = 'backup';
    expect(model.rows.value.length).toBe(3);
    model.scope.value = 'listed';
    expect(model.rows.value.map(({ id }) => id)).toEqual(['a']);
    void model.start(WORDS, 'Saved articles');
    await settle();
    expect(names).toEqual(['figleaf-backup-2026-11-23-0905.zip']);
    expect(orders[0]?.ids).toEqual(['a']);
  });

  test('of one article is named after it, of several after the day', async () => {
    const one = setUp([exampleRow('x', { title: 'A/B' })]);
    void one.model.start(WORDS, 'Saved articles');
    await settle();
    expect(one.names).toEqual(['A B.html']);
    const many = setUp();
    void many.model.start(WORDS, 'Saved articles');
    await settle();
    expect(many.names).toEqual(['Saved articles 2026-11-23.zip']);
  });

  test('tells how far it is and what came of it', async () => {
    const { model, world, end } = setUp();
    void model.start(WORDS, 't');
    await settle();
    world.progress(1);
    expect(model.state.value).toEqual({ is: 'running', done: 1, total: 2 });
    const report = { articles: 2, bytes: 10, left: [], missingPictures: 1 };
    end(ok(report));
    await settle();
    expect(model.state.value).toMatchObject({ is: 'done', report });
  });

  test('that is a backup of everything is noted as one, and no other', async () => {
    const report = { articles: 3, bytes: 10, left: [], missingPictures: 0 };
    const { model, end, backups } = setUp();
    const take = async () => {
      void model.start(WORDS, 't');
      await settle();
      end(ok(report));
      await settle();
    };
    await take();
    model.format.value = 'backup';
    model.scope.value = 'listed';
    await take();
    expect(backups).toEqual([]);
    model.scope.value = 'all';
    await take();
    expect(backups).toEqual(['figleaf-backup-2026-11-23-0905.zip']);
  });

  test('is as before where the user names no place, tells a failure, and can be stopped', async () => {
    const { model, world, end, orders } = setUp();
    world.refuses = true;
    await model.start(WORDS, 't');
    expect(model.state.value).toEqual({ is: 'choosing' });
    world.refuses = false;
    void model.start(WORDS, 't');
    await settle();
    // a second click while it runs begins nothing
    await model.start(WORDS, 't');
    expect(orders.length).toBe(1);
    end(err({ is: 'no-room' }));
    await settle();
    expect(model.state.value).toEqual({ is: 'failed', failure: { is: 'no-room' } });
    void model.start(WORDS, 't');
    await settle();
    model.stop();
    await settle();
    expect(model.state.value).toEqual({ is: 'stopped' });
  });

  test.each([
    ['QuotaExceededError', 'no-room'],
    ['NotAllowedError', 'not-allowed'],
    ['NotFoundError', 'gone'],
    ['UnknownError', 'unwritten'],
  ])('tells %s as %s', (name, is) => {
    expect(toWriteFailure(new DOMException('words', name)).is).toBe(is);
  });
});
