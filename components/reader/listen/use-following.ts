import { useEffect } from 'preact/hooks';
import type { ListeningModel } from '../../../models/listening.ts';
import type { ArticlePlaces } from '../article-places';

const SCROLLING = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']);

/** Keeps the sentence that is read in sight, until the user scrolls: then the window is theirs, until they ask for it back. */
export function useFollowing(listening: InstanceType<typeof ListeningModel>, places: ArticlePlaces): void {
  const isOn = listening.state.value !== 'off';
  const sentence = listening.sentence.value;
  const following = listening.following.value;
  useEffect(() => {
    if (isOn && sentence && following) places.showSpan(sentence);
  }, [sentence, isOn, following]);
  useEffect(() => {
    if (!isOn) return;
    const ending = new AbortController();
    const leave = () => (listening.following.value = false);
    const press = ({ key }: KeyboardEvent) => {
      if (SCROLLING.has(key)) leave();
    };
    const passive = { signal: ending.signal, passive: true };
    addEventListener('wheel', leave, passive);
    addEventListener('touchmove', leave, passive);
    addEventListener('keydown', press, passive);
    return () => ending.abort();
  }, [isOn]);
}
