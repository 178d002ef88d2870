/**
 * Makes core/figures/languages/cldr-words.ts: the names of units and of powers of ten in the languages with rules of
 * their own, cut down from cldr-units-full and cldr-numbers-full (Unicode License v3).
 *
 * Run with `node scripts/make-lexicons.ts` after an update of those packages. All other languages read the names that
 * `Intl` knows at run time, which costs no bytes but knows fewer units and no inflected forms.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const LANGUAGES = ['vi', 'en', 'de', 'fr', 'es', 'zh', 'ja', 'zh-Hant'];

/** CLDR unit id (without its category) → canonical symbol. Kitchen, traditional and astronomical units are left out. */
const SYMBOLS: Record<string, string> = {
  'square-kilometer': 'km2', hectare: 'ha', 'square-meter': 'm2', 'square-centimeter': 'cm2', 'square-mile': 'mi2',
  acre: 'acre', 'square-yard': 'yd2', 'square-foot': 'ft2', 'square-inch': 'in2',
  kilometer: 'km', meter: 'm', decimeter: 'dm', centimeter: 'cm', millimeter: 'mm', micrometer: 'µm', nanometer: 'nm',
  mile: 'mi', yard: 'yd', foot: 'ft', inch: 'inch', 'light-year': 'ly', 'nautical-mile': 'nmi',
  tonne: 't', kilogram: 'kg', gram: 'g', milligram: 'mg', microgram: 'µg', pound: 'lb', ounce: 'oz', stone: 'st', carat: 'ct',
  'cubic-kilometer': 'km3', 'cubic-meter': 'm3', 'cubic-centimeter': 'cm3', 'cubic-foot': 'ft3',
  hectoliter: 'hl', liter: 'l', deciliter: 'dl', centiliter: 'cl', milliliter: 'ml', gallon: 'gal', barrel: 'barrel', pint: 'pint',
  decade: 'decade', year: 'year', quarter: 'quarter', month: 'month', week: 'week', day: 'day', hour: 'h', minute: 'min',
  second: 's', millisecond: 'ms', nanosecond: 'ns',
  petabyte: 'PB', terabyte: 'TB', terabit: 'Tbit', gigabyte: 'GB', gigabit: 'Gbit', megabyte: 'MB', megabit: 'Mbit',
  kilobyte: 'kB', kilobit: 'kbit', byte: 'B', bit: 'bit',
  ampere: 'A', milliampere: 'mA', ohm: 'Ω', volt: 'V', kilocalorie: 'kcal', calorie: 'cal', kilojoule: 'kJ', joule: 'J',
  'kilowatt-hour': 'kWh', electronvolt: 'eV', newton: 'N', gigahertz: 'GHz', megahertz: 'MHz', kilohertz: 'kHz', hertz: 'Hz',
  pixel: 'px', megapixel: 'MP', lux: 'lx', lumen: 'lm', gigawatt: 'GW', megawatt: 'MW', kilowatt: 'kW', watt: 'W',
  milliwatt: 'mW', horsepower: 'hp', bar: 'bar', millibar: 'mbar', atmosphere: 'atm', pascal: 'Pa', hectopascal: 'hPa',
  kilopascal: 'kPa', megapascal: 'MPa', 'kilometer-per-hour': 'km/h', 'meter-per-second': 'm/s', 'mile-per-hour': 'mph',
  knot: 'kn', degree: '°', celsius: '°C', fahrenheit: '°F', kelvin: 'K', sievert: 'Sv', becquerel: 'Bq',
};

/** Names that are far more often another word than the unit after a number. */
const MISLEADING = new Set(['độ', 'bit', 'st', 'stone', 'stones', 'bars', 'points', 'in', 'second', 'bar', 'ton', 'foot', 'm', '日', '月', '时', '分']);

type Tree = { [key: string]: Tree | string };
const load = createRequire(import.meta.url);
function read(pkg: string, file: string, lang: string): Tree {
  const tree = JSON.parse(readFileSync(load.resolve(`${pkg}/main/${lang}/${file}`), 'utf8')) as { main: Record<string, Tree> };
  return tree.main[lang] ?? {};
}

function unitNames(lang: string): string {
  const long = ((read('cldr-units-full', 'units.json', lang)['units'] as Tree)['long']) as Record<string, Record<string, string>>;
  const rows: string[] = [];
  for (const [id, forms] of Object.entries(long)) {
    const symbol = SYMBOLS[id.slice(id.indexOf('-') + 1)];
    if (!symbol) continue;
    const names = new Set<string>();
    for (const [key, pattern] of Object.entries(forms)) {
      if (!key.includes('count') || !pattern.startsWith('{0}')) continue;
      const name = pattern.slice(3).replaceAll('\u00A0', ' ').trim().toLowerCase();
      if (name && !MISLEADING.has(name)) names.add(name);
    }
    if (names.size) rows.push(`${symbol}:${[...names].join('|')}`);
  }
  return rows.join(';');
}

function scaleNames(lang: string): string {
  const numbers = read('cldr-numbers-full', 'numbers.json', lang)['numbers'] as Tree;
  const formats = numbers['decimalFormats-numberSystem-latn'] as Tree;
  const names = new Map<string, number>();
  for (const width of ['long', 'short']) {
    const patterns = ((formats[width] as Tree)['decimalFormat']) as Record<string, string>;
    for (const [key, pattern] of Object.entries(patterns)) {
      const power = Number(key.split('-')[0]);
      const zeros = (pattern.match(/0/g) ?? []).length;
      const name = pattern.replace(/^0+/, '').replaceAll("'", '').replaceAll('\u00A0', ' ').trim().toLowerCase();
      // One-letter short forms (K, M, B) collide with units and are read by a rule of their own.
      if (zeros === 0 || name.length < 1 || (name.length < 2 && /[a-z]/.test(name))) continue;
      names.set(name, power / 10 ** (zeros - 1));
    }
  }
  return [...names].map(([name, value]) => `${Math.log10(value)}:${name}`).join(';');
}

const table = (f: (lang: string) => string): string =>
  LANGUAGES.map((lang) => `  '${lang}': ${JSON.stringify(f(lang)).replaceAll("'", "\\'").replace(/^"|"$/g, "'")},`).join('\n');

writeFileSync(
  new URL('../core/figures/languages/cldr-words.ts', import.meta.url),
  `// Made by scripts/make-lexicons.ts from CLDR (Unicode License v3). Do not edit.

/** Per language \`symbol:name|name;…\`, names in lower case. */
export const CLDR_UNITS: Record<string, string> = {
${table(unitNames)}
};

/** Per language \`power of ten:name;…\`. */
export const CLDR_SCALES: Record<string, string> = {
${table(scaleNames)}
};
`,
);
