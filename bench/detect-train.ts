import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURE_NAMES } from '../core/detect/feature-names.ts';
import { logOdds, type Model } from '../core/detect/model.ts';
import { boost, letter, type BoostOptions, type Example } from './detect-boost.ts';
import { collect, type Row } from './detect-collect.ts';
import { fitLine } from './detect-line.ts';
import { seeded } from './detect-samples.ts';

/** The first feature is that of the address alone. */
const ADDRESS_FEATURES = 1;
const FOLDS = 10;

const OPTIONS: Omit<BoostOptions, 'features'> = {
  trees: 36,
  depth: 2,
  rate: 0.17,
  least: 0.5,
  ridge: 2,
  columns: 0.3,
  rows: 0.7,
  seed: 7,
};

/** `node bench/detect-train.ts --corpus DIR [--cache FILE] [--write]`: cross-validates, prints, and with `--write` writes the weights. */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: 'string', multiple: true },
      cache: { type: 'string' },
      write: { type: 'boolean' },
      without: { type: 'string' },
      wrong: { type: 'boolean' },
      ...Object.fromEntries(
        ['trees', 'depth', 'rate', 'least', 'ridge', 'columns', 'rows', 'seed'].map((name) => [
          name,
          { type: 'string' as const },
        ]),
      ),
    },
  });
  const rows = lendAddresses(await collect(values.corpus ?? [], values.cache));
  const given = values as Record<string, unknown>;
  const numbers = Object.fromEntries(
    Object.keys(OPTIONS).flatMap((name) => (given[name] === undefined ? [] : [[name, Number(given[name])]])),
  );
  const dropped = (values.without ?? '').split(',');
  const features = FEATURE_NAMES.map((_, i) => i).filter((i) => !dropped.includes(FEATURE_NAMES[i]!));
  const options: BoostOptions = { ...OPTIONS, ...numbers, features };

  const held = crossValidate(rows, options, (row) => hash(row.site) % FOLDS);
  const shift = bestShift(rows, held);
  console.log(`held-out by site, threshold moved by ${shift.toFixed(2)}`);
  report(rows, held, shift);
  if (values.wrong)
    for (const [i, row] of rows.entries())
      if (held[i]! > shift !== row.isArticle)
        console.log(`  ${row.set} ${row.id} ${row.type} ${held[i]!.toFixed(2)} ${row.site}`);
  const bySet = crossValidate(rows, options, (row) =>
    row.set === 'wcxb-dev' || row.set === 'made' ? -1 : hash(row.set),
  );
  console.log('held-out by set (recall of sets of articles whose whole set was not seen)');
  report(
    rows.filter((row) => row.set !== 'wcxb-dev' && row.set !== 'made'),
    bySet.filter((_, i) => rows[i]!.set !== 'wcxb-dev' && rows[i]!.set !== 'made'),
    shift,
  );

  const { model, gain } = fit(examplesOf(rows), options);
  const top = [...gain]
    .sort((a, b) => b[1] - a[1])
    .map(([i, won]) => `${FEATURE_NAMES[i]} ${won.toFixed(1)}`);
  console.log(`${top.length} features asked: ${top.join(', ')}`);
  console.log(`never asked: ${FEATURE_NAMES.filter((_, i) => !gain.has(i)).join(' ')}`);
  if (values.write) write(model, shift);
}

/** Pages of unknown address borrow one of a page of the same kind: else "no address" would mean "article". */
function lendAddresses(rows: readonly Row[]): Row[] {
  const random = seeded(3);
  return rows.map((row) => {
    if (row.hasAddress) return row;
    const lenders = rows.filter(
      (other) => other.hasAddress && other.isArticle === row.isArticle && other.set !== 'made',
    );
    const lender = lenders[Math.floor(random() * lenders.length)]!;
    return {
      ...row,
      values: [...lender.values.slice(0, ADDRESS_FEATURES), ...row.values.slice(ADDRESS_FEATURES)],
    };
  });
}

/** Articles of all sets together weigh as much as all other pages; the set that has both kinds leads. */
function weightOf(row: Row, articlesElsewhere: number): number {
  if (row.set === 'made') return 0.3;
  if (row.type === 'not-readerable') return 0.3;
  if (row.set === 'wcxb-dev') return 1;
  return 100 / articlesElsewhere;
}

