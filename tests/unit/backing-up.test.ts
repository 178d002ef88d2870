import { describe, expect, test } from 'vitest';
import type { WriteFailure } from '../../core/backup/write-failure.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { BackupModel, type BackupPort, type BackupState, noticeOf } from '../../models/backing-up.ts';
import type { ExportReport } from '../../models/exporting.ts';
import { settle } from './library-world.ts';

const NOW = new Date('2026-11-23T10:00:00.000Z');
const ago = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
const REPORT: ExportReport = { articles: 2, bytes: 100, left: [], missingPictures: 0 };
const LAST = { at: ago(40), where: 'folder', name: 'x.zip', articles: 1, bytes: 10 } as const;

function setUp(change: Partial<BackupState> = {}) {
  const world = {
    state: {
      keep: 3,
      remind: 'month',
      last: null,
      trouble: null,
      folder: { name: 'Backups', isAllowed: true },
      changed: ago(1),
      ...change,
    } as BackupState,
    outcome: ok(REPORT) as Result<ExportReport, WriteFailure> | null,
    allows: true,
    written: [] as string[],
    files: [] as string[],
  };
  const port: BackupPort = {
    hasFolders: true,
    read: async () => world.state,
    note: async (part) => void (world.state = { ...world.state, ...part }),
    chooseFolder: async () => {
      world.state = { ...world.state, folder: { name: 'New', isAllowed: true } };
      return true;
    },
    forgetFolder: async () => void (world.state = { ...world.state, folder: null }),
    allow: async () => {
      if (world.allows && world.state.folder)
        world.state = { ...world.state, folder: { ...world.state.folder, isAllowed: true } };
      return world.allows;
    },
    ids: async () => ['a', 'b'],
    writeToFolder: async ({ name }) => {
      world.written.push(name);
      return world.outcome;
    },
    watch: () => () => {},
  };
  const model = new BackupModel({
    port,
    exports: {
      target: async (name) => ({ name, stream: new WritableStream() }),
      write: async ({ ids }, { name }) => {
        world.files.push(`${name} ${ids.length}`);
        return ok(REPORT);
      },
    },
    words: () => ({
      lang: 'en',
      dir: 'ltr',
      contents: '',
      formatDate: () => null,
      original: '',
      lostPicture: '',
      marks: '',
    }),
    now: () => NOW,
    every: () => () => {},
  });
  return { model, world };
}

describe('a backup by itself', () => {
  test('is written when one is due, and noted', async () => {
    const { model, world } = setUp();
    await model.start();
    expect(world.written.length).toBe(1);
    expect(world.state.last).toEqual({
      at: NOW.toISOString(),
      where: 'folder',
      name: world.written[0],
      articles: 2,
      bytes: 100,
    });
    await model.start();
    expect(world.written.length).toBe(1);
  });

  test.each([
    ['nothing changed', { last: { ...LAST, at: ago(0.5) }, changed: ago(1) }],
    ['the last one is of today', { last: { ...LAST, at: ago(0.5) }, changed: ago(0.1) }],
    ['the browser wants to be asked', { folder: { name: 'B', isAllowed: false } }],
    ['there is no folder', { folder: null }],
  ])('is not written where %s', async (_, change) => {
    const { model, world } = setUp(change);
    await model.start();
    expect(world.written).toEqual([]);
  });

  test('that fails is told, and the next one that works takes that back', async () => {
    const { model, world } = setUp();
    world.outcome = err({ is: 'no-room' });
    await model.start();
    expect(world.state.last).toBe(null);
    expect(noticeOf(world.state, null, NOW)).toEqual({ is: 'failed', failure: { is: 'no-room' } });
    world.outcome = ok(REPORT);
    await model.backUp();
    expect(world.state.trouble).toBe(null);
    expect(noticeOf(world.state, null, NOW)).toBe(null);
  });

  test('that another window is writing is left to it', async () => {
    const { model, world } = setUp();
    world.outcome = null;
    await model.start();
    expect(world.state).toMatchObject({ last: null, trouble: null });
  });

  test('asks the browser again in a click where the permission lapsed, and says where it refuses', async () => {
    const { model, world } = setUp({ folder: { name: 'Backups', isAllowed: false } });
    await model.start();
    expect(noticeOf(world.state, null, NOW)).toEqual({ is: 'lapsed', folder: 'Backups' });
    world.allows = false;
    await model.backUp();
    expect(world.state.trouble?.failure).toEqual({ is: 'not-allowed' });
    world.allows = true;
    await model.backUp();
    expect(world.written.length).toBe(1);
    expect(world.state.trouble).toBe(null);
  });

  test('begins when a folder is chosen', async () => {
    const { model, world } = setUp({ folder: null, trouble: { at: ago(1), failure: { is: 'gone' } } });
    await model.start();
    await model.chooseFolder();
    expect(world.written.length).toBe(1);
    await model.forgetFolder();
    expect(model.state.value?.folder).toBe(null);
  });
});

describe('a reminder', () => {
  test('stands above the list where there is no folder, and goes with one click that makes a backup', async () => {
    const { model, world } = setUp({ folder: null, last: { ...LAST, where: 'file' } });
    await model.start();
    expect(noticeOf(world.state, ago(100), NOW)).toEqual({ is: 'remind', last: LAST.at });
    await model.backUp();
    await settle();
    expect(world.files).toEqual([expect.stringMatching(/^figleaf-backup-.* 2$/)]);
    expect(world.state.last?.where).toBe('file');
    expect(noticeOf(world.state, ago(100), NOW)).toBe(null);
  });

  test('can be put off and chosen away', async () => {
    const { model, world } = setUp({ folder: null });
    await model.start();
    expect(noticeOf(world.state, ago(29), NOW)).toBe(null);
    expect(noticeOf(world.state, ago(31), NOW)).not.toBe(null);
    await model.choose({ remind: 'off' });
    expect(noticeOf(world.state, ago(31), NOW)).toBe(null);
    await model.choose({ remind: 'week' });
    expect(noticeOf(world.state, ago(8), NOW)).not.toBe(null);
    model.hide();
    expect(model.isHidden.value).toBe(true);
  });
});
