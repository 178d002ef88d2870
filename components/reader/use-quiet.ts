import { useEffect } from 'preact/hooks';
import { BAR } from './article-places';

/** CSS pixels from the top at which the pointer asks for the bar, and below which it has left it. */
const ASKS = BAR / 2;
const LEFT = 2 * BAR;

/**
 * Keeps everything but the article out of sight while `isQuiet`. The bar comes back while the pointer is at the top of the window
 * or the focus is in it; the key that began it ends it.
 */
export function useQuiet(isQuiet: boolean): void {
  useEffect(() => {
    if (!isQuiet) return;
    const root = document.documentElement;
    root.dataset['quiet'] = 'hidden';
    // what had the focus in the bar would keep it there
    const focused = document.activeElement;
    if (focused?.closest('.topbar, .listen, .way-back'))
      document.querySelector<HTMLElement>('#content')?.focus({ preventScroll: true });
    const follow = ({ clientY }: PointerEvent) => {
      if (clientY <= ASKS) root.dataset['quiet'] = 'shown';
      else if (clientY > LEFT) root.dataset['quiet'] = 'hidden';
    };
    document.addEventListener('pointermove', follow, { passive: true });
    // a finger moves nothing before it presses
    document.addEventListener('pointerdown', follow, { passive: true });
    return () => {
      delete root.dataset['quiet'];
      document.removeEventListener('pointermove', follow);
      document.removeEventListener('pointerdown', follow);
    };
  }, [isQuiet]);
}
