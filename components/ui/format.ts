import { i18n } from '#i18n';

/** The locale of the interface, as the browser chose it. */
export function uiLocale(): string {
  const language = i18n.t('locale');
  const chosen = i18n.t('@@ui_locale').replaceAll('_', '-');
  // the region is the browser's; the language is the one our words are in, whatever the browser says of itself
  return chosen.startsWith(language) ? chosen : language;
}

/** Formatters are dear to make and never change while a page lives. */
/** The direction of the interface: of what stands in its words and numbers, beside an article of the other. */
export function uiDir(): 'ltr' | 'rtl' {
  return document.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}

const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numbers(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return known(`n ${JSON.stringify(options)}`, () => new Intl.NumberFormat(uiLocale(), options));
}

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return known(`d ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(uiLocale(), options));
}

function known<F extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => F): F {
  const formatter = (formatters.get(key) as F | undefined) ?? make();
  formatters.set(key, formatter);
  return formatter;
}

export function formatNumber(n: number): string {
  return numbers().format(n);
}

/** A share of 0 to 1 in whole percent. */
export function formatPercent(share: number): string {
  return numbers({ style: 'percent' }).format(share);
}

/** `bytes` in kB or MB of 1,000, in the locale of the interface. */
export function formatBytes(bytes: number): string {
  const [value, unit] =
    bytes < 1e6
      ? [Math.ceil(bytes / 1e3), 'kilobyte']
      : bytes < 1e9
        ? [bytes / 1e6, 'megabyte']
        : [bytes / 1e9, 'gigabyte'];
  return numbers({ style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

/** A date of an article, as precise as it is known: the time only where the page gave one. Null where it is no date. */
export function formatDate(iso: string): string | null {
  const precise = iso.length > 10;
  // the hour is the page's own: an article of 14:00 in Hà Nội stays one everywhere
  const local = new Date(precise ? iso.slice(0, 16) : iso.length === 10 ? `${iso}T12:00` : iso);
  if (Number.isNaN(local.getTime())) return null;
  return dates({ dateStyle: 'long', ...(precise ? { timeStyle: 'short' } : {}) }).format(local);
}

/** A moment near now, as one says it: today and yesterday by name, else the day. */
export function formatDay(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const days = Math.round((startOfDay(now) - startOfDay(date)) / 86_400_000);
  if (days === 0 || days === 1) {
    const day = new Intl.RelativeTimeFormat(uiLocale(), { numeric: 'auto' }).format(-days, 'day');
    const time = dates({ timeStyle: 'short' }).format(date);
    return `${day.charAt(0).toLocaleUpperCase(uiLocale())}${day.slice(1)}, ${time}`;
  }
  const year = date.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return dates({ day: 'numeric', month: 'short', ...year }).format(date);
}

/** The name of a language in the language of the interface, '' where the code is empty or none. */
export function languageName(code: string): string {
  if (!code) return '';
  try {
    return (
      new Intl.DisplayNames(uiLocale(), { type: 'language', fallback: 'none' }).of(
        code.split('-')[0] ?? code,
      ) ?? ''
    );
  } catch {
    return '';
  }
}

/** What is kept of the pictures, with the bytes: "Text and both pictures, 412 kB". */
export function formatKept(state: { total: number; lost: number; bytes: number }): string {
  const size = formatBytes(state.bytes);
  if (state.total === 0) return i18n.t('save.textOnly', [size]);
  if (state.lost > 0) return i18n.t('save.somePictures', [String(state.lost), String(state.total), size]);
  if (state.total === 2) return i18n.t('save.bothPictures', [size]);
  return i18n.t('save.allPictures', state.total, [String(state.total), size]);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
