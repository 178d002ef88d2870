/** Names of the features in the order of `pageFeatures`, for the trainer and the traces; not shipped. */
export const FEATURE_NAMES: readonly string[] = [
  ...'slugLength forum docs shop firm list story ogType metaDates ldArticle'.split(' '),
  ...'meanLong itemShare best bestShare run runHeadings perHeading headings headlineLength loose'.split(' '),
  ...'share buttons code links'.split(' '),
];
