import type { Figure, FigureKind } from '../figures/figure.ts';

/** The layout of `FiguresRecord`; another number means: throw it away, and make it anew from the articles. */
export const FIGURES_VERSION = 1;

/** What the ledger lists: everything but dates and times, which have no value. */
export const LEDGER_KINDS = ['money', 'percent', 'count', 'measure', 'ratio', 'range', 'number'] as const;
export type LedgerKind = Exclude<FigureKind, 'date' | 'time'>;

/** The figures of some articles, as they are stored: one column after the other, by article, then by place. */
export interface FiguresRecord {
  readonly version: number;
  readonly ids: readonly string[];
  /** By article: the date it bears, or else when it was saved (ISO 8601). */
  readonly dates: readonly string[];
  /** Units as `Figure.unit` has them, each once. */
  readonly units: readonly string[];
  /** Number of figures. */
  readonly count: number;
  readonly bytes: ArrayBuffer;
}

/** The columns; of all but `articleEnds`, one entry per figure. */
export interface FigureColumns {
  readonly value: Float64Array;
  /** NaN where there is none. */
  readonly value2: Float64Array;
  readonly start: Uint32Array;
  readonly sentenceStart: Uint32Array;
  /** Place of the first word of the sentence in the index of words. */
  readonly firstWord: Uint32Array;
  /** 0 for none, otherwise one more than its number in `units`. */
  readonly unit: Uint32Array;
  /** By article: where its figures end. */
  readonly articleEnds: Uint32Array;
  /** In UTF-16 code units, as the starts; what is longer than 65,535 is cut there. */
  readonly length: Uint16Array;
  readonly sentenceLength: Uint16Array;
  readonly wordCount: Uint16Array;
  /** Number in `LEDGER_KINDS`. */
  readonly kind: Uint8Array;
  /** Number in `APPROX`, plus four times the number in `DIRECTIONS`. */
  readonly signs: Uint8Array;
}

export const APPROX = [null, '>', '<', '~'] as const;
export const DIRECTIONS = [null, 'up', 'down'] as const;

/** Widest first, so that each column begins where its width allows. */
const COLUMNS = {
  value: Float64Array,
  value2: Float64Array,
  start: Uint32Array,
  sentenceStart: Uint32Array,
  firstWord: Uint32Array,
  unit: Uint32Array,
  articleEnds: Uint32Array,
  length: Uint16Array,
  sentenceLength: Uint16Array,
  wordCount: Uint16Array,
  kind: Uint8Array,
  signs: Uint8Array,
} as const;
type Name = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Name[];

/** The columns of a record, as views. Null where it is of another layout, or its lengths do not agree. */
export function openFigures(record: FiguresRecord): FigureColumns | null {
  const { version, ids, dates, count, bytes } = record;
  if (version !== FIGURES_VERSION || dates.length !== ids.length) return null;
  if (bytes.byteLength !== byteLength(count, ids.length)) return null;
  const columns = lay(bytes, count, ids.length);
  return count === 0 || columns.articleEnds[ids.length - 1] === count ? columns : null;
}

function byteLength(figures: number, articles: number): number {
  return NAMES.reduce(
    (sum, name) => sum + COLUMNS[name].BYTES_PER_ELEMENT * (name === 'articleEnds' ? articles : figures),
    0,
  );
}

function lay(bytes: ArrayBuffer, figures: number, articles: number): FigureColumns {
  let at = 0;
  const views = NAMES.map((name) => {
    const Column = COLUMNS[name];
    const length = name === 'articleEnds' ? articles : figures;
    const view = new Column(bytes, at, length);
    at += view.byteLength;
    return [name, view] as const;
  });
  return Object.fromEntries(views) as unknown as FigureColumns;
}

/**
 * The record of one article.
 *
 * @param placesOf where the words of a sentence stand in the index of words: the first, and how many
 */
export function packFigures(
  id: string,
  date: string,
  figures: readonly Figure[],
  placesOf: (sentence: Figure['sentence']) => { readonly first: number; readonly count: number },
): FiguresRecord {
  const kinds: readonly string[] = LEDGER_KINDS;
  const listed = figures.filter(({ kind, value }) => value !== null && kinds.includes(kind));
  const bytes = new ArrayBuffer(byteLength(listed.length, 1));
  const columns = lay(bytes, listed.length, 1);
  const units = new Map<string, number>();
  for (const [i, figure] of listed.entries()) {
    const { sentence, unit, approx, direction } = figure;
    const { first, count } = placesOf(sentence);
    columns.value[i] = figure.value ?? NaN;
    columns.value2[i] = figure.value2 ?? NaN;
    columns.start[i] = figure.start;
    columns.length[i] = short(figure.end - figure.start);
    columns.sentenceStart[i] = sentence.start;
    columns.sentenceLength[i] = short(sentence.end - sentence.start);
    columns.firstWord[i] = first;
    columns.wordCount[i] = short(count);
    columns.unit[i] = unit === null ? 0 : numberOf(units, unit);
    columns.kind[i] = kinds.indexOf(figure.kind);
    columns.signs[i] = APPROX.indexOf(approx) + 4 * DIRECTIONS.indexOf(direction);
  }
  columns.articleEnds[0] = listed.length;
  return {
    version: FIGURES_VERSION,
    ids: [id],
    dates: [date],
    units: [...units.keys()],
    count: listed.length,
    bytes,
  };
}

function short(length: number): number {
  return Math.min(65_535, length);
}

function numberOf(units: Map<string, number>, unit: string): number {
  const known = units.get(unit) ?? units.size + 1;
  units.set(unit, known);
  return known;
}

/** Makes one record of several, without the articles that `keep` turns away. Null where one of them does not open. */
export function mergeFigures(
  records: readonly FiguresRecord[],
  keep: (record: number, article: number) => boolean,
): FiguresRecord | null {
  const parts: { record: FiguresRecord; columns: FigureColumns; from: number; until: number }[] = [];
  const ids: string[] = [];
  const dates: string[] = [];
  const units = new Map<string, number>();
  let count = 0;
  for (const [r, record] of records.entries()) {
    const columns = openFigures(record);
    if (!columns) return null;
    for (const [article, id] of record.ids.entries()) {
      if (!keep(r, article)) continue;
      ids.push(id);
      dates.push(record.dates[article] ?? '');
      const from = article === 0 ? 0 : (columns.articleEnds[article - 1] ?? 0);
      const until = columns.articleEnds[article] ?? 0;
      parts.push({ record, columns, from, until });
      count += until - from;
    }
  }
  const bytes = new ArrayBuffer(byteLength(count, ids.length));
  const merged = lay(bytes, count, ids.length);
  let at = 0;
  for (const [article, { record, columns, from, until }] of parts.entries()) {
    for (const name of NAMES)
      if (name !== 'articleEnds' && name !== 'unit')
        merged[name].set(columns[name].subarray(from, until), at);
    for (let i = from; i < until; i++, at++) {
      const unit = record.units[(columns.unit[i] ?? 0) - 1];
      merged.unit[at] = unit === undefined ? 0 : numberOf(units, unit);
    }
    merged.articleEnds[article] = at;
  }
  return { version: FIGURES_VERSION, ids, dates, units: [...units.keys()], count, bytes };
}
