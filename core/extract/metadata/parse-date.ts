/** Month names by their first letters, in the languages whose pages write dates with words. */
const MONTHS: readonly (readonly [string, number])[] = [
  ['jan|janv|januar|jänner|ene|gen|ocak|янв|стy|styczn|sty|led|ledna|ιαν|يناير|جانفي|tammi', 1],
  ['feb|fév|fev|févr|şubat|фев|lut|únor|φεβ|فبراير|helmi|shub', 2],
  ['mar|mär|märz|mrz|maa|март|мар|mart|břez|bře|μαρ|مارس|maalis', 3],
  ['apr|avr|abr|nisan|апр|kwi|dub|απρ|أبريل|ابريل|huhti', 4],
  ['may|mai|mei|maj|mag|mayıs|май|мая|кве|květ|kvě|μαϊ|مايو|touko', 5],
  ['jun|juin|giu|haz|июн|cze|červn|čvn|ιουν|يونيو|kesä', 6],
  ['jul|juil|lug|tem|июл|lip|července|čvc|ιουλ|يوليو|heinä', 7],
  ['aug|août|aoû|ago|ağu|авг|sie|srp|αυγ|أغسطس|اغسطس|elo', 8],
  ['sep|sept|set|eyl|сен|wrz|zář|σεπ|سبتمبر|syys', 9],
  ['oct|okt|out|ott|eki|окт|paź|říj|οκτ|أكتوبر|اكتوبر|loka', 10],
  ['nov|kas|ноя|lis|νοε|نوفمبر|marras', 11],
  ['dec|dez|déc|dic|ara|дек|gru|pro|δεκ|ديسمبر|joulu|des', 12],
];

const TIME = String.raw`(\d{1,2})\s?[:.h時点시]\s?(\d{2})`;
const ISO =
  /(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/;
const HAS_YEAR = /(?:19|20)\d{2}/;
const NUMERIC_YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)/;
const NUMERIC_YEAR_LAST = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?((?:19|20)\d{2}|\d{2})(?!\d)/;
const DAY_WORD_YEAR =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.|º)?\s+(?:de\s+|d['’]\s*|of\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?((?:19|20)\d{2})/u;
const WORD_DAY_YEAR = /(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:at\s+)?((?:19|20)\d{2})/u;
const VIETNAMESE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s*,?\s+năm\s+((?:19|20)\d{2})/iu;

/**
 * A date as a page writes it, to ISO 8601 as precise as it is written: `2020-10-27`, `2020-10-27T14:00`, or with
 * seconds and an offset. Null where the text holds none.
 *
 * @param lang the page's language: it decides whether `3/4/2020` is in March or April
 */
export function parseDate(text: string, lang: string): string | null {
  const short = text.slice(0, 400);
  const iso = ISO.exec(short);
  if (iso) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    const date = build(Number(year), Number(month), Number(day));
    if (!date) return null;
    if (!hour) return date + timeIn(short.replace(iso[0], ' '));
    const time = `T${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}`;
    return date + time + zoneOf(zone);
  }
  const found = findDay(short, lang);
  return found ? found.date + timeIn(short.replace(found.matched, ' ')) : null;
}

function findDay(text: string, lang: string): { date: string; matched: string } | null {
  // most lines that are asked about hold no number and fewer a year, and the patterns with words are slow to compile
  if (!/\d/.test(text)) return null;
  return (HAS_YEAR.test(text) ? findDayOfYear(text) : null) ?? findYearLast(text, lang);
}

function findDayOfYear(text: string): { date: string; matched: string } | null {
  const yearFirst = NUMERIC_YEAR_FIRST.exec(text);
  if (yearFirst) {
    const date = build(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
    if (date) return { date, matched: yearFirst[0] };
  }
  const words = text.toLowerCase();
  const vietnamese = words.includes('ngày') ? VIETNAMESE.exec(text) : null;
  if (vietnamese) {
    const date = build(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
    if (date) return { date, matched: vietnamese[0] };
  }
  const dayWord = DAY_WORD_YEAR.exec(words);
  if (dayWord) {
    const date = build(Number(dayWord[3]), monthOf(dayWord[2] ?? ''), Number(dayWord[1]));
    if (date) return { date, matched: text.slice(dayWord.index, dayWord.index + dayWord[0].length) };
  }
  const wordDay = WORD_DAY_YEAR.exec(words);
  if (wordDay) {
    const date = build(Number(wordDay[3]), monthOf(wordDay[1] ?? ''), Number(wordDay[2]));
    if (date) return { date, matched: text.slice(wordDay.index, wordDay.index + wordDay[0].length) };
  }
  return null;
}

function findYearLast(text: string, lang: string): { date: string; matched: string } | null {
  const yearLast = NUMERIC_YEAR_LAST.exec(text);
  if (yearLast) {
    const [first, second, last] = [Number(yearLast[1]), Number(yearLast[2]), Number(yearLast[3])];
    const year = last < 100 ? 2000 + last : last;
    // month first only where people write so; a number over twelve decides by itself
    const monthFirst =
      /^en(?:-us|-ph)?$/i.test(lang) && yearLast[0].includes('/') ? second > 12 || first <= 12 : second > 12;
    const date = monthFirst ? build(year, first, second) : build(year, second, first);
    if (date) return { date, matched: yearLast[0] };
  }
  return null;
}

function monthOf(word: string): number {
  // `July` and `June`, `červen` and `červenec` share letters: the longer alternative stands later in the year
  if (/^června|^červen(?!ec)/u.test(word)) return 6;
  if (word.startsWith('червня')) return 6;
  const named = MONTHS.find(([names]) => names.split('|').some((name) => word.startsWith(name)));
  return named?.[1] ?? 0;
}

function build(year: number, month: number, day: number): string | null {
  if (year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function timeIn(rest: string): string {
  const match = new RegExp(String.raw`(?<![\d.:])${TIME}(?!\d)(?:\s?([ap])\.?m\b)?`, 'iu').exec(rest);
  if (!match) return '';
  let hour = Number(match[1]);
  const minute = Number(match[2]);
  const half = match[3]?.toLowerCase();
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return '';
  const zone = /(?:GMT|UTC)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?/i.exec(rest);
  const offset = zone ? `${zone[1]}${(zone[2] ?? '').padStart(2, '0')}:${zone[3] ?? '00'}` : '';
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}${offset}`;
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|UTC|GMT)$/.test(zone)) return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}
