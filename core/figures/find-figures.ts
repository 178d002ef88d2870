import type { Figure } from './figure.ts';

const SCALES = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);
const MONEY = new Map([
  ['đồng', 'VND'],
  ['usd', 'USD'],
  ['dollars', 'USD'],
  ['euros', 'EUR'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);
const PATTERN =
  /([$€£]?)(\d[\d.,]{0,30}\d|\d)(?: ?(nghìn|ngàn|triệu|tỷ|tỉ|thousand|million|billion|trillion)(?!\p{L}))?(?: ?(%|đồng|USD|dollars|euros)(?!\p{L}))?/gu;

/**
 * Finds every number in a text that means something, in the order of the text, without overlap.
 *
 * @param text plain text; offsets of the result are UTF-16 code units into it
 * @param options.lang BCP 47 language of the page; decides how separators and words are read
 */
export function findFigures(text: string, options: { lang: string }): Figure[] {
  const figures: Figure[] = [];
  const comma = !/^(en|zh|ja|ko)/.test(options.lang);
  for (const m of text.matchAll(PATTERN)) {
    const [surface, symbol, digits = '', scale, suffix] = m;
    const start = m.index;
    if (/[\p{L}\d:/-]$/u.test(text.slice(Math.max(0, start - 1), start))) continue;
    const plain = comma ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
    const value = Number(plain) * (SCALES.get(scale ?? '') ?? 1);
    if (!Number.isFinite(value)) continue;
    const money = MONEY.get(symbol || (suffix ?? '').toLowerCase());
    figures.push({
      start,
      end: start + surface.length,
      coreStart: start,
      coreEnd: start + surface.length,
      surface,
      kind: suffix === '%' ? 'percent' : money ? 'money' : 'number',
      value,
      value2: null,
      unit: suffix === '%' ? '%' : (money ?? null),
      unitAsWritten: symbol || suffix || null,
      approx: null,
      direction: null,
      reading: 'page',
      alternative: null,
      sentence: { start: 0, end: text.length },
    });
  }
  return figures;
}
