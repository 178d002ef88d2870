import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { FiguresModel } from '../../models/figures.ts';
import type { ArticlePlaces } from './article-places';

/** Where a click has a meaning of its own. */
const OWN = 'a, button, summary, input, select, textarea, label, [contenteditable]';

interface Clickable {
  readonly highlighting: boolean;
  /** The place of a picture of the body in the list of pictures, -1 where it is none of them. */
  readonly pictureOf: (element: Element) => number;
  /** The length of the user's own mark under a point of the window, null where there is none. */
  readonly markAt: (x: number, y: number) => { readonly length: number; readonly show: () => void } | null;
}

/**
 * A click on a marked figure opens its card, one on a picture shows it large. Marks are no elements, so the point decides.
 * The keyboard has its own ways to both: N, P and Enter, and the lists of the panel.
 */
export function useFigureClicks(
  root: RefObject<HTMLElement | null>,
  places: ArticlePlaces | null,
  figures: InstanceType<typeof FiguresModel>,
  { highlighting, pictureOf, markAt }: Clickable,
): void {
  useEffect(() => {
    const at = root.current;
    if (!at || !places) return;
    const ending = new AbortController();
    const { signal } = ending;
    const isFree = (event: Event) => event.target instanceof Element && !event.target.closest(OWN);
    at.addEventListener(
      'click',
      (event) => {
        if (!isFree(event) || getSelection()?.isCollapsed === false) return;
        const picture = event.target instanceof HTMLImageElement ? pictureOf(event.target) : -1;
        if (picture >= 0) figures.picture.value = picture;
        const place = highlighting ? places.figureAt(event.clientX, event.clientY) : null;
        const figure = place === null ? undefined : figures.read.peek()?.figures[place];
        const mark = markAt(event.clientX, event.clientY);
        // of a figure inside a mark, or a mark inside a figure, the inner one
        if (mark && (!figure || mark.length <= figure.end - figure.start)) mark.show();
        else if (place !== null) figures.showCard(place);
      },
      { signal },
    );
    let frame = 0;
    at.addEventListener(
      'pointermove',
      (event) => {
        if (frame !== 0 || event.pointerType !== 'mouse') return;
        frame = requestAnimationFrame(() => {
          frame = 0;
          const { clientX, clientY } = event;
          const isOn =
            isFree(event) &&
            (markAt(clientX, clientY) !== null ||
              (highlighting && places.figureAt(clientX, clientY) !== null));
          at.toggleAttribute('data-on-figure', isOn);
        });
      },
      { signal },
    );
    return () => {
      ending.abort();
      cancelAnimationFrame(frame);
    };
  }, [places, highlighting]);
}
