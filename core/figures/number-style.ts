import { scanDigits } from './read-digits.ts';

/** How a page writes numbers. */
export interface NumberStyle {
  decimal: string;
  /** True when hard evidence in the text overrode what the page's language says. */
  fromEvidence: boolean;
}

const styles = new Map<string, string>();

/** The decimal separator of a language: `.`, `,` or `٫`. Unknown language tags count as English. */
export function decimalOf(lang: string): string {
  let decimal = styles.get(lang);
  if (decimal === undefined) {
    try {
      decimal =
        new Intl.NumberFormat(lang).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
    } catch {
      decimal = '.';
    }
    if (decimal === '٫') decimal = '.';
    styles.set(lang, decimal);
  }
  return decimal;
}

const RUN = /(?<![\p{L}\d/:.,-])\d{1,3}[.,]\d/gu;

/**
 * Decides how separators are read on this page: by its language, unless the text holds more hard evidence against
 * it than for it. Evidence is a number with both separators or with a repeated group; dates, plates and times
 * never have either.
 */
export function pageStyle(plain: string, lang: string): NumberStyle {
  const decimal = decimalOf(lang);
  let against = 0;
  let agreeing = 0;
  for (const match of plain.matchAll(RUN)) {
    const digits = scanDigits(plain, match.index, false);
    const after = plain[digits.end] ?? '';
    if (digits.separators.length < 2 || after === '/' || after === '-') continue;
    const shown = provenDecimal(digits.groups, digits.separators);
    if (shown === null) continue;
    if (shown === decimal) agreeing++;
    else against++;
  }
  const other = decimal === ',' ? '.' : ',';
  return against > agreeing ? { decimal: other, fromEvidence: true } : { decimal, fromEvidence: false };
}

/** The decimal separator that a number with two or more separators proves, or null when it proves none. */
function provenDecimal(groups: readonly string[], separators: readonly string[]): string | null {
  const first = separators[0] ?? '';
  const last = separators.at(-1) ?? '';
  const middle = groups.slice(1, first === last ? undefined : -1);
  if (first !== '.' && first !== ',') return null;
  if (last !== '.' && last !== ',') return null;
  if ((groups[0] ?? '').startsWith('0')) return null;
  if (middle.length === 0 || middle.some((group) => group.length !== 3)) return null;
  if (first !== last) return last;
  return first === ',' ? '.' : ',';
}
