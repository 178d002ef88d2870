import type { Figure } from '../figures/figure.ts';
import { findFigures } from '../figures/find-figures.ts';
import { foldText, plainCase } from '../search/fold-text.ts';
import type { LedgerQuery } from './ledger.ts';
import { LEDGER_KINDS, type LedgerKind } from './figures-record.ts';

/** A query that narrows nothing. */
export const EVERY_FIGURE: LedgerQuery = {
  kinds: [],
  unit: null,
  min: null,
  max: null,
  isStrict: false,
  words: '',
  topic: '',
  from: null,
  until: null,
};

/** Names of kinds in the languages of the interface; those of several words before those of one. */
const KIND_NAMES: readonly (readonly [string, LedgerKind])[] = [
  ['tỷ lệ phần trăm', 'percent'],
  ['tỉ lệ phần trăm', 'percent'],
  ['phần trăm', 'percent'],
  ['per cent', 'percent'],
  ['percent', 'percent'],
  ['percentage', 'percent'],
  ['percentages', 'percent'],
  ['%', 'percent'],
  ['số tiền', 'money'],
  ['tiền tệ', 'money'],
  ['tiền', 'money'],
  ['money', 'money'],
  ['số đếm', 'count'],
  ['count', 'count'],
  ['counts', 'count'],
  ['đo lường', 'measure'],
  ['số đo', 'measure'],
  ['measure', 'measure'],
  ['measures', 'measure'],
  ['measurements', 'measure'],
  ['tỷ số', 'ratio'],
  ['tỉ số', 'ratio'],
  ['ratio', 'ratio'],
  ['ratios', 'ratio'],
  ['khoảng giá trị', 'range'],
  ['range', 'range'],
  ['ranges', 'range'],
];

/** What people say around a query without narrowing it. */
const FILLERS = (
  'all every any the figure figures number numbers value values that which i have saved of in for with and,' +
  'tất cả,con số,số liệu,đã lưu,mọi,các,những,tôi,trong,của,mà'
)
  .split(',')
  .flatMap((phrases) => (/^[a-z ]+$/.test(phrases) ? phrases.split(' ') : [phrases]));

/** What the words after it say the article is about. */
const ABOUT = ['on', 'about', 'regarding', 'concerning', 'về', 'liên quan đến'];
/** Stands for the threshold among the words: a topic ends there. */
const CUT = '\u0000';

/** What stands before a threshold, folded, the longer before the shorter. */
const AT_LEAST = /(?:>=|≥|\b(?:at least|from|minimum|it nhat|toi thieu|tu))\s*$/u;
const AT_MOST = /(?:<=|≤|\b(?:at most|up to|maximum|no more than|nhieu nhat|toi da|khong qua|den))\s*$/u;
const MORE =
  /(?:>|\b(?:over|above|more than|greater than|exceeding|lon hon|nhieu hon|cao hon|hon|tren|vuot))\s*$/u;
const LESS =
  /(?:<|\b(?:under|below|less than|fewer than|smaller than|it hon|nho hon|thap hon|duoi|kem))\s*$/u;
const BETWEEN = /\b(?:between|from|giua|trong khoang|khoang|tu)\s*$/u;
/** What stands after it. */
const AND_LESS = /\b(?:tro xuong|or (?:less|fewer|below))\b/u;
const AND_MORE = /\b(?:tro len|or (?:more|over|above))\b/u;

/** Scale words as they are typed without accents, behind a number. */
const BARE_SCALES = /(?<=\d\s*(?:(?:nghin|ngan|trieu|ty|ti)\s+)*)\b(?:nghin|ngan|trieu|ty|ti|dong)\b/gu;
/** English reads no number in words before a word that it does not know. */
const DONG_IN_ENGLISH = /(?<=\b(?:thousand|million|billion|trillion)\s+)(?:đồng|dong)\b/giu;
const SCALES: Readonly<Record<string, string>> = {
  nghin: 'nghìn',
  ngan: 'ngàn',
  trieu: 'triệu',
  ty: 'tỷ',
  ti: 'tỉ',
  dong: 'đồng',
};

