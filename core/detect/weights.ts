/** Written by `bench/detect-train.ts`; explained in docs/decisions/0030-detection.md. In the order of `feature-names.ts`. */
export const WEIGHTS: readonly number[] = [
  29, 46, 77, -42, -44, -64, -44, 30, 130, 78, 12, 34, 17, 19, -46, -92, 20, 53, -43, -34, -30, 47, -63, -24,
];
/** With the threshold taken off, so that an article is above 0. */
export const BIAS = -4.818;
/** Log-odds of one unit of weight and one of a feature. */
export const STEP = 0.001;
