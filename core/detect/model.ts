import { BIAS, LINE, LINE_STEP, TREES, TREE_STEP } from './weights.ts';

/** A linear part and trees, added up; in either a letter is a number of 0 to 90, its value that less 45, times a step. */
export interface Model {
  /** One letter a feature. */
  readonly line: string;
  readonly lineStep: number;
  /** 10 letters a tree: 3 questions of two (feature, threshold), 4 leaves of one. */
  readonly trees: string;
  readonly treeStep: number;
  readonly bias: number;
}

const SHIPPED: Model = { line: LINE, lineStep: LINE_STEP, trees: TREES, treeStep: TREE_STEP, bias: BIAS };

/** Log-odds that a page with these features is an article. */
export function logOdds(values: readonly number[], model: Model = SHIPPED): number {
  const { line, trees } = model;
  let straight = 0;
  for (let i = 0; i < line.length; i += 1) straight += (line.charCodeAt(i) - 80) * (values[i] ?? 0);
  let forest = 0;
  for (let tree = 0; tree < trees.length; tree += 10) {
    let node = 1;
    while (node < 4) {
      const at = tree + 2 * node - 2;
      const value = values[trees.charCodeAt(at) - 35] ?? 0;
      node = 2 * node + Number(value > trees.charCodeAt(at + 1) - 35);
    }
    forest += trees.charCodeAt(tree + node + 2) - 80;
  }
  return model.bias + straight * model.lineStep + forest * model.treeStep;
}
