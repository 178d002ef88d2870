import { combine, shareUnit } from './compounds.ts';
import { readApprox, readDirection } from './context.ts';
import { readCountedNoun } from './counted-noun.ts';
import { readDate } from './dates.ts';
import type { Figure } from './figure.ts';
import { foldText } from './fold-text.ts';
import { readFraction } from './fractions.ts';
import { lexiconOf } from './lexicon.ts';
import { isPartOfCode, isLabel, isListMark, phoneEnd } from './not-figures.ts';
import { pageStyle } from './number-style.ts';
import { blankQuantity, readQuantity, readRateAfter, type Page, type Quantity } from './quantity.ts';
import { beginsNumber } from './spelled-number.ts';
import { isBareYear } from './years.ts';
import { sentenceAt, sentenceStarts } from './sentences.ts';

const CANDIDATE = /\d|[\p{L}\p{M}\u00AD]+/gu;
const HAN_CANDIDATE = /\d|[〇一二三四五六七八九十百千两兩半壹]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,80}/gu;

/**
 * Finds every number in a text that means something, in the order of the text, without overlap.
 *
 * Works for every language: those without words of their own are read by what `Intl` knows of them. Linear in the
 * length of the text. Never throws; an unknown language tag is read as English.
 *
 * @param text plain text; offsets of the result are UTF-16 code units into it
 * @param options.lang BCP 47 language of the page; decides how separators and words are read
 */
export function findFigures(text: string, options: { lang: string }): Figure[] {
  const folded = foldText(text);
  const page: Page = {
    text,
    ...folded,
    lexicon: lexiconOf(options.lang),
    style: pageStyle(folded.plain, options.lang),
  };
  const starts = sentenceStarts(text);
  const items = joinUp(page, collect(page), starts);
  const figures: Figure[] = [];
  for (const item of items) {
    const figure = finish(page, item);
    if (!figure || figure.start < (figures.at(-1)?.end ?? 0)) continue;
    figure.sentence = sentenceAt(text, starts, figure.start);
    figures.push(figure);
  }
  return figures;
}

