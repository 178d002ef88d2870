/** What the browser's own locale data knows of one language. Lower case but for codes and symbols. */
export interface IntlWords {
  scales: [string, number][];
  currencies: [string, string][];
  symbols: [string, string][];
  codes: string[];
  units: [string, string][];
  months: [string, number][];
}

/** `Intl` unit → canonical symbol, where the two differ. */
const UNITS: Record<string, string> = {
  celsius: '°C',
  centimeter: 'cm',
  degree: '°',
  fahrenheit: '°F',
  foot: 'ft',
  gallon: 'gal',
  gigabyte: 'GB',
  gram: 'g',
  hectare: 'ha',
  hour: 'h',
  kilogram: 'kg',
  kilometer: 'km',
  liter: 'l',
  megabyte: 'MB',
  meter: 'm',
  mile: 'mi',
  milliliter: 'ml',
  millimeter: 'mm',
  millisecond: 'ms',
  minute: 'min',
  ounce: 'oz',
  pound: 'lb',
  second: 's',
  terabyte: 'TB',
  yard: 'yd',
  'kilometer-per-hour': 'km/h',
  'mile-per-hour': 'mph',
  'meter-per-second': 'm/s',
};
const SAME_NAME = ['acre', 'bit', 'day', 'inch', 'month', 'week', 'year'];

const CODES =
  'USD EUR GBP JPY CNY INR KRW VND CHF CAD AUD NZD HKD TWD SGD THB IDR MYR PHP RUB UAH TRY PLN CZK HUF RON BGN SEK NOK DKK ISK BRL MXN ARS CLP COP PEN UYU PYG BOB VES GTQ HNL NIO CRC PAB DOP CUP ZAR NGN KES EGP MAD TND DZD XOF XAF GHS ILS SAR AED QAR KWD PKR BDT KHR LAK MNT KZT UZS BTC'.split(
    ' ',
  );

const clean = (word: string): string =>
  word
    .replace(/[\u00A0\u202F]/g, ' ')
    .replace(/[\u200E\u200F\u061C]/g, '')
    .trim();

function restOf(parts: Intl.NumberFormatPart[], type: string): string {
  return clean(
    parts
      .filter((part) => part.type === type)
      .map((part) => part.value)
      .join(' '),
  );
}

/** Powers of ten, from the compact forms of 1, 2 and 5 at each power. */
function scalesOf(lang: string): [string, number][] {
  const found: [string, number][] = [];
  for (const display of ['long', 'short'] as const) {
    const format = new Intl.NumberFormat(lang, {
      notation: 'compact',
      compactDisplay: display,
      maximumFractionDigits: 1,
      useGrouping: false,
      numberingSystem: 'latn',
    });
    for (let power = 3; power <= 13; power++) {
      for (const factor of [1, 1.5, 2, 5]) {
        const parts = format.formatToParts(factor * 10 ** power);
        const word = restOf(parts, 'compact').toLowerCase();
        const shown = Number(`${restOf(parts, 'integer')}.${restOf(parts, 'fraction')}`);
        if (word.length < (display === 'long' || /[^\x00-\x7f]/.test(word) ? 1 : 2) || !(shown > 0)) continue;
        found.push([word, (factor * 10 ** power) / shown]);
      }
    }
  }
  return found;
}

function monthsOf(lang: string): [string, number][] {
  const found: [string, number][] = [];
  for (const month of ['long', 'short'] as const) {
    for (const options of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC', calendar: 'gregory' });
      for (let i = 0; i < 12; i++) {
        const part = format.formatToParts(new Date(Date.UTC(2021, i, 15))).find((p) => p.type === 'month');
        const word = clean(part?.value ?? '').toLowerCase();
        if (word.length > 2 && !/\d/.test(word)) found.push([word, i + 1]);
      }
    }
  }
  return found;
}

function currenciesOf(lang: string): { currencies: [string, string][]; symbols: [string, string][] } {
  const currencies: [string, string][] = [];
  const symbols: [string, string][] = [];
  for (const currency of CODES) {
    const named = new Intl.NumberFormat(lang, {
      style: 'currency',
      currency,
      currencyDisplay: 'name',
      maximumFractionDigits: 0,
      minimumFractionDigits: 0,
    });
    for (const amount of [1, 2, 5])
      currencies.push([restOf(named.formatToParts(amount), 'currency').toLowerCase(), currency]);
    // A bare letter would claim half the words of the page.
    const symbol = restOf(
      new Intl.NumberFormat(lang, { style: 'currency', currency }).formatToParts(1),
      'currency',
    );
    if (symbol !== currency && symbol.length > 0 && !/^\p{L}$/u.test(symbol))
      symbols.push([symbol, currency]);
  }
  return { currencies, symbols };
}

function unitsOf(lang: string): [string, string][] {
  const found: [string, string][] = [];
  for (const unit of [...Object.keys(UNITS), ...SAME_NAME]) {
    for (const unitDisplay of ['long', 'short'] as const) {
      const format = new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay });
      for (const amount of [1, 2, 5]) {
        const word = restOf(format.formatToParts(amount), 'unit').toLowerCase();
        // Inches in short form are the preposition `in` in half of Europe.
        if (word !== 'in' && (word.length > 1 || /[^\x00-\x7f]/.test(word)))
          found.push([word, UNITS[unit] ?? unit]);
      }
    }
  }
  return found;
}

/** Reads the words of a language from `Intl`; with a tag `Intl` does not accept, those of English. */
export function readIntlWords(lang: string): IntlWords {
  let tag = 'en';
  try {
    tag = Intl.getCanonicalLocales(lang)[0] ?? 'en';
  } catch {
    // A page may claim any language; its digits and symbols can be read all the same.
  }
  return {
    scales: scalesOf(tag),
    ...currenciesOf(tag),
    codes: CODES,
    units: unitsOf(tag),
    months: monthsOf(tag),
  };
}
