import { tailOf } from './tail-of.ts';
import { isWordLetter } from './matcher.ts';
import type { Lexicon } from './lexicon.ts';

export interface DateSpan {
  start: number;
  end: number;
  kind: 'date' | 'time';
}

const YEAR = '(?:1[0-9]|20)\\d\\d(?!\\d)';
const sticky = (source: string): RegExp => new RegExp(source, 'uy');

const ISO = sticky('(?:1[5-9]|20)\\d\\d([-./])(?:0?[1-9]|1[0-2])\\1(?:[0-2]?\\d|3[01])(?![\\d])(?:T\\d\\d:\\d\\d)?');
const DAY_MONTH_YEAR = sticky('(?:[0-2]?\\d|3[01]) ?([-./]) ?(?:[0-2]?\\d|3[01]) ?\\1 ?(?:(?:1[5-9]|20)\\d\\d|\\d\\d)(?![\\d]|[.,]\\d)');
const GERMAN_DAY_MONTH = sticky('(?:[0-2]?\\d|3[01])\\. ?(?:0?[1-9]|1[0-2])\\.(?!\\d)');
const CLOCK = sticky('(?:[01]?\\d|2[0-4])[:：][0-5]\\d(?::[0-5]\\d)?(?![\\d:])(?: ?(?:am|pm|a\\.m\\.|p\\.m\\.|uhr|h)(?!\\p{L}))?');
const AM_PM = sticky('(?:0?\\d|1[0-2])(?:[.:][0-5]\\d)? ?(?:am|pm|a\\.m\\.?|p\\.m\\.?)(?!\\p{L})');
const CLOCK_H = sticky('(?:[01]?\\d|2[0-4]) ?(?:h|g|giờ) ?[0-5]\\d(?!\\d)(?:p|phút)?');
const UHR = sticky('(?:[01]?\\d|2[0-4])(?:[.:][0-5]\\d)? uhr');
const YEARS = sticky(`(?:1[0-9]|20)\\d\\d ?(?:[-–—/~〜～]|――|——) ?(?:(?:1[0-9]|20)\\d\\d|\\d\\d)(?![\\d]|[.,]\\d|%)`);
const DECADE = sticky("(?:1\\d|20)\\d0(?:['’]?s|er|er-jahren?)(?!\\p{L})|\\d0er jahren?|[1-9]0s(?!\\p{L})");
const CENTURY = sticky('\\d{1,2}(?:st|nd|rd|th|\\.|e|er|è|ème)? ?-?(?:century|centuries|jahrhunderts?|jh\\.?|siècles?|世紀|世纪)(?: (?:bce?|b\\.c\\.(?:e\\.)?|ad|ce|v\\. chr\\.|av\\. j\\.-c\\.))?');
const ERA = sticky('\\d{1,5} ?(?:bce?|b\\.c\\.(?:e\\.)?|a\\.d\\.|ad|ce|v\\. ?chr\\.|n\\. ?chr\\.|av\\. j|a\\. ?c\\.|d\\. ?c\\.|tcn|scn)(?!\\p{L})\\.?');
const PLAIN_YEAR = sticky(YEAR);
const HAN_DATE = sticky('(?:\\d{2,4} ?年(?: ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号號])?)?|\\d{1,2} ?月(?: ?\\d{1,2} ?[日号號])?)(?!間|间)');
const HAN_SPAN = sticky('(?:19|20)\\d\\d ?[-–—~～至到] ?(?:19|20)?\\d\\d ?年');
const HAN_TIME = sticky('(?:[01]?\\d|2[0-4]) ?(?:[时時点點](?!間|间|数|以)(?: ?[0-5]?\\d ?分)?)(?!以)');
const VI_MONTHS = sticky('\\d{1,2} tháng (?:đầu|cuối|qua của|của)? ?(?:năm(?: \\d{4})?|\\d{4})');
const VI_DAY_MONTH = sticky('(?:0?[1-9]|[12]\\d|3[01]) ?([/-]) ?(?:0?[1-9]|1[0-2])(?![\\d/]|[.,]\\d)');
const VI_LONG = sticky('\\d{1,2} tháng \\d{1,2}(?:(?: năm|,)? \\d{4})?(?!\\d)');
const VI_HOUR = sticky('(?:[01]?\\d|2[0-4]) (?:giờ|h)(?: [0-5]?\\d(?: phút)?)?(?= (?:sáng|trưa|chiều|tối|đêm|ngày|cùng ngày|hôm)|,? ?$)');
const ORDINAL = '(?:st|nd|rd|th|er|º|°|ª|\\.)?';

