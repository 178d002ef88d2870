import { describe, expect, test } from 'vitest';
import type { Failure } from '../../core/failure.ts';
import { err, ok } from '../../core/result.ts';
import { OptionsModel } from '../../models/options.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import type { LibraryEvent, Shortcut } from '../../models/ports.ts';

const STORED: Settings = { ...DEFAULT_SETTINGS, theme: 'sepia', highlightFigures: false, markDates: true };

function setUp() {
  const watching = new Set<(settings: Settings) => void>();
  const listening = new Set<(event: LibraryEvent) => void>();
  const world = {
    stored: STORED,
    refuses: false,
    keys: [
      { name: 'toggle-reader', keys: 'Alt+R' },
      { name: 'save-article', keys: '' },
    ] as Shortcut[],
    articles: 14,
    fails: null as Failure | null,
    asked: 0,
    watching,
    listening,
  };
  const model = new OptionsModel({
    settings: {
      defaults: world.stored,
      get: async () => world.stored,
      set: async (part) => {
        if (world.refuses) throw new Error('quota');
        world.stored = { ...world.stored, ...part };
        for (const listener of watching) listener(world.stored);
      },
      watch: (listener) => {
        watching.add(listener);
        return () => watching.delete(listener);
      },
    },
    shortcuts: { list: async () => world.keys, change: async () => void world.asked++ },
    library: {
      count: async () => (world.fails ? err(world.fails) : ok(world.articles)),
      storage: async () => ({ used: 1, free: 2, persisted: false }),
      watch: (listener) => {
        listening.add(listener);
        return () => listening.delete(listener);
      },
    },
  });
  return { model, world };
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('settings', () => {
  test('are read from the store', async () => {
    const { model } = setUp();
    expect(model.ready.value).toBe(false);
    await model.start();
    expect(model.ready.value).toBe(true);
    expect(model.settings.value).toEqual(STORED);
  });

  test('apply at once and are remembered', async () => {
    const { model, world } = setUp();
    await model.start();
    const stored = model.change({ theme: 'dark' });
    expect(model.settings.value.theme).toBe('dark');
    await stored;
    await model.change({ highlightFigures: true });
    expect(world.stored).toEqual({ ...STORED, theme: 'dark', highlightFigures: true, markDates: true });
  });

  test('follow a change made in another window', async () => {
    const { model, world } = setUp();
    await model.start();
    for (const listener of world.watching) listener({ ...STORED, theme: 'black' });
    expect(model.settings.value.theme).toBe('black');
  });

  test('that the browser refuses are as before, and that is said', async () => {
    const { model, world } = setUp();
    await model.start();
    world.refuses = true;
    await expect(model.change({ theme: 'dark' })).rejects.toThrow('quota');
    expect(model.settings.value).toEqual(STORED);
    expect(model.unsaved.value).toBe(true);
    world.refuses = false;
    await model.change({ theme: 'dark' });
    expect(model.unsaved.value).toBe(false);
    expect(model.settings.value.theme).toBe('dark');
  });

  test('that are refused one after the other are as stored', async () => {
    const { model, world } = setUp();
    await model.start();
    world.refuses = true;
    await Promise.allSettled([model.change({ theme: 'dark' }), model.change({ markDates: false })]);
    await settle();
    expect(model.settings.value).toEqual(STORED);
  });
});

describe('shortcuts', () => {
  test('are the browser’s, and read again when asked', async () => {
    const { model, world } = setUp();
    await model.start();
    expect(model.commands.value).toEqual(world.keys);
    await model.changeShortcuts();
    expect(world.asked).toBe(1);
    world.keys = [{ name: 'save-article', keys: 'Alt+K' }];
    await model.readCommands();
    expect(model.commands.value).toEqual([{ name: 'save-article', keys: 'Alt+K' }]);
  });
});

describe('data', () => {
  test('counts articles and follows the library', async () => {
    const { model, world } = setUp();
    expect(model.kept.value).toEqual({ is: 'loading' });
    await model.start();
    expect(model.kept.value).toEqual({ is: 'ready', articles: 14 });
    expect(model.storage.value).toEqual({ used: 1, free: 2, persisted: false });
    world.articles = 15;
    for (const listener of world.listening) listener({ is: 'changed', id: 'x' });
    await settle();
    expect(model.kept.value).toEqual({ is: 'ready', articles: 15 });
  });

  test('says why it cannot count', async () => {
    const { model, world } = setUp();
    world.fails = { is: 'database-newer' };
    await model.start();
    expect(model.kept.value).toEqual({ is: 'failed', failure: { is: 'database-newer' } });
    world.fails = null;
    await model.readKept();
    expect(model.kept.value).toEqual({ is: 'ready', articles: 14 });
  });

  test('stops listening when it is disposed', async () => {
    const { model, world } = setUp();
    await model.start();
    model[Symbol.dispose]();
    expect(world.watching.size + world.listening.size).toBe(0);
  });
});
