import type { TextMap } from '../../core/article/text-map.ts';
import type { Figure } from '../../core/figures/figure.ts';

/** Where things stand in the article on the screen: the one link between places in lists and places in the window. */
export interface ArticlePlaces {
  /** The boxes of a figure in the window, one for each line it stands on; none where it is not shown. */
  boxesOf(place: number): readonly DOMRect[];
  /** The figure under a point of the window, null where there is none. */
  figureAt(x: number, y: number): number | null;
  /** The offset in the text of what stands at the top of the window. */
  offsetAtTop(): number;
  /** Brings a figure into the part of the window that nothing covers, unless it stands there. */
  showFigure(place: number): void;
  showPicture(place: number): void;
  showTable(place: number): void;
}

/** CSS pixels at the top of the window that are left free above what is shown: the bar and some air. */
export const BAR = 64;

export function createPlaces(
  map: TextMap,
  figures: readonly Figure[],
  pictures: () => readonly Element[],
  tables: readonly Element[],
): ArticlePlaces {
  const boxesOf = (place: number) => {
    const figure = figures[place];
    const range = figure && map.rangeOf(figure.start, figure.end);
    return range ? [...liveRange(range).getClientRects()] : [];
  };
  return {
    boxesOf,
    figureAt(x, y) {
      const caret = caretAt(x, y);
      const at = caret ? map.offsetOf(caret.node, caret.offset) : -1;
      if (at < 0) return null;
      const place = figures.findIndex(({ start, end }) => start <= at && at <= end);
      // the caret snaps to the nearest text: the point itself has to lie on the figure
      const hit = boxesOf(place).some(
        (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2,
      );
      return hit ? place : null;
    },
    offsetAtTop() {
      const below = figures.findIndex((_, place) => (boxesOf(place)[0]?.top ?? -1) > BAR);
      return below < 0 ? (figures.at(-1)?.end ?? 0) : (figures[below]?.start ?? 0);
    },
    showFigure(place) {
      bringIntoView(boxesOf(place)[0]);
    },
    showPicture(place) {
      bringIntoView(pictures()[place]?.getBoundingClientRect());
    },
    showTable(place) {
      bringIntoView(tables[place]?.getBoundingClientRect());
    },
  };
}

function bringIntoView(box: DOMRect | undefined): void {
  if (!box) return;
  const sheet = [...document.querySelectorAll('.panel, .fig-pop')]
    .map((cover) => cover.getBoundingClientRect())
    .find((cover) => cover.width > innerWidth * 0.9);
  const end = sheet ? sheet.top : innerHeight;
  if (box.top >= BAR && box.bottom <= end - 16) return;
  const top = box.height > (end - BAR) * 0.6 ? BAR + 16 : BAR + (end - BAR) * 0.35;
  scrollBy({ top: box.top - top, behavior: 'instant' });
}

export function liveRange(range: StaticRange): Range {
  const alive = document.createRange();
  alive.setStart(range.startContainer, range.startOffset);
  alive.setEnd(range.endContainer, range.endOffset);
  return alive;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const position = document.caretPositionFromPoint(x, y);
  return position && { node: position.offsetNode, offset: position.offset };
}
