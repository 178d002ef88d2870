/** Written by `bench/detect-train.ts`; explained in docs/decisions/0030-detection.md. In the order of `feature-names.ts`. */
export const WEIGHTS: readonly number[] = [
  51, -42, -45, -80, -40, -18, 34, 133, -13, 102, 7, 17, 26, 16, 14, 12, 17, -9, 18, -12, 35, -20, -42, -13,
];
/** With the threshold taken off, so that an article is above 0. */
export const BIAS = -5.664;
/** Log-odds of one unit of weight and one of a feature. */
export const STEP = 0.001;
