/** A count on a logarithmic scale of 0 to 90: features are small whole numbers, so that a weight is one too. */
export function amount(count: number): number {
  return Math.min(90, Math.round(6 * Math.log2(1 + count)));
}

/** A share of a whole on a scale of 0 to 90. */
export function share(part: number, whole: number): number {
  return whole > 0 ? Math.min(90, Math.round((90 * part) / whole)) : 0;
}

/** Sums of hints on a scale of 0 to 90. */
export function summed(hints: readonly number[]): number[] {
  return hints.map((sum) => Math.min(90, Math.round(10 * sum)));
}
