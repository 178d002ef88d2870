/** Room that the browser's own handles of a selection take where one touches. */
const HANDLES = 28;
const GAP = 8;
const EDGE = 12;
/** Below the bar. */
const TOP = 56;

/**
 * Lays `box` below these lines, else above them, else beside them in the margin. Where the window has no such place left it is
 * hidden: it never lies over the lines.
 */
export function placeBeside(box: HTMLElement, lines: readonly DOMRect[]): void {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) {
    box.style.visibility = 'hidden';
    return;
  }
  const panel = document.querySelector('.panel')?.getBoundingClientRect();
  const isSheet = panel !== undefined && panel.width > innerWidth * 0.9;
  const isPanelLeft = panel !== undefined && panel.left < innerWidth - panel.right;
  const floor = (isSheet ? panel.top : innerHeight) - EDGE;
  const least = EDGE + (panel && !isSheet && isPanelLeft ? panel.right : 0);
  const most =
    (panel && !isSheet && !isPanelLeft ? panel.left : document.documentElement.clientWidth) -
    box.offsetWidth -
    EDGE;
  const gap = GAP + (matchMedia('(pointer: coarse)').matches ? HANDLES : 0);
  const isRtl = getComputedStyle(document.querySelector('.article') ?? box).direction === 'rtl';
  const height = box.offsetHeight;
  const at = (top: number, line: DOMRect) => {
    const wanted = isRtl ? line.right - box.offsetWidth : line.left;
    box.style.inset = `${top}px auto auto ${Math.max(least, Math.min(most, wanted))}px`;
    box.style.visibility = 'visible';
  };
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const top = Math.min(...lines.map((line) => line.top));
  if (bottom + gap >= TOP && bottom + gap + height <= floor) return at(bottom + gap, last);
  if (top - GAP - height >= TOP && top <= floor) return at(top - GAP - height, first);
  const right = Math.max(...lines.map((line) => line.right)) + GAP;
  const isInSight = bottom > TOP && top < floor;
  box.style.visibility = isInSight && right <= most ? 'visible' : 'hidden';
  box.style.inset = `${Math.max(TOP, Math.min(floor - height, bottom))}px auto auto ${Math.max(least, right)}px`;
}