/**
 * Reads a query of the ledger as people write it: `money > 1 trillion đồng health`, `trên 1 nghìn tỷ đồng y tế`,
 * `% solar`, `between 10% and 20% solar`. The threshold is a figure like any other, so it may be written as articles
 * write it, in digits or in words. What is neither kind nor threshold are words, and those behind "on" or "about" a topic.
 * Never fails: what it does not understand are words.
 *
 * @param lang BCP 47 language of the interface, read first; then those of `others`, as of the articles; then English and
 *   Vietnamese
 */
export function parseLedgerQuery(text: string, lang: string, others: readonly string[] = []): LedgerQuery {
  const written = text
    .normalize('NFC')
    .replace(BARE_SCALES, (word) => SCALES[word] ?? word)
    .replace(DONG_IN_ENGLISH, 'VND');
  const threshold = findThreshold(written, [...new Set([lang, ...others, 'en', 'vi'])]);
  if (!threshold) return { ...EVERY_FIGURE, ...takeKinds(written) };
  const { figure, end, unit, kind } = threshold;
  const before = written.slice(0, figure.start);
  const after = written.slice(end);
  const { range, said } = readBounds(figure, before, after);
  const left =
    said === UNSAID && figure.approx !== null ? before.replace(LAST_WORD, '') : without(before, said);
  const { kinds, words, topic } = takeKinds(`${left} ${CUT} ${without(without(after, AND_LESS), AND_MORE)}`);
  return { ...EVERY_FIGURE, ...range, unit, kinds: kind ? [kind] : kinds, words, topic };
}

/** A text without what `said` finds in its folded form, whole words of it. */
function without(text: string, said: RegExp): string {
  const words = text.split(/(?<=\s)/);
  const folded = words.map((word) => foldText(word));
  const match = said.exec(folded.join(''));
  if (!match) return text;
  let at = 0;
  return words
    .filter((_, i) => {
      const start = at;
      at += folded[i]?.length ?? 0;
      return at <= match.index || start >= match.index + match[0].length;
    })
    .join('');
}

interface Threshold {
  readonly figure: Figure;
  readonly end: number;
  readonly unit: string | null;
  readonly kind: LedgerKind | null;
}

/** The one figure of the query that says how much: the reading that knows its unit is taken before one that does not. */
function findThreshold(text: string, languages: readonly string[]): Threshold | null {
  const readings = languages.flatMap((language) => {
    const figure = findFigures(text, { lang: language }).find(
      ({ value, surface, start, approx }) =>
        value !== null && (/\p{N}/u.test(surface) || isBound(text.slice(0, start), approx)),
    );
    return figure ?? [];
  });
  for (const figure of readings) {
    const { kind, unit, end } = figure;
    if (kind === 'money' || kind === 'percent' || kind === 'measure') return { figure, end, unit, kind };
    if (kind === 'range' && unit !== null)
      return { figure, end, unit, kind: unit === '%' ? 'percent' : null };
  }
  const written = (figure: Figure) => (figure.kind === 'count' ? figure.coreEnd : figure.end);
  for (const figure of readings) {
    const currency = unitAfter(text, written(figure), languages);
    if (currency) return { figure, ...currency };
  }
  const [bare] = readings;
  return bare ? { figure: bare, end: written(bare), unit: null, kind: null } : readNumber(text);
}

/** Whether a number in words is meant as one: such words are part of too many names, as "phần trăm" is no hundred. */
function isBound(before: string, approx: Figure['approx']): boolean {
  const left = foldText(before);
  return (
    approx === '>' ||
    approx === '<' ||
    [AT_LEAST, AT_MOST, MORE, LESS, BETWEEN].some((said) => said.test(left))
  );
}

/** A unit that another language than that of the number writes after it: `1 trillion đồng`. */
function unitAfter(
  text: string,
  at: number,
  languages: readonly string[],
): { readonly end: number; readonly unit: string | null; readonly kind: LedgerKind } | null {
  const [, blank = '', word = ''] = /^(\s*)(\p{L}+|%)/u.exec(text.slice(at)) ?? [];
  if (word === '') return null;
  const known = foldText(word) === 'dong' ? 'đồng' : word;
  for (const lang of languages) {
    const [figure] = findFigures(`200 ${known}`, { lang });
    if (figure?.kind === 'money' || figure?.kind === 'percent' || figure?.kind === 'measure')
      return { end: at + blank.length + word.length, unit: figure.unit, kind: figure.kind };
  }
  return null;
}

