import { isHanNumeral, readHanNumber } from './han-number.ts';
import { isWordLetter } from './matcher.ts';
import { blankQuantity, type Page, type Quantity } from './quantity.ts';
import { scanDigits } from './read-digits.ts';
import { readSpelled, beginsNumber } from './spelled-number.ts';

function ratio(
  start: number,
  end: number,
  value: number,
  value2: number | null,
  kind: 'ratio' | 'percent',
): Quantity {
  return {
    ...blankQuantity(start, end),
    kind,
    value,
    value2,
    unit: kind === 'percent' ? '%' : null,
    spelled: true,
    bare: true,
  };
}

/** `三分之二`, `百分之五十八`. */
function hanFraction(page: Page, at: number): Quantity | null {
  const { plain } = page;
  const read = (from: number): { value: number; end: number } | null => {
    if (!/\d/.test(plain[from] ?? '')) return isHanNumeral(plain[from]) ? readHanNumber(plain, from) : null;
    const digits = scanDigits(plain, from, false);
    return { value: Number(plain.slice(from, digits.end)), end: digits.end };
  };
  const whole = read(at);
  if (!whole || (!plain.startsWith('分之', whole.end) && !plain.startsWith('分の', whole.end))) return null;
  const part = read(whole.end + 2);
  if (!part || !Number.isFinite(part.value)) return null;
  const percent = plain.slice(at, whole.end) === '百';
  return ratio(at, part.end, part.value, percent ? null : whole.value, percent ? 'percent' : 'ratio');
}

/** A fraction in words at `at`: `zwei Drittel`, `trois quarts`, `moitié des`, `三分之二`; null when there is none. */
export function readFraction(page: Page, at: number, first: string): Quantity | null {
  const { lower, lexicon } = page;
  if (lexicon.han) return hanFraction(page, at);
  if (!lexicon.words || isWordLetter(lower[at - 1]) || /[\d/.,-]/.test(lower[at - 1] ?? '')) return null;
  const half = lexicon.halves.at(lower, at);
  if (half) {
    const [numerator = 1, denominator = 2] = half.value.split('/').map(Number);
    // The words after the fraction only prove that it is one.
    const end = half.word.startsWith('một') ? half.end : at + first.length;
    return ratio(at, end, numerator, denominator, 'ratio');
  }
  const german = lexicon.base === 'de';
  if (!beginsNumber(lexicon.words, first, german) && !lexicon.articles.has(first)) return null;
  const number = lexicon.articles.has(first)
    ? { value: 1, end: at + first.length }
    : readSpelled(lexicon.words, lower, at, german);
  if (!number || !/[ -]/.test(lower[number.end] ?? '')) return null;
  const denominator = lexicon.fractions.at(lower, number.end + 1);
  if (!denominator || number.value >= denominator.value) return null;
  // `a third time`, `un tiers des`, `a quarter of`: an article needs a whole after it.
  if (
    lexicon.articles.has(first) &&
    lexicon.base === 'en' &&
    !/^ of(?!\p{L})/u.test(lower.slice(denominator.end, denominator.end + 5))
  )
    return null;
  return ratio(at, denominator.end, number.value, denominator.value, 'ratio');
}
