const PLACE = 'slugLength slugWords date forum docs shop firm story'.split(' ');

/** Names of the features of the first stage in the order of `firstFeatures`, for the trainer and the traces; not shipped. */
export const FIRST_NAMES: readonly string[] = [
  ...PLACE,
  ...'ogType published author ldArticle textPerLink'.split(' '),
];

/** Names of the features of the second stage in the order of `pageFeatures`; not shipped. */
export const FEATURE_NAMES: readonly string[] = [
  ...PLACE,
  ...'ogType ldArticle'.split(' '),
  ...'meanLong best bestShare bestHeadings bestForms bestOutside headlineLength question'.split(' '),
  ...'prices code faces shares textareas teasers'.split(' '),
];
