const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    try {
      format = new Intl.NumberFormat(locale, options);
    } catch {
      format = new Intl.NumberFormat('en', options);
    }
    formats.set(key, format);
  }
  return format;
}

/** A number as a reader of `locale` writes it, grouped. An unknown locale is read as English. */
export function printNumber(value: number, locale: string, fewest: number, most: number): string {
  return formatOf(locale, { minimumFractionDigits: fewest, maximumFractionDigits: most }).format(value);
}

/** A number for a cell of a reader's spreadsheet: the locale's decimal separator, no groups, ASCII digits. */
export function printPlain(value: number, locale: string): string {
  return formatOf(locale, {
    useGrouping: false,
    maximumFractionDigits: 12,
    numberingSystem: 'latn',
  }).format(value);
}

/**
 * The locale's word for a power of ten: `billion`, `tỷ`, `Milliarden`. '' where the locale has none that stands for
 * exactly this power, as Japanese for 1e9.
 */
export function scaleWord(scale: number, locale: string): string {
  const parts = formatOf(locale, {
    notation: 'compact',
    compactDisplay: 'long',
    numberingSystem: 'latn',
  }).formatToParts(2 * scale);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return of('integer') === '2' ? of('compact') : '';
}
