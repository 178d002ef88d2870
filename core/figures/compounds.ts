import { tailOf } from './tail-of.ts';
import type { Matcher } from './matcher.ts';
import type { Page, Quantity } from './quantity.ts';

const DASH = /^ ?(?:[-–—~〜～]|――|——) ?$/u;
const COLON = /^(?:[:：比対对對]| : )$/u;
const SLASH = /^ ?\/ ?$/;
const SPORT =
  /t[ỉỷ] số|thắng|thua|hòa|score|won|beat|lost|defeat|gewann|gewonnen|verlor|sieg|gagn|victoire|battu|ganó|venció|perdió|victoria|derrota|[击擊]败|战胜|比分|下し|勝|敗/u;
const GAP_LIMIT = 28;

/** What may stand between `9 of` and `11`: `9 of his last 11`. */
const POSSESSIVE =
  / (?:his|her|its|their|our|the|every|last|sus|los|las|últimos|den|letzten|insgesamt|les)(?= )/g;

const covers = (matcher: Matcher<true>, gap: string): boolean => {
  const word = gap.trim();
  return word !== '' && matcher.has(word);
};

const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.kind === null ||
  (a.kind === b.kind &&
    (a.unit === b.unit || (a.unit !== null && b.unit !== null && b.unit.startsWith(`${a.unit}/`))));

/** Whether a quantity takes part in no other: dates, ranges, ratios. */
const isWhole = ({ kind }: Quantity): boolean =>
  kind === 'range' || kind === 'ratio' || kind === 'date' || kind === 'time';

/** `10 đến 15 triệu` shares its scale word, `2 đến 3,5 triệu` too; `900 nghìn đến 1 triệu` does not. */
function shareScale(a: Quantity, b: Quantity, gap: string): void {
  if (a.scale > 1 || b.scale === 1 || a.value >= 1e6) return;
  if (a.kind !== null && !(a.prefixed && b.prefixed)) return;
  if (/\/|-|–|~|đến|tới|to|bis|à|a|至|から|and|und|et|y|auf|và|lên|xuống|or|oder/u.test(gap.trim()) === false)
    return;
  a.value *= b.scale;
  if (a.alternative !== null) a.alternative *= b.scale;
  a.scale = b.scale;
}

function merge(a: Quantity, b: Quantity, kind: 'range' | 'ratio', unit: string | null): Quantity {
  return {
    ...a,
    end: b.end,
    coreEnd: b.coreEnd,
    kind,
    value2: b.value,
    unit: unit ?? (kind === 'ratio' ? a.unit : null) ?? b.unit ?? a.unit,
    scale: b.scale,
    unitAsWritten: b.unitAsWritten ?? a.unitAsWritten,
    reading: a.reading === 'itself' ? a.reading : b.reading,
    spelled: a.spelled && b.spelled,
    integer: a.integer && b.integer,
  };
}

/** Makes one range or ratio of two quantities that stand beside each other, or null when they stay two. */
export function combine(page: Page, a: Quantity, b: Quantity): Quantity | null {
  const { plain, lower, lexicon } = page;
  const gap = lower.slice(a.end, b.start);
  if (gap.length > GAP_LIMIT || gap.includes('\n')) return null;
  if (isWhole(a) || isWhole(b)) return null;
  if (looksLikeYear(plain, a) && looksLikeYear(plain, b)) return null;
  const head = tailOf(lower, a.start, 48);

  if (SLASH.test(gap)) {
    if (
      !(a.kind === null || (a.kind === 'money' && b.kind === 'money')) ||
      !sameUnit(a, b) ||
      a.spelled ||
      b.kind === 'percent'
    )
      return null;
    if (/\d\/$/.test(tailOf(plain, a.start, 2)) || a.value < 0) return null;
    // `16/02` is a date, `Ley 39/2015` a law.
    if (looksLikeYear(plain, b) || /^0\d/.test(plain.slice(b.coreStart, b.coreEnd))) return null;
    shareScale(a, b, '/');
    return merge(a, b, 'ratio', null);
  }
  if (
    COLON.test(gap) &&
    a.kind === null &&
    b.kind === null &&
    a.integer &&
    b.integer &&
    a.value < 1000 &&
    b.value < 1000
  ) {
    return {
      ...merge(
        a,
        b,
        'ratio',
        SPORT.test(lower.slice(Math.max(0, a.start - 60), b.end + 40)) ? 'score' : null,
      ),
      unitAsWritten: null,
      bare: true,
    };
  }
  if (DASH.test(gap) && !(a.spelled && !b.spelled && b.kind === null)) {
    if (!sameUnit(a, b) || b.value < 0) return null;
    if (gap.startsWith(' ') && a.kind !== null && !gap.endsWith(' ')) return null;
    if (
      a.kind === null &&
      b.kind === null &&
      a.integer &&
      b.integer &&
      a.value < 200 &&
      b.value < 200 &&
      !b.prefixed
    ) {
      const clause = lower.slice(Math.max(0, a.start - 60), b.end + 40);
      if (a.value >= b.value || (b.value <= 30 && SPORT.test(clause)))
        return { ...merge(a, b, 'ratio', 'score'), unitAsWritten: null };
    }
    shareScale(a, b, '-');
    return a.value <= b.value ? merge(a, b, 'range', null) : null;
  }
  if (
    lexicon.words &&
    covers(lexicon.of, gap.replace(POSSESSIVE, '')) &&
    a.kind === null &&
    a.integer &&
    a.value > 0
  ) {
    if (/^ ?in/.test(gap) && !(a.value < 10 && b.value <= 100 && b.kind === null)) return null;
    if (b.kind === 'money' || b.kind === 'percent' || b.kind === 'measure') return null;
    if (b.value >= 1900 && b.value < 2100 && b.integer) return null;
    if (a.value <= b.value) {
      shareScaleOfPart(a, b);
      return { ...merge(a, b, 'ratio', null) };
    }
  }
  const between = lexicon.words?.between;
  const paired =
    between?.[0] &&
    gap.trim() === between[1] &&
    new RegExp(`(?<!\\p{L})${between[0]} (?:\\p{L}{1,12}[.']? ?){0,2}$`, 'u').test(head);
  if ((paired || (covers(lexicon.to, gap) && !isChange(page, head))) && sameUnit(a, b)) {
    if (a.spelled && a.kind === null && !b.spelled && !paired) return null;
    shareScale(a, b, gap);
    if (a.value > b.value) return null;
    return merge(a, b, 'range', null);
  }
  return null;
}

