import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TextMap } from '../../core/article/text-map.ts';
import type { ReaderContent } from '../../models/ports.ts';
import type { ReaderModel } from '../../models/reader.ts';
import { offsetBelowBar } from './place-in-text';

/** CSS pixels below the window at which the end of the article counts as seen. */
const NEAR = 8;

/**
 * Keeps the place in a saved article whenever scrolling rests and when the page is left, until its end was reached. One that
 * was read already is left as it is.
 */
export function usePlace(
  root: RefObject<HTMLElement | null>,
  map: TextMap | null,
  saved: ReaderContent['saved'],
  model: InstanceType<typeof ReaderModel>,
): void {
  useEffect(() => {
    const body = root.current;
    if (!body || !map || !saved || saved.readAt !== null) return;
    let kept = saved.place?.offset ?? 0;
    let isFinished = false;
    const keep = () => {
      if (isFinished) return;
      const offset = offsetBelowBar(body, map);
      // an article that fits into the window was shown, which is not yet read
      isFinished = scrollY > 0 && body.getBoundingClientRect().bottom <= innerHeight + NEAR;
      if (offset === kept && !isFinished) return;
      kept = offset;
      void model.keepPlace({ offset, share: map.text ? offset / map.text.length : 0 }, isFinished);
    };
    const leave = () => document.visibilityState === 'hidden' && keep();
    document.addEventListener('scrollend', keep);
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('scrollend', keep);
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', keep);
    };
  }, [map]);
}
