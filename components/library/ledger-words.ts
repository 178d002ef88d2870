import { printNumber, scaleWord } from '../../core/figures/print-number.ts';
import type { LedgerRow } from '../../core/ledger/ledger.ts';
import { uiLocale } from '../ui/format';

/** From this many on a scale word stands for the zeros. */
const SCALES = [1e12, 1e9, 1e6];

/** The value in the locale of the interface, with a scale word where it is long. */
export function valueOf({ value, value2, kind, direction, approx }: LedgerRow): string {
  const joint = kind === 'range' ? '–' : ' / ';
  const sign = direction === 'up' ? '+' : direction === 'down' && value > 0 ? '−' : '';
  const numbers = [value, value2].filter((n) => n !== null).map(short);
  return `${approx && approx !== '~' ? `${approx} ` : approx === '~' ? '≈ ' : ''}${sign}${numbers.join(joint)}`;
}

/** A number in the locale of the interface, with a scale word where it is long. */
export function short(value: number): string {
  const locale = uiLocale();
  for (const scale of SCALES) {
    const word = Math.abs(value) >= scale ? scaleWord(scale, locale) : '';
    if (word) return `${printNumber(value / scale, locale, 0, 6)}\u00A0${word}`;
  }
  return printNumber(value, locale, 0, 6);
}
