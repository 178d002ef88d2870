/** Names of the features in the order of `pageFeatures`, for the trainer and the traces; not shipped. */
export const FEATURE_NAMES: readonly string[] = [
  ...'slugWords date pathLength forum docs shop firm story'.split(' '),
  ...'ogType ldArticle dates authors single'.split(' '),
  ...'textPerElement best bestShare bestOutside headline code textareas labels'.split(' '),
];
