import { tailOf } from './tail-of.ts';
import type { CountedNoun } from './counted-noun.ts';
import { beginsNumber, readSpelled } from './spelled-number.ts';
import { readHanNumber } from './han-number.ts';
import type { FoldedText } from './fold-text.ts';
import type { Lexicon, UnitMeaning } from './lexicon.ts';
import { isCjk, isLetter, isWordLetter } from './matcher.ts';
import type { NumberStyle } from './number-style.ts';
import { readDigits, scanDigits } from './read-digits.ts';
import { TOUCHING_SCALES } from './symbols.ts';
import type { FigureKind } from './figure.ts';

/** One number with what is attached to it, before ranges, ratios and counted nouns are made of several. */
export interface Quantity {
  start: number;
  end: number;
  coreStart: number;
  coreEnd: number;
  /** Where digits or number words begin, without sign and symbol. */
  digitStart: number;
  kind: FigureKind | null;
  value: number;
  value2: number | null;
  alternative: number | null;
  reading: 'page' | 'evidence' | 'itself';
  unit: string | null;
  unitAsWritten: string | null;
  scale: number;
  spelled: boolean;
  integer: boolean;
  /** A currency symbol stands in front. */
  prefixed: boolean;
  direction: 'up' | 'down' | null;
  noun?: CountedNoun;
  /** Takes no counted noun: fractions, scores with a colon. */
  bare?: boolean;
}

/** A quantity of which nothing is known but its place. */
export const blankQuantity = (start: number, end: number): Quantity => ({
  start,
  end,
  coreStart: start,
  coreEnd: end,
  digitStart: start,
  kind: null,
  value: 0,
  value2: null,
  alternative: null,
  reading: 'page',
  unit: null,
  unitAsWritten: null,
  scale: 1,
  spelled: false,
  integer: true,
  prefixed: false,
  direction: null,
});

export interface Page extends FoldedText {
  text: string;
  lexicon: Lexicon;
  style: NumberStyle;
}

const SPACE = ' ';
/** `3000多人`, `300余家`: and some more. */
export const MORE = /[多余餘]/;
const skipSpace = (plain: string, at: number): number => (plain[at] === SPACE ? at + 1 : at);

interface Numeral {
  end: number;
  value: number;
  alternative: number | null;
  reading: 'page' | 'evidence' | 'itself';
  spelled: boolean;
  integer: boolean;
  words: number;
}

/** Digits with a blank the printer put after the comma: `16, 1 Prozent`, `7, 50 €`. */
const LOOSE_DECIMAL = /, ?(\d{1,2})(?= ?(?:%|€|\$|£|prozent|pour cent|por ciento|euro))/uy;

function readNumeral(page: Page, at: number, prefixed: boolean): Numeral | null {
  const { plain, lower, lexicon } = page;
  if (/\d/.test(plain[at] ?? '')) {
    const digits = scanDigits(plain, at, lexicon.base !== 'vi' && !lexicon.han);
    const read = readDigits(digits, page.style, prefixed && page.style.decimal === ',');
    if (!read) return null;
    if (digits.separators.length === 0 && page.style.decimal === ',') {
      LOOSE_DECIMAL.lastIndex = digits.end;
      const loose = LOOSE_DECIMAL.exec(lower);
      if (loose && !/[\d,] $/.test(tailOf(plain, at, 2))) {
        const value = Number(`${digits.groups[0] ?? ''}.${loose[1] ?? ''}`);
        return { ...read, value, integer: false, end: LOOSE_DECIMAL.lastIndex, spelled: false, words: 1 };
      }
    }
    return { ...read, end: digits.end, spelled: false, words: 1 };
  }
  if (lexicon.han) {
    // `数百`, `几十`, `何百`: an indefinite amount.
    if (/[数數几幾何第每]/.test(plain[at - 1] ?? '')) return null;
    const han = readHanNumber(plain, at);
    return (
      han && {
        ...han,
        alternative: null,
        reading: 'page',
        spelled: true,
        integer: true,
        words: han.characters,
      }
    );
  }
  if (!lexicon.words || !beginsNumber(lexicon.words, wordAt(lower, at), lexicon.base === 'de')) return null;
  const spelled = readSpelled(lexicon.words, lower, at, lexicon.base === 'de');
  return (
    spelled && {
      ...spelled,
      alternative: null,
      reading: 'page',
      spelled: true,
      integer: Number.isInteger(spelled.value),
    }
  );
}

