import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURE_NAMES } from '../core/detect/feature-names.ts';
import { logOdds } from '../core/detect/model.ts';
import { STEP } from '../core/detect/weights.ts';
import { collect, type Row } from './detect-collect.ts';
import { fitLine, type Example } from './detect-line.ts';
import { seeded } from './detect-samples.ts';

const FOLDS = 10;
/** Folds of the training part, on which the threshold for its held-out part is chosen. */
const INNER_FOLDS = 6;
/** Ways to part the sites into folds: what is printed is their mean, for one page moves a figure by .004. */
const PARTINGS = 5;
/** Pull of the weights towards zero; 5 to 30 measure the same. */
const RIDGE = 10;
/** The one set that holds articles and other pages of the same origin; the threshold is set on it. */
const MIXED = 'wcxb-dev';
/**
 * What a missed article costs, a false alarm costing 1. "Read anyway" repairs a missed article, nothing repairs an icon
 * that cries wolf; yet articles are the more frequent page.
 */
const COST_OF_MISS = 1.6;
/** Other prices, for the curve. */
const COSTS = [0.4, 0.8, COST_OF_MISS, 3, 6];
/** As in `detectArticle`. */
const LEAST_WORDS = 40;

/**
 * `node bench/detect-train.ts --corpus DIR [--cache FILE] [--wrong] [--write]`: cross-validates by site and by set, prints,
 * lists the wrong pages, and writes the weights of all pages into `core/detect/weights.ts`. Threshold and weights
 * of a held-out page come from other sites alone. Repeats to the last digit.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      corpus: { type: 'string', multiple: true },
      cache: { type: 'string' },
      wrong: { type: 'boolean' },
      write: { type: 'boolean' },
    },
  });
  const rows = lendAddresses(await collect(values.corpus ?? [], values.cache));

  const held = Array.from({ length: PARTINGS }, (_, parting) => holdOut(rows, parting));
  console.log(
    `held out by site (${FOLDS} folds, mean of ${PARTINGS} partings), threshold chosen on the other folds`,
  );
  report(rows, said(rows, held, COST_OF_MISS));
  console.log(`the curve: ${MIXED} at other prices of a missed article`);
  for (const cost of COSTS) tally(rows, said(rows, held, cost), `  at ${cost}`, (row) => row.set === MIXED);
  if (values.wrong) listWrong(rows, said(rows, held, COST_OF_MISS));

  console.log('held out by set: what sets of articles get from a model that has seen no page of theirs');
  const apart = (row: Row) => row.set !== MIXED && row.set !== 'made';
  const bySet = crossValidate(rows, (row) => (apart(row) ? hash(row.set) : -1));
  const shift = bestShift(
    rows,
    crossValidate(rows, (row) => hash(row.site) % FOLDS),
    COST_OF_MISS,
  );
  for (const set of new Set(rows.filter(apart).map((row) => row.set)))
    tally(
      rows,
      rows.map((row, i) => Number(isArticle(row, bySet[i]! - shift))),
      `  ${set}`,
      (row) => row.set === set,
    );

  const model = fit(rows);
  console.log(FEATURE_NAMES.map((name, i) => `${name} ${model.weights[i]}`).join(', '));
  if (values.write) write(model, shift);
}

/** Pages of unknown address borrow that of one of the same kind: else "no address" would mean "article". */
function lendAddresses(rows: readonly Row[]): Row[] {
  const random = seeded(3);
  const lent = new Set(['slugWords', 'pathLength'].map((name) => FEATURE_NAMES.indexOf(name)));
  return rows.map((row) => {
    if (row.hasAddress) return row;
    const lenders = rows.filter(
      (other) => other.hasAddress && other.isArticle === row.isArticle && other.set !== 'made',
    );
    const lender = lenders[Math.floor(random() * lenders.length)]!;
    return { ...row, values: row.values.map((value, i) => (lent.has(i) ? lender.values[i]! : value)) };
  });
}

/** The mixed set leads; all other articles together weigh somewhat less than it, however many they are. */
function examplesOf(rows: readonly Row[]): Example[] {
  const elsewhere = rows.filter((row) => row.set !== MIXED && row.set !== 'made').length;
  const weightOf = (row: Row) => {
    if (row.set === 'made' || row.type === 'not-readerable') return 0.3;
    return row.set === MIXED ? 1 : 100 / elsewhere;
  };
  return rows.map((row) => ({ values: row.values, label: row.isArticle ? 1 : 0, weight: weightOf(row) }));
}

