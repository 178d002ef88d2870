import type { CorpusPage } from './corpus.ts';
import type { Prediction } from './prediction.ts';
import type { PageScore } from './extraction-scores.ts';

/** One page by one system. */
export interface Row {
  readonly set: string;
  readonly system: string;
  readonly page: CorpusPage;
  readonly prediction: Prediction;
  readonly score: PageScore;
}

interface Line {
  readonly name: string;
  readonly pages: number;
  readonly cells: readonly string[];
}

export const HEAD = [
  'f1',
  'precision',
  'recall',
  'exact',
  'word',
  'segment',
  'title',
  'author',
  'date',
  'lead',
  'pictures',
  'captions',
  'ms median',
  'ms p95',
];

/** Means per set and system, then per language and system; only pages that are articles. */
export function summarize(rows: readonly Row[]): Line[] {
  const articles = rows.filter((row) => (row.page.truth.type ?? 'article') === 'article');
  const lines: Line[] = [];
  for (const by of [
    (row: Row) => row.set,
    (row: Row) => `lang ${(row.page.truth.lang ?? '?').slice(0, 2)}`,
  ]) {
    const groups = Map.groupBy(articles, (row) => `${by(row).padEnd(14)} ${row.system}`);
    for (const [name, group] of [...groups].sort(([a], [b]) => a.localeCompare(b)))
      if (group.length > 1) lines.push(line(name, group));
  }
  return lines;
}

/** The lines as a table for a terminal. */
export function formatTable(lines: readonly Line[]): string {
  const head = `${'set / system'.padEnd(28)} ${'pages'.padStart(5)} ${HEAD.map((name) => name.padStart(9)).join(' ')}`;
  return [
    head,
    ...lines.map(
      (one) =>
        `${one.name.padEnd(28)} ${String(one.pages).padStart(5)} ${one.cells.map((cell) => cell.padStart(9)).join(' ')}`,
    ),
  ].join('\n');
}

function line(name: string, rows: readonly Row[]): Line {
  const shingles = rows.flatMap((row) => (row.score.shingle ? [row.score.shingle] : []));
  const precision = mean(shingles.flatMap((one) => (one.precision === null ? [] : [one.precision])));
  const recall = mean(shingles.flatMap((one) => (one.recall === null ? [] : [one.recall])));
  const segments = sum(rows.flatMap((row) => (row.score.segments ? [row.score.segments] : [])));
  const pictures = sum(rows.flatMap((row) => (row.score.pictures ? [row.score.pictures] : [])));
  const times = rows
    .map((row) => row.prediction.milliseconds)
    .filter((milliseconds) => !Number.isNaN(milliseconds))
    .sort((a, b) => a - b);
  const of = (pick: (score: PageScore) => number | undefined) =>
    mean(rows.map((row) => pick(row.score)).filter((value) => value !== undefined));
  const f = (value: number) => (Number.isNaN(value) ? '' : value.toFixed(3));
  const cells = [
    f((2 * precision * recall) / (precision + recall)),
    f(precision),
    f(recall),
    f(mean(shingles.map((one) => one.exact))),
    f(of((score) => score.word)),
    f(f1Of(segments)),
    f(of((score) => score.title)),
    f(of((score) => score.author)),
    f(of((score) => score.date)),
    f(of((score) => score.lead)),
    f(f1Of(pictures)),
    f((pictures['captions'] ?? 0) / (pictures['captioned'] ?? 0)),
    (times[Math.floor(times.length / 2)] ?? 0).toFixed(1),
    (times[Math.floor(times.length * 0.95)] ?? 0).toFixed(1),
  ];
  return { name, pages: rows.length, cells };
}

function f1Of(counts: Readonly<Record<string, number>>): number {
  return (2 * (counts['tp'] ?? 0)) / (2 * (counts['tp'] ?? 0) + (counts['fp'] ?? 0) + (counts['fn'] ?? 0));
}

function sum(items: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const item of items)
    for (const [key, value] of Object.entries(item)) total[key] = (total[key] ?? 0) + value;
  return total;
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : Number.NaN;
}

/** What each step took, from the times that it wrote into the trace: mean milliseconds a page, the dearest first. */
export function formatSteps(
  traces: readonly (readonly { readonly step: string; readonly why: string }[])[],
): string {
  const sums = new Map<string, number>();
  const add = (name: string, text: string | undefined) => {
    if (text) sums.set(name, (sums.get(name) ?? 0) + Number(text));
  };
  for (const { step, why } of traces.flat()) {
    const took = /^took ([\d.]+) ms(?:; facts ([\d.]+) ms)?$/.exec(why);
    add(step, took?.[1]);
    add('facts', took?.[2]);
  }
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(
      ([name, sum]) => `${name.padEnd(28)} ${(sum / Math.max(1, traces.length)).toFixed(2).padStart(9)} ms`,
    )
    .join('\n');
}
