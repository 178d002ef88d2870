import type { Lexicon } from './lexicon.ts';
import { tailOf } from './tail-of.ts';

export interface DateSpan {
  start: number;
  end: number;
  kind: 'date' | 'time';
}

const YEAR = '(?:1\\d|20)\\d\\d(?!\\d)';
const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const HOUR = '(?:[01]?\\d|2[0-4])';
const NO_MORE = '(?!\\d|[.,]\\d| ?%)';
const AFTER_CHRIST =
  '(?:bce?|b\\.c\\.(?:e\\.)?|ad|ce|[vn]\\. ?chr\\.|av\\. j|[ad]\\. ?c\\.|tcn)(?!\\p{L})\\.?';

/** What must stand before the digits (empty: anything), what they must look like, and what that is. */
type Row = readonly [before: string, body: string, kind?: 'time' | undefined, back?: number];

/** Tried in this order; `*` is for every language, first and last. All patterns are bounded. */
const FIRST: readonly Row[] = [
  ['', `${YEAR.replace('(?!\\d)', '')}([-./])${MONTH}\\1${DAY}(?!\\d)(?:T\\d\\d:\\d\\d)?`],
  ['', `${DAY} ?([-./]) ?${DAY} ?\\1 ?(?:(?:1[5-9]|20)\\d\\d|\\d\\d)(?!\\d|[.,]\\d)`],
];
const LAST: readonly Row[] = [
  [
    '',
    `\\d{1,2}(?:st|nd|rd|th|\\.|e|er|è|ème)? ?-?(?:century|centuries|jahrhunderts?|siècles?|世紀|世纪)(?: ${AFTER_CHRIST})?`,
  ],
  ['', '(?:1\\d|20)\\d0(?:’?s|er)(?!\\p{L})|\\d0er jahren?|[1-9]0s(?!\\p{L})'],
  ['', `\\d{1,5} ?${AFTER_CHRIST}`],
  ['', `${HOUR}[:：][0-5]\\d(?::[0-5]\\d)?(?![\\d:])(?: ?(?:[ap]m|[ap]\\.m\\.|uhr|h)(?!\\p{L}))?`, 'time'],
  ['', '(?:0?\\d|1[0-2])(?:[.:][0-5]\\d)? ?(?:[ap]m|[ap]\\.m\\.?)(?!\\p{L})', 'time'],
  ['(?:años(?: de)?|années) $', `[1-9]\\d{0,2}0${NO_MORE}`],
  [
    '',
    `${YEAR.replace('(?!\\d)', '')} ?(?:[-–—/~〜]|――|——) ?(?:(?:1\\d|20)\\d\\d|\\d\\d)(?!\\d|[.,]\\d|%|\\p{Script=Latin})`,
  ],
];
const CLOCK_H = `${HOUR} ?(?:h|g|giờ) ?[0-5]\\d(?!\\d)(?:p|phút)?`;
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  vi: [
    ['tháng $', `\\d{1,2}(?: ?[/-] ?\\d{4}|(?: năm)? (?:1\\d|20)\\d\\d)?${NO_MORE}`, undefined, 6],
    ['quý $', `\\d(?:[/-]\\d{4})?${NO_MORE}`, undefined, 4],
    [
      '',
      `\\d{1,2} tháng (?:(?:đầu |cuối )?(?:năm(?: \\d{4})?|\\d{4})|\\d{1,2}(?:(?: năm|,)? \\d{4})?(?!\\d))`,
    ],
    ['', CLOCK_H, 'time'],
    ['', `${HOUR} ?(?:giờ|h)(?: [0-5]?\\d(?: phút)?)?(?= (?:sáng|trưa|chiều|tối|đêm|ngày|hôm))`, 'time'],
    ['(?:lúc|hồi) $', `${HOUR} ?(?:giờ|h)(?!\\p{L})`, 'time'],
    ['(?:ngày|mùng|mồng) $', `\\d{1,2}(?: ?[/.-] ?\\d{1,2})?${NO_MORE}`],
  ],
  ja: [['', '\\d{1,2} ?日(?!間|目|連続|以|後|前|分|ぶり|ほど|程度|あまり|余|かけ|半|で\\d|に\\d)']],
  zh: [['', `${DAY}日(?!游|均|元|内|後|后|以|间)`]],
  de: [
    ['', `${HOUR}(?:[.:][0-5]\\d)? uhr`, 'time'],
    ['', `${DAY}\\. ?${MONTH}\\.(?!\\d)`],
  ],
  fr: [
    ['', CLOCK_H, 'time'],
    ['(?:à|vers|dès) $', `${HOUR} ?h(?:eures)?(?!\\p{L})`, 'time'],
  ],
};
const HAN_DATE =
  /(?:\d{2,4} ?年(?: ?\d{1,2} ?月(?: ?\d{1,2} ?[日号號])?)?|\d{1,2} ?月(?: ?\d{1,2} ?[日号號])?)(?!間|间)/uy;
