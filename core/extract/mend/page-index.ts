import { pathOf } from '../../mending/fingerprint.ts';

/** The page as it was before anything was taken out of it: what stood where, and what it was called. */
export interface PageIndex {
  /** The place of an element in the order of the page, undefined where it was made later. */
  numberOf(element: Element): number | undefined;
  pathOf(element: Element): string | undefined;
  /** The elements of one path, in the order of the page. */
  named(path: string): readonly Element[];
}

export function indexPage(body: Element): PageIndex {
  const paths = new Map<Element, { number: number; path: string }>();
  const byPath = new Map<string, Element[]>();
  let number = 0;
  for (const element of body.querySelectorAll('*')) {
    const path = pathOf(element);
    paths.set(element, { number: number++, path });
    const same = byPath.get(path);
    if (same) same.push(element);
    else byPath.set(path, [element]);
  }
  return {
    numberOf: (element) => paths.get(element)?.number,
    pathOf: (element) => paths.get(element)?.path,
    named: (path) => byPath.get(path) ?? [],
  };
}
