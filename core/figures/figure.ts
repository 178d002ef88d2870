/** What a figure is. `date` and `time` are kinds of their own so that a reader can leave them out. */
export type FigureKind =
  | 'money'
  | 'percent'
  | 'count'
  | 'measure'
  | 'ratio'
  | 'range'
  | 'number'
  | 'date'
  | 'time';

/**
 * A value found in a text. Plain data: it is stored and sent as it is.
 *
 * All offsets are UTF-16 code units into the text that was searched, and `text.slice(start, end) === surface`.
 */
export interface Figure {
  start: number;
  end: number;
  /** Number and scale word alone: `32.574 tỷ` of `32.574 tỷ đồng`. */
  coreStart: number;
  coreEnd: number;
  surface: string;
  kind: FigureKind;
  /** In base units of `unit` (scale words multiplied out); null for dates and times. */
  value: number | null;
  /** Upper end of a range, second number of a ratio; null otherwise. */
  value2: number | null;
  /** Canonical: ISO 4217 code, SI or common symbol, `%`, `times`; for counts the noun as written. */
  unit: string | null;
  unitAsWritten: string | null;
  /** The power of ten that its scale word stands for: 1e9 of `32.574 tỷ`; 1 without one. */
  scale: number;
  /** More than, less than, about. */
  approx: '>' | '<' | '~' | null;
  /** Set when the figure is itself a change. The value stays positive unless a minus sign was printed. */
  direction: 'up' | 'down' | null;
  /**
   * How the separators were read: as the page's language writes numbers, as hard evidence elsewhere in the same
   * text demands, or, because it contradicts both, by this figure itself.
   */
  reading: 'page' | 'evidence' | 'itself';
  /** The value under the other possible reading of its separators, or null when there is only one. */
  alternative: number | null;
  sentence: { start: number; end: number };
}