const HAN: readonly Row[] = [
  ['', '(?:19|20)\\d\\d ?[-–—~～至到] ?(?:19|20)?\\d\\d ?年'],
  ['', `${HOUR} ?[时時点點](?!間|间|数|以)(?: ?[0-5]?\\d ?分)?(?!以)`, 'time'],
  ['', '\\d{2}年代'],
];
const VI_DAY_MONTH = new RegExp(`${DAY} ?[/-] ?${MONTH}(?![\\d/-]|[.,]\\d)`, 'uy');
const VI_BEFORE = /(?:ngày|sáng|trưa|chiều|tối|đêm|lễ|dịp|hôm|nay|mùng|từ|đến|tết|khánh|sĩ) ?[(,]? ?$|\($/u;
/** `2/3 số hộ`, `1-2 con`: what stands after a fraction or a range, not after a date. */
const VI_COUNTED =
  /^ (?:số|tổng|dân|người|phiếu|thành viên|lượng|diện tích|trận|năm|tháng|tuần|ngày|giờ|phút|tuổi|triệu|tỷ|tỉ|lần|m|km|kg|cm|con|cái|căn|đồng|độ|mét|tấn)(?!\p{L})/u;
const YEAR_WORD = /(?<!\p{L})(?:năm|año|an|anno) $|(?:公元前?|西暦|平成|昭和|令和|明治|大正)$/u;
const YEAR_DIGITS = new RegExp(`\\d{3,4}年?${NO_MORE}|\\d{1,2}年`, 'uy');

interface Compiled {
  rows: { before: RegExp | null; body: RegExp; kind: 'date' | 'time'; back: number }[];
  dayMonth: RegExp | null;
  monthBefore: RegExp;
  afterMonth: RegExp;
}
const compiled = new WeakMap<Lexicon, Compiled>();

function compile(lexicon: Lexicon): Compiled {
  const rows = [...FIRST, ...(lexicon.han ? HAN : []), ...(ROWS[lexicon.base] ?? []), ...LAST];
  const names = lexicon.monthNames
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const day = '\\d{1,2}(?:st|nd|rd|th|er|\\.)?';
  const made: Compiled = {
    rows: rows.map(([before, body, kind, back]) => ({
      before: before ? new RegExp(before, 'u') : null,
      body: new RegExp(body, 'uy'),
      kind: kind ?? 'date',
      back: back ?? 0,
    })),
    dayMonth: names
      ? new RegExp(
          `${day}(?: ?(?:,|-|–|and|und|et|y|bis|to|al?|au) ?${day}){0,3} ?(?:of |de |d’|-)?(?:${names})(?!\\p{L})\\.?(?:,? (?:de |del )?${YEAR}(?: ?/ ?\\d{4})?)?`,
          'uy',
        )
      : null,
    monthBefore: new RegExp(`(?<!\\p{L})(?:${names})\\.? (?:de |del |of )?$`, 'u'),
    afterMonth: new RegExp(
      `\\d{1,2}(?:st|nd|rd|th)?${NO_MORE}(?: ?[-–] ?\\d{1,2})?(?:,? ${YEAR})?|${YEAR}(?: ?/ ?\\d{4})?`,
      'uy',
    ),
  };
  compiled.set(lexicon, made);
  return made;
}

/** Finds the calendar date, period or clock time that the digit at `at` belongs to, or null. */
export function readDate(lower: string, at: number, lexicon: Lexicon): DateSpan | null {
  const head = tailOf(lower, at, 24);
  const match = (regex: RegExp): number => {
    regex.lastIndex = at;
    return regex.test(lower) ? regex.lastIndex : -1;
  };
  const span = (end: number, kind: 'date' | 'time' = 'date', back = 0): DateSpan => ({
    start: at - back,
    end,
    kind,
  });
  const { rows, dayMonth, monthBefore, afterMonth } = compiled.get(lexicon) ?? compile(lexicon);
  if (lexicon.han) {
    const end = match(HAN_DATE);
    if (end > 0 && isHanDate(lower.slice(at, end), lower.slice(end, end + 2), head)) return span(end);
  }
  if (dayMonth) {
    const before = monthBefore.exec(head);
    const end = match(dayMonth);
    if (end > 0) return span(end);
    const after = before ? match(afterMonth) : -1;
    if (before && after > 0) return span(after, 'date', head.length - before.index);
  }
  for (const { before, body, kind, back } of rows) {
    if (before && !before.test(head)) continue;
    const end = match(body);
    if (end > 0) return span(end, kind, back);
  }
  if (lexicon.base === 'vi' && !/(?:tỉ số|tỷ số|thắng|thua|hòa|dẫn|hạ) /.test(tailOf(lower, at, 40))) {
    const end = match(VI_DAY_MONTH);
    const known = VI_BEFORE.test(head);
    const fraction = /^[1-4] ?\/ ?[2-9]$/.test(lower.slice(at, end));
    if (end > 0 && (known || !(fraction || VI_COUNTED.test(lower.slice(end, end + 14))))) return span(end);
  }
  if (YEAR_WORD.test(head)) {
    const end = match(YEAR_DIGITS);
    // `năm 500 triệu` is a yearly amount, no year.
    if (end > 0 && !lexicon.scales.at(lower, end + 1)) return span(end);
  }
  return null;
}

function isHanDate(surface: string, after: string, head: string): boolean {
  if (surface.includes('月')) return !/^[余餘]/.test(after);
  if (/(?:平成|昭和|令和|明治|大正|公元前?|西元|民国|民國)$/.test(head)) return true;
  return /^\d{3}/.test(surface) && !/^[的]?[历歷间間]/.test(after);
}
