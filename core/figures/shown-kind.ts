import type { FigureKind } from './figure.ts';

/** The kinds that the interface tells apart: bare numbers stand with counts, ranges with ratios, times with dates. */
export const SHOWN_KINDS = ['money', 'percent', 'count', 'measure', 'ratio', 'date'] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

export function shownKind(kind: FigureKind): ShownKind {
  switch (kind) {
    case 'number':
      return 'count';
    case 'range':
      return 'ratio';
    case 'time':
      return 'date';
    default:
      return kind;
  }
}
