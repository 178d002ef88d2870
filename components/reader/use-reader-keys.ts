import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ReaderModel } from '../../models/reader.ts';
import type { ArticlePlaces } from './article-places';
import { toggleListening } from './listen/toggle-listening';

/** Where letters are typed or chosen from: no key is ours there. */
const TYPING = 'input:not([type="radio"], [type="checkbox"]), select, textarea, [contenteditable]';
/** What Enter presses by itself. */
const PRESSED = 'a, button, summary, input, select, [role="button"]';

/**
 * The keys of the reader: F panel, H marks, N and P next and previous figure, Enter its card, B back, M the colours of a selection, L reads aloud, R line focus,
 * Escape closes what lies on top and at last the reader. Keys with a modifier are left to the browser.
 */
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
      if (place !== null) at.showFigure(place);
    };
    const back = () => {
      const to = figures.goBack();
      if (to !== null) scrollTo({ top: to, behavior: 'instant' });
    };
    const escape = () => {
      const { marks } = model;
      if (marks.card.peek() !== null) marks.card.value = null;
      else if (marks.selected.peek() !== null) marks.selected.value = null;
      else if (figures.card.peek() !== null) figures.closeCard();
      else if (figures.isOpen.peek()) figures.close();
      else if (model.focusLines.peek() > 0) model.focusLines.value = 0;
      else if (model.listening.state.peek() !== 'off') model.listening.stop();
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
    const acts: Readonly<Record<string, () => void>> = {
      f: () => (figures.isOpen.peek() ? figures.close() : figures.open()),
      h: () => void model.toggleHighlighting(),
      n: () => step(1),
      p: () => step(-1),
      b: back,
      r: model.turnFocus,
      l: () => toggleListening(model, places.current),
      m: () => document.querySelector<HTMLElement>('.mk-menu button')?.focus(),
    };
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing)
        return;
      const target = event.target instanceof Element ? event.target : null;
      if (event.key === 'Escape') return escape();
      if (model.state.peek().is !== 'ready' || target?.closest(TYPING)) return;
      if (event.key === 'Enter' && !target?.closest(PRESSED) && enter()) event.preventDefault();
      if (!target?.closest(PRESSED) && !event.shiftKey && listenKey(event)) return event.preventDefault();
      const act = event.shiftKey || event.repeat ? undefined : acts[event.key.toLowerCase()];
      if (act) {
        event.preventDefault();
        act();
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
