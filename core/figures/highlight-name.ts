import type { FigureKind } from './figure.ts';

/** Names in the CSS highlight registry, which a page shares: prefixed, so that they collide with none of its own. */
export const HIGHLIGHT_NAMES = [
  'figleaf-money',
  'figleaf-percent',
  'figleaf-count',
  'figleaf-measure',
  'figleaf-ratio',
] as const;

/** The highlight a figure is painted with, null for dates and times, which are not painted by default. */
export function highlightName(kind: FigureKind): (typeof HIGHLIGHT_NAMES)[number] | null {
  switch (kind) {
    case 'date':
    case 'time':
      return null;
    case 'number':
      return 'figleaf-count';
    case 'range':
      return 'figleaf-ratio';
    default:
      return `figleaf-${kind}`;
  }
}
