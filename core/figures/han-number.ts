/** Numbers written with Han characters: `百分之五十八`, `二十万`. */
const DIGITS = '〇一二三四五六七八九';
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE: Record<string, number> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 };
const ALIASES: Record<string, number> = { 零: 0, 两: 2, 兩: 2, 壹: 1, 贰: 2, 叁: 3 };

export interface HanNumber {
  value: number;
  end: number;
  characters: number;
}

const digitOf = (char: string): number => {
  const at = DIGITS.indexOf(char);
  return at >= 0 ? at : (ALIASES[char] ?? -1);
};

export const isHanNumeral = (char: string | undefined): boolean =>
  char !== undefined && (digitOf(char) >= 0 || char in SMALL || char in LARGE);

/** Reads the Han number that begins at `at`, at most 24 characters of it, or null. */
export function readHanNumber(text: string, at: number): HanNumber | null {
  let total = 0;
  let section = 0;
  let digit = -1;
  let position = at;
  let places = '';
  for (; position < text.length && position - at < 24; position++) {
    const char = text[position] ?? '';
    const value = digitOf(char);
    if (value >= 0) {
      places += String(value);
      digit = value;
      continue;
    }
    const small = SMALL[char];
    const large = LARGE[char];
    if (small !== undefined) {
      section += (digit < 0 ? 1 : digit) * small;
    } else if (large !== undefined) {
      if (section === 0 && digit < 0) break;
      total += (section + Math.max(0, digit)) * large;
      section = 0;
    } else break;
    digit = -1;
    places = 'x';
  }
  if (position === at) return null;
  const positional = /^\d{2,}$/.test(places);
  // `七八个` is seven or eight, `一一` is one by one; only a year or a zero inside shows place values.
  if (positional && places.length < 4 && !places.includes('0')) return null;
  const value = positional ? Number(places) : total + section + Math.max(0, digit);
  return { value, end: position, characters: position - at };
}