/** One pass over the text: every number with what is attached to it, every date. */
function collect(page: Page): Quantity[] {
  const { plain, lower, lexicon } = page;
  const items: Quantity[] = [];
  const addresses = [...plain.matchAll(ADDRESS)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  let nextAddress = 0;
  const candidates = lexicon.han ? HAN_CANDIDATE : CANDIDATE;
  candidates.lastIndex = 0;
  for (let match = candidates.exec(lower); match; match = candidates.exec(lower)) {
    const at = match.index;
    while ((addresses[nextAddress]?.[1] ?? Infinity) <= at) nextAddress++;
    const address = addresses[nextAddress];
    if (address && address[0] <= at) {
      candidates.lastIndex = address[1];
      continue;
    }
    const isDigit = match[0].length === 1 && match[0] >= '0' && match[0] <= '9';
    const fraction = readFraction(page, at, match[0]);
    if (fraction) {
      items.push(fraction);
      candidates.lastIndex = fraction.end;
      continue;
    }
    if (
      !isDigit &&
      !lexicon.han &&
      !(lexicon.words && beginsNumber(lexicon.words, match[0], lexicon.base === 'de'))
    )
      continue;
    if (isDigit) {
      const phone = phoneEnd(plain, at);
      const date = phone < 0 ? readDate(lower, at, lexicon) : null;
      if (date && !/[\p{L}\d]/u.test(lexicon.han ? '' : (plain[date.start - 1] ?? '')))
        items.push({ ...blankQuantity(date.start, date.end), kind: date.kind });
      if (phone > 0 || date) {
        candidates.lastIndex = Math.max(phone, date?.end ?? 0, at + 1);
        continue;
      }
    }
    const quantity = readQuantity(page, at);
    if (!quantity) {
      candidates.lastIndex = isDigit ? digitsEnd(plain, at) : at + match[0].length;
      continue;
    }
    candidates.lastIndex = Math.max(quantity.end, at + 1);
    if (isPartOfCode(page, quantity))
      candidates.lastIndex = quantity.spelled ? at + match[0].length : digitsEnd(plain, at);
    else items.push(quantity);
  }
  return items;
}

function digitsEnd(plain: string, at: number): number {
  let end = at;
  while (end < plain.length && /[\d.,:\u0001]/.test(plain[end] ?? '')) end++;
  return Math.max(end, at + 1);
}

/** Ranges and ratios become one item; units printed once are shared. */
function joinUp(page: Page, items: readonly Quantity[], starts: readonly number[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const both = last && combine(page, last, item);
    if (both) joined[joined.length - 1] = both;
    else joined.push(item);
  }
  for (const quantity of joined) {
    if (quantity.kind !== null && quantity.kind !== 'range' && quantity.kind !== 'ratio') continue;
    if (quantity.unit !== null || quantity.bare) continue;
    const noun = readCountedNoun(page, quantity);
    if (!noun) continue;
    quantity.noun = noun;
    quantity.unit = page.text.slice(noun.start, noun.end);
    quantity.unitAsWritten = quantity.unit;
  }
  const named = joined.filter((quantity) => !isName(page, quantity, starts));
  for (let i = named.length - 2; i >= 0; i--) {
    const a = named[i];
    const b = named[i + 1];
    if (a && b && !a.noun) shareUnit(page, a, b);
  }
  return named;
}

function isName(page: Page, quantity: Quantity, starts: readonly number[]): boolean {
  if (quantity.kind !== null && quantity.kind !== 'measure') return false;
  return isLabel(page, quantity, quantity.noun ?? null, sentenceAt(page.text, starts, quantity.start).start);
}

function finish(page: Page, quantity: Quantity): Figure | null {
  const { noun = null } = quantity;
  // `11年目`: the eleventh year is a rank.
  if (page.lexicon.base === 'ja' && page.plain[noun?.end ?? quantity.end] === '目') return null;
  let { kind, end, unit } = quantity;
  if (isListMark(page, quantity)) return null;
  if (kind === null) {
    if (quantity.spelled && (quantity.value <= 10 || !noun)) return null;
    if (isBareYear(page, quantity, noun))
      return finish(page, { ...blankQuantity(quantity.start, quantity.coreEnd), kind: 'date' });
    kind = noun ? 'count' : 'number';
    // Nobody counts thousandths of a thing: against the page's style this is a whole number.
    if (
      noun &&
      !quantity.integer &&
      quantity.scale === 1 &&
      quantity.alternative !== null &&
      quantity.alternative >= 1000 &&
      Number.isInteger(quantity.alternative)
    ) {
      [quantity.value, quantity.alternative, quantity.reading] = [
        quantity.alternative,
        quantity.value,
        'itself',
      ];
    }
  } else if (
    quantity.spelled &&
    quantity.value === 1 &&
    quantity.scale === 1 &&
    kind !== 'percent' &&
    kind !== 'ratio'
  )
    return null;
  if (noun?.sure) end = noun.end;
  if (kind === 'count' && noun) {
    const rate = readRateAfter(page, end);
    if (rate) {
      kind = 'measure';
      unit = `${unit ?? ''}${rate.unit}`;
      end = rate.end;
    }
  }
  const { start, coreStart, coreEnd, unitAsWritten, scale, reading } = quantity;
  const isDate = kind === 'date' || kind === 'time';
  return {
    start,
    end,
    coreStart,
    coreEnd,
    surface: page.text.slice(start, end),
    kind,
    unit,
    unitAsWritten,
    scale,
    reading,
    value: isDate ? null : clean(quantity.value),
    value2: clean(quantity.value2),
    alternative: clean(quantity.alternative),
    approx: isDate ? null : readApprox(page, start, end),
    direction:
      quantity.direction ??
      (isDate || kind === 'range' || kind === 'number' || (kind === 'ratio' && unit !== 'times')
        ? null
        : readDirection(page, start, end)),
    sentence: { start: 0, end: 0 },
  };
}

/** Multiplying `3288.267` by 1e9 leaves dust in the last places; a figure shows none. */
const clean = <T extends number | null>(value: T): T =>
  value === null ? value : (Number(value.toPrecision(15)) as T);