interface Patterns {
  dayMonth: RegExp;
  before: RegExp;
  after: RegExp;
}
const patterns = new WeakMap<Lexicon, Patterns | null>();
const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternsOf(lexicon: Lexicon): Patterns | null {
  const known = patterns.get(lexicon);
  if (known !== undefined) return known;
  const names = lexicon.monthNames.toSorted((a, b) => b.length - a.length).map(escape).join('|');
  const made = names
    ? {
        dayMonth: sticky(
          `\\d{1,2}${ORDINAL}(?: ?(?:,|-|–|and|und|et|y|bis|to|al?|au) ?\\d{1,2}${ORDINAL}){0,3} ?(?:of |de |d['’]|-)?(?:${names})(?!\\p{L})\\.?(?:,? (?:de |del )?(?:of )?(?:1\\d|20)\\d\\d(?!\\d)(?: ?/ ?\\d{4})?)?`,
        ),
        before: new RegExp(`(?<!\\p{L})(?:${names})\\.? (?:de |del |of )?$`, 'u'),
        after: sticky(`(?:\\d{1,2}(?:st|nd|rd|th)?(?!\\d|[.,]\\d|%| ?%)(?: ?[-–] ?\\d{1,2})?(?:,? (?:1[5-9]|20)\\d\\d(?!\\d))?|${YEAR}(?: ?/ ?\\d{4})?)`),
      }
    : null;
  patterns.set(lexicon, made);
  return made;
}

