/** One figure that a bench measured: what stands in a line of its table, and in `bench/results.json`. */
export interface Row {
  readonly what: string;
  readonly measured: number;
  /** `ms`, `MB`, `%`, `×` …; empty where it is a share of 0 to 1. */
  readonly unit: string;
  /** What it should not exceed, in the same unit. */
  readonly most?: number;
  /** What it should reach at least, in the same unit. */
  readonly least?: number;
  /** The same, measured on others in the same run, by their names. */
  readonly peers?: Readonly<Record<string, number>>;
}
