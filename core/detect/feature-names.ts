/** Names of the features in the order of `pageFeatures`, for the trainer and the traces; not shipped. */
export const FEATURE_NAMES: readonly string[] = [
  ...'slugLength slugWords date forum docs shop firm story ogType ldArticle'.split(' '),
  ...'meanLong best bestShare bestHeadings bestForms bestOutside headlineLength question'.split(' '),
  ...'prices code faces shares textareas teasers'.split(' '),
];
