import { TEXT_PLACE } from '../search/pack-words.ts';
import {
  APPROX,
  DIRECTIONS,
  type FigureColumns,
  type FiguresRecord,
  LEDGER_KINDS,
  type LedgerKind,
  openFigures,
} from './figures-record.ts';
import { orderByValue } from './sort-by-value.ts';

/** One figure of one saved article. Offsets are UTF-16 code units into `Article.text`. */
export interface LedgerRow {
  readonly id: string;
  /** Date of the article, or else when it was saved (ISO 8601). */
  readonly date: string;
  readonly kind: LedgerKind;
  /** In base units of `unit`, as `Figure.value`. */
  readonly value: number;
  readonly value2: number | null;
  readonly unit: string | null;
  readonly approx: '>' | '<' | '~' | null;
  readonly direction: 'up' | 'down' | null;
  readonly start: number;
  readonly end: number;
  readonly sentence: { readonly start: number; readonly end: number };
}

export const LEDGER_ORDERS = ['newest', 'oldest', 'largest', 'smallest'] as const;
export type LedgerOrder = (typeof LEDGER_ORDERS)[number];

/** What is looked for among the figures; what is null or empty does not narrow it. */
export interface LedgerQuery {
  readonly kinds: readonly LedgerKind[];
  /** As `Figure.unit` has it: values are not converted. */
  readonly unit: string | null;
  /** In base units of the unit, both included; a range fits where it reaches into this. */
  readonly min: number | null;
  readonly max: number | null;
  /** `min` or `max` itself does not count: "more than", "less than". */
  readonly isStrict: boolean;
  /** Words that the sentence or the title of the article holds. */
  readonly words: string;
  /** Words that the article is about: they stand in its title, often in its text, or in the sentence of the figure. */
  readonly topic: string;
  /** Dates of articles, ISO 8601, both included: `2020`, `2020-10` and `2020-10-27` stand for all that begins so. */
  readonly from: string | null;
  readonly until: string | null;
}

/** The figures that fit, in the order asked for; rows are made when they are asked for. */
export interface LedgerHits {
  readonly length: number;
  /** The row at `index`, from 0 to `length - 1`. */
  at(index: number): LedgerRow;
  /** How many figures there are of each kind and unit ('' for none), the most frequent first. */
  tally(): readonly LedgerTally[];
}

export interface LedgerTally {
  readonly kind: LedgerKind;
  readonly unit: string;
  readonly count: number;
}

/** From so many places on, a word is what an article is about. */
const OFTEN = 3;

export interface Ledger {
  readonly parts: readonly {
    readonly record: FiguresRecord;
    readonly columns: FigureColumns;
    readonly base: number;
  }[];
  /** Number of figures, those of articles that are gone included. */
  readonly count: number;
  /** The articles that stand for their id, newest date first. */
  readonly articles: readonly LedgerArticle[];
}

interface LedgerArticle {
  readonly id: string;
  readonly date: string;
  readonly part: number;
  readonly from: number;
  readonly until: number;
}

/** Puts records together, the oldest first. Where an id stands in several, the last holds. Null where one does not open. */
export function createLedger(
  records: readonly FiguresRecord[],
  isKept: (id: string) => boolean = () => true,
): Ledger | null {
  const parts: { record: FiguresRecord; columns: FigureColumns; base: number }[] = [];
  const newest = new Map<string, LedgerArticle>();
  let count = 0;
  for (const [part, record] of records.entries()) {
    const columns = openFigures(record);
    if (!columns) return null;
    parts.push({ record, columns, base: count });
    count += record.count;
    let from = 0;
    for (const [article, id] of record.ids.entries()) {
      const until = columns.articleEnds[article] ?? from;
      newest.set(id, { id, date: record.dates[article] ?? '', part, from, until });
      from = until;
    }
  }
  const articles = [...newest.values()].filter(({ id }) => isKept(id));
  articles.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1));
  return { parts, count, articles };
}

/** Where a word stands, by id of the article: places in the index of words, in order. */
export type WordPlaces = ReadonlyMap<string, readonly number[]>;

/**
 * The figures that fit a query. `words` are those of the query, looked up in the index of words: each must stand in the
 * sentence of the figure or in the title of its article. `topic` are those of its topic, which may stand in the article
 * often enough instead.
 */
