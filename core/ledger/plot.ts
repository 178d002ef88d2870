import type { LedgerKind } from './figures-record.ts';
import type { LedgerHits, LedgerRow } from './ledger.ts';

/** Across the plot: when the article appeared, or how large the value is, with a line for each article. */
export type PlotBy = 'time' | 'article';

/** One figure in the plot; both places are shares of 0 to 1, from where reading begins and from below. */
export interface PlotPoint {
  readonly row: LedgerRow;
  readonly x: number;
  readonly y: number;
}

export interface PlotTick {
  /** A share of 0 to 1 along its axis. */
  readonly at: number;
  readonly value: number;
}

/** Figures of one kind and unit as points. */
export interface LedgerPlot {
  readonly by: PlotBy;
  readonly kind: LedgerKind;
  readonly unit: string;
  /** How many figures there are of this kind and unit; the first `points.length` of them are drawn. */
  readonly total: number;
  readonly points: readonly PlotPoint[];
  /** Along the axis of values. Each step is a tenfold one where `isLog`. */
  readonly ticks: readonly PlotTick[];
  readonly isLog: boolean;
  /** Dates at both ends of the axis of time, ISO 8601 days; empty by article. */
  readonly dates: readonly string[];
  /** The articles that have a line, from above; empty by time. */
  readonly articles: readonly string[];
}

/** Points that are drawn, and lines of articles: more than can be told apart serve nobody. */
const POINTS = 400;
const ARTICLES = 16;
/** From this factor between the largest and the smallest on, steps are tenfold. */
const LOG_FROM = 1000;
const DAY = 86_400_000;
/** Below, powers of ten are no longer numbers that can be told from nothing. */
const LEAST_STEP = 1e-300;

/**
 * Plots the most frequent kind and unit of what was found: only values of one unit can be compared. Null where fewer than
 * two figures have a unit.
 */
export function plotFigures(hits: LedgerHits, by: PlotBy): LedgerPlot | null {
  const most = hits.tally().find(({ unit, kind }) => unit !== '' && kind !== 'range' && kind !== 'ratio');
  if (!most || most.count < 2) return null;
  const rows: LedgerRow[] = [];
  const articles = new Map<string, number>();
  for (let i = 0; i < hits.length && rows.length < POINTS; i++) {
    const row = hits.at(i);
    if (row.kind !== most.kind || row.unit !== most.unit) continue;
    if (by === 'article' && !articles.has(row.id) && articles.size === ARTICLES) continue;
    articles.set(row.id, articles.get(row.id) ?? articles.size);
    rows.push(row);
  }
  const { share, ticks, isLog } = scaleOf(rows.map(signed));
  const times = rows.map(({ date }) => Date.parse(date.slice(0, 10)));
  const known = times.filter((time) => !Number.isNaN(time));
  const [first, last] = [Math.min(...known), Math.max(...known)];
  const points = rows.flatMap((row, i): PlotPoint | readonly PlotPoint[] => {
    const value = share(signed(row));
    if (by === 'article')
      return { row, x: value, y: 1 - ((articles.get(row.id) ?? 0) + 0.5) / articles.size };
    const time = times[i] ?? NaN;
    if (Number.isNaN(time)) return [];
    return { row, x: last === first ? 0.5 : (time - first) / (last - first), y: value };
  });
  return {
    by,
    kind: most.kind,
    unit: most.unit,
    total: most.count,
    points,
    ticks,
    isLog,
    dates:
      by === 'article' || known.length === 0
        ? []
        : [dayOf(first), ...(last - first < DAY ? [] : [dayOf(last)])],
    articles: by === 'article' ? [...articles.keys()] : [],
  };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A figure that says "fell by 5%" lies below zero. */
function signed({ value, direction }: LedgerRow): number {
  return direction === 'down' ? -Math.abs(value) : value;
}

function scaleOf(values: readonly number[]): {
  share: (value: number) => number;
  ticks: readonly PlotTick[];
  isLog: boolean;
} {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least > 0 && most / least > LOG_FROM) {
    const [from, until] = [Math.floor(Math.log10(least)), Math.ceil(Math.log10(most))];
    const share = (value: number) => (Math.log10(value) - from) / (until - from);
    const step = Math.ceil((until - from) / 5);
    const ticks = Array.from({ length: Math.floor((until - from) / step) + 1 }, (_, i) => ({
      at: (i * step) / (until - from),
      value: 10 ** (from + i * step),
    }));
    return { share, isLog: true, ticks };
  }
  const [low, high] = [Math.min(0, least), Math.max(0, most)];
  const step = niceStep((high - low) / 4);
  const [from, until] = [
    Math.floor(low / step),
    Math.max(Math.ceil(high / step), Math.floor(low / step) + 1),
  ];
  const share = (value: number) => (value / step - from) / (until - from);
  const ticks = Array.from({ length: until - from + 1 }, (_, i) => (from + i) * step);
  return { share, isLog: false, ticks: ticks.map((value) => ({ at: share(value), value })) };
}

/** The next of 1, 2, 5 times a power of ten. */
function niceStep(rough: number): number {
  if (rough < LEAST_STEP) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((step) => step * power >= rough) ?? 10);
}
