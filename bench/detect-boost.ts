import { seeded } from './detect-samples.ts';

/** One training row: whole numbers of 0 to 90, a label and its weight. */
export interface Example {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least weight (of the second derivative) on either side of a question. */
  readonly least: number;
  /** Pull of the leaves towards zero. */
  readonly ridge: number;
  /** Share of the features and of the rows that each tree may see. */
  readonly columns: number;
  readonly rows: number;
  readonly seed: number;
  /** Features that may be asked about. */
  readonly features: readonly number[];
}

export interface Forest {
  readonly trees: string;
  readonly bias: number;
  readonly step: number;
  /** Gain per feature. */
  readonly gain: ReadonlyMap<number, number>;
}

interface Tree {
  readonly asks: readonly (readonly [feature: number, threshold: number])[];
  readonly leaves: readonly number[];
}

const BINS = 91;

/** Gradient boosting of small full trees on the logistic loss, after Friedman; seeded, so that a run repeats. */
export function boost(examples: readonly Example[], options: BoostOptions): Forest {
  const random = seeded(options.seed);
  const positive = examples.reduce((sum, e) => sum + e.label * e.weight, 0);
  const total = examples.reduce((sum, e) => sum + e.weight, 0);
  const bias = Math.log(positive / (total - positive));
  const margin = new Float64Array(examples.length).fill(bias);
  const gradient = new Float64Array(examples.length);
  const hessian = new Float64Array(examples.length);
  const gain = new Map<number, number>();
  const trees: Tree[] = [];
  for (let t = 0; t < options.trees; t += 1) {
    examples.forEach((e, i) => {
      const p = 1 / (1 + Math.exp(-margin[i]!));
      gradient[i] = (e.label - p) * e.weight;
      hessian[i] = p * (1 - p) * e.weight;
    });
    const rows = examples.map((_, i) => i).filter(() => random() < options.rows);
    const columns = options.features.filter(() => random() < options.columns);
    const tree = grow(examples, rows, columns, gradient, hessian, options, gain);
    trees.push(tree);
    examples.forEach((e, i) => {
      margin[i]! += tree.leaves[leafOf(tree, e.values)]!;
    });
  }
  const largest = Math.max(0.01, ...trees.flatMap((tree) => tree.leaves.map(Math.abs)));
  const step = Number((largest / 45).toPrecision(3));
  return {
    trees: trees.map((tree) => encode(tree, step)).join(''),
    bias: Number(bias.toFixed(3)),
    step,
    gain,
  };
}

function grow(
  examples: readonly Example[],
  rows: readonly number[],
  columns: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
  options: BoostOptions,
  gain: Map<number, number>,
): Tree {
  const asks: [number, number][] = [];
  let level: number[][] = [[...rows]];
  const worth = (g: number, h: number) => (g * g) / (h + options.ridge);
  for (let depth = 0; depth < options.depth; depth += 1) {
    const next: number[][] = [];
    for (const node of level) {
      let best = 1e-6;
      let ask: [number, number] = [columns[0] ?? 0, 90];
      let g = 0;
      let h = 0;
      for (const i of node) {
        g += gradient[i]!;
        h += hessian[i]!;
      }
      for (const column of columns) {
        const gs = new Float64Array(BINS);
        const hs = new Float64Array(BINS);
        for (const i of node) {
          const bin = examples[i]!.values[column]!;
          gs[bin]! += gradient[i]!;
          hs[bin]! += hessian[i]!;
        }
        let lg = 0;
        let lh = 0;
        let lastFilled = -1;
        for (let bin = 0; bin < BINS - 1; bin += 1) {
          if (hs[bin]! > 0) lastFilled = bin;
          lg += gs[bin]!;
          lh += hs[bin]!;
          if (lh < options.least || h - lh < options.least) continue;
          const won = worth(lg, lh) + worth(g - lg, h - lh) - worth(g, h);
          if (won <= best) continue;
          best = won;
          // half way to the next value that occurs: a threshold in the gap carries over better to other sites
          let following = bin + 1;
          while (following < BINS - 1 && hs[following] === 0) following += 1;
          ask = [column, Math.floor((lastFilled + following - 1) / 2 + 0.5)];
        }
      }
      asks.push(ask);
      if (best > 1e-6) gain.set(ask[0], (gain.get(ask[0]) ?? 0) + best);
      next.push(
        node.filter((i) => examples[i]!.values[ask[0]]! <= ask[1]),
        node.filter((i) => examples[i]!.values[ask[0]]! > ask[1]),
      );
    }
    level = next;
  }
  const leaves = level.map((node) => {
    let g = 0;
    let h = 0;
    for (const i of node) {
      g += gradient[i]!;
      h += hessian[i]!;
    }
    return (options.rate * g) / (h + options.ridge);
  });
  return { asks, leaves };
}

function leafOf(tree: Tree, values: readonly number[]): number {
  let node = 1;
  while (node < tree.leaves.length) {
    const [feature, threshold] = tree.asks[node - 1]!;
    node = 2 * node + Number(values[feature]! > threshold);
  }
  return node - tree.leaves.length;
}

/** A number of 0 to 90 as the letter that `core/detect/model.ts` reads. */
export const letter = (value: number) => String.fromCharCode(35 + Math.max(0, Math.min(90, value)));

function encode(tree: Tree, step: number): string {
  const text =
    tree.asks.map(([feature, threshold]) => letter(feature) + letter(threshold)).join('') +
    tree.leaves.map((leaf) => letter(45 + Math.round(leaf / step))).join('');
  return text;
}