/** A plain number after a sign, which alone is read as a year or as nothing: `> 2000`. */
function readNumber(text: string): Threshold | null {
  const match = /(?<=[<>≤≥=]\s*)\d+(?:\.\d+)?/u.exec(text);
  if (!match) return null;
  const [start, end] = [match.index, match.index + match[0].length];
  const figure: Figure = {
    start,
    end,
    coreStart: start,
    coreEnd: end,
    surface: match[0],
    kind: 'number',
    value: Number(match[0]),
    value2: null,
    scale: 1,
    unit: null,
    unitAsWritten: null,
    approx: null,
    direction: null,
    reading: 'page',
    alternative: null,
    sentence: { start: 0, end: text.length },
  };
  return { figure, end, unit: null, kind: null };
}

/** What says so is no word that is known here: the finder of the figure read it in another language. */
const UNSAID = /(?!)/;
const LAST_WORD = /\S+\s*$/u;

/** Which values the words around a figure ask for, and what says so before it. */
function readBounds(
  figure: Figure,
  before: string,
  after: string,
): { readonly range: Pick<LedgerQuery, 'min' | 'max' | 'isStrict'>; readonly said: RegExp } {
  const { value, value2, kind, approx } = figure;
  const [left, right] = [foldText(before), foldText(after)];
  if (kind === 'range') {
    const [min, max] = [Math.min(value ?? 0, value2 ?? 0), Math.max(value ?? 0, value2 ?? 0)];
    return { range: { min, max, isStrict: false }, said: BETWEEN };
  }
  const least = { min: value, max: null, isStrict: false };
  const most = { min: null, max: value, isStrict: false };
  if (AND_LESS.test(right)) return { range: most, said: AT_MOST };
  if (AND_MORE.test(right)) return { range: least, said: AT_LEAST };
  if (AT_LEAST.test(left)) return { range: least, said: AT_LEAST };
  if (AT_MOST.test(left)) return { range: most, said: AT_MOST };
  if (LESS.test(left)) return { range: { ...most, isStrict: true }, said: LESS };
  if (MORE.test(left)) return { range: { ...least, isStrict: true }, said: MORE };
  if (approx === '>') return { range: least, said: UNSAID };
  if (approx === '<') return { range: most, said: UNSAID };
  return { range: { min: value, max: value, isStrict: false }, said: UNSAID };
}

/** Takes the names of kinds, the topic and the fillers out of a text. Typed without any accents, they are known without them. */
function takeKinds(text: string): Pick<LedgerQuery, 'kinds' | 'words' | 'topic'> {
  const form = foldText(text) === plainCase(text) ? foldText : plainCase;
  const words = text.split(/\s+/).filter(Boolean);
  const forms = words.map((word) => form(word).replaceAll(/[,;:.!?"“”()]+/g, ''));
  const taken = new Set<number>();
  const take = (phrase: string): boolean => {
    const parts = form(phrase).split(' ');
    let isThere = false;
    for (let i = 0; i + parts.length <= forms.length; i++) {
      if (!parts.every((part, j) => forms[i + j] === part && !taken.has(i + j))) continue;
      for (const j of parts.keys()) taken.add(i + j);
      isThere = true;
    }
    return isThere;
  };
  const topics = topicOf(
    forms,
    ABOUT.map((phrase) => form(phrase).split(' ')),
  );
  for (const phrase of ABOUT) take(phrase);
  for (const filler of FILLERS) take(filler);
  const kinds = new Set(KIND_NAMES.filter(([name]) => take(name)).map(([, kind]) => kind));
  const rest = (isTopic: boolean) =>
    words.filter((word, i) => word !== CUT && !taken.has(i) && topics.has(i) === isTopic).join(' ');
  return { kinds: LEDGER_KINDS.filter((kind) => kinds.has(kind)), words: rest(false), topic: rest(true) };
}

/** The words behind one that names a topic, up to the threshold. */
function topicOf(forms: readonly string[], about: readonly (readonly string[])[]): ReadonlySet<number> {
  const topic = new Set<number>();
  let isTopic = false;
  for (const [i, form] of forms.entries()) {
    if (form === CUT) isTopic = false;
    if (isTopic) topic.add(i);
    if (about.some((phrase) => phrase.every((word, j) => forms[i + 1 - phrase.length + j] === word)))
      isTopic = true;
  }
  return topic;
}
