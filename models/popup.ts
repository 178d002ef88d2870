import { action, createModel, effect, signal } from '@preact/signals';
import type { Failure } from '../core/failure.ts';
import type { SavedPort, Opening, PagePort, Shortcut, ShortcutsPort, TabState } from './ports.ts';
import { SavingModel } from './saving.ts';

export type PopupState =
  | { readonly is: 'loading' }
  | { readonly is: 'article'; readonly tab: TabState & { summary: NonNullable<TabState['summary']> } }
  | { readonly is: 'not-article'; readonly tab: TabState }
  | { readonly is: 'failed'; readonly failure: Failure; readonly title: string; readonly site: string };

/** The popup: the page in front of the user, and what can be done with it. */
export const PopupModel = createModel(
  (page: PagePort, library: SavedPort, shortcuts: ShortcutsPort, close: () => void) => {
    const state = signal<PopupState>({ is: 'loading' });
    const reading = signal(false);
    const highlighting = signal(false);
    /** A switch that the page refused: shown until the next try. */
    const refused = signal<Failure | null>(null);
    /** Whether articles of this site open by themselves; null where that is not offered. */
    const opening = signal<Opening | null>(null);
    const count = signal<number | null>(null);
    const keys = signal<Partial<Record<Shortcut['name'], string>>>({});
    const saving = signal<InstanceType<typeof SavingModel> | null>(null);

    const tabId = () => {
      const now = state.peek();
      return now.is === 'article' || now.is === 'not-article' ? now.tab.tabId : null;
    };
    const listKeys = async () => {
      const list = await shortcuts.list();
      keys.value = Object.fromEntries(list.map(({ name, keys: given }) => [name, given]));
    };
    const countSaved = async () => {
      const counted = await library.count();
      count.value = counted.ok ? counted.value : null;
    };

    const load = action(async () => {
      state.value = { is: 'loading' };
      refused.value = null;
      const found = await page.state();
      if (!found.ok) {
        state.value = { is: 'failed', failure: found.error, ...(await page.place()) };
        return;
      }
      const tab = found.value;
      reading.value = tab.reading;
      highlighting.value = tab.highlighting;
      opening.value = await page.opening(tab.tabId, null);
      saving.peek()?.[Symbol.dispose]();
      saving.value = new SavingModel(
        {
          save: (way, evenPrivate) => page.save(tab.tabId, way, evenPrivate),
          state: library.state,
          stopPictures: library.stopPictures,
          watchLibrary: library.watch,
        },
        tab.saved,
      );
      // what was saved or is being read may be read again, whatever the detector says
      const { summary } = tab;
      state.value =
        summary && (tab.isArticle || tab.reading || tab.saved)
          ? { is: 'article', tab: { ...tab, summary } }
          : { is: 'not-article', tab };
    });

    effect(() => library.watch(() => void countSaved()));
    effect(() => () => saving.peek()?.[Symbol.dispose]());

    return {
      state,
      reading,
      highlighting,
      refused,
      opening,
      count,
      keys,
      saving,
      start: action(async () => {
        void countSaved();
        void listKeys();
        await load();
      }),
      load,
      setReading: action(async (on: boolean) => {
        const id = tabId();
        if (id === null) return;
        reading.value = on;
        const set = await page.setReading(id, on);
        reading.value = set.ok ? set.value : !on;
        highlighting.value = await page.isHighlighting(id);
        refused.value = set.ok ? null : set.error;
      }),
      setOpening: action(async (on: boolean) => {
        const id = tabId();
        if (id === null) return;
        opening.value = await page.opening(id, on);
      }),
      readAnyway: action(async () => {
        const id = tabId();
        if (id === null) return;
        const set = await page.setReading(id, true);
        if (set.ok) close();
        else refused.value = set.error;
      }),
      setHighlighting: action(async (on: boolean) => {
        const id = tabId();
        if (id === null) return;
        highlighting.value = on;
        const set = await page.setHighlighting(id, on);
        highlighting.value = set.ok ? set.value : !on;
        refused.value = set.ok ? null : set.error;
      }),
      reload: action(async () => {
        await page.reload();
        close();
      }),
    };
  },
);