interface Model {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The fit in the whole numbers that are shipped, so that what is measured is what ships. */
function fit(rows: readonly Row[]): Model {
  const { weights, bias } = fitLine(examplesOf(rows), RIDGE);
  return { weights: weights.map((weight) => Math.round(weight / STEP)), bias };
}

/** Log-odds of every row from a model that has not seen its fold; fold -1 is always in training. */
function crossValidate(rows: readonly Row[], foldOf: (row: Row) => number): number[] {
  const folds = rows.map(foldOf);
  const held = rows.map(() => 0);
  for (const fold of new Set(folds)) {
    if (fold < 0) continue;
    const { weights, bias } = fit(rows.filter((_, i) => folds[i] !== fold));
    rows.forEach((row, i) => {
      if (folds[i] === fold) held[i] = logOdds(row.values, weights, bias);
    });
  }
  return held;
}

/** Log-odds above the threshold for each price, of every row, from a model and a threshold that have not seen its fold. */
function holdOut(rows: readonly Row[], parting: number): ReadonlyMap<number, readonly number[]> {
  const fold = (row: Row, seed: number, folds: number) => hash(`${seed} ${row.site}`) % folds;
  const above = new Map(COSTS.map((cost) => [cost, rows.map(() => 0)]));
  for (let out = 0; out < FOLDS; out += 1) {
    const seen = rows.filter((row) => fold(row, parting, FOLDS) !== out);
    const inner = crossValidate(seen, (row) => fold(row, parting + 100, INNER_FOLDS));
    const { weights, bias } = fit(seen);
    for (const cost of COSTS) {
      const shift = bestShift(seen, inner, cost);
      rows.forEach((row, i) => {
        if (fold(row, parting, FOLDS) === out)
          above.get(cost)![i] = logOdds(row.values, weights, bias) - shift;
      });
    }
  }
  return above;
}

/** The threshold with the least error on held-out pages of the mixed set, smoothed so that one page does not move it. */
function bestShift(rows: readonly Row[], held: readonly number[], costOfMiss: number): number {
  let best = 0;
  let least = Infinity;
  for (let step = -60; step <= 60; step += 1) {
    const shift = step / 20;
    let cost = 0;
    rows.forEach((row, i) => {
      if (row.set !== MIXED) return;
      const distance = (row.isArticle ? shift - held[i]! : held[i]! - shift) / 0.3;
      cost += (row.isArticle ? costOfMiss : 1) / (1 + Math.exp(-distance));
    });
    if (cost < least) [best, least] = [shift, cost];
  }
  return best;
}

const isArticle = (row: Row, above: number) => above > 0 && row.words >= LEAST_WORDS;

/** In what share of the partings each row was called an article. */
function said(
  rows: readonly Row[],
  held: readonly ReadonlyMap<number, readonly number[]>[],
  cost: number,
): number[] {
  return rows.map(
    (row, i) => held.filter((above) => isArticle(row, above.get(cost)![i]!)).length / held.length,
  );
}

function report(rows: readonly Row[], shares: readonly number[]): void {
  tally(rows, shares, '  all of the corpus', (row) => row.set !== 'made');
  for (const set of new Set(rows.map((row) => row.set)))
    tally(rows, shares, `  ${set}`, (row) => row.set === set);
  for (const type of new Set(rows.filter((row) => row.set === MIXED).map((row) => row.type)))
    tally(rows, shares, `    ${type}`, (row) => row.set === MIXED && row.type === type);
}

function tally(
  rows: readonly Row[],
  shares: readonly number[],
  name: string,
  pick: (row: Row) => boolean,
): void {
  const chosen = rows.map((row, i) => ({ row, share: shares[i]! })).filter(({ row }) => pick(row));
  const articles = chosen.filter(({ row }) => row.isArticle);
  const others = chosen.filter(({ row }) => !row.isArticle);
  const sum = (list: typeof chosen) => list.reduce((all, { share }) => all + share, 0);
  const [found, wrong] = [sum(articles), sum(others)];
  const rate = (part: number, whole: number) => (whole > 0 ? (part / whole).toFixed(3) : '  -  ');
  console.log(
    `${name.padEnd(20)} pages ${String(chosen.length).padStart(4)}  accuracy ${rate(found + others.length - wrong, chosen.length)}  recall ${rate(found, articles.length)}  false positives ${rate(wrong, others.length)}`,
  );
}

function listWrong(rows: readonly Row[], shares: readonly number[]): void {
  rows.forEach((row, i) => {
    const wrong = row.isArticle ? 1 - shares[i]! : shares[i]!;
    if (wrong > 0) console.log(`  ${row.set} ${row.id} ${row.type} wrong in ${wrong.toFixed(1)} ${row.site}`);
  });
}

function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619) >>> 0;
  return value >>> 5;
}

function write(model: Model, shift: number): void {
  const lines = [
    '/** Written by `bench/detect-train.ts`; explained in docs/decisions/0030-detection.md. In the order of `feature-names.ts`. */',
    `export const WEIGHTS: readonly number[] = ${JSON.stringify(model.weights)};`,
    '/** With the threshold taken off, so that an article is above 0. */',
    `export const BIAS = ${(model.bias - shift).toFixed(3)};`,
    '/** Log-odds of one unit of weight and one of a feature. */',
    `export const STEP = ${STEP};`,
  ];
  const file = path.resolve(import.meta.dirname, '../core/detect/weights.ts');
  writeFileSync(file, `${lines.join('\n')}\n`);
  console.log(`wrote ${file}`);
}

if (import.meta.main) await main(process.argv.slice(2));
