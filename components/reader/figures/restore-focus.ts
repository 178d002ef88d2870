/**
 * Gives the focus to `before`, or to the article where that is gone, if it was in `closed` or is nowhere: what closes must
 * not take it along. A focus that has moved elsewhere stays there.
 */
export function restoreFocus(closed: Element | null, before: Element | null): void {
  const { activeElement, body } = document;
  const isElsewhere = activeElement !== null && activeElement !== body && !closed?.contains(activeElement);
  if (isElsewhere) return;
  const home = before instanceof HTMLElement && before !== body && before.isConnected ? before : null;
  (home ?? document.querySelector<HTMLElement>('#content'))?.focus({ preventScroll: true });
}
