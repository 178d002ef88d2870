/**
 * Makes core/figures/languages/cldr-words.ts: the names of units in the languages with rules of their own that
 * neither `Intl` nor the tables by hand hold, cut down from cldr-units-full (Unicode License v3). Powers of ten and
 * currencies were looked at in cldr-numbers-full: `Intl` gives every one of them at run time.
 *
 * Run with `node scripts/make-lexicons.ts` after an update of that package or of the tables. All other languages read the names that
 * `Intl` knows at run time, which costs no bytes but knows fewer units and no inflected forms.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readIntlWords } from '../core/figures/intl-words.ts';
import { LANGUAGES } from '../core/figures/languages/index.ts';

const BASES = ['vi', 'en', 'de', 'fr', 'es', 'zh', 'ja'];

/** CLDR unit id (without its category) → canonical symbol. Kitchen, traditional and astronomical units are left out. */
const SYMBOLS: Record<string, string> = {
  'square-kilometer': 'km2',
  'square-meter': 'm2',
  'square-centimeter': 'cm2',
  hectare: 'ha',
  acre: 'acre',
  'cubic-meter': 'm3',
  kilometer: 'km',
  meter: 'm',
  centimeter: 'cm',
  millimeter: 'mm',
  mile: 'mi',
  yard: 'yd',
  foot: 'ft',
  inch: 'inch',
  'light-year': 'ly',
  tonne: 't',
  kilogram: 'kg',
  gram: 'g',
  pound: 'lb',
  liter: 'l',
  milliliter: 'ml',
  gallon: 'gal',
  barrel: 'barrel',
  year: 'year',
  month: 'month',
  week: 'week',
  day: 'day',
  hour: 'h',
  minute: 'min',
  second: 's',
  'kilowatt-hour': 'kWh',
  kilowatt: 'kW',
  watt: 'W',
  calorie: 'cal',
  degree: '°',
  celsius: '°C',
  fahrenheit: '°F',
};

/** Names that are far more often another word than the unit after a number. */
const MISLEADING = new Set([
  'độ',
  'bit',
  'st',
  'stone',
  'stones',
  'bars',
  'points',
  'in',
  'second',
  'bar',
  'ton',
  'foot',
  'm',
  '度',
  '日',
  '月',
  '时',
  '分',
]);

type Tree = { [key: string]: Tree | string };
const load = createRequire(import.meta.url);
function read(pkg: string, file: string, lang: string): Tree {
  const tree = JSON.parse(readFileSync(load.resolve(`${pkg}/main/${lang}/${file}`), 'utf8')) as {
    main: Record<string, Tree>;
  };
  return tree.main[lang] ?? {};
}

function unitNames(lang: string): string {
  const long = (read('cldr-units-full', 'units.json', lang)['units'] as Tree)['long'] as Record<
    string,
    Record<string, string>
  >;
  const rows: string[] = [];
  // What `Intl` knows at run time and what the tables by hand hold, with the endings the lexicon adds, is left out.
  const words = Object.values(LANGUAGES[lang]?.units ?? {}).flatMap((names) => names.split('|'));
  const known = new Set(
    [...words, ...readIntlWords(lang).units.map(([name]) => name)].flatMap((name) => [
      name,
      ...['s', 'n', 'en', 'e', 'es'].map((ending) => name + ending),
    ]),
  );
  for (const [id, forms] of Object.entries(long)) {
    const symbol = SYMBOLS[id.slice(id.indexOf('-') + 1)];
    if (!symbol) continue;
    const names = new Set<string>();
    for (const [key, pattern] of Object.entries(forms)) {
      if (!key.includes('count') || !pattern.startsWith('{0}')) continue;
      const name = pattern.slice(3).replaceAll('\u00A0', ' ').trim().toLowerCase();
      if (name && !MISLEADING.has(name) && !known.has(name)) names.add(name);
    }
    // The lexicon adds the regular endings again.
    for (const name of names)
      for (const ending of ['s', 'n', 'es']) if (!/[\u3000-\u9fff]/.test(name)) names.delete(name + ending);
    if (names.size) rows.push(`${symbol}:${[...names].join('|')}`);
  }
  return rows.join(';');
}

const table = (f: (lang: string) => string): string =>
  BASES.map(
    (lang) => `  '${lang}': ${JSON.stringify(f(lang)).replaceAll("'", "\\'").replace(/^"|"$/g, "'")},`,
  ).join('\n');

writeFileSync(
  new URL('../core/figures/languages/cldr-words.ts', import.meta.url),
  `// Made by scripts/make-lexicons.ts from CLDR (Unicode License v3). Do not edit.

/** Per language \`symbol:name|name;…\`, names in lower case. */
export const CLDR_UNITS: Record<string, string> = {
${table(unitNames)}
};
`,
);
