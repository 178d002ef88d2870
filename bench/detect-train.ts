import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FEATURE_NAMES, FIRST_NAMES } from '../core/detect/feature-names.ts';
import { logOdds } from '../core/detect/model.ts';
import { STEP } from '../core/detect/weights.ts';
import { collect, type Row } from './detect-collect.ts';
import { fitLine, type Example } from './detect-line.ts';
import { seeded } from './detect-samples.ts';

const FOLDS = 10;
/** Pull of the weights towards zero; 5 to 30 measure the same. */
const RIDGE = 10;
/** The one set that holds articles and other pages of the same origin; the threshold is set on it. */
const MIXED = 'wcxb-dev';
/** Of the pages that the first stage takes for articles, and of those it takes for none, the share that the second may contradict. */
const CONTRADICTED = 0.005;
/** As in `detectArticle`. */
const LEAST_WORDS = 40;

/**
 * `node bench/detect-train.ts --corpus DIR [--cache FILE] [--wrong] [--write]`: cross-validates by site and by set, prints,
 * lists the wrong pages, and writes the weights of all pages into `core/detect/weights.ts`. Repeats to the last digit.
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
  const bySite = (row: Row) => hash(row.site) % FOLDS;
  const held = crossValidate(rows, bySite);
  const shift = bestShift(rows, held);
  console.log(
    `held out by site (${FOLDS} folds), threshold moved by ${shift.toFixed(2)}; the second stage alone`,
  );
  report(rows, held, shift);
  const firstRows = rows.map((row) => ({ ...row, values: row.first }));
  const firstHeld = crossValidate(firstRows, bySite);
  const margins = bestMargins(rows, firstHeld, held, shift);
  console.log('both stages');
  const both = held.map((odds, i) => (isSure(firstHeld[i]!, margins) ? firstHeld[i]! : odds - shift));
  report(rows, both, 0);
  reportFirst(rows, firstHeld, held, shift, margins);
  if (values.wrong) listWrong(rows, both, 0);
  const apart = (row: Row) => row.set !== MIXED && row.set !== 'made';
  const bySet = crossValidate(rows, (row) => (apart(row) ? hash(row.set) : -1));
  console.log('held out by set: what sets of articles get from a model that has seen no page of theirs');
  report(
    rows.filter(apart),
    bySet.filter((_, i) => apart(rows[i]!)),
    shift,
  );

  const model = fit(rows);
  const firstModel = fit(firstRows);
  console.log(FIRST_NAMES.map((name, i) => `${name} ${firstModel.weights[i]}`).join(', '));
  console.log(FEATURE_NAMES.map((name, i) => `${name} ${model.weights[i]}`).join(', '));
  if (values.write) write(model, shift, firstModel, margins);
}

/** Pages of unknown address borrow the length of one of the same kind: else "no address" would mean "article". */
function lendAddresses(rows: readonly Row[]): Row[] {
  const random = seeded(3);
  return rows.map((row) => {
    if (row.hasAddress) return row;
    const lenders = rows.filter(
      (other) => other.hasAddress && other.isArticle === row.isArticle && other.set !== 'made',
    );
    const lender = lenders[Math.floor(random() * lenders.length)];
    const length = lender?.values[0] ?? 0;
    return { ...row, first: [length, ...row.first.slice(1)], values: [length, ...row.values.slice(1)] };
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

/** The threshold with the least error on held-out pages of the mixed set, smoothed so that one page does not move it. */
function bestShift(rows: readonly Row[], held: readonly number[]): number {
  let best = 0;
  let least = Infinity;
  for (let step = -40; step <= 40; step += 1) {
    const shift = step / 20;
    let cost = 0;
    rows.forEach((row, i) => {
      if (row.set !== MIXED) return;
      const distance = (row.isArticle ? shift - held[i]! : held[i]! - shift) / 0.3;
      // "Read anyway" repairs a missed article, nothing repairs an icon that cries wolf; yet articles are the more frequent page
      cost += (row.isArticle ? 1.2 : 1) / (1 + Math.exp(-distance));
    });
    if (cost < least) [best, least] = [shift, cost];
  }
  return best;
}

/** Log-odds of the first stage beyond which the second is not asked. */
interface Margins {
  readonly article: number;
  readonly other: number;
}

const isSure = (odds: number, { article, other }: Margins) => odds >= article || odds <= other;

const isArticle = (row: Row, odds: number, shift: number) => odds > shift && row.words >= LEAST_WORDS;

/** The margins that decide most pages while the second stage contradicts hardly any, on held-out pages, weighed as in training. */
function bestMargins(
  rows: readonly Row[],
  first: readonly number[],
  held: readonly number[],
  shift: number,
): Margins {
  const weights = examplesOf(rows).map(({ weight }) => weight);
  const edge = (sign: 1 | -1) => {
    const order = first.map((_, i) => i).filter((i) => rows[i]!.set !== 'made');
    order.sort((a, b) => sign * (first[b]! - first[a]!));
    let [wrong, all, found] = [0, 0, sign * Infinity];
    for (const i of order) {
      all += weights[i]!;
      if (isArticle(rows[i]!, held[i]!, shift) !== sign > 0) wrong += weights[i]!;
      if (wrong <= all * CONTRADICTED) found = first[i]!;
    }
    return found;
  };
  return { article: edge(1), other: edge(-1) };
}

function reportFirst(
  rows: readonly Row[],
  first: readonly number[],
  held: readonly number[],
  shift: number,
  margins: Margins,
): void {
  for (const [name, pick] of [
    ['all of the corpus', (row: Row) => row.set !== 'made'],
    [MIXED, (row: Row) => row.set === MIXED],
    ['no articles', (row: Row) => row.set !== 'made' && !row.isArticle],
  ] as const) {
    const chosen = rows.map((_, i) => i).filter((i) => pick(rows[i]!));
    const sure = chosen.filter((i) => isSure(first[i]!, margins));
    const agreed = sure.filter((i) => first[i]! > 0 === isArticle(rows[i]!, held[i]!, shift));
    const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;
    console.log(
      `  ${name}: the first stage decides ${share(sure.length, chosen.length)}, the second would agree on ${share(agreed.length, sure.length)}`,
    );
  }
}

function report(rows: readonly Row[], held: readonly number[], shift: number): void {
  const tally = (name: string, pick: (row: Row) => boolean) => {
    const chosen = rows.map((row, i) => ({ row, said: held[i]! > shift })).filter((one) => pick(one.row));
    const articles = chosen.filter((one) => one.row.isArticle);
    const others = chosen.filter((one) => !one.row.isArticle);
    const found = articles.filter((one) => one.said).length;
    const wrong = others.filter((one) => one.said).length;
    const rate = (part: number, whole: number) => (whole > 0 ? (part / whole).toFixed(3) : '  -  ');
    console.log(
      `  ${name.padEnd(18)} pages ${String(chosen.length).padStart(4)}  accuracy ${rate(found + others.length - wrong, chosen.length)}  recall ${rate(found, articles.length)}  false positives ${rate(wrong, others.length)}`,
    );
  };
  tally('all of the corpus', (row) => row.set !== 'made');
  for (const set of new Set(rows.map((row) => row.set))) tally(set, (row) => row.set === set);
  const mixed = rows.filter((row) => row.set === MIXED);
  for (const type of new Set(mixed.map((row) => row.type)))
    tally(`  ${type}`, (row) => row.set === MIXED && row.type === type);
}

function listWrong(rows: readonly Row[], held: readonly number[], shift: number): void {
  rows.forEach((row, i) => {
    if (held[i]! > shift !== row.isArticle)
      console.log(`  ${row.set} ${row.id} ${row.type} ${held[i]!.toFixed(2)} ${row.site}`);
  });
}

function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619) >>> 0;
  return value >>> 5;
}

function write(model: Model, shift: number, first: Model, margins: Margins): void {
  const lines = [
    '/** Written by `bench/detect-train.ts`; explained in docs/decisions/0030-detection.md. In the order of `feature-names.ts`. */',
    `export const FIRST_WEIGHTS: readonly number[] = ${JSON.stringify(first.weights)};`,
    `export const FIRST_BIAS = ${first.bias.toFixed(3)};`,
    '/** Log-odds of the first stage from which on, and up to which, it decides alone. */',
    `export const SURE_ARTICLE = ${margins.article.toFixed(3)};`,
    `export const SURE_OTHER = ${margins.other.toFixed(3)};`,
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
