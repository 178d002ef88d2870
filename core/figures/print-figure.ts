import type { Figure } from './figure.ts';
import { printNumber, scaleWord } from './print-number.ts';
import { printedInterval, type Interval } from './printed-interval.ts';

/** A figure in the words of its reader: number and scale in the reader's locale, the unit as the article writes it. */
export interface PrintedFigure {
  /** With its sign and what it is more or less than: `> 300`, `+10.2`, `343.489 / 1,363.260`. */
  number: string;
  /** `billion`, '' where there is no scale. */
  scale: string;
  /** '' for bare numbers and dates. */
  unit: string;
  /** The unit is a word of the article's language, not a symbol or code. */
  unitIsWord: boolean;
  /** The value in base units with the canonical unit, `32,574,000,000,000 VND`; null where `number` says it all. */
  full: string | null;
}

const APPROX = { '>': '>\u00A0', '<': '<\u00A0', '~': '≈\u00A0' } as const;

/**
 * Prints a figure for a reader of `locale`, a BCP 47 tag, with as many decimals as the article printed. Dates and times
 * stay as written.
 *
 * @param which of the two numbers of a ratio or range; both when left out
 */
export function printFigure(figure: Figure, locale: string, which?: 'first' | 'second'): PrintedFigure {
  const { value, value2, scale } = figure;
  const { unit, isWord } = unitOf(figure);
  if (value === null) return { number: figure.surface, scale: '', unit: '', unitIsWord: false, full: null };
  const word = scale > 1 && Math.abs(value) >= scale ? scaleWord(scale, locale) : '';
  const shown = word ? scale : 1;
  const numbers = [
    which === 'second' ? '' : printInterval(printedInterval(figure), shown, locale),
    which === 'first' || value2 === null
      ? ''
      : printInterval(printedInterval(figure, 'value2'), shown, locale),
  ].filter(Boolean);
  const sign = figure.direction === 'up' ? '+' : figure.direction === 'down' ? '−' : '';
  const approx = figure.approx ? APPROX[figure.approx] : '';
  return {
    number: `${approx}${value >= 0 ? sign : ''}${numbers.join(joint(figure))}`,
    scale: word,
    unit,
    unitIsWord: isWord,
    full: which || !word ? null : fullOf(figure, locale),
  };
}

/** `32,574 billion đồng`: number, scale and unit in one line, for what is copied or read aloud. */
export function printLine({ number, scale, unit }: PrintedFigure): string {
  return [number, scale, unit].filter(Boolean).join('\u00A0');
}

/** An interval with the decimals that its width allows, at most `most`, in units of `scale`. */
export function printInterval(interval: Interval | null, scale: number, locale: string, most = 6): string {
  if (!interval) return '';
  const decimals = Math.min(most, decimalsOf(interval, scale));
  return printNumber(interval.value / scale, locale, interval.high > interval.low ? decimals : 0, decimals);
}

/** Decimals that an interval's width leaves certain, in units of `scale`. A width of 0 leaves all of them, 6 at most. */
export function decimalsOf({ low, high }: Interval, scale: number): number {
  const width = (high - low) / scale;
  return width > 0 ? Math.min(6, Math.max(0, Math.ceil(-Math.log10(width) - 0.01))) : 6;
}

function joint({ kind, unit }: Figure): string {
  return kind === 'range' ? '–' : unit === 'score' ? ' : ' : ' / ';
}

function fullOf(figure: Figure, locale: string): string {
  const numbers = [figure.value, figure.value2].filter((value) => value !== null);
  const printed = numbers.map((value) => printNumber(value, locale, 0, 6)).join(joint(figure));
  return figure.unit ? `${printed}\u00A0${figure.unit}` : printed;
}

/** A symbol such as `$` is not unique: its code stands for it. Words stay as the article has them. */
function unitOf({ kind, unit, unitAsWritten }: Figure): { unit: string; isWord: boolean } {
  if (kind === 'percent') return { unit: unit ?? '%', isWord: false };
  if (unit === null || unit === 'score') return { unit: '', isWord: false };
  if (unit === 'times' && !unitAsWritten) return { unit: '×', isWord: false };
  const written = unitAsWritten ?? '';
  const isWord = /\p{L}{2}/u.test(written) && written !== unit;
  if (kind === 'money' && !isWord) return { unit, isWord: false };
  return { unit: written || unit, isWord: isWord || kind === 'count' };
}