const WORD = /[\p{L}\p{M}\u00AD]{1,40}/uy;
export function wordAt(lower: string, at: number): string {
  WORD.lastIndex = at;
  return WORD.exec(lower)?.[0] ?? '';
}

/** Power of ten after a number, and in Chinese and Japanese the smaller parts after it: `1億2000万`. */
function readScale(
  page: Page,
  numeral: Numeral,
  money: boolean,
): { factor: number; value: number; end: number } {
  const { plain, lower, lexicon } = page;
  let { value, end } = numeral;
  let factor = 1;
  // `36.5m iPhones` are millions, `36.5m long` are metres.
  if (
    lexicon.base === 'en' &&
    /^m \p{L}{3,20}s(?!\p{L})/u.test(plain.slice(end, end + 26)) &&
    !/^m (?:across|is|was|as|has|plus|metres)/.test(lower.slice(end, end + 12))
  ) {
    return { factor: 1e6, value: value * 1e6, end: end + 1 };
  }
  const touching = /^[kKmMbBT][nml]{0,2}(?!\p{L}|-)/u.exec(plain.slice(end, end + 4))?.[0];
  if (touching && !numeral.spelled) {
    const power = TOUCHING_SCALES[touching.toLowerCase()];
    if (power !== undefined && (money || /^[kKMB]$/.test(touching)))
      return { factor: 10 ** power, value: value * 10 ** power, end: end + touching.length };
  }
  for (let i = 0; i < 3; i++) {
    const at = skipSpace(
      plain,
      (plain[end] === '-' && i === 0 && !lexicon.han) || (lexicon.han && MORE.test(plain[end] ?? ''))
        ? end + 1
        : end,
    );
    const scale = lexicon.scales.at(lower, at);
    if (!scale || (at === end && !lexicon.han && isWordLetter(scale.word) && numeral.spelled)) break;
    if (
      scale.word.length === 1 &&
      !isCjk(scale.word) &&
      !(lexicon.base === 'de' && /^ ?€/.test(plain.slice(scale.end, scale.end + 2)))
    )
      break;
    factor *= scale.value;
    value *= scale.value;
    end = scale.end;
    if (lexicon.han && !(page.lexicon.scales.at(lower, end) && factor < 1e12)) break;
  }
  if (lexicon.han && factor >= 1000) {
    let last = factor;
    while (/\d/.test(plain[end] ?? '')) {
      const part = scanDigits(plain, end, false);
      const scale = lexicon.scales.at(lower, part.end);
      const read = readDigits(part, page.style);
      if (!read?.integer || read.value >= last || (scale && scale.value >= last)) break;
      value += read.value * (scale?.value ?? 1);
      end = scale?.end ?? part.end;
      if (!scale) break;
      last = scale.value;
    }
  }
  return { factor, value, end };
}

function readUnit(
  page: Page,
  at: number,
  scaled: boolean,
): { meaning: UnitMeaning; start: number; end: number } | null {
  const { plain, lower, lexicon } = page;
  let start = skipSpace(plain, at);
  if (lexicon.han && MORE.test(plain[at] ?? '')) start = at + 1;
  if (plain[at] === '-' && isLetter(plain[at + 1])) start = at + 1;
  if (scaled) {
    const particle = lexicon.particles.at(lower, start);
    const next = particle && skipSpace(plain, particle.end);
    if (next && longestUnit(page, next)) start = next;
  }
  const found = longestUnit(page, start);
  // `36分冊` counts volumes, it is no time. `$15 $11`: the second symbol belongs to the number after it.
  if (!found || (lexicon.han && !scaled && (lexicon.prenominal.at(lower, start)?.end ?? 0) > found.end))
    return null;
  if (/\p{Sc}$/u.test(found.word) && /^ ?\d/.test(plain.slice(found.end, found.end + 2))) return null;
  return { meaning: found.value, start, end: found.end };
}

