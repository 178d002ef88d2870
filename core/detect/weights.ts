/** Placeholder until `bench/detect-train.ts` has run. */
export const TREES = '';
export const BIAS = 0;
export const STEP = 0.02;
