/** The nearest ancestor that matches, below `root`: a page laid out in tables holds its whole article in one. */
export function closestWithin(element: Element, selector: string, root: Element): Element | null {
  const found = element.closest(selector);
  return found && found !== root && root.contains(found) ? found : null;
}
