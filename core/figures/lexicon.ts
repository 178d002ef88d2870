import { CLDR_UNITS } from './languages/cldr-words.ts';
import { LANGUAGES } from './languages/index.ts';
import type { LanguageWords } from './languages/language-words.ts';
import { readIntlWords } from './intl-words.ts';
import { makeMatcher, type Matcher } from './matcher.ts';
import { CURRENCY_SYMBOLS, PLAIN_SYMBOLS, UNIT_SYMBOLS } from './symbols.ts';

/** What a word after a number makes of it. */
export interface UnitMeaning {
  kind: 'money' | 'percent' | 'measure';
  unit: string;
}

export interface Lexicon {
  lang: string;
  /** Primary subtag: `es` of `es-MX`. */
  base: string;
  /** Chinese and Japanese: no blanks between words, numbers in Han characters. */
  han: boolean;
  words: LanguageWords | null;
  scales: Matcher<number>;
  units: Matcher<UnitMeaning>;
  /** Case-sensitive, searched in the unlowered text. */
  unitSymbols: Matcher<UnitMeaning>;
  /** Case-sensitive, before a number. */
  prefixes: Matcher<string>;
  rates: Matcher<string>;
  monthNames: string[];
  particles: Matcher<true>;
  per: Matcher<true>;
  to: Matcher<true>;
  and: Matcher<true>;
  of: Matcher<true>;
  articles: Matcher<true>;
  fractions: Matcher<number>;
  halves: Matcher<string>;
  times: Matcher<true>;
  approx: Matcher<'>' | '<' | '~'>;
  trend: Matcher<'up' | 'down'>;
  labels: Matcher<true>;
  years: Matcher<true>;
  stop: Matcher<true>;
  prenominal: Matcher<true>;
}

/** The tables that are plain lists of words. */
const LISTS = [
  'particles',
  'per',
  'to',
  'and',
  'of',
  'times',
  'articles',
  'years',
  'stop',
  'prenominal',
] as const;

const list = (words: string | undefined): string[] => (words ? words.split('|') : []);
const flags = (words: string | undefined): [string, true][] => list(words).map((word) => [word, true]);

function* tagged<T>(
  table: Readonly<Record<string, string>>,
  value: (key: string) => T,
): Generator<[string, T]> {
  for (const [key, words] of Object.entries(table)) for (const word of list(words)) yield [word, value(key)];
}

function* cldr<T>(rows: string | undefined, value: (key: string) => T): Generator<[string, T]> {
  for (const row of rows ? rows.split(';') : []) {
    const colon = row.indexOf(':');
    for (const word of list(row.slice(colon + 1))) yield [word, value(row.slice(0, colon))];
  }
}

/** The regular plural (and in German the cases), so that the tables list each name once. */
function* inflected<T>(base: string, pairs: Iterable<readonly [string, T]>): Generator<readonly [string, T]> {
  const endings = ENDINGS[base] ?? [];
  for (const pair of pairs) {
    yield pair;
    if (pair[0].length > 3) for (const ending of endings) yield [pair[0] + ending, pair[1]];
  }
}
const ENDINGS: Record<string, string[]> = {
  en: ['s'],
  fr: ['s'],
  es: ['s', 'es'],
  de: ['n', 'en', 'e', 's'],
};

/** Names that numbers belong to in every language. */
const NAMES =
  'windows|android|ios|iphone|galaxy|boeing|airbus|covid|office|formula|type|version|top|fax|tel|tel.|llama';

const measure = (unit: string): UnitMeaning => ({ kind: 'measure', unit });
const money = (unit: string): UnitMeaning => ({ kind: 'money', unit });

const cache = new Map<string, Lexicon>();

/** The words of a language, built once. Unknown languages get what `Intl` and the symbols know. */
export function lexiconOf(lang: string): Lexicon {
  const known = cache.get(lang);
  if (known) return known;
  const base = (lang.toLowerCase().split(/[-_]/)[0] ?? '') || 'en';
  const words = LANGUAGES[base] ?? null;
  const intl = readIntlWords(lang);
  const lexicon: Lexicon = {
    lang,
    base,
    han: base === 'zh' || base === 'ja',
    words,
    scales: makeMatcher([
      ...inflected(
        base,
        tagged(words?.scales ?? {}, (power) => 10 ** Number(power)),
      ),
      ...intl.scales,
    ]),
    units: makeMatcher<UnitMeaning>([
      ...inflected(
        base,
        list(words?.percent).map((word): [string, UnitMeaning] => [word, { kind: 'percent', unit: '%' }]),
      ),
      ...(base === 'de'
        ? tagged(words?.currencies ?? {}, money)
        : inflected(base, tagged(words?.currencies ?? {}, money))),
      ...inflected(base, tagged(words?.units ?? {}, measure)),
      ...inflected(base, cldr(CLDR_UNITS[base], measure)),
      ...intl.currencies.map(([word, code]): [string, UnitMeaning] => [word, money(code)]),
      ...intl.units.map(([word, unit]): [string, UnitMeaning] => [word, measure(unit)]),
    ]),
    unitSymbols: makeMatcher<UnitMeaning>([
      ['%', { kind: 'percent', unit: '%' }],
      ['‰', { kind: 'percent', unit: '‰' }],
      ...PLAIN_SYMBOLS.map((symbol): [string, UnitMeaning] => [symbol, measure(symbol)]),
      ...tagged(UNIT_SYMBOLS, measure),
      ...tagged(CURRENCY_SYMBOLS, money).filter(([word]) => !/^[A-Z]$/.test(word)),
      ...intl.codes.map((code): [string, UnitMeaning] => [code, money(code)]),
    ]),
    prefixes: makeMatcher([
      ...tagged(CURRENCY_SYMBOLS, String),
      ...intl.codes.map((code): [string, string] => [code, code]),
      ...intl.symbols,
    ]),
    rates: makeMatcher([...tagged(words?.perUnits ?? {}, String)]),
    monthNames: [...new Set(intl.months.map(([word]) => word))],
    fractions: makeMatcher(inflected(base, tagged(words?.fractions ?? {}, Number))),
    halves: makeMatcher([...tagged(words?.halves ?? {}, String)]),
    approx: makeMatcher<'>' | '<' | '~'>([
      ...list(words?.more).map((word): [string, '>'] => [word, '>']),
      ...list(words?.less).map((word): [string, '<'] => [word, '<']),
      ...list(words?.about).map((word): [string, '~'] => [word, '~']),
      ['~', '~'],
      ['≈', '~'],
      ['>', '>'],
      ['<', '<'],
      ['≥', '>'],
      ['≤', '<'],
    ]),
    trend: makeMatcher<'up' | 'down'>([
      ...list(words?.up).map((word): [string, 'up'] => [word, 'up']),
      ...list(words?.down).map((word): [string, 'down'] => [word, 'down']),
    ]),
    ...(Object.fromEntries(LISTS.map((key) => [key, makeMatcher(flags(words?.[key]))])) as Record<
      (typeof LISTS)[number],
      Matcher<true>
    >),
    labels: makeMatcher(flags(`${NAMES}|${words?.labels ?? ''}`)),
  };
  cache.set(lang, lexicon);
  return lexicon;
}
