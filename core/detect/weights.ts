/** Written by `bench/detect-train.ts`; explained in docs/decisions/0030-detection.md. In the order of `feature-names.ts`. */
export const WEIGHTS: readonly number[] = [
  31, 42, 46, -72, -65, -151, -143, 94, 41, 114, 71, 46, 77, 24, 28, 20, -57, 17, -42, -72, -18,
];
/** With the threshold taken off, so that an article is above 0. */
export const BIAS = -5.76;
/** Log-odds of one unit of weight and one of a feature. */
export const STEP = 0.001;
