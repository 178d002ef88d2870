import { BIAS, STEP, TREES } from './weights.ts';

/** A tree has 7 questions of two letters (feature, threshold) and 8 leaves of one; a letter is a number of 0 to 90. */
export const TREE_LETTERS = 22;
const ZERO = 35;
const MIDDLE = 45;

/** Sum of the trees for one page, on the log-odds scale: above 0 it is an article. */
export function logOdds(values: readonly number[], trees = TREES, bias = BIAS, step = STEP): number {
  let sum = bias;
  for (let tree = 0; tree < trees.length; tree += TREE_LETTERS) {
    let node = 1;
    while (node < 8) {
      const at = tree + 2 * (node - 1);
      const value = values[trees.charCodeAt(at) - ZERO] ?? 0;
      node = 2 * node + Number(value > trees.charCodeAt(at + 1) - ZERO);
    }
    sum += (trees.charCodeAt(tree + node + 6) - ZERO - MIDDLE) * step;
  }
  return sum;
}