const VI_DATE_BEFORE = /(?:ngày|sáng|trưa|chiều|tối|đêm|lễ|dịp|rạng sáng|hôm|nay|mùng|từ|đến|thứ [a-zà-ỹ]+|tết|khánh|sĩ) ?[(,]? ?$/u;
const VI_SMALL_FRACTION = /^(?:1 ?\/ ?[2-9]|2 ?\/ ?[35]|3 ?\/ ?[45]|4 ?\/ ?5)$/;

/** Finds the calendar date, period or clock time that the digit at `at` belongs to, or null. All patterns are bounded. */
export function readDate(plain: string, lower: string, at: number, lexicon: Lexicon): DateSpan | null {
  const head = tailOf(lower, at, 24);
  const match = (regex: RegExp): number => {
    regex.lastIndex = at;
    return regex.test(lower) ? regex.lastIndex : -1;
  };
  const span = (end: number, kind: 'date' | 'time' = 'date', back = 0): DateSpan => ({ start: at - back, end, kind });
  let end: number;
  const { base } = lexicon;

  if ((end = match(ISO)) > 0 || (end = match(DAY_MONTH_YEAR)) > 0) return span(end);
  if (base === 'vi') {
    const month = /tháng (?=$)/.exec(head);
    if (month && (end = match(/\d{1,2}(?: ?[/-] ?\d{4}|(?: năm)? (?:1\d|20)\d\d)?(?!\d|[.,]\d)/uy)) > 0) return span(end, 'date', 6);
    if (/quý $/.test(head) && (end = match(/\d(?:[/-]\d{4})?(?!\d)/uy)) > 0) return span(end, 'date', 4);
    if ((end = match(VI_MONTHS)) > 0 || (end = match(VI_LONG)) > 0) return span(end);
    if ((end = match(CLOCK_H)) > 0) return span(end, 'time');
    if (/(?:lúc|khoảng|vào|hồi|từ|đến) $/.test(head) && (end = match(VI_HOUR)) > 0) return span(end, 'time');
    if (/lúc $|hồi $/.test(head) && (end = match(/\d{1,2} ?(?:giờ|h)(?!\p{L})/uy)) > 0) return span(end, 'time');
    if (/ngày $|mùng $|mồng $/.test(head) && (end = match(/\d{1,2}(?: ?[/.-] ?\d{1,2})?(?!\d|[.,]\d)/uy)) > 0) return span(end);
    const scores = /(?:tỉ số|tỷ số|thắng|thua|hòa|hoà|dẫn|hạ|cầm hòa)/.test(tailOf(lower, at, 40));
    if (!scores && (end = match(VI_DAY_MONTH)) > 0) {
      const surface = plain.slice(at, end);
      const dateLike = VI_DATE_BEFORE.test(head) || /[(]$/.test(head) || !VI_SMALL_FRACTION.test(surface);
      const counted = /^ (?:số|tổng|dân|người|phiếu|thành viên|đại biểu|lượng|diện tích|trận|ván|hiệp|chặng)/.test(lower.slice(end, end + 14));
      const dash = surface.includes('-');
      if (dateLike && !counted && !(dash && /^ ?(?:\p{L})/u.test(lower.slice(end, end + 2)) && !VI_DATE_BEFORE.test(head) && scoreOrRange(lower, end))) return span(end);
    }
  }
  if (lexicon.han) {
    if ((end = match(HAN_SPAN)) > 0) return span(end);
    const date = match(HAN_DATE);
    if (date > 0 && isHanDate(plain.slice(at, date), plain.slice(date, date + 2), head)) return span(date);
    if (base === 'ja' && (end = match(/\d{1,2} ?日(?!間|目|連続|以|後|前|分|ぶり|ほど|程度|あまり|余|かけ|半|で\d|に\d)/uy)) > 0) return span(end);
    if (base === 'zh' && (end = match(/(?:[12]?\d|3[01])日(?!游|均|元|内|後|后|以|间)/uy)) > 0) return span(end);
    if ((end = match(HAN_TIME)) > 0) return span(end, 'time');
    if ((end = match(/\d{2}年代|\d{4}年代/uy)) > 0) return span(end);
  }
  if (base === 'de' || base === 'fr') {
    if ((end = match(UHR)) > 0) return span(end, 'time');
    if (base === 'fr' && (end = match(CLOCK_H)) > 0) return span(end, 'time');
    if (base === 'de' && (end = match(GERMAN_DAY_MONTH)) > 0) return span(end);
  }
  const months = patternsOf(lexicon);
  if (months) {
    if ((end = match(months.dayMonth)) > 0) return span(end);
    const before = months.before.exec(head);
    if (before && (end = match(months.after)) > 0) return span(end, 'date', head.length - before.index);
  }
  if ((end = match(CENTURY)) > 0 || (end = match(DECADE)) > 0 || (end = match(ERA)) > 0) return span(end);
  if ((end = match(CLOCK)) > 0 || (end = match(AM_PM)) > 0) return span(end, 'time');
  if (/(?:años(?: de)?|die|der|den|les années|années) $/.test(head) && (end = match(/[1-9]\d{0,2}0(?:er)?(?!\d|[.,]\d| ?%)/uy)) > 0) {
    if (/ño|nné|er$/.test(head + lower.slice(at, end))) return span(end);
  }
  if (/(?<!\p{L})(?:năm|año|an|anno) $|(?:公元前?|西暦|平成|昭和|令和|明治|大正)$/u.test(head) && (end = match(/\d{1,4}(?:年)?(?!\d|[.,]\d| ?%)/uy)) > 0) {
    // `năm 5 triệu` is a yearly amount, not a year.
    if (end - at > 2 && lexicon.scales.at(lower, end + 1) === null) return span(end);
  }
  return (end = match(YEARS)) > 0 && !isWordLetter(lower[end]) ? span(end) : null;
}

function scoreOrRange(lower: string, end: number): boolean {
  return /^ (?:năm|tháng|tuần|ngày|giờ|phút|người|tuổi|triệu|tỷ|tỉ|lần|m|km|kg|cm|con|cái|căn|đồng|trước|nghiêng|cho|độ|mét|tấn)/u.test(lower.slice(end, end + 9));
}

function isHanDate(surface: string, after: string, head: string): boolean {
  if (surface.includes('月')) return !/^[余餘]/.test(after);
  const digits = /^\d+/.exec(surface)?.[0].length ?? 0;
  if (/(?:平成|昭和|令和|明治|大正|公元前?|西元|民国|民國)$/.test(head)) return true;
  return digits >= 3 && !/^[的]?[历歷间間]/.test(after);
}

/** Whether a bare integer is a year: four digits, in words or place of a year. */
export function readBareYear(lower: string, at: number): number {
  PLAIN_YEAR.lastIndex = at;
  return PLAIN_YEAR.test(lower) ? PLAIN_YEAR.lastIndex : -1;
}