/** The unit, percent sign or currency at `at`; a symbol wins over a word of the same length. */
function longestUnit(page: Page, at: number): { value: UnitMeaning; end: number; word: string } | null {
  const symbol = page.lexicon.unitSymbols.at(page.plain, at);
  const word = page.lexicon.units.at(page.lower, at);
  return symbol && (!word || symbol.end >= word.end) ? symbol : word;
}

/** `/giờ`, ` pro Quadratmeter`, `/user/month`, at most two of them. */
export function readRateAfter(page: Page, at: number): { unit: string; end: number } | null {
  const { plain, lower, lexicon } = page;
  let unit = '';
  let end = at;
  for (let i = 0; i < 2; i++) {
    const start = skipSpace(plain, end);
    const next = skipSpace(
      plain,
      plain[start] === '/' ? start + 1 : (lexicon.per.at(lower, start)?.end ?? -2),
    );
    if (next < 0) break;
    const rate = lexicon.rates.at(lower, next);
    const named = longestUnit(page, next);
    const measured = named?.value.kind === 'measure' && named.end > (rate?.end ?? 0) ? named : null;
    if (!measured && !rate) break;
    unit += `/${measured ? measured.value.unit : rate?.value === 'unit' ? rate.word : rate?.value}`;
    end = measured?.end ?? rate?.end ?? end;
  }
  return unit ? { unit, end } : null;
}

/** A currency symbol or code that ends right before `at`, or one blank before it. */
function prefixBefore(page: Page, at: number): { code: string; start: number; end: number } | null {
  const { plain } = page;
  for (const end of plain[at - 1] === SPACE ? [at - 1] : [at]) {
    const found = page.lexicon.prefixes.before(plain, end);
    if (!found || isWordLetter(plain[found.start - 1])) continue;
    if (/^[A-Z]$/.test(found.word) && (end !== at || !allowsLetter(page.lexicon, found.value))) continue;
    if (end !== at && /\d ?$/.test(tailOf(plain, found.start, 2))) continue;
    return { code: found.value, start: found.start, end };
  }
  return null;
}

/** A single letter is a currency only where that currency is at home. */
function allowsLetter(lexicon: Lexicon, code: string): boolean {
  return (
    (lexicon.base === 'es' && (code === 'GTQ' || code === 'HNL')) || (lexicon.base === 'en' && code === 'ZAR')
  );
}

const SIGN = /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{M}\d.,)%\]]) ?([-+–±]) ?$/u;

