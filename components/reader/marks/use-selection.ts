import { useEffect } from 'preact/hooks';
import type { MarksModel } from '../../../models/marks.ts';
import type { ArticlePlaces } from '../article-places';
import { selectedSpan } from './selected-span';

/**
 * Tells the model what is selected in the article, once the pointer rests. It only listens: selecting, copying and the
 * browser's own menu are as without it.
 */
export function useSelection(marks: InstanceType<typeof MarksModel>, places: ArticlePlaces | null): void {
  useEffect(() => {
    const root = document.querySelector('.body');
    if (!root || !places) return;
    const ending = new AbortController();
    const { signal } = ending;
    let isPressed = false;
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      if (isPressed) return;
      frame = requestAnimationFrame(() => {
        marks.selected.value = selectedSpan(root, places);
      });
    };
    const press = (isDown: boolean) => (event: PointerEvent) => {
      // a touch is cancelled when the browser takes it over to move its handles
      isPressed = isDown && event.pointerType === 'mouse';
      read();
    };
    document.addEventListener('selectionchange', read, { signal });
    document.addEventListener('pointerdown', press(true), { signal });
    document.addEventListener('pointerup', press(false), { signal });
    document.addEventListener('pointercancel', press(false), { signal });
    return () => {
      ending.abort();
      cancelAnimationFrame(frame);
      marks.selected.value = null;
    };
  }, [places]);
}
