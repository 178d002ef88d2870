import { STEP } from './weights.ts';

/** Log-odds that a page with these features is an article: logistic regression, one whole number a feature. */
export function logOdds(values: readonly number[], weights: readonly number[], bias: number): number {
  return bias + STEP * weights.reduce((sum, weight, i) => sum + weight * (values[i] ?? 0), 0);
}