function examplesOf(rows: readonly Row[]): Example[] {
  const elsewhere = rows.filter((row) => row.set !== 'wcxb-dev' && row.set !== 'made').length;
  return rows.map((row) => ({
    values: row.values,
    label: row.isArticle ? 1 : 0,
    weight: weightOf(row, Math.max(1, elsewhere)),
  }));
}

/** Line and forest fitted apart, then averaged: each corrects what the other overdoes. */
function fit(
  examples: readonly Example[],
  options: BoostOptions,
): { model: Model; gain: ReadonlyMap<number, number> } {
  const forest = boost(examples, options);
  const line = fitLine(examples, 10);
  const lineStep = Number((Math.max(...line.weights.map(Math.abs)) / 90).toPrecision(3));
  const model: Model = {
    line: line.weights.map((weight) => letter(45 + Math.round(weight / 2 / lineStep))).join(''),
    lineStep,
    trees: forest.trees,
    treeStep: Number((forest.step / 2).toPrecision(3)),
    bias: (forest.bias + line.bias) / 2,
  };
  return { model, gain: forest.gain };
}

/** Log-odds of every row from a model that has not seen its fold; fold -1 is always in training. */
function crossValidate(rows: readonly Row[], options: BoostOptions, foldOf: (row: Row) => number): number[] {
  const examples = examplesOf(rows);
  const held = Array.from({ length: rows.length }, () => 0);
  const folds = rows.map(foldOf);
  for (const fold of new Set(folds)) {
    if (fold < 0) continue;
    const { model } = fit(
      examples.filter((_, i) => folds[i] !== fold),
      options,
    );
    rows.forEach((row, i) => {
      if (folds[i] === fold) held[i] = logOdds(row.values, model);
    });
  }
  return held;
}

/** The threshold that keeps the two rates of error on held-out pages of the mixed set lowest, missed articles counting more. */
function bestShift(rows: readonly Row[], held: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (let shift = -2; shift <= 2; shift += 0.05) {
    let cost = 0;
    rows.forEach((row, i) => {
      if (row.set !== 'wcxb-dev') return;
      // smoothed, so that one page does not move the threshold
      const distance = (row.isArticle ? shift - held[i]! : held[i]! - shift) / 0.3;
      cost += (row.isArticle ? 1.4 : 1) / (1 + Math.exp(-distance));
    });
    if (cost < least) [best, least] = [shift, cost];
  }
  return best;
}

function report(rows: readonly Row[], held: readonly number[], shift: number): void {
  const tally = (name: string, pick: (row: Row) => boolean) => {
    let [tp, fp, fn, tn] = [0, 0, 0, 0];
    rows.forEach((row, i) => {
      if (!pick(row)) return;
      const said = held[i]! > shift;
      if (row.isArticle) said ? (tp += 1) : (fn += 1);
      else said ? (fp += 1) : (tn += 1);
    });
    const rate = (part: number, whole: number) => (whole > 0 ? (part / whole).toFixed(3) : '  -  ');
    console.log(
      `  ${name.padEnd(24)} n ${String(tp + fp + fn + tn).padStart(4)}  accuracy ${rate(tp + tn, tp + fp + fn + tn)}  recall ${rate(tp, tp + fn)}  false positives ${rate(fp, fp + tn)}`,
    );
  };
  for (const set of new Set(rows.map((row) => row.set))) tally(set, (row) => row.set === set);
  for (const type of new Set(rows.filter((row) => row.set === 'wcxb-dev').map((row) => row.type)))
    tally(`  ${type}`, (row) => row.set === 'wcxb-dev' && row.type === type);
}

function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619) >>> 0;
  return value >>> 5;
}

function write(model: Model, shift: number): void {
  const lines = [
    '/** Written by `bench/detect-train.ts`; read by `model.ts`; explained in docs/decisions/0030-detection.md. */',
    `export const LINE = ${JSON.stringify(model.line)};`,
    `export const LINE_STEP = ${model.lineStep};`,
    `export const TREES =\n  ${JSON.stringify(model.trees)};`,
    `export const TREE_STEP = ${model.treeStep};`,
    '/** With the threshold taken off, so that an article is above 0. */',
    `export const BIAS = ${(model.bias - shift).toFixed(3)};`,
  ];
  const file = path.resolve(import.meta.dirname, '../core/detect/weights.ts');
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`wrote ${file}: ${model.trees.length} letters of trees`);
}

if (import.meta.main) await main(process.argv.slice(2));
