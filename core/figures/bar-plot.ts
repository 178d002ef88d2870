import type { Figure } from './figure.ts';
import type { Relation } from './relations.ts';

/** A small plot of the figures of one group that share a unit. */
export interface BarPlot {
  kind: 'money' | 'percent' | 'count' | 'measure';
  unit: string;
  /** The power of ten that most of them are written in. */
  scale: number;
  /** The largest first. */
  bars: readonly Bar[];
  /** The first bar is drawn shorter than it is, so that the others can be seen. */
  isCut: boolean;
}

export interface Bar {
  place: number;
  value: number;
  /** Length from 0 to 1. */
  length: number;
}

const FEWEST = 3;
const MOST = 12;
/** A first bar that is longer than the second by this factor is cut. */
const CUT_FROM = 5;
const CUT_SECOND = 0.78;

/**
 * The largest set of figures among `places` that can be compared: the same unit, positive, no range and no ratio.
 * Percentages are compared only where the words show that each is a share of a plan. Null where fewer than three can.
 */
export function plotFigures(
  figures: readonly Figure[],
  relations: readonly Relation[],
  places: readonly number[],
): BarPlot | null {
  const shares = new Set(relations.filter((r) => r.is === 'share' && r.base === 'plan').map((r) => r.figure));
  const sets = new Map<string, number[]>();
  for (const place of places) {
    const figure = figures[place];
    if (!figure || !isComparable(figure) || (figure.kind === 'percent' && !shares.has(place))) continue;
    const key = `${figure.kind} ${figure.unit}`;
    const same = sets.get(key) ?? [];
    // the same value told twice is one bar
    if (!same.some((other) => figures[other]?.value === figure.value)) same.push(place);
    sets.set(key, same);
  }
  const largest = [...sets.values()].reduce((best, set) => (set.length > best.length ? set : best), []);
  const first = figures[largest[0] ?? -1];
  if (largest.length < FEWEST || !first) return null;
  const all = largest
    .map((place) => ({ place, value: figures[place]?.value ?? 0 }))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST);
  const [longest = 1, second = 1] = all.map(({ value }) => value);
  const isCut = longest > CUT_FROM * second;
  const full = isCut ? second / CUT_SECOND : longest;
  return {
    kind: first.kind as BarPlot['kind'],
    unit: first.unit ?? '',
    scale: commonest(all.map(({ place }) => figures[place]?.scale ?? 1)),
    bars: all.map(({ place, value }) => ({ place, value, length: Math.min(1, value / full) })),
    isCut,
  };
}

function isComparable({ kind, unit, value, direction }: Figure): boolean {
  const isAmount = kind === 'money' || kind === 'percent' || kind === 'count' || kind === 'measure';
  return isAmount && unit !== null && value !== null && value > 0 && direction === null;
}

function commonest(scales: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const scale of scales) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}
