import { createModel, effect, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import type { LibraryPort, SettingsPort, Shortcut, ShortcutsPort } from './ports.ts';

export interface OptionsNeeds {
  readonly settings: SettingsPort;
  readonly shortcuts: ShortcutsPort;
  readonly library: Pick<LibraryPort, 'count' | 'storage' | 'watch'>;
}

/** The number of saved articles. */
export type KeptState =
  | { readonly is: 'loading' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'ready'; readonly articles: number };

/** The page of settings. Every change is applied and stored at once. */
export const OptionsModel = createModel(({ settings: port, shortcuts, library }: OptionsNeeds) => {
  /** Until the stored choices are read, which takes a moment: those of a new user. */
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const ready = signal(false);
  const unsaved = signal(false);
  const commands = signal<readonly Shortcut[]>([]);
  const kept = signal<KeptState>({ is: 'loading' });
  const storage = signal<{ used: number; free: number; persisted: boolean } | null>(null);
  /** Bumped by every change, so that a refusal takes back only what it refused. */
  let turn = 0;

  async function change(part: Partial<Settings>): Promise<void> {
    const before = settings.value;
    const mine = ++turn;
    settings.value = { ...before, ...part };
    unsaved.value = false;
    try {
      await port.set(part);
    } catch (error) {
      settings.value = mine === turn ? before : await port.get();
      unsaved.value = true;
      throw error;
    }
  }

  async function readCommands(): Promise<void> {
    commands.value = await shortcuts.list();
  }

  async function readKept(): Promise<void> {
    const count = await library.count();
    kept.value = count.ok ? { is: 'ready', articles: count.value } : { is: 'failed', failure: count.error };
    storage.value = await library.storage();
  }

  async function readSettings(): Promise<void> {
    settings.value = await port.get();
    ready.value = true;
  }

  effect(() => port.watch((now) => (settings.value = now)));
  effect(() => library.watch(() => void readKept()));

  return {
    settings,
    /** The stored choices are read. */
    ready,
    /** The browser refused to store the last change. */
    unsaved,
    commands,
    kept,
    storage,
    change,
    /** To be called when the user comes back, maybe from the browser's page for keys. */
    readCommands,
    changeShortcuts: () => shortcuts.change(),
    readKept,
    start: async () => {
      await Promise.all([readSettings(), readCommands(), readKept()]);
    },
  };
});

export type Options = InstanceType<typeof OptionsModel>;