/** Reads the number at `at` with sign, symbol, scale, unit and rate; null when there is no number. */
export function readQuantity(page: Page, at: number): Quantity | null {
  const { plain, lower, lexicon } = page;
  const prefix = prefixBefore(page, at);
  const numeral = readNumeral(page, at, prefix !== null && prefix.code.length === 3);
  if (!numeral) return null;
  const scaled = readScale(page, numeral, prefix !== null);
  let start = prefix?.start ?? at;
  let { value } = scaled;
  let direction: 'up' | 'down' | null = null;
  const sign = SIGN.exec(tailOf(plain, start, 3));
  if (
    sign &&
    !numeral.spelled &&
    (sign[1] !== '–' || /[(\n]$/.test(plain.slice(0, start - sign[0].trimStart().length).slice(-1)))
  ) {
    const back = sign[0].trimStart().length;
    const spaced = back > 1;
    const lineStart = /(?:^|\n)$/.test(plain.slice(Math.max(0, start - back - 1), start - back));
    if (!(spaced && (lineStart || sign[1] !== '+') && plain[start - back - 1] !== '(')) {
      start -= back;
      if (sign[1] === '-' || sign[1] === '–') {
        value = -value;
        direction = 'down';
      } else if (sign[1] === '+') direction = 'up';
    }
  } else if (!numeral.spelled && lower.endsWith('minus ', start) && !isWordLetter(lower[start - 7])) {
    start -= 6;
    value = -value;
  } else if (lexicon.base === 'vi' && lower.endsWith('âm ', start) && !isWordLetter(lower[start - 4])) {
    start -= 3;
    value = -value;
  }
  const quantity: Quantity = {
    ...blankQuantity(start, scaled.end),
    ...numeral,
    end: scaled.end,
    digitStart: at,
    value,
    alternative:
      numeral.alternative === null ? null : numeral.alternative * scaled.factor * Math.sign(value || 1),
    scale: numeral.spelled && value >= 1e6 ? Math.max(1e6, scaled.factor) : scaled.factor,
    integer: numeral.integer && scaled.factor === 1,
    prefixed: prefix !== null,
    direction,
  };
  if (prefix) {
    quantity.kind = 'money';
    quantity.unit = prefix.code;
    quantity.unitAsWritten = plain.slice(prefix.start, prefix.end);
  }
  attachUnit(page, quantity, numeral);
  return quantity;
}

function attachUnit(page: Page, quantity: Quantity, numeral: Numeral): void {
  const { plain, lower, lexicon } = page;
  if (lexicon.base === 'ja' && plain[quantity.end] === '割' && (!numeral.spelled || numeral.value < 10)) {
    quantity.kind = 'percent';
    quantity.value *= 10;
    quantity.unit = '%';
    quantity.unitAsWritten = '割';
    quantity.end += 1;
    return;
  }
  const times =
    lexicon.times.at(lower, skipSpace(plain, quantity.end)) ??
    (lower[quantity.end] === '-' ? lexicon.times.at(lower, quantity.end + 1) : null);
  if (
    times &&
    !(numeral.spelled && numeral.value === 1) &&
    (lexicon.han || lexicon.base !== 'vi' || isMultiplierInVietnamese(lower, quantity.start))
  ) {
    const touches = times.end - times.word.length === quantity.end;
    if (!/^[x×]$/.test(times.word) || touches) {
      quantity.kind = 'ratio';
      quantity.unit = 'times';
      quantity.unitAsWritten = times.word;
      quantity.end = times.end;
      return;
    }
  }
  const unit = readUnit(page, quantity.end, quantity.scale > 1);
  if (
    unit &&
    (!quantity.prefixed ||
      (unit.meaning.kind === 'money' && (quantity.unit === unit.meaning.unit || quantity.unit === 'USD')))
  ) {
    const glued = unit.start === quantity.end && isWordLetter(plain[unit.start]);
    const word = plain.slice(unit.start, unit.end);
    // Nobody counts a dozen đồng: `12 đồng phạm` are accomplices.
    if (lexicon.base === 'vi' && word === 'đồng' && quantity.scale === 1 && quantity.value < 100) return;
    const clash = glued && word.length === 1 && /[A-Z]/.test(word) && !/[WVALKNJ]/.test(word);
    const loneLetter =
      !glued && /^[a-zA-Z]$/.test(word) && (numeral.spelled || (/[A-Z]/.test(word) && !/[WVAJN]/.test(word)));
    if (!clash && !loneLetter) {
      quantity.kind = unit.meaning.kind;
      quantity.unit =
        quantity.prefixed && unit.meaning.unit === 'USD' ? (quantity.unit ?? 'USD') : unit.meaning.unit;
      quantity.unitAsWritten = word;
      // Millions of pounds are money, a few are weight.
      if (word === 'pounds' && quantity.scale > 999) [quantity.kind, quantity.unit] = ['money', 'GBP'];
      quantity.end = unit.end;
      const head = lexicon.han ? tailOf(lower, quantity.start, 5) : '';
      if (/每小[时時]|[时時]速/.test(head) && /^k?m$/.test(quantity.unit)) quantity.unit += '/h';
      if (word === 'キロ' && /体重|重さ|重量/.test(head)) quantity.unit = 'kg';
    }
  }
  if (quantity.kind !== null) {
    const rate = readRateAfter(page, quantity.end);
    if (rate) {
      if (quantity.kind !== 'percent' && /^(?:€|EUR)/.test(rate.unit)) return;
      quantity.unit += rate.unit;
      quantity.end = rate.end;
    }
  }
}

const isMultiplierInVietnamese = (lower: string, start: number): boolean =>
  /(?:gấp|hơn|tăng|giảm|lớn|cao|nhiều|khoảng|gần|tới|đến) $/.test(tailOf(lower, start, 8)) &&
  /gấp|tăng|giảm|hơn/.test(tailOf(lower, start, 16));
