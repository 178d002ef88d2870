import type { LanguageWords } from './languages/language-words.ts';

export interface SpelledNumber {
  value: number;
  end: number;
  /** How many number words it took. */
  words: number;
}

type Role = 'small' | 'tens' | 'multiplier' | 'linker' | 'scale' | 'article';
interface NumberWord {
  role: Role;
  value: number;
}

const tables = new WeakMap<LanguageWords, Map<string, NumberWord>>();
const WORD = /[\p{L}\p{M}\u00AD]{1,40}/uy;
const MAX_WORDS = 12;
/** `neunhundertneunundneunzigtausendneunhundertneunundneunzig` has 58 letters. */
const LONGEST_COMPOUND = 60;

function tableOf(language: LanguageWords): Map<string, NumberWord> {
  let table = tables.get(language);
  if (table) return table;
  table = new Map();
  const add = (words: string, role: Role, value: number): void => {
    for (const word of words.split('|')) if (word && !table?.has(word)) table?.set(word, { role, value });
  };
  for (const [value, words] of Object.entries(language.numbers ?? {})) {
    const n = Number(value);
    add(words, n >= 20 && n % 10 === 0 && n < 100 ? 'tens' : 'small', n);
  }
  for (const [value, words] of Object.entries(language.multipliers ?? {}))
    add(words, 'multiplier', Number(value));
  for (const [power, words] of Object.entries(language.scales)) {
    add(
      words
        .split('|')
        .filter((word) => word.length > 2 && !word.includes(' ') && !word.includes('.'))
        .join('|'),
      'scale',
      10 ** Number(power),
    );
  }
  add(language.linkers ?? '', 'linker', 0);
  add(language.articles ?? '', 'article', 1);
  tables.set(language, table);
  return table;
}

/** German and Dutch write a number as one word: `zweihundertfünfundvierzig`. */
function readCompound(table: Map<string, NumberWord>, word: string): number | null {
  if (word.length > LONGEST_COMPOUND) return null;
  const known = table.get(word);
  if (known && known.role !== 'linker' && known.role !== 'article') return known.value;
  for (const [part, factor] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(part);
    if (at < 0) continue;
    const before = at === 0 ? 1 : readCompound(table, word.slice(0, at));
    const rest = word.slice(at + part.length);
    const after = rest === '' ? 0 : readCompound(table, rest.startsWith('und') ? rest.slice(3) : rest);
    return before === null || after === null ? null : before * factor + after;
  }
  const and = word.indexOf('und', 2);
  if (and < 0) return null;
  const ones = table.get(word.slice(0, and));
  const tens = table.get(word.slice(and + 3));
  return ones?.role === 'small' && ones.value < 10 && tens?.role === 'tens' ? ones.value + tens.value : null;
}

/** Whether a spelled-out number may begin with this word; a cheap filter before `readSpelled`. */
export function beginsNumber(language: LanguageWords, word: string, german: boolean): boolean {
  const known = tableOf(language).get(word);
  if (known) return known.role !== 'linker';
  return (
    german &&
    word.length > 6 &&
    /hundert|tausend|und/.test(word) &&
    readCompound(tableOf(language), word) !== null
  );
}

/** Reads the spelled-out number that begins at `at`, or null. Bounded by twelve words. */
export function readSpelled(
  language: LanguageWords,
  lower: string,
  at: number,
  german: boolean,
): SpelledNumber | null {
  const table = tableOf(language);
  let total = 0;
  let current = 0;
  let last: Role | 'none' = 'none';
  let lastValue = 0;
  let end = -1;
  let words = 0;
  let position = at;
  for (let i = 0; i < MAX_WORDS; i++) {
    WORD.lastIndex = position;
    const word = WORD.exec(lower)?.[0];
    if (!word) break;
    let known = table.get(word);
    if (!known && german) {
      const value = readCompound(table, word);
      if (value !== null) known = { role: 'small', value };
    }
    // Vietnamese five is `lăm` after ten: `mười năm` are ten years.
    if (!known || (word === 'năm' && words > 0)) break;
    const { role, value } = known;
    if (role === 'linker') {
      if (last === 'none' || last === 'linker') break;
    } else if (role === 'article' || (role === 'small' && value === 1 && last === 'none')) {
      if (last !== 'none') break;
      current = 1;
    } else if (role === 'small') {
      const fits =
        last === 'none' ||
        last === 'multiplier' ||
        last === 'scale' ||
        last === 'linker' ||
        (last === 'small' && lastValue === 10 && value < 10) ||
        (last === 'tens' && (value < 10 || (value < 20 && (lastValue === 60 || lastValue === 80))));
      if (!fits || (last === 'linker' && current % 10 !== 0) || (current > 0 && value >= 100)) break;
      current += value;
    } else if (role === 'tens') {
      if (value === 20 && lastValue === 4 && last === 'small') current += 76;
      else if (last === 'small' || last === 'tens') break;
      else current += value;
    } else if (role === 'multiplier') {
      if (current >= 100) break;
      current = (current || 1) * value;
    } else {
      if (last === 'none' && value < 1e6 && word.length < 4) {
        // `mil` alone begins a number, `million` alone does not.
      } else if (last === 'none' && value >= 1e6) break;
      total += (current || 1) * value;
      current = 0;
    }
    last = role;
    lastValue = role === 'tens' && value === 20 && lastValue === 4 ? 80 : value;
    position += word.length;
    if (role !== 'linker') {
      end = position;
      if (role !== 'article') words++;
    }
    const gap = lower[position];
    if (gap !== ' ' && gap !== '-') break;
    position++;
  }
  if (end < 0 || words === 0) return null;
  if (lower.startsWith(' and a half', end))
    return { value: total + current + 0.5, end: end + 11, words: words + 1 };
  return { value: total + current, end, words };
}
