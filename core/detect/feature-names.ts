/** Names of the features in the order of `pageFeatures`, for the trainer and the traces; not shipped. */
export const FEATURE_NAMES: readonly string[] = [
  ...'depth dashes slugLength query'.split(' '),
  ...'forum docs shop firm list story'.split(' '),
  ...'ogType metaDates metaAuthors description metaSections ldArticle ldShop ldFirm ldPosted bodySingle bodyListing'.split(
    ' ',
  ),
  ...'words long meanLong longest short items itemShare commas best bestShare parents run runShare runHeadings perHeading headings linkedHeadings linkedShare headingLength anchoredHeadings h1 headlineWords afterHeadline code time article form input textarea button figure img voice headlineStyle slugMatch loose'.split(
    ' ',
  ),
  ...'links inside longLinks pictureLinks linkDensity share tel users cart tags authorLinks contact byline comment card post social buttons dates entry hero related navLinks mainText sections'.split(
    ' ',
  ),
];