export function queryLedger(
  ledger: Ledger,
  query: Omit<LedgerQuery, 'words' | 'topic'>,
  words: readonly WordPlaces[],
  topic: readonly WordPlaces[],
  order: LedgerOrder,
): LedgerHits {
  const kinds = new Set(query.kinds.map((kind) => LEDGER_KINDS.indexOf(kind)));
  const range = LEDGER_KINDS.indexOf('range');
  const units = ledger.parts.map(({ record }) =>
    query.unit === null ? 0 : record.units.indexOf(query.unit) + 1,
  );
  const { min, max, isStrict } = query;
  const picked = new Uint32Array(ledger.count);
  const values = new Float64Array(ledger.count);
  let length = 0;
  for (const { id, date, part, from, until } of inOrder(ledger.articles, order)) {
    if (query.from !== null && date < query.from) continue;
    if (query.until !== null && date > query.until && !date.startsWith(query.until)) continue;
    const unit = units[part] ?? 0;
    if (query.unit !== null && unit === 0) continue;
    const places = words.map((word) => word.get(id));
    if (places.includes(undefined)) continue;
    // a word of the title stands by every figure of the article
    const inSentence = places.filter((all): all is number[] => (all?.[0] ?? 0) >= TEXT_PLACE);
    const about = topic.map((word) => word.get(id));
    if (about.includes(undefined)) continue;
    for (const all of about)
      if (all && (all[0] ?? 0) >= TEXT_PLACE && all.length < OFTEN) inSentence.push([...all]);
    const { columns, base } = ledger.parts[part] as Ledger['parts'][number];
    for (let i = from; i < until; i++) {
      const kind = columns.kind[i] ?? 0;
      if (kinds.size > 0 && !kinds.has(kind)) continue;
      if (unit > 0 && columns.unit[i] !== unit) continue;
      const value = columns.value[i] ?? NaN;
      const value2 = columns.value2[i] ?? NaN;
      const upper = kind === range && value2 > value ? value2 : value;
      if (min !== null && !(isStrict ? upper > min : upper >= min)) continue;
      if (max !== null && !(isStrict ? value < max : value <= max)) continue;
      const first = columns.firstWord[i] ?? 0;
      const end = first + (columns.wordCount[i] ?? 0);
      if (inSentence.length > 0 && !inSentence.every((all) => hasBetween(all, first, end))) continue;
      picked[length] = base + i;
      values[length++] = order === 'largest' ? -value : value;
    }
  }
  const found = picked.slice(0, length);
  if (order === 'newest' || order === 'oldest') return hitsOf(ledger, found);
  return hitsOf(
    ledger,
    orderByValue(values.slice(0, length)).map((i) => found[i] ?? 0),
  );
}

function inOrder(articles: readonly LedgerArticle[], order: LedgerOrder): readonly LedgerArticle[] {
  return order === 'oldest' ? articles.toReversed() : articles;
}

function hasBetween(places: readonly number[], first: number, end: number): boolean {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < first) low = middle + 1;
    else high = middle;
  }
  return (places[low] ?? Infinity) < end;
}

function locate(ledger: Ledger, number: number): { part: Ledger['parts'][number]; figure: number } {
  let low = 0;
  let high = ledger.parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ledger.parts[middle]?.base ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  const part = ledger.parts[low] as Ledger['parts'][number];
  return { part, figure: number - part.base };
}

function hitsOf(ledger: Ledger, found: Uint32Array): LedgerHits {
  return {
    length: found.length,
    tally: () => tallyOf(ledger, found),
    at(index) {
      const { part, figure } = locate(ledger, found[index] ?? 0);
      const { columns, record } = part;
      const article = articleOf(columns.articleEnds, figure);
      const value2 = columns.value2[figure] ?? NaN;
      const start = columns.start[figure] ?? 0;
      const sentenceStart = columns.sentenceStart[figure] ?? 0;
      const signs = columns.signs[figure] ?? 0;
      return {
        id: record.ids[article] ?? '',
        date: record.dates[article] ?? '',
        kind: LEDGER_KINDS[columns.kind[figure] ?? 0] ?? 'number',
        value: columns.value[figure] ?? NaN,
        value2: Number.isNaN(value2) ? null : value2,
        unit: record.units[(columns.unit[figure] ?? 0) - 1] ?? null,
        approx: APPROX[signs & 3] ?? null,
        direction: DIRECTIONS[signs >> 2] ?? null,
        start,
        end: start + (columns.length[figure] ?? 0),
        sentence: { start: sentenceStart, end: sentenceStart + (columns.sentenceLength[figure] ?? 0) },
      };
    },
  };
}

function tallyOf(ledger: Ledger, found: Uint32Array): readonly LedgerTally[] {
  const counts = new Map<string, { kind: LedgerKind; unit: string; count: number }>();
  // by numbers first: a text for each of 400,000 figures would cost more than the query
  const known = ledger.parts.map(() => new Map<number, { count: number }>());
  let at = 0;
  for (const number of found.toSorted()) {
    while (number >= (ledger.parts[at + 1]?.base ?? Infinity)) at++;
    const { columns, record, base } = ledger.parts[at] as Ledger['parts'][number];
    const kind = columns.kind[number - base] ?? 0;
    const unit = columns.unit[number - base] ?? 0;
    const key = unit * LEDGER_KINDS.length + kind;
    const tally = known[at]?.get(key);
    if (tally) tally.count++;
    else {
      const name = LEDGER_KINDS[kind] ?? 'number';
      const written = record.units[unit - 1] ?? '';
      const entry = counts.get(`${name} ${written}`) ?? { kind: name, unit: written, count: 0 };
      counts.set(`${name} ${written}`, entry);
      known[at]?.set(key, entry);
      entry.count++;
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.unit < b.unit ? -1 : 1));
}

/** The first article whose figures end after `figure`. */
function articleOf(ends: Uint32Array, figure: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > figure) high = middle;
    else low = middle + 1;
  }
  return low;
}
