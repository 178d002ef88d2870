import type { FigureCounts } from '../article/saved.ts';
import type { Figure } from './figure.ts';
import { shownKind } from './shown-kind.ts';

/** Figures by the five kinds that the design shows; dates are left out. */
export function countFigures(figures: readonly Figure[]): FigureCounts {
  const counts = { money: 0, percent: 0, count: 0, measure: 0, ratio: 0 };
  for (const figure of figures) {
    const kind = shownKind(figure.kind);
    if (kind !== 'date') counts[kind]++;
  }
  return counts;
}
