/** Written by `bench/detect-train.ts`; explained in docs/decisions/0030-detection.md. In the order of `feature-names.ts`. */
export const FIRST_WEIGHTS: readonly number[] = [
  36, 79, 67, -143, -113, -165, -181, 119, 315, 265, 239, 251, 28,
];
export const FIRST_BIAS = -2.759;
/** Log-odds of the first stage from which on, and up to which, it decides alone. */
export const SURE_ARTICLE = 1.944;
export const SURE_OTHER = -1.111;
export const WEIGHTS: readonly number[] = [
  29, 46, 77, -42, -44, -64, -44, 30, 130, 78, 12, 34, 17, 19, -46, -92, 20, 53, -43, -34, -30, 47, -63, -24,
];
/** With the threshold taken off, so that an article is above 0. */
export const BIAS = -4.818;
/** Log-odds of one unit of weight and one of a feature. */
export const STEP = 0.001;
