/**
 * What one language adds to what `Intl` and CLDR know: short tables, written as `a|b|c` because a bundle carries every
 * one of them. All words are in lower case.
 */
export interface LanguageWords {
  /** `power of ten` → words. A half or a dozen has no place here. */
  scales: Record<string, string>;
  /** Words that may stand between a scale word and the unit or noun it counts: `millions *de* dollars`. */
  particles?: string;
  percent: string;
  /** ISO 4217 code (or `cent`, `penny`) → words that follow a number. */
  currencies: Record<string, string>;
  /** Canonical unit → words that follow a number. */
  units: Record<string, string>;
  /** Words like `per`, before the second unit of a rate. */
  per: string;
  /** Second units that are only known in rates: `/share`, `je Einwohner`. */
  perUnits: Record<string, string>;
  /** Spelled-out numbers: value → words. */
  numbers?: Record<string, string>;
  /** Words that multiply the number before them: `hundred`, `mươi`. */
  multipliers?: Record<string, string>;
  /** Words that may stand inside a spelled-out number: `and`, `y`, `et`. */
  linkers?: string;
  /** Articles that count as one before a scale word. */
  articles?: string;
  /** Denominators: 3 → `third|thirds`. */
  fractions?: Record<string, string>;
  /** Words that are a ratio by themselves, with `numerator/denominator` as key. */
  halves?: Record<string, string>;
  /** Words that make the number before them a multiplier: `times`, `veces`, `倍`. */
  times: string;
  /** Words between the two numbers of a ratio: `of`, `out of`. */
  of?: string;
  /** Words between the ends of a range. */
  to: string;
  /** Word before the first end and word between the ends of a range: `between … and`. */
  between?: [string, string];
  /** Words before the two ends of a change: `from … to`; what stands between two figures, not a range. */
  from: string;
  /** Words between two figures that share a unit printed only once. */
  and: string;
  more: string;
  less: string;
  about: string;
  up: string;
  down: string;
  /** Words that make the number after them a name or a place in a list: `chapter`, `số`, `Artikel`. */
  labels: string;
  /** Words that make a plain number after them a year. */
  years?: string;
  /** Words that never are, or begin, a counted noun. */
  stop: string;
  /** Adjectives that stand before the noun in languages where they usually follow it. */
  prenominal?: string;
}
