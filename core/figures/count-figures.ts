import type { FigureCounts } from '../article/saved.ts';
import type { Figure } from './figure.ts';

/** Figures by the five kinds that the design shows: bare numbers stand with counts, ranges with ratios, dates are left out. */
export function countFigures(figures: readonly Figure[]): FigureCounts {
  const counts = { money: 0, percent: 0, count: 0, measure: 0, ratio: 0 };
  for (const { kind } of figures) {
    if (kind === 'date' || kind === 'time') continue;
    counts[kind === 'number' ? 'count' : kind === 'range' ? 'ratio' : kind]++;
  }
  return counts;
}
