import { action, createModel, effect, signal } from '@preact/signals';
import type { FileWords } from '../core/export/write-html-file.ts';
import type { Article } from '../core/article/article.ts';
import type { Failure } from '../core/failure.ts';
import { tallyPictures } from '../core/article/tally-pictures.ts';
import type { ReadingPlace } from '../core/article/saved.ts';
import { err, ok } from '../core/result.ts';
import { FiguresModel } from './figures.ts';
import { JumpsModel } from './jumps.ts';
import { type ListeningMemory, ListeningModel, type SpeechPort } from './listening.ts';
import { MarksModel } from './marks.ts';
import { MendingModel } from './mending.ts';
import { PartsModel } from './parts.ts';
import { OwnShelfModel } from './own-shelf.ts';
import type { Opening, ReaderContent, ReaderPort, SavedState } from './ports.ts';
import { SavingModel } from './saving.ts';

export type ReaderState =
  | { readonly is: 'loading' }
  | { readonly is: 'ready'; readonly content: ReaderContent }
  | { readonly is: 'failed'; readonly failure: Failure };

/** What lies over the article for a moment, one at a time. */
export type Popover = 'type' | 'outline' | 'menu' | 'keys';

/** The choices of line focus, in the order in which its key goes through them. */
const FOCUS_LINES = [0, 1, 3, 5] as const;

/** The reader: one article, fresh or saved. */
export const ReaderModel = createModel((port: ReaderPort, speech: SpeechPort, memory: ListeningMemory) => {
  const state = signal<ReaderState>({ is: 'loading' });
  const highlighting = signal(false);
  const jumps = new JumpsModel();
  const figures = new FiguresModel(jumps);
  const popover = signal<Popover | null>(null);
  const listening = new ListeningModel(speech, memory);
  /** How many lines are in focus, 0 where all are. */
  const focusLines = signal<(typeof FOCUS_LINES)[number]>(0);
  /** Everything but the article is out of sight. */
  const quiet = signal(false);
  /** Share of the article that was read, 0 to 1. */
  const progress = signal(0);
  /** Why the lost pictures could not be tried again. */
  const refused = signal<Failure | null>(null);
  const saving = signal<InstanceType<typeof SavingModel> | null>(null);

  const marks = new MarksModel({
    marks: () => port.marks(),
    changeMark: (id, change) => port.changeMark(id, change),
    newMarkId: () => port.newMarkId(),
    watchLibrary: (listener) => port.watchLibrary(listener),
    async save() {
      await saving.peek()?.save();
      const now = saving.peek()?.now.peek();
      if (now?.is === 'keeping' || now?.is === 'saved') return ok(now.state.id);
      return err(now?.is === 'failed' ? now.failure : { is: 'not-saved' });
    },
  });

  const shelf = new OwnShelfModel(port.shelf);
  /** Whether articles of this site open by themselves; null where that is not offered. */
  const opening = signal<Opening | null>(null);
  const show = (article: Article) => {
    const now = state.peek();
    if (now.is === 'ready') state.value = { is: 'ready', content: { ...now.content, article } };
  };
  const mending = new MendingModel(port.mend, show);
  const parts = new PartsModel(port.join, show);

  /** Lost pictures are being tried again: the article is shown anew when that is over. */
  const retrying = signal(false);

  effect(() => () => {
    saving.peek()?.[Symbol.dispose]();
    figures[Symbol.dispose]();
    jumps[Symbol.dispose]();
    marks[Symbol.dispose]();
    mending[Symbol.dispose]();
    parts[Symbol.dispose]();
    shelf[Symbol.dispose]();
    listening[Symbol.dispose]();
  });
  effect(() => {
    if (!retrying.value || saving.value?.now.value.is !== 'saved') return;
    retrying.value = false;
    void showAgain();
  });
  effect(() => port.watchHighlighting((on) => (highlighting.value = on)));

  async function showAgain(): Promise<void> {
    const taken = await port.take();
    if (taken.ok) state.value = { is: 'ready', content: taken.value };
  }

  return {
    state,
    highlighting,
    figures,
    jumps,
    popover,
    marks,
    mending,
    parts,
    shelf,
    opening,
    /** Asks for `opening`, after setting it where `on` says so. */
    setOpening: action(async (on: boolean | null) => {
      if (port.opening) opening.value = await port.opening(on);
    }),
    listening,
    focusLines,
    quiet,
    turnQuiet: action(() => void (quiet.value = !quiet.peek())),
    progress,
    refused,
    saving,
    start: action(async () => {
      const taken = await port.take();
      if (!taken.ok) {
        state.value = { is: 'failed', failure: taken.error };
        return;
      }
      const content = taken.value;
      highlighting.value = content.highlighting;
      const saved = content.saved ? savedState(content.saved) : null;
      if (port.save || saved) {
        saving.value = new SavingModel(
          {
            save: port.save ?? (async () => ({ ok: false, error: { is: 'not-saved' } }) as const),
            state: port.state,
            stopPictures: port.stopPictures,
            watchLibrary: port.watchLibrary,
          },
          saved,
        );
      }
      parts.known.value = content.parts ?? null;
      state.value = { is: 'ready', content };
      await marks.refresh();
    }),
    close: action(() => port.close()),
    /** Opens what is named, or closes it where it is open. */
    toggle: action((wanted: Popover) => {
      popover.value = popover.peek() === wanted ? null : wanted;
    }),
    /** Where the article was before the first jump, null where there was none. */
    goBack: action((): number | null => {
      figures.current.value = null;
      return jumps.goBack();
    }),
    openSettings: () => port.openSettings(),
    /** Keeps where the user is in a saved article; `finished` where its end was reached. */
    keepPlace: (place: ReadingPlace, finished: boolean) => port.keepPlace?.(place, finished),
    toggleHighlighting: action(async () => {
      highlighting.value = !highlighting.value;
      await port.setHighlighting(highlighting.value);
    }),
    turnFocus: action(() => {
      const next = (FOCUS_LINES.indexOf(focusLines.peek()) + 1) % FOCUS_LINES.length;
      focusLines.value = FOCUS_LINES[next] ?? 0;
    }),
    picture: (hash: string) => port.picture(hash),
    exportHtml: (id: string, words: FileWords) => port.exportHtml(id, words),
    retryPictures: action(async (id: string) => {
      const retried = await port.retryPictures(id);
      refused.value = retried.ok ? null : retried.error;
      if (!retried.ok) return;
      await saving.peek()?.refresh();
      retrying.value = true;
    }),
    watchLibrary: port.watchLibrary,
  };
});

function savedState({ id, savedAt, pictures }: NonNullable<ReaderContent['saved']>): SavedState {
  const tally = tallyPictures(pictures);
  return { id, savedAt, ...tally, done: tally.kept + tally.lost === tally.total };
}
