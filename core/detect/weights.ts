/** Written by `bench/detect-train.ts`; explained in docs/decisions/0030-detection.md. In the order of `feature-names.ts`. */
export const WEIGHTS: readonly number[] = [
  52, -46, -46, -85, -44, -15, 33, 127, -13, 103, 7, 16, 25, 16, 11, 11, 15, -9, 39, -12, -4, 6, 42, -21, -41,
  -13,
];
/** With the threshold taken off, so that an article is above 0. */
export const BIAS = -5.189;
/** Log-odds of one unit of weight and one of a feature. */
export const STEP = 0.001;
