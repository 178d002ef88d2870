import { FILLER } from './fold-text.ts';
import type { NumberStyle } from './number-style.ts';

/** A run of digits with the separators inside it, as printed. */
export interface Digits {
  start: number;
  end: number;
  groups: string[];
  separators: string[];
}

export interface NumberReading {
  value: number;
  alternative: number | null;
  reading: 'page' | 'evidence' | 'itself';
  integer: boolean;
}

const MAX_DIGITS = 40;
const ALWAYS_DECIMAL = '٫·・';
const SEPARATORS = ".,'’٬" + ALWAYS_DECIMAL;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function runEnd(plain: string, from: number): number {
  let end = from;
  while (end < plain.length && (isDigit(plain.charCodeAt(end)) || plain[end] === FILLER)) end++;
  return end;
}

/**
 * Reads digits and separators from a position that holds a digit. Linear in the length of what it reads.
 *
 * @param blanks whether a blank may part groups of three (`150 000`)
 */
export function scanDigits(plain: string, start: number, blanks: boolean): Digits {
  let end = runEnd(plain, start);
  const take = (from: number, to: number): string => plain.slice(from, to).replaceAll(FILLER, '');
  const groups = [take(start, end)];
  const separators: string[] = [];
  for (;;) {
    const separator = plain[end] ?? '';
    const next = end + 1;
    if (separator === ' ') {
      if (!blanks || (groups[0] ?? '').length > 3 || separators.some((s) => s !== ' ')) break;
      const stop = runEnd(plain, next);
      const group = take(next, stop);
      if (group.length !== 3) break;
      groups.push(group);
      end = stop;
    } else {
      if (!separator || !SEPARATORS.includes(separator) || !isDigit(plain.charCodeAt(next))) break;
      const stop = runEnd(plain, next);
      const group = take(next, stop);
      if ((separator === "'" || separator === '’') && group.length !== 3) break;
      groups.push(group);
      end = stop;
    }
    separators.push(separator);
  }
  return { start, end, groups, separators };
}

const areGroups = (groups: readonly string[]): boolean =>
  groups.length > 0 &&
  groups.at(-1)?.length === 3 &&
  (groups.every((group) => group.length === 3) || groups.slice(0, -1).every((group) => group.length === 2));

/**
 * The value of a run of digits as its page writes numbers, or null when it is no number (a version, an address).
 *
 * @param dollarStyle the amount has its symbol in front: then three digits after one separator are a group, for nobody
 *   prints a tenth of a cent there
 */
export function readDigits(digits: Digits, style: NumberStyle, dollarStyle = false): NumberReading | null {
  const { groups, separators } = digits;
  const first = groups[0] ?? '';
  if (first.length > MAX_DIGITS || groups.length > 12) return null;
  const whole = Number(groups.join(''));
  const decimal = (): number => Number(`${groups.slice(0, -1).join('')}.${groups.at(-1) ?? '0'}`);
  const page = style.fromEvidence ? 'evidence' : 'page';
  const last = separators.at(-1);
  if (last === undefined) return { value: whole, alternative: null, reading: 'page', integer: true };

  if (new Set(separators).size > 1) {
    const grouping = separators.slice(0, -1);
    if (new Set(grouping).size > 1 || !areGroups(groups.slice(1, -1)) || first.length > 3) return null;
    const reading = last === style.decimal || ALWAYS_DECIMAL.includes(last) ? page : 'itself';
    return { value: decimal(), alternative: null, reading, integer: false };
  }
  const dotOrComma = last === '.' || last === ',';
  if (separators.length > 1) {
    if (!areGroups(groups.slice(1)) || first.length > 3) return null;
    return {
      value: whole,
      alternative: null,
      reading: dotOrComma && last === style.decimal ? 'itself' : page,
      integer: true,
    };
  }
  if (!dotOrComma) {
    const isDecimal = ALWAYS_DECIMAL.includes(last);
    return { value: isDecimal ? decimal() : whole, alternative: null, reading: page, integer: !isDecimal };
  }
  const tail = groups[1] ?? '';
  if (tail.length !== 3 || first.length > 3 || first.startsWith('0')) {
    return {
      value: decimal(),
      alternative: null,
      reading: last === style.decimal ? page : 'itself',
      integer: false,
    };
  }
  if (last !== style.decimal) return { value: whole, alternative: decimal(), reading: page, integer: true };
  if (dollarStyle && last === ',')
    return { value: whole, alternative: decimal(), reading: 'itself', integer: true };
  return { value: decimal(), alternative: whole, reading: page, integer: false };
}
