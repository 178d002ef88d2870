/** The searched text in two easier forms of the same length, so that every offset stays true. */
export interface FoldedText {
  /** Digits of every script as ASCII, full-width forms as half-width, all blanks within a line as one kind of blank, all apostrophes as one. */
  plain: string;
  /** `plain` in lower case. */
  lower: string;
}

const FOLDABLE = /(?![0-9])\p{Nd}|['\uFF01-\uFF5E\u00A0\u2000-\u200A\u202F\u3000\u066A\u2212\t]/gu;
const DECIMAL_DIGIT = /^\p{Nd}$/u;
/** Stands for the second code unit of a digit outside the basic plane; readers skip it. */
export const FILLER = '\u0001';

/** The value of a decimal digit of any script. Every script's digits are ten code points in a row. */
function digitValue(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  // The mathematical digits are the only rows that touch each other.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && DECIMAL_DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

function foldCharacter(char: string): string {
  const code = char.charCodeAt(0);
  if (code === 0x2212) return '-';
  if (code === 0x27) return '’';
  if (code === 0x66a) return '%';
  if (code === 0x3000 || code === 0xa0 || code === 9 || (code >= 0x2000 && code <= 0x202f)) return ' ';
  if (DECIMAL_DIGIT.test(char))
    return char.length === 2 ? digitValue(char) + FILLER : String(digitValue(char));
  return String.fromCharCode(code - 0xfee0);
}

/** Lower case of the same length; the few letters whose lower case is longer (İ) stay as they are. */
function lowerSameLength(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  let kept = '';
  for (const char of text) {
    const small = char.toLowerCase();
    kept += small.length === char.length ? small : char;
  }
  return kept;
}

export function foldText(text: string): FoldedText {
  const plain = text.replace(FOLDABLE, foldCharacter);
  return { plain, lower: lowerSameLength(plain) };
}
