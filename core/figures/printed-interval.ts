import type { Figure } from './figure.ts';
import { foldText } from './fold-text.ts';
import { scanDigits } from './read-digits.ts';

/** The values that print as the figure prints: half a step of its last digit to either side. */
export interface Interval {
  low: number;
  value: number;
  high: number;
}

/** The step of the last printed digit, from the digits alone: 672.389e9 printed with six digits steps by 1e6. */
function stepOf(printed: string, value: number): number {
  const digits = Number(printed);
  return digits > 0 && Number.isFinite(digits) ? Math.abs(value) / digits : 0;
}

export function around(value: number, step: number): Interval {
  return { low: value - step / 2, value, high: value + step / 2 };
}

/** The digits of each number in a text, separators left out: `7 500 – 8 000` has two. */
function digitRuns(text: string): string[] {
  const runs: string[] = [];
  for (let at = text.search(/\d/); at >= 0;) {
    const { end, groups } = scanDigits(text, at, true);
    runs.push(groups.join(''));
    const next = text.slice(end).search(/\d/);
    at = next < 0 ? -1 : end + next;
  }
  return runs;
}

/** Things are counted, not rounded: one by one, or so many of so many. */
const isCounted = ({ kind, unit, scale }: Figure): boolean =>
  kind === 'count' || (kind === 'ratio' && scale === 1 && !/^[A-Z]{3}$/.test(unit ?? ''));

/** The interval a figure's printed digits leave open; null without a value. Counts of things are exact. */
export function printedInterval(figure: Figure, which: 'value' | 'value2' = 'value'): Interval | null {
  const value = which === 'value' ? figure.value : figure.value2;
  if (value === null) return null;
  const core = foldText(
    figure.surface.slice(figure.coreStart - figure.start, figure.coreEnd - figure.start),
  ).plain;
  const runs = digitRuns(core);
  const printed = figure.value2 === null ? runs.join('') : which === 'value2' ? runs.at(-1) : runs[0];
  if (!printed) return { low: value, value, high: value };
  const whole = isCounted(figure) && Number.isInteger(value) && Number(printed) === value;
  return around(value, whole ? 0 : stepOf(printed, value));
}

export const overlap = (a: Interval, b: Interval): boolean => {
  // A hair of slack for binary fractions.
  const slack = 1e-9 * Math.max(Math.abs(a.value), Math.abs(b.value));
  return a.low <= b.high + slack && b.low <= a.high + slack;
};

export const divide = (a: Interval, b: Interval): Interval => ({
  low: a.low / b.high,
  value: a.value / b.value,
  high: a.high / b.low,
});

export const sum = (parts: readonly Interval[]): Interval => ({
  low: parts.reduce((total, part) => total + part.low, 0),
  value: parts.reduce((total, part) => total + part.value, 0),
  high: parts.reduce((total, part) => total + part.high, 0),
});
