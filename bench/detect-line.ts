/** One training row: whole numbers of 0 to 90, a label and its weight. */
export interface Example {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

/** Logistic regression with a pull towards zero, on standardised features; returns weights for the features as they are. */
export function fitLine(examples: readonly Example[], ridge: number): { weights: number[]; bias: number } {
  const width = examples[0]?.values.length ?? 0;
  const total = examples.reduce((sum, e) => sum + e.weight, 0);
  const mean = Array.from(
    { length: width },
    (_, f) => examples.reduce((sum, e) => sum + e.values[f]! * e.weight, 0) / total,
  );
  // one is added so that a feature that hardly varies cannot get a huge weight
  const spread = mean.map(
    (m, f) => Math.sqrt(examples.reduce((sum, e) => sum + (e.values[f]! - m) ** 2 * e.weight, 0) / total) + 1,
  );
  const rows = examples.map((e) => e.values.map((value, f) => (value - mean[f]!) / spread[f]!));
  const weights = mean.map(() => 0);
  const speed = mean.map(() => 0);
  let bias = 0;
  let biasSpeed = 0;
  for (let round = 0; round < 400; round += 1) {
    const gradient = weights.map((weight) => -ridge * weight);
    let biasGradient = 0;
    rows.forEach((row, i) => {
      let z = bias;
      row.forEach((value, f) => (z += weights[f]! * value));
      const miss = (examples[i]!.label - 1 / (1 + Math.exp(-z))) * examples[i]!.weight;
      biasGradient += miss;
      row.forEach((value, f) => (gradient[f]! += miss * value));
    });
    gradient.forEach((slope, f) => {
      speed[f] = 0.9 * speed[f]! + slope / total;
      weights[f]! += 0.3 * speed[f]!;
    });
    biasSpeed = 0.9 * biasSpeed + biasGradient / total;
    bias += 0.3 * biasSpeed;
  }
  const scaled = weights.map((weight, f) => weight / spread[f]!);
  return { weights: scaled, bias: bias - scaled.reduce((sum, weight, f) => sum + weight * mean[f]!, 0) };
}
