import { tailOf } from './tail-of.ts';
import type { CountedNoun } from './counted-noun.ts';
import { isCjk, isLetter, isWordLetter } from './matcher.ts';
import type { Page, Quantity } from './quantity.ts';
import { VIETNAMESE_NOUNS } from './vietnamese-nouns.ts';

const PHONE = /\+?\(?\d[\d .()/-]{6,24}\d(?![\d,])/uy;
const CODE_MARK =
  /[#№§@_=&]$|[nN][°º] ?$|§ $|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\p{L}[-‑._]$|\d[.,]$|\d\p{Lu}\d? ?[–-] ?$/u;

const SHORT_PHONE = /(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}(?!\d)/uy;
const STREET = /^ (?:rue|avenue|boulevard|place|quai|chemin|street|road|lane|phố|đường|ngõ|calle)(?!\p{L})/u;

/** The end of a phone number, order number or the like at `at`, or -1. */
export function phoneEnd(plain: string, at: number): number {
  // Around the clock, and a day known by its numbers.
  if (/^(?:24\/7|9\/11)(?![\d/])/.test(plain.slice(at, at + 5))) return at + 4;
  SHORT_PHONE.lastIndex = at;
  if (SHORT_PHONE.test(plain) && !/[\d.,]/.test(plain[at - 1] ?? '')) return SHORT_PHONE.lastIndex;
  const from = plain[at - 1] === '+' ? at - 1 : at;
  if (plain[from] !== '+' && plain[at] !== '0') return -1;
  PHONE.lastIndex = from;
  const match = PHONE.exec(plain);
  if (!match) return -1;
  const digits = match[0].replace(/\D/g, '');
  if (digits.length < 8 || /[–%]/.test(match[0]) || /^0[.,]/.test(match[0])) return -1;
  // `+ 5 000 000` is an amount with a sign.
  if (plain[from] === '+' && /^\+\d{1,3}(?: \d{3})*$/.test(match[0]) && !/^\+84|^\+[1-9]\d 9/.test(match[0]))
    return -1;
  return PHONE.lastIndex;
}

/** Whether a number glued to other signs is part of a code: `H5N1`, `Covid-19`, `80ED`, `[4]`. */
export function isPartOfCode(page: Page, quantity: Quantity): boolean {
  const { plain } = page;
  const before = plain[quantity.start - 1];
  const after = plain[quantity.end];
  if (quantity.prefixed)
    return (
      /\d/.test(plain[quantity.start - 1] ?? '') ||
      (quantity.kind === 'money' &&
        isWordLetter(after) &&
        isWordLetter(plain[quantity.end - 1]) === false &&
        !isCjk(after))
    );
  if (isWordLetter(before) && !quantity.spelled) return true;
  if (
    isWordLetter(after) &&
    (isWordLetter(plain[quantity.end - 1]) || /\d/.test(plain[quantity.end - 1] ?? ''))
  )
    return true;
  if (quantity.spelled)
    return (
      before === '-' ||
      (after === '-' && quantity.kind === null && isLetter(plain[quantity.end + 1])) ||
      /\d$/.test(before ?? '')
    );
  if (before === '[' && after === ']') return true;
  // Postal codes: five digits set off from what is before, a name after them.
  if (
    page.lexicon.base === 'de' &&
    quantity.kind === null &&
    /(?:D-|, |\n| {2})$/.test(tailOf(plain, quantity.start, 2)) &&
    /^\d{5} \p{Lu}/u.test(plain.slice(quantity.start, quantity.start + 7))
  )
    return true;
  const head = tailOf(plain, quantity.start, 6);
  if (CODE_MARK.test(head)) return true;
  if (before === '/' && isWordLetter(plain[quantity.start - 2])) return true;
  if (quantity.kind === null && after === '-' && isLetter(plain[quantity.end + 1])) return true;
  if (quantity.kind === null && after === '/' && isWordLetter(plain[quantity.end + 1])) return true;
  if (quantity.kind === null && (after === '°' || after === '′')) return true;
  const digits = plain.slice(quantity.digitStart, quantity.coreEnd);
  if (/^0\d/.test(digits) && digits.length > 2) return !/^0\d(?: |$)/.test(digits);
  return /^\d{10,}$/.test(digits) && quantity.kind === null;
}

/** A number that opens a line and is set off from it: `1. `, `2、`, `3) `. */
export function isListMark(page: Page, quantity: Quantity): boolean {
  const { plain } = page;
  if (quantity.spelled || quantity.kind !== null || !quantity.integer || quantity.value > 200) return false;
  const before = tailOf(plain, quantity.start, 2);
  if (!/(?:^|\n|\n[( •-])$/.test(before) && !(quantity.start <= 1 && /^[( ]?$/.test(before))) return false;
  return /^[.)、．](?:\s|$|\p{L})/u.test(plain.slice(quantity.end, quantity.end + 2));
}

/** Whether the words around a bare whole number make it a name or a place in an order: `Windows 11`, `mức độ 3`, `第3`. */
export function isLabel(
  page: Page,
  quantity: Quantity,
  noun: CountedNoun | null,
  sentenceStart: number,
): boolean {
  const { plain, lower, lexicon } = page;
  const { start, end, value, kind, integer } = quantity;
  if (quantity.spelled || quantity.scale > 1 || quantity.prefixed) return false;
  const blank = plain[start - 1] === ' ';
  const at = blank ? start - 1 : start;
  const label = lexicon.labels.before(lower, at)?.word;
  if (lexicon.han && label && (label === '第' || /[a-z]|../.test(label))) return true;
  if (kind !== null) return label !== undefined && integer && /^\p{L}$/u.test(quantity.unitAsWritten ?? '');
  if (lexicon.han) {
    if (noun === null && integer && /[A-Za-z\u30A1-\u30FC]/.test(plain[at - 1] ?? '')) return true;
    return (
      /[号號番位世式型机機级級版线線条條楼樓路巷丁]/.test(lower[end] ?? '') ||
      (noun === null &&
        lexicon.stop.at(lower, end) !== null &&
        !/[\s,，。、（(：:\p{Script=Han}\p{Script=Hiragana}]/u.test(plain[at - 1] ?? ' '))
    );
  }
  if (STREET.test(lower.slice(end, end + 12))) return true;
  const counted = noun ? lower.slice(noun.start, noun.end) : '';
  if (noun && lexicon.base !== 'de' && /^\d{5} \p{Lu}/u.test(plain.slice(start, noun.start + 1))) return true;
  if (
    lexicon.base === 'de' &&
    value <= 31 &&
    /^\. \p{L}/u.test(plain.slice(end, end + 3)) &&
    /(?:der|die|das|de[nms]|[zi]um|[ai]m|vom|ihren?|seinen?) $/.test(tailOf(lower, start, 7))
  )
    return true;
  // Names are not grouped: `cấp 44.700 gói` hands out packs.
  if (integer && end - quantity.digitStart > 4 && /\D/.test(plain.slice(quantity.digitStart, end)))
    return false;
  if (label && blank) {
    const people = VIETNAMESE_NOUNS.has(counted) || /^(?:người|dân|hộ|em|cháu)$/.test(counted);
    if (
      lexicon.base === 'vi' &&
      (people ? !label.endsWith('độ') : /(?:tổng|trong|con|nửa|đa|chỉ) số $/.test(tailOf(lower, start, 9)))
    )
      return false;
    if (
      !(
        noun &&
        (label === 'top' ||
          (value >= 100 && (label.length < 3 || /^(?:area|group|day|week|step|game|book)$/.test(label))))
      )
    )
      return true;
  }
  if (!blank || !integer) return false;
  const name = previousWord(plain, at);
  if (!name || !/^\p{Lu}/u.test(name.word)) return false;
  const word = lower.slice(name.start, at);
  if (
    lexicon.approx.before(lower, at) ||
    [lexicon.stop, lexicon.years, lexicon.and].some((words) => words.has(word))
  )
    return false;
  const opens = name.start <= sentenceStart + 1 || /["“„«(:•·|–-] ?$/u.test(tailOf(plain, name.start, 2));
  if (lexicon.base === 'de') return noun === null && !opens;
  return opens ? noun === null && value < 1000 : noun === null || value < 1000;
}

function previousWord(plain: string, end: number): { start: number; word: string } | null {
  let start = end;
  while (start > 0 && end - start < 40 && /[\p{L}\p{M}\d'’.-]/u.test(plain[start - 1] ?? '')) start--;
  return start < end ? { start, word: plain.slice(start, end) } : null;
}