const looksLikeYear = (plain: string, q: Quantity): boolean =>
  q.kind === null &&
  q.value >= 1000 &&
  q.value <= 2100 &&
  /^\d{4}$/.test(plain.slice(q.coreStart, q.coreEnd));

/** `huit des 28 millions` counts in the millions of its whole. */
function shareScaleOfPart(a: Quantity, b: Quantity): void {
  if (b.scale >= 1e6 && a.scale === 1 && a.value < 1000 && a.value * b.scale <= b.value) {
    a.value *= b.scale;
    a.scale = b.scale;
  }
}

/** `stieg von 3 auf 5`, `rose from 3 to 5`: two figures, not a range. */
function isChange(page: Page, head: string): boolean {
  const clause = head.slice(
    Math.max(head.lastIndexOf(','), head.lastIndexOf('.'), head.lastIndexOf(';')) + 1,
  );
  const { from, base } = { from: page.lexicon.words?.from ?? '', base: page.lexicon.base };
  if (base === 'zh') return /[增减減升降涨跌]/.test(clause);
  const fromWord = from
    .split('|')
    .some((word) => word !== '' && new RegExp(`(?<!\\p{L})${word} (?:\\p{L}{1,8} )?$`, 'u').test(clause));
  if (!fromWord)
    return (
      base === 'fr' && /(?:hausse|baisse|passé|recul|pris|gagn|perd)/.test(clause) && / de /.test(clause)
    );
  return clause
    .split(/[^\p{L}]+/u)
    .some(
      (word) =>
        page.lexicon.trend.has(word) || /^(?:passe|passé|pasó|passer|went|moved|changed|passant)$/.test(word),
    );
}

/** Gives a bare number the unit and scale that the next figure prints for both: `91,5 auf 89,4 Millionen Tonnen`. */
export function shareUnit(page: Page, a: Quantity, b: Quantity): void {
  const { lower, lexicon } = page;
  const kind = b.kind ?? (b.noun ? 'count' : null);
  const gap = lower.slice(a.end, b.start);
  if (
    a.kind !== null ||
    a.spelled ||
    looksLikeYear(page.plain, a) ||
    gap.length > GAP_LIMIT ||
    gap.includes('\n') ||
    kind === null ||
    isWhole(b) ||
    b.prefixed
  )
    return;
  const joined =
    covers(lexicon.and, gap) || gap === ', ' || gap === '、' || (covers(lexicon.to, gap) && !DASH.test(gap));
  const first = gap.trim().split(' ')[0] ?? '';
  if (!joined && !(lexicon.and.has(first) && gap.trim().split(/[\s'’]+/).length <= 4)) return;
  if (joined && gap !== ', ') {
    if (a.value < 1000 || b.scale < 1000) shareScale(a, b, 'and');
    a.kind = kind;
  } else if (joined) return;
  else a.kind = kind === 'money' || kind === 'percent' ? null : kind;
  if (a.kind !== null) a.unit = b.unit;
}
