import type { Check } from './checks.ts';
import type { Figure } from './figure.ts';
import { decimalsOf, printFigure, printInterval } from './print-figure.ts';
import { printNumber, scaleWord } from './print-number.ts';

/** A check in figures: the arithmetic, what the text says of its result, and what rounding leaves open. */
export interface PrintedCheck {
  /** `343.489 ÷ 1,363.260 = 25.2 %`; for the same quantity given twice, the two that differ. */
  arithmetic: string;
  /** The result alone with its unit: `7,647 billion đồng`. */
  result: string;
  /** What the text says, with its unit; null where it says nothing. */
  stated: string | null;
  /** How far the two may lie apart by rounding, with the unit; null where every digit is exact. */
  tolerance: string | null;
}

/** Prints a check for a reader of `locale`. Amounts stand in the scale in which the article gives them. */
export function printCheck(check: Check, figures: readonly Figure[], locale: string): PrintedCheck {
  const amount = figures[check.figures[0] ?? -1];
  const scale = commonScale(check, figures, locale);
  const inResult = check.unit === '%' ? 1 : scale;
  const unit = unitOf(check, amount, inResult, locale);
  const terms = check.terms.map((term, i) =>
    check.is === 'implied' && i === 1
      ? `${printInterval(term, 1, locale)}\u00A0%`
      : printInterval(term, scale, locale),
  );
  const most = mostDecimals(check, inResult);
  const result = printNumber(check.result.value / inResult, locale, 0, most);
  const stated = check.stated && printInterval(check.stated, inResult, locale, most);
  const percent = check.unit === '%' ? '\u00A0%' : '';
  return {
    arithmetic: `${arithmeticOf(check, terms)}${check.is === 'same' ? '' : ` ${isRough(check) ? '≈' : '='} ${result}${percent}`}`,
    result: `${result}${unit}`,
    stated: stated && `${stated}${unit}`,
    tolerance: check.tolerance > 0 ? `${printTolerance(check.tolerance / inResult, locale)}${unit}` : null,
  };
}

function arithmeticOf(check: Check, terms: readonly string[]): string {
  const [a = '', b = ''] = terms;
  switch (check.is) {
    case 'share':
    case 'implied':
      return `${a} ÷ ${b}`;
    case 'change':
      return `(${b} − ${a}) ÷ ${a}`;
    case 'sum':
    case 'implied-sum':
      return terms.join(' + ');
    case 'same':
      return `${a} ≠ ${b}`;
  }
}

const isRough = (check: Check): boolean => check.is === 'implied';

/** The scale that all amounts of the check are written in; 1 where they differ or the locale has no word for it. */
function commonScale(check: Check, figures: readonly Figure[], locale: string): number {
  const amounts = check.figures
    .map((i) => figures[i])
    .filter((figure) => figure !== undefined)
    .filter(({ kind }) => kind !== 'percent');
  const unit = check.unit === '%' ? amounts[0]?.unit : check.unit;
  const scales = new Set(amounts.filter((figure) => figure.unit === unit).map((figure) => figure.scale));
  const [scale = 1] = scales;
  return scales.size === 1 && scale > 1 && scaleWord(scale, locale) ? scale : 1;
}

function unitOf(check: Check, amount: Figure | undefined, scale: number, locale: string): string {
  if (check.unit === '%') return '\u00A0%';
  const word = scale > 1 ? scaleWord(scale, locale) : '';
  const unit = amount ? printFigure(amount, locale).unit : (check.unit ?? '');
  return [word, unit].map((part) => part && `\u00A0${part}`).join('');
}

/** A result is as fine as the finest of what it is made of; a percentage one digit finer than the one stated. */
function mostDecimals(check: Check, scale: number): number {
  if (check.unit === '%' && check.stated) return Math.min(3, decimalsOf(check.stated, 1) + 1);
  if (check.is !== 'sum') return decimalsOf(check.result, scale);
  return Math.max(0, ...check.terms.map((term) => decimalsOf(term, scale)));
}

/** Two digits tell enough of a tolerance. */
function printTolerance(tolerance: number, locale: string): string {
  const rounded = Number(tolerance.toPrecision(2));
  return `±\u00A0${printNumber(rounded, locale, 0, 6)}`;
}
