import type { TextMap } from '../../core/article/text-map.ts';
import type { Figure } from '../../core/figures/figure.ts';
import type { Span } from '../../core/marks/quote-of.ts';

/** Where things stand in the article on the screen: the one link between places in lists and places in the window. */
export interface ArticlePlaces {
  readonly text: string;
  /** The place of a stretch of the text in the document, null where it holds no visible text. */
  rangeOf(span: Span): StaticRange | null;
  /** The boxes of a stretch of the text in the window, one for each line. */
  boxesOfSpan(span: Span): readonly DOMRect[];
  /** The first of these stretches, shortest first, that lies under a point of the window; -1 where none does. */
  spanAt(x: number, y: number, spans: readonly (Span | null)[]): number;
  /** The offset in the text of a position in a text node, -1 where the node is none of the article's. */
  offsetOf(node: Node, offset: number): number;
  showSpan(span: Span): void;
  /** The offset in the text of the first line below the bar. */
  offsetOfFirstLine(): number;
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
  const boxesOfSpan = ({ start, end }: Span) => {
    const range = map.rangeOf(start, end);
    return range ? [...liveRange(range).getClientRects()] : [];
  };
  const boxesOf = (place: number) => {
    const figure = figures[place];
    return figure ? boxesOfSpan(figure) : [];
  };
  const spanAt = (x: number, y: number, spans: readonly (Span | null)[]) => {
    const caret = caretAt(x, y);
    const at = caret ? map.offsetOf(caret.node, caret.offset) : -1;
    if (at < 0) return -1;
    let best = -1;
    let least = Infinity;
    for (const [place, span] of spans.entries()) {
      if (!span || at < span.start || at > span.end || span.end - span.start >= least) continue;
      // the caret snaps to the nearest text: the point itself has to lie on the words
      const hit = boxesOfSpan(span).some(
        (box) => x >= box.left - 1 && x <= box.right + 1 && y >= box.top - 2 && y <= box.bottom + 2,
      );
      if (!hit) continue;
      best = place;
      least = span.end - span.start;
    }
    return best;
  };
  return {
    text: map.text,
    rangeOf: ({ start, end }) => map.rangeOf(start, end),
    boxesOfSpan,
    spanAt,
    offsetOf: (node, offset) => map.offsetOf(node, offset),
    showSpan(span) {
      bringIntoView(boxesOfSpan(span)[0]);
    },
    offsetOfFirstLine() {
      // where nothing was scrolled the whole article is meant, whatever stands beside the place
      if (scrollY < BAR) return 0;
      for (let y = BAR; y < innerHeight; y += 12) {
        const box = document.querySelector('.body')?.getBoundingClientRect();
        const caret = box && caretAt(box.left + box.width / 2, y);
        const at = caret ? map.offsetOf(caret.node, caret.offset) : -1;
        if (at >= 0) return at;
      }
      return 0;
    },
    boxesOf,
    figureAt(x, y) {
      const place = spanAt(x, y, figures);
      return place < 0 ? null : place;
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
  const covers = [...document.querySelectorAll('.panel, .fig-pop, .mk-card, .listen')].flatMap((cover) => {
    const { width, top } = cover.getBoundingClientRect();
    return width > innerWidth * 0.9 || cover.matches('.listen') ? [top] : [];
  });
  const end = Math.min(innerHeight, ...covers);
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
