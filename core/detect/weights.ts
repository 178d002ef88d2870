/** Placeholder until `bench/detect-train.ts` has run. */
export const LINE = '';
export const TREES = '';
export const BIAS = 0;
export const LINE_STEP = 0.001;
export const TREE_STEP = 0.02;
