import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReaderModel } from '../../models/reader.ts';
import type { ArticlePlaces } from './article-places';
import { READER_KEYS, type ReaderKey } from './reader-keys';
import { goBack } from './WayBack';
import { toggleListening } from './listen/toggle-listening';

/** Where letters are typed or chosen from: no key is ours there. */
const TYPING = 'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]';
/** What Enter presses by itself. */
const PRESSED = 'a, button, summary, input, select, [role="button"]';

/** The keys of `READER_KEYS`. Escape closes what lies on top, and at last the reader. Keys with a modifier are the browser's. */
export function useReaderKeys(
  model: InstanceType<typeof ReaderModel>,
  places: RefObject<ArticlePlaces | null>,
): void {
  useEffect(() => {
    const { figures } = model;
    const step = (by: 1 | -1) => {
      const at = places.current;
      if (!at) return;
      const place = figures.step(by, at.offsetAtTop());
      if (place === null) return;
      at.showFigure(place);
      // the article is what is gone through now: Enter must not press what had the focus before
      document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
    };
    const original = () => {
      const state = model.state.peek();
      if (state.is === 'ready') open(state.content.article.url, '_blank', 'noopener,noreferrer');
    };
    const save = () => {
      const saving = model.saving.peek();
      if (saving?.now.peek().is === 'unsaved') void saving.save();
    };
    const isSaved = () => {
      const state = model.state.peek();
      return state.is === 'ready' && state.content.saved !== null;
    };
    // the menu shows what became of it
    const archive = async () => {
      if (!isSaved()) return;
      await model.shelf.turnArchive();
      model.popover.value = 'menu';
    };
    const tag = () => {
      if (!isSaved()) return;
      model.shelf.isTagging.value = true;
      model.popover.value = 'menu';
    };
    const escape = () => {
      const { marks } = model;
      if (model.popover.peek() !== null) model.popover.value = null;
      else if (marks.card.peek() !== null) marks.card.value = null;
      else if (marks.selected.peek() !== null) marks.selected.value = null;
      else if (figures.card.peek() !== null) figures.closeCard();
      else if (figures.isOpen.peek()) figures.close();
      else if (model.focusLines.peek() > 0) model.focusLines.value = 0;
      else if (model.listening.state.peek() !== 'off') model.listening.stop();
      else if (model.quiet.peek()) model.quiet.value = false;
      else void model.close();
    };
    const enter = () => {
      const place = figures.current.peek();
      if (place !== null) figures.showCard(place);
      return place !== null;
    };
    const listenKey = ({ key, repeat }: KeyboardEvent): boolean => {
      const { listening } = model;
      if (listening.state.peek() === 'off') return false;
      const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
      const press: Readonly<Record<string, () => void>> = {
        ' ': () => !repeat && listening.toggle(),
        [isRtl ? 'ArrowLeft' : 'ArrowRight']: () => listening.step(1),
        [isRtl ? 'ArrowRight' : 'ArrowLeft']: () => listening.step(-1),
        ']': () => listening.stepParagraph(1),
        '[': () => listening.stepParagraph(-1),
      };
      press[key]?.();
      return key in press;
    };
    const acts: Readonly<Record<Exclude<ReaderKey, 'card' | 'close'>, () => void>> = {
      figures: () => (figures.isOpen.peek() ? figures.close() : figures.open()),
      marks: () => void model.toggleHighlighting(),
      next: () => step(1),
      previous: () => step(-1),
      back: () => goBack(model),
      type: () => model.toggle('type'),
      outline: () => model.toggle('outline'),
      save,
      archive: () => void archive(),
      tag,
      original,
      menu: () => model.toggle('menu'),
      keys: () => model.toggle('keys'),
      listen: () => toggleListening(model, places.current),
      focus: model.turnFocus,
      quiet: model.turnQuiet,
      mend: () => void model.mending.start(),
      note: () => document.querySelector<HTMLElement>('.mk-menu button')?.focus(),
    };
    const named: Readonly<Record<string, (() => void) | undefined>> = Object.fromEntries(
      Object.entries(acts).map(([name, act]) => [READER_KEYS[name as ReaderKey].toLowerCase(), act]),
    );
    // the browser would print the page around the frame
    const isPrint = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) =>
      key.toLowerCase() === 'p' && (ctrlKey || metaKey) && !shiftKey && !altKey;
    const press = (event: KeyboardEvent) => {
      if (isPrint(event) && model.state.peek().is === 'ready') {
        event.preventDefault();
        void import('./menu/print-article').then(({ printArticle }) => printArticle());
        return;
      }
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing)
        return;
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === 'Escape') return escape();
      if (model.state.peek().is !== 'ready' || target?.closest(TYPING)) return;
      if (event.key === 'Enter' && !target?.closest(PRESSED) && enter()) event.preventDefault();
      if (!target?.closest(PRESSED) && !event.shiftKey && listenKey(event)) return event.preventDefault();
      // a question mark is typed with Shift on most keyboards
      const isPlain = !event.repeat && (!event.shiftKey || event.key === READER_KEYS.keys);
      const act = isPlain ? named[event.key.toLowerCase()] : undefined;
      if (act) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
