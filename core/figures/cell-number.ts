import { findFigures } from './find-figures.ts';
import { foldText } from './fold-text.ts';
import { decimalOf } from './number-style.ts';
import { readDigits, scanDigits } from './read-digits.ts';

/**
 * The number that a cell of a table stands for, null where it is not one number: `12.5`, `1,3 triệu`, `−0,7 %`, `(12)`.
 *
 * @param lang language of the article; decides how separators are read
 */
export function cellNumber(text: string, lang: string): number | null {
  const { plain } = foldText(text.trim());
  const first = plain.search(/\d/);
  if (first < 0 || plain.length > 60) return null;
  const found = findFigures(text, { lang }).filter(({ value }) => value !== null);
  const [figure] = found;
  if (found.length === 1 && figure && figure.value2 === null && figure.value !== null)
    return isNegative(plain, first) ? -Math.abs(figure.value) : figure.value;
  const digits = scanDigits(plain, first, true);
  const rest = plain.slice(0, first) + plain.slice(digits.end);
  // a year, a rank or a bare number is no figure, but it has its place in a column
  if (/\p{L}$/u.test(plain.slice(0, first)) || /\d/.test(rest) || /\p{L}{6}/u.test(rest)) return null;
  const value = readDigits(digits, { decimal: decimalOf(lang), fromEvidence: false })?.value;
  if (value === undefined) return null;
  return isNegative(plain, first) ? -value : value;
}

/** A minus in front, or the brackets of an account book around it. */
const isNegative = (plain: string, first: number): boolean =>
  /[-–]\s?[$€£¥₫]?$/u.test(plain.slice(0, first)) || /^\([^)]*\)$/u.test(plain);
